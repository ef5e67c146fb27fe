from django.urls import path

from visita.field import form_urls, recovery_urls
from visita.field.views import amendments, bundles, devices, records, shredding, vault

app_name = "field"
urlpatterns = [
    *form_urls.urlpatterns,
    *recovery_urls.urlpatterns,
    path("visits/<uuid:visit>/kit/", devices.kits, name="kits"),
    path("visits/<uuid:visit>/kit/choose/", bundles.choose, name="choose-bundle"),
    path("visits/<uuid:visit>/kit/sign/", bundles.sign, name="sign-bundle"),
    path("visits/<uuid:visit>/kit/aloud/", devices.aloud, name="aloud"),
    path("visits/<uuid:visit>/kit/devices/offer/", devices.offer, name="offer-device"),
    path(
        "visits/<uuid:visit>/kit/devices/<uuid:device>/revoke/",
        devices.revoke,
        name="revoke-device",
    ),
    path("visits/<uuid:visit>/sealed/", vault.vault, name="vault"),
    path("visits/<uuid:visit>/sealed/make/", vault.make, name="make-vault"),
    path("visits/<uuid:visit>/sealed/keeping/", shredding.keeping, name="keeping"),
    path("visits/<uuid:visit>/sealed/keeping/ask/", shredding.ask, name="ask-to-shred"),
    path("visits/<uuid:visit>/sealed/keeping/keep/", shredding.keep, name="keep-sealed"),
    path("visits/<uuid:visit>/sealed/keeping/end/", shredding.shred, name="shred"),
    path("visits/<uuid:visit>/sealed/<uuid:person>/give/", vault.give, name="give-key"),
    path(
        "visits/<uuid:visit>/sealed/<uuid:person>/take-back/",
        vault.take_back,
        name="take-key-back",
    ),
    path("visits/<uuid:visit>/records/", records.records, name="records"),
    path("visits/<uuid:visit>/records/bundles/", records.bundles, name="bundles"),
    path(
        "visits/<uuid:visit>/records/amendments/open/",
        amendments.open_all,
        name="open-amendments",
    ),
    path(
        "visits/<uuid:visit>/records/amendments/<uuid:amendment>/",
        amendments.keep,
        name="keep-amendment",
    ),
    path("visits/<uuid:visit>/records/<uuid:record>/", records.record, name="record"),
    path(
        "visits/<uuid:visit>/records/<uuid:record>/open/", records.open_record, name="open-record"
    ),
]
