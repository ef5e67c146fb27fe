from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """A claim check that went out stays as it went: the database refuses a change."""

    dependencies = [("publication", "0004_claim_checks")]

    operations = [frozen("publication_checkrelease")]
