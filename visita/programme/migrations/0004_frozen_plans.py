from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """What a plan was bound to by stays as it was."""

    dependencies = [("programme", "0003_sealedplan")]

    operations = [frozen("programme_sealedplan")]
