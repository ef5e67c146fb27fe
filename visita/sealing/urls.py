from django.urls import path

from visita.sealing.views import keys, leaving, rotating

app_name = "sealing"
urlpatterns = [
    path("keys/", keys.keys, name="keys"),
    path("keys/ways/", keys.ways, name="ways"),
    path("keys/change/", keys.change, name="change"),
    path("keys/make/", keys.make, name="make"),
    path("keys/add/", keys.add, name="add"),
    path("keys/give-up/", leaving.give_up, name="give-up"),
    path("keys/people/", leaving.people, name="people"),
    path("keys/people/<uuid:person>/end/", leaving.end, name="end"),
    path("keys/vaults/<uuid:vault>/", rotating.vault, name="vault"),
    path("keys/vaults/<uuid:vault>/rotate/", rotating.rotate, name="rotate"),
    path("keys/sealed/<uuid:sealed>/take/", rotating.take, name="take"),
    path("keys/sealed/<uuid:sealed>/reseal/", rotating.reseal, name="reseal"),
    path("keys/<uuid:wrap>/remove/", keys.remove, name="remove"),
]
