"""Telling the story, each chapter once: a later version's chapters come to an older story."""

from datetime import datetime

from django.db import transaction

from visita.accounts.actions.links import demo_people
from visita.site.arland import press
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
    morning = min(at, at.replace(hour=8, minute=0, second=0, microsecond=0))
    if not is_told():
        who = cast(morning)
        before = first_visit(who, morning)
        follow_up(who, before, morning)
    if not press.is_told():
        people = demo_people(on=morning.date(), at=morning)
        press.press(ana=people["ana"], boris=people["boris"], at=morning)
