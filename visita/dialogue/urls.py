from django.urls import path

from visita.dialogue.views import following, receiving, sending

app_name = "dialogue"
urlpatterns = [
    path("reports/<uuid:report>/transmit/", sending.transmit, name="transmit"),
    path("sent/<uuid:transmission>/", following.transmission, name="transmission"),
    path("sent/<uuid:transmission>/assess/", following.assess, name="assess"),
    path("recommendations/", following.recommendations, name="recommendations"),
    path("received/<uuid:transmission>/", receiving.received, name="received"),
    path("received/<uuid:transmission>/report.pdf", receiving.pdf, name="received-pdf"),
    path("received/<uuid:transmission>/respond/", receiving.respond, name="respond"),
]
