from django.urls import path

from visita.treaties import feeds
from visita.treaties.views import mandates, record, rules, states

app_name = "treaties"
urlpatterns = [
    path("", record.home, name="home"),
    path("instruments/", record.instruments, name="instruments"),
    path("instruments/<slug:key>/", record.instrument, name="instrument"),
    path("states/", states.states, name="states"),
    path("states/<slug:code>/", states.state, name="state"),
    path("rules/", rules.rules, name="rules"),
    path("rules/<str:name>/", rules.rule, name="rule"),
    path("mandates/", mandates.mandates, name="mandates"),
    path("statements/", record.statements, name="statements"),
    path("sources/", record.sources, name="sources"),
    path("acts.atom", feeds.ActsFeed(), name="acts-feed"),
    path("checks.atom", feeds.ChecksFeed(), name="checks-feed"),
    path("effects.ics", feeds.effects_calendar, name="effects-calendar"),
]
