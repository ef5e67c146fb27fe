from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """A signature is never changed."""

    dependencies = [("accounts", "0003_signatures")]

    operations = [frozen("accounts_signature")]
