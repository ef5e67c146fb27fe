from django.urls import path

from visita.publication.views import asking, checks, gate

app_name = "publication"
urlpatterns = [
    path("received/<uuid:transmission>/publication/", asking.ask, name="ask"),
    path("received/<uuid:transmission>/publication/take-back/", asking.take_back, name="take-back"),
    path("publication/<uuid:wish>/", gate.wish, name="request"),
    path("publication/<uuid:wish>/settle/", gate.settle, name="settle"),
    path("publication/<uuid:wish>/check/", gate.check, name="check"),
    path("publication/<uuid:wish>/release/", gate.release, name="release"),
    path("publication/<uuid:wish>/withdraw/", gate.withdraw, name="withdraw"),
    path("information/checks/", checks.checks, name="checks"),
    path("information/claims/<uuid:claim>/check/", checks.begin, name="begin-claim-check"),
    path("information/checks/<uuid:check>/", checks.check, name="claim-check"),
    path("information/checks/<uuid:check>/write/", checks.rewrite, name="rewrite-claim-check"),
    path("information/checks/<uuid:check>/confirm/", checks.confirm, name="confirm-claim-check"),
    path("information/checks/<uuid:check>/release/", checks.release, name="release-claim-check"),
    path(
        "information/checks/<uuid:check>/withdraw/",
        checks.withdraw,
        name="withdraw-claim-check",
    ),
]
