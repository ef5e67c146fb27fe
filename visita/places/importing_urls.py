"""Addresses of bringing lists into the register."""

from django.urls import path

from visita.places.views import importing, importing_columns

urlpatterns = [
    path("places/import/", importing.lists, name="lists"),
    path("places/import/<uuid:place_list>/", importing.one, name="list"),
    path(
        "places/import/<uuid:place_list>/columns/", importing_columns.columns, name="list-columns"
    ),
    path("places/import/<uuid:place_list>/rows/", importing.rows, name="list-rows"),
    path("places/import/<uuid:place_list>/errors.csv", importing.faults, name="list-faults"),
    path("places/import/<uuid:place_list>/likely/", importing_columns.likely, name="list-likely"),
    path("places/import/<uuid:place_list>/begin/", importing.begin, name="list-begin"),
    path("places/import/<uuid:place_list>/stop/", importing.stop, name="list-stop"),
]
