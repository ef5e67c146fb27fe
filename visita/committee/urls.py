from django.urls import path

from visita.committee import views

app_name = "committee"
urlpatterns = [path("committee/", views.members, name="members")]
