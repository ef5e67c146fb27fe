from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """What was announced stays on record as it was."""

    dependencies = [("publication", "0006_announcements")]

    operations = [frozen("publication_announcement")]
