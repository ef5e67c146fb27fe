from django.urls import path

from visita.findings import views

app_name = "findings"
urlpatterns = [
    path("visits/<uuid:visit>/findings/", views.findings, name="findings"),
    path("visits/<uuid:visit>/findings/record/", views.note, name="note"),
    path("visits/<uuid:visit>/findings/<uuid:finding>/replace/", views.replace, name="replace"),
]
