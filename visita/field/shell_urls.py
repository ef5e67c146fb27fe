"""The files of the kit: public, without a session."""

from django.urls import path

from visita.field.views import kit

app_name = "shell"
urlpatterns = [
    path("", kit.page, name="page"),
    path("<str:asset>", kit.asset, name="asset"),
]
