"""Terms begin and end early. The election behind a term is in camera, and is recorded there."""

from datetime import date

from django.db import transaction

from visita.committee.models import Member, Term
from visita.treaties.models import State


class SeatTaken(Exception):
    """A member elected in respect of this State is in office on one of these days."""


@transaction.atomic
def begin_term(*, full_name: str, state: State, since: date, until: date) -> Member:
    """Record the term of a person elected in respect of a State.

    Raises:
        SeatTaken: one seat for each State (ECPT 4(1)).
    """
    locked = State.objects.select_for_update().get(pk=state.pk)
    others = Term.objects.filter(member__state=locked, since__lt=until, until__gt=since)
    if others.exists():
        raise SeatTaken
    member, _ = Member.objects.get_or_create(full_name=full_name, state=locked)
    Term.objects.create(member=member, since=since, until=until)
    return member
