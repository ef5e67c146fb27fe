from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "visita.site"
    label = "site_wiring"
