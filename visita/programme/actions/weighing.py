"""Beginning a year, and writing down what counts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.programme.actions.guarding import changed, locked
from visita.programme.models import Judgement, Weight, Year
from visita.programme.queries.ranking import candidate_of
from visita.programme.queries.years import room_in
from visita.programme.scoring import CRITERIA, HEAVIEST, Criterion, Level


class AlreadyThere(Exception):
    """The year has a programme."""


class NotOfThisYear(Exception):
    """The year is made of other things: States, or open places."""


class ReserveTooLarge(Exception):
    """More is kept in reserve than there is, or less than is already taken."""


@dataclass(frozen=True)
class Terms:
    """Visits, those of them in reserve, per cent drawn by lot, the longest interval in months."""

    visits: int
    for_follow_up: int
    for_urgent: int
    drawn_share: int
    longest_months: int


@transaction.atomic
def begin_year(*, year: int, level: Level, terms: Terms, by: User, at: datetime) -> Year:
    """Begin the programme of a year, every criterion weighing the same.

    Raises:
        AlreadyThere, ReserveTooLarge: what the names say.
    """
    _check(terms)
    made, is_new = Year.objects.get_or_create(
        year=year, defaults={**vars(terms), "level": level, "begun_by": by, "begun_at": at}
    )
    if not is_new:
        raise AlreadyThere
    Weight.objects.bulk_create(
        Weight(year=made, criterion=each, weight=5) for each in CRITERIA[level]
    )
    changed(made, "BEGUN", reason="", by=by, at=at)
    return made


def _check(terms: Terms) -> None:
    if terms.for_follow_up + terms.for_urgent > terms.visits:
        raise ReserveTooLarge


@transaction.atomic
def set_terms(
    *, year: UUID, version: int, terms: Terms, reason: str, by: User, at: datetime
) -> Year:
    """Change how many visits there are, what is kept free, and how many are drawn.

    Raises:
        Stale, ReserveTooLarge: what the names say.
    """
    _check(terms)
    found = locked(year, version)
    before = _told(found)
    for name, value in vars(terms).items():
        setattr(found, name, value)
    if any(room.taken > room.held for room in room_in(found)):
        raise ReserveTooLarge
    found.save(update_fields=list(vars(terms)))
    changed(found, "TERMS", reason=reason, by=by, at=at, before=before, after=_told(found))
    return found


def _told(year: Year) -> str:
    return (
        f"{year.visits}, {year.for_follow_up}+{year.for_urgent}, "
        f"{year.drawn_share} %, {year.longest_months}"
    )


@transaction.atomic
def set_weights(
    *,
    year: UUID,
    version: int,
    weights: Mapping[Criterion, int],
    texts: Mapping[Criterion, str],
    reason: str,
    by: User,
    at: datetime,
) -> Year:
    """Say how much each criterion weighs this year, and what is meant by it.

    Raises:
        Stale, NotOfThisYear: what the names say.
    """
    found = locked(year, version)
    if not set(weights) <= set(CRITERIA[Level(found.level)]):
        raise NotOfThisYear
    if any(not 0 <= each <= HEAVIEST for each in weights.values()):
        raise NotOfThisYear
    before = _weights(found)
    for criterion, weight in weights.items():
        Weight.objects.update_or_create(
            year=found,
            criterion=criterion,
            defaults={"weight": weight, "text": texts.get(criterion, "")},
        )
    changed(found, "CRITERIA", reason=reason, by=by, at=at, before=before, after=_weights(found))
    return found


def _weights(year: Year) -> str:
    pairs = year.weights.order_by("criterion").values_list("criterion", "weight")
    return " ".join(f"{criterion}:{weight}" for criterion, weight in pairs)[:200]


@transaction.atomic
def judge(
    *, year: UUID, candidate: str, points: int, reason: str, by: User, at: datetime
) -> Judgement:
    """Say from 0 to 10 how urgent somebody who knows holds it. Earlier judgements stay readable.

    Raises:
        NotOfThisYear: no State or open place that the year is made of, or other points.
    """
    found = locked(year, None)
    if candidate_of(found, candidate) is None or not 0 <= points <= HEAVIEST:
        raise NotOfThisYear
    made = Judgement.objects.create(
        year=found, candidate=candidate, points=points, reason=reason, by=by, at=at
    )
    changed(found, "JUDGED", reason=reason, by=by, at=at, after=str(points))
    return made
