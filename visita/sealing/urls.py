from django.urls import path

from visita.sealing.views import keys

app_name = "sealing"
urlpatterns = [
    path("keys/", keys.keys, name="keys"),
    path("keys/ways/", keys.ways, name="ways"),
    path("keys/change/", keys.change, name="change"),
    path("keys/make/", keys.make, name="make"),
    path("keys/add/", keys.add, name="add"),
    path("keys/<uuid:wrap>/remove/", keys.remove, name="remove"),
]
