"""Addresses of the recovery of a visit's key; the field's own `urls` takes them in."""

from django.urls import path

from visita.field.views import recoveries, recovery

urlpatterns = [
    path("visits/<uuid:visit>/sealed/recovery/", recovery.recovery, name="recovery"),
    path("visits/<uuid:visit>/sealed/recovery/prepare/", recovery.prepare, name="prepare-recovery"),
    path("visits/<uuid:visit>/sealed/recovery/ask/", recovery.ask, name="ask-for-recovery"),
    path(
        "visits/<uuid:visit>/sealed/recovery/<uuid:recovery>/withdraw/",
        recovery.withdraw,
        name="withdraw-recovery",
    ),
    path("recoveries/<uuid:recovery>/", recoveries.asked, name="asked"),
    path("recoveries/<uuid:recovery>/take/", recoveries.take, name="take-layers"),
    path("recoveries/<uuid:recovery>/open/", recoveries.open_layer, name="open-layer"),
    path("recoveries/<uuid:recovery>/refuse/", recoveries.refuse, name="refuse-recovery"),
]
