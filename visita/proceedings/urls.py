from django.urls import path

from visita.proceedings import views

app_name = "proceedings"
urlpatterns = [
    path("elections/", views.elections, name="elections"),
    path("elections/record/", views.elect, name="elect"),
    path("elections/<uuid:election>/seat/", views.give_seat, name="give-seat"),
]
