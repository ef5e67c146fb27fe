from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps as Apps

from visita.ledger.freezing import frozen


def freeze(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    if schema_editor.connection.vendor == "sqlite":
        frozen("proceedings_decision").code(apps, schema_editor)


class Migration(migrations.Migration):
    """Decisions stay frozen though their table was rebuilt; what is new is from the start."""

    dependencies = [("proceedings", "0003_in_full")]

    operations = [
        migrations.RunPython(freeze, migrations.RunPython.noop),
        frozen(
            "proceedings_candidate",
            "proceedings_solemndeclaration",
            "proceedings_decisionsignature",
            "proceedings_selfassessment",
            "proceedings_determination",
        ),
    ]
