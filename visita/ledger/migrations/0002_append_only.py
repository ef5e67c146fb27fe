from django.db import migrations

from visita.ledger.migrations._append_only import protect, unprotect


class Migration(migrations.Migration):
    """Triggers: what is recorded is neither changed nor removed."""

    dependencies = [("ledger", "0001_initial")]

    operations = [migrations.RunPython(protect, unprotect)]
