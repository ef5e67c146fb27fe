from django.urls import path

from visita.places import importing_urls
from visita.places.views import changing, facts, register

app_name = "places"
urlpatterns = [
    *importing_urls.urlpatterns,
    path("places/", register.places, name="places"),
    path("places/new/", changing.add, name="add"),
    path("places/map/", register.map_page, name="map"),
    path("places/export/<slug:form>/", register.export, name="export"),
    path("places/views/", register.save_view, name="save-view"),
    path("places/views/<uuid:view>/remove/", register.remove_view, name="remove-view"),
    path("places/<uuid:place>/", register.place, name="place"),
    path("places/<uuid:place>/change/", changing.change, name="change"),
    path("places/<uuid:place>/units/new/", changing.add_unit, name="add-unit"),
    path("places/<uuid:place>/happened/", changing.happened, name="happened"),
    path("places/<uuid:place>/merge/", changing.merge, name="merge"),
    path("places/<uuid:place>/split/", changing.split, name="split"),
    path("places/<uuid:place>/names/new/", facts.add_name, name="add-name"),
    path("places/<uuid:place>/figures/new/", facts.add_figure, name="add-figure"),
    path("places/<uuid:place>/holds/new/", facts.add_hold, name="add-hold"),
    path("places/<uuid:place>/holds/<uuid:hold>/end/", facts.end_hold, name="end-hold"),
    path("places/<uuid:place>/scope/", facts.know_scope, name="know-scope"),
    path("places/<uuid:place>/other-visits/new/", facts.add_other_visits, name="add-other-visits"),
]
