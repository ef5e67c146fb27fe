from django.urls import path

from visita.interviews import views

app_name = "interviews"
urlpatterns = [
    path("visits/<uuid:visit>/registers/", views.registers, name="registers"),
    path("visits/<uuid:visit>/registers/hold/", views.hold, name="hold"),
    path(
        "visits/<uuid:visit>/registers/<str:register>/open/",
        views.open_register,
        name="open-register",
    ),
    path(
        "visits/<uuid:visit>/registers/<str:register>/<uuid:entry>/",
        views.keep_entry,
        name="keep-entry",
    ),
]
