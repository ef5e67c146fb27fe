"""Telling the story, once."""

from datetime import datetime

from django.db import transaction

from visita.site.arland.people import cast
from visita.site.arland.visits import first_visit, follow_up
from visita.visits.models import Visit


def is_told() -> bool:
    return Visit.objects.filter(state__is_fictional=True).exists()


@transaction.atomic
def tell(*, at: datetime) -> None:
    """Bring everybody on stage and let them act, up to *at*. Told once, it stays.

    Raises:
        NotADemonstration: this is a real installation.
    """
    if is_told():
        return
    morning = min(at, at.replace(hour=8, minute=0, second=0, microsecond=0))
    who = cast(morning)
    before = first_visit(who, morning)
    follow_up(who, before, morning)
