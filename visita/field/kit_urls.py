"""What kits ask for: outside the desk, without a session."""

from django.urls import path

from visita.field.api import devices, records

app_name = "kit"
urlpatterns = [
    path("api/enrol/", devices.enrol, name="enrol"),
    path("api/contact/", devices.contact, name="contact"),
    path("api/records/<uuid:record>/", records.record, name="record"),
    path("api/records/<uuid:record>/parts/", records.parts, name="parts"),
    path("api/records/<uuid:record>/parts/<slug:part>/", records.part, name="part"),
]
