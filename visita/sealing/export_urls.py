from django.urls import path

from visita.sealing.views import exports

app_name = "exports"
urlpatterns = [
    path("keys/vaults/<uuid:vault>/export/", exports.offer, name="offer"),
    path("keys/vaults/<uuid:vault>/export/take/", exports.take, name="take"),
]
