from django.urls import path

from visita.publication.views import asking, gate

app_name = "publication"
urlpatterns = [
    path("received/<uuid:transmission>/publication/", asking.ask, name="ask"),
    path("received/<uuid:transmission>/publication/take-back/", asking.take_back, name="take-back"),
    path("publication/<uuid:wish>/", gate.wish, name="request"),
    path("publication/<uuid:wish>/settle/", gate.settle, name="settle"),
    path("publication/<uuid:wish>/check/", gate.check, name="check"),
    path("publication/<uuid:wish>/release/", gate.release, name="release"),
    path("publication/<uuid:wish>/withdraw/", gate.withdraw, name="withdraw"),
]
