from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """What was handed over stays as it was: the database refuses a change."""

    dependencies = [("visits", "0001_initial")]

    operations = [frozen("visits_notification", "visits_acknowledgement")]
