from django.urls import path

from visita.agenda import feeds
from visita.agenda.views import desk

app_name = "agenda"
urlpatterns = [
    path("", desk.desk, name="desk"),
    path("deadlines.ics", feeds.deadlines, name="deadlines"),
    path("files/<uuid:visit>/", desk.file, name="file"),
]
