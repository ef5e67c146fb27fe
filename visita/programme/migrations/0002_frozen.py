from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """Lots, judgements and reasons stay as they were."""

    dependencies = [("programme", "0001_initial")]

    operations = [frozen("programme_draw", "programme_judgement", "programme_change")]
