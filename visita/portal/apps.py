from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "visita.portal"
