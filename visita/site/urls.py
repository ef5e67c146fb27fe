"""Every address of Visita, by the part it belongs to."""

from django.urls import include, path

from visita.site import views
from visita.treaties.api import api

handler400 = "visita.site.views.bad_request"
handler403 = "visita.site.views.not_found"
handler404 = "visita.site.views.not_found"
handler500 = "visita.site.views.server_error"

urlpatterns = [
    path("", views.first_page, name="first-page"),
    path("health/", views.health, name="health"),
    path("assets.json", views.assets, name="assets"),
    path("api/v1/", api.urls),
    path("kit/", include("visita.field.kit_urls")),
    path("kit/", include("visita.field.shell_urls")),
    path("desk/", include("visita.sealing.export_urls")),
    path("desk/", include("visita.agenda.urls")),
    path("desk/", include("visita.programme.urls")),
    path("desk/", include("visita.publication.urls")),
    path("desk/", include("visita.dialogue.urls")),
    path("desk/", include("visita.reports.urls")),
    path("desk/", include("visita.findings.urls")),
    path("desk/", include("visita.field.urls")),
    path("desk/", include("visita.interviews.urls")),
    path("desk/", include("visita.visits.urls")),
    path("desk/", include("visita.intake.urls")),
    path("desk/", include("visita.proceedings.urls")),
    path("desk/", include("visita.places.urls")),
    path("desk/", include("visita.sealing.urls")),
    path("desk/", include("visita.accounts.urls")),
    path("", include("visita.portal.urls")),
    path("", include("visita.committee.urls")),
    path("", include("visita.treaties.urls")),
]
