from django.urls import path

from visita.field.views import devices

app_name = "field"
urlpatterns = [
    path("visits/<uuid:visit>/kit/", devices.kits, name="kits"),
    path("visits/<uuid:visit>/kit/aloud/", devices.aloud, name="aloud"),
    path("visits/<uuid:visit>/kit/devices/offer/", devices.offer, name="offer-device"),
    path(
        "visits/<uuid:visit>/kit/devices/<uuid:device>/revoke/",
        devices.revoke,
        name="revoke-device",
    ),
]
