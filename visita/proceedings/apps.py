from django.apps import AppConfig


class ProceedingsConfig(AppConfig):
    name = "visita.proceedings"
