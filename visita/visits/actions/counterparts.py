"""Bodies that are no State and answer for places by an agreement: part of what is shipped."""

import csv
from pathlib import Path

from django.db import transaction

from visita.visits.models import Counterpart

FILE = Path(__file__).parent.parent / "data" / "counterparts.csv"


@transaction.atomic
def load_counterparts(file: Path = FILE) -> int:
    """Bring the shipped counterparts in; those that are there stay. Says how many are new."""
    with file.open(newline="") as lines:
        rows = list(csv.DictReader(lines))
    made = [
        Counterpart.objects.get_or_create(
            name_en=row["name_en"],
            defaults={
                "state_id": row["state"],
                "name_fr": row["name_fr"],
                "agreement": row["agreement"],
                "source": row["source"],
            },
        )
        for row in rows
    ]
    return sum(is_new for _, is_new in made)
