from django.urls import path

from visita.findings.views import findings, taking

app_name = "findings"
urlpatterns = [
    path("visits/<uuid:visit>/findings/", findings.findings, name="findings"),
    path("visits/<uuid:visit>/findings/record/", findings.note, name="note"),
    path("visits/<uuid:visit>/findings/<uuid:finding>/replace/", findings.replace, name="replace"),
    path(
        "visits/<uuid:visit>/findings/from-records/<uuid:record>/",
        taking.page,
        name="from-record",
    ),
    path("visits/<uuid:visit>/findings/take/", taking.take, name="take"),
    path("visits/<uuid:visit>/findings/take-stop/", taking.take_stop, name="take-stop"),
]
