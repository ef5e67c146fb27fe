"""Reads for the page of those through whom the body and States speak."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from visita.treaties.models import State
from visita.visits.models import Authority, LiaisonOfficer
from visita.visits.queries import states_of_the_mandate


@dataclass(frozen=True)
class Counterpart:
    """A State with its authority and those who speak for it, or will."""

    state: State
    authority: Authority | None
    officers: tuple[LiaisonOfficer, ...]


def counterparts(on: date) -> list[Counterpart]:
    """Every State that a visit can be to, without the officers whose service was over by then."""
    authorities = {each.state_id: each for each in Authority.objects.all()}
    not_over = Q(until__isnull=True) | Q(until__gt=on)
    officers: dict[str, list[LiaisonOfficer]] = {}
    for each in LiaisonOfficer.objects.filter(not_over).select_related("user"):
        officers.setdefault(each.state_id, []).append(each)
    return [
        Counterpart(state, authorities.get(state.pk), tuple(officers.get(state.pk, ())))
        for state in states_of_the_mandate()
    ]


def authority_of(state: State) -> dict[str, str]:
    """What a form for the authority begins with."""
    found = Authority.objects.filter(state=state).first()
    return {"name": found.name, "address": found.address} if found else {}
