import logging

from django.apps import AppConfig


class SiteConfig(AppConfig):
    name = "visita.site"
    label = "site_wiring"

    def ready(self) -> None:
        """Warnings of libraries quote values; as log lines they do not."""
        logging.captureWarnings(True)
