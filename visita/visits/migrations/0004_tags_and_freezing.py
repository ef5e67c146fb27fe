from django.conf import settings
from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps as Apps

from visita.ledger.freezing import frozen


def tag_follow_ups(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    visits = apps.get_model("visits", "Visit")
    visits.objects.filter(kind="FOLLOW_UP").update(kind="AD_HOC", tags=["FOLLOW_UP"])
    visits.objects.update(mandate=settings.PROFILE)


def untag(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    visits = apps.get_model("visits", "Visit")
    for visit in visits.objects.filter(kind="AD_HOC"):
        if "FOLLOW_UP" in visit.tags:
            visits.objects.filter(pk=visit.pk).update(kind="FOLLOW_UP", tags=[])



def freeze(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        frozen("visits_notification").code(apps, schema_editor)


class Migration(migrations.Migration):
    """A follow-up is an ad hoc visit with a tag. What was sent or agreed stays as it was."""

    dependencies = [("visits", "0003_in_full")]

    operations = [
        migrations.RunPython(tag_follow_ups, untag),
        migrations.RunPython(freeze, migrations.RunPython.noop),
        frozen(
            "visits_representation",
            "visits_information",
            "visits_exchange",
            "visits_arrangement",
            "visits_postponement",
            "visits_sentfile",
            "visits_observation",
            "visits_reply",
            "visits_correction",
        ),
    ]
