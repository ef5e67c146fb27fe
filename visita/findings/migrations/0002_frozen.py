from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """What was handed over stays as it was: the database refuses a change."""

    dependencies = [("findings", "0001_initial")]

    operations = [frozen("findings_finding")]
