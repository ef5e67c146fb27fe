from django.urls import path

from visita.programme.views import announcing, choosing, clearing, plans, weighing, years

app_name = "programme"
urlpatterns = [
    path("programme/", years.years, name="years"),
    path("programme/open/", clearing.open_compartment, name="open"),
    path("programme/begin/", weighing.begin, name="begin"),
    path("programme/people/", clearing.people, name="people"),
    path("programme/people/clear/", clearing.clear, name="clear"),
    path("programme/people/<uuid:clearance>/end/", clearing.end, name="end-clearance"),
    path("programme/plans/<uuid:visit>/", plans.plan, name="plan"),
    path("programme/plans/<uuid:visit>/seal/", plans.seal, name="seal-plan"),
    path("programme/plans/<uuid:visit>/<uuid:sealed>/", plans.open_version, name="open-plan"),
    path("programme/plans/<uuid:visit>/people/<uuid:person>/", plans.give, name="give-plan"),
    path("programme/<slug:year>/", years.year, name="year"),
    path("programme/<slug:year>/terms/", weighing.terms, name="terms"),
    path("programme/<slug:year>/criteria/", weighing.criteria, name="criteria"),
    path("programme/<slug:year>/ranking/", years.ranking, name="ranking"),
    path("programme/<slug:year>/ranking/<str:candidate>/", years.why, name="why"),
    path("programme/<slug:year>/ranking/<str:candidate>/judge/", weighing.judge, name="judge"),
    path("programme/<slug:year>/ranking/<str:candidate>/choose/", choosing.choose, name="choose"),
    path("programme/<slug:year>/draw/", choosing.draw, name="draw"),
    path("programme/<slug:year>/draws/<uuid:draw>/", years.draw, name="lots"),
    path("programme/<slug:year>/choices/<uuid:choice>/move/", choosing.move, name="move"),
    path("programme/<slug:year>/choices/<uuid:choice>/drop/", choosing.drop, name="drop"),
    path("programme/<slug:year>/choices/<uuid:choice>/take-up/", choosing.take_up, name="take-up"),
    path("programme/<slug:year>/adopt/", choosing.adopt, name="adopt"),
    path("programme/<slug:year>/announce/", announcing.prepare, name="announce"),
    path("programme/<slug:year>/announce/<uuid:announcement>/", announcing.release, name="release"),
]
