"""Reads for the page of the Committee."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from visita.committee.access import members_in_office
from visita.committee.models import Term
from visita.treaties.models import State


@dataclass(frozen=True)
class Seat:
    """A seat that is filled on the day."""

    state: State
    member: str
    until: date


def seats_filled(on: date) -> list[Seat]:
    """The members recorded as in office on the day, by State."""
    members = members_in_office(on).select_related("state").prefetch_related("terms")
    filled = [
        Seat(member.state, member.full_name, _until(member.terms.all(), on)) for member in members
    ]
    return sorted(filled, key=lambda seat: seat.state.name_en)


def _until(terms: Iterable[Term], on: date) -> date:
    return next(term.until for term in terms if term.since <= on < term.until)
