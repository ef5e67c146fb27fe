from django.apps import AppConfig


class FieldConfig(AppConfig):
    name = "visita.field"
