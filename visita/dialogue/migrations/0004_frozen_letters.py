from django.db import migrations

from visita.ledger.freezing import frozen


class Migration(migrations.Migration):
    """A letter stays as it was sent or received, with everything that lay in it."""

    dependencies = [("dialogue", "0003_letters")]

    operations = [frozen("dialogue_letter", "dialogue_enclosure")]
