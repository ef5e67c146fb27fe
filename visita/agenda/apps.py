from django.apps import AppConfig


class AgendaConfig(AppConfig):
    name = "visita.agenda"
