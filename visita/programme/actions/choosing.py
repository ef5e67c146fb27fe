"""What is in the year: by the criteria, by lot, by hand; moved, dropped, taken up."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions import Votes, decide
from visita.proceedings.models import Decision, Matter
from visita.programme.actions.guarding import Stale, changed, locked
from visita.programme.lots import draw
from visita.programme.models import Choice, Course, Draw, How, Slot, Stage, Year
from visita.programme.queries.ranking import (
    Candidate,
    Ranked,
    candidate_of,
    chosen_keys,
    ranking,
)
from visita.programme.queries.years import room_in, to_be_drawn
from visita.visits.models import Visit


class NoRoom(Exception):
    """All visits of this kind are taken: what is in reserve is kept for what it is for."""


class AlreadyChosen(Exception):
    """It is in the year."""


class NotOfThisYear(Exception):
    """No State or open place that the year is made of."""


class NothingToDraw(Exception):
    """The share to be drawn is drawn, or nothing is left to draw from."""


class NeedsAReason(Exception):
    """A draw is repeated only for a stated reason, and a choice by hand has one."""


class Gone(Exception):
    """It was dropped, or its file is open: it is not moved any more."""


class AnotherState(Exception):
    """The visit is to another State, or was taken up by another choice."""


@dataclass(frozen=True)
class Wish:
    """Something to be put into the year."""

    candidate: str
    slot: Slot
    how: How
    quarter: int = 0
    reason: str = ""


@transaction.atomic
def choose(*, year: UUID, version: int, wish: Wish, by: User, at: datetime) -> Choice:
    """Put a State or a place into the year.

    Raises:
        Stale, NotOfThisYear, AlreadyChosen, NoRoom, NeedsAReason: what the names say.
    """
    found = locked(year, version)
    candidate = candidate_of(found, wish.candidate)
    if candidate is None:
        raise NotOfThisYear
    if not wish.reason.strip():
        raise NeedsAReason
    if wish.slot == Slot.REGULAR and candidate.key in chosen_keys(found):
        raise AlreadyChosen
    return _put(found, candidate, wish, by=by, at=at)


def _put(year: Year, candidate: Candidate, wish: Wish, *, by: User, at: datetime) -> Choice:
    room = {each.slot: each for each in room_in(year)}
    if not room[wish.slot].left:
        raise NoRoom
    made = Choice.objects.create(
        year=year,
        state=candidate.state,
        place_id=candidate.place_id,
        slot=wish.slot,
        how=wish.how,
        quarter=wish.quarter,
    )
    changed(
        year,
        "CHOSEN",
        reason=wish.reason,
        by=by,
        at=at,
        choice=made,
        after=wish.how,
    )
    return made


@dataclass(frozen=True)
class Lots:
    """From what is drawn, and by which seed. `keys` None: from everything not in the year."""

    seed: str
    seed_from: str = ""
    rule: str = ""
    keys: frozenset[str] | None = None
    reason: str = ""


@transaction.atomic
def draw_lots(
    *,
    year: UUID,
    version: int,
    lots: Lots,
    by: User,
    on: date,
    at: datetime,
) -> Draw:
    """Draw the share of the year that is left to chance, from all that is not in it yet.

    What was drawn before and still stands counts. A second draw has a stated reason.

    Raises:
        Stale, NothingToDraw, NeedsAReason: what the names say.
        ValueError: no seed of that form.
    """
    found = locked(year, version)
    pool = [each.candidate for each in _open(found, lots, on)]
    wanted = min(_still_to_draw(found), len(pool))
    if wanted < 1:
        raise NothingToDraw
    number = found.draws.count() + 1
    if number > 1 and not lots.reason.strip():
        raise NeedsAReason
    by_key = {each.key: each for each in pool}
    drawn = draw(lots.seed, sorted(by_key), wanted)
    made = Draw.objects.create(
        year=found,
        number=number,
        seed=lots.seed,
        seed_from=lots.seed_from,
        pool_rule=lots.rule,
        pool=[[key, by_key[key].name] for key in sorted(by_key)],
        drawn=list(drawn),
        reason=lots.reason,
        by=by,
        at=at,
    )
    _take(found, [by_key[key] for key in drawn], number, by=by, at=at)
    record(act="compartment.drawn", subject=f"draw:{made.pk}", by=str(by.pk), at=at)
    return made


def _open(year: Year, lots: Lots, on: date) -> list[Ranked]:
    """What is not in the year and may be drawn by the rule."""
    return [
        each
        for each in ranking(year, on)
        if not each.is_chosen and (lots.keys is None or each.candidate.key in lots.keys)
    ]


def _still_to_draw(year: Year) -> int:
    """The share, less what was drawn and stands, and no more than there is room for."""
    standing = year.choices.exclude(course=Course.DROPPED).filter(how=How.DRAWN)
    regular = next(room for room in room_in(year) if room.slot == Slot.REGULAR)
    return min(to_be_drawn(year) - standing.count(), regular.left)


def _take(year: Year, drawn: Collection[Candidate], number: int, *, by: User, at: datetime) -> None:
    for candidate in drawn:
        wish = Wish(candidate.key, Slot.REGULAR, How.DRAWN, reason=f"#{number}")
        _put(year, candidate, wish, by=by, at=at)


@transaction.atomic
def move(
    *, choice: UUID, version: int, quarter: int, reason: str, by: User, at: datetime
) -> Choice:
    """Put it into another quarter, and say why.

    Raises:
        Stale, Gone: what the names say.
    """
    year, found = _standing(choice, version)
    before, found.quarter = found.quarter, quarter
    _changed(found, "quarter")
    changed(
        year,
        "MOVED",
        reason=reason,
        by=by,
        at=at,
        choice=found,
        before=str(before),
        after=str(quarter),
    )
    return found


@transaction.atomic
def drop(*, choice: UUID, version: int, reason: str, by: User, at: datetime) -> Choice:
    """Take it out of the year, and say why. It stays readable.

    Raises:
        Stale, Gone: what the names say.
    """
    year, found = _standing(choice, version)
    found.course = Course.DROPPED
    _changed(found, "course")
    changed(year, "DROPPED", reason=reason, by=by, at=at, choice=found)
    return found


@transaction.atomic
def take_up(*, choice: UUID, version: int, visit: Visit, by: User, at: datetime) -> Choice:
    """Say which visit comes of it. The visit itself does not know that it was planned here.

    Raises:
        Stale, Gone, AnotherState: what the names say.
    """
    year, found = _standing(choice, version)
    if visit.state_id != found.state_id or Choice.objects.filter(visit=visit).exists():
        raise AnotherState
    found.course, found.visit = Course.BEGUN, visit
    _changed(found, "course", "visit")
    changed(year, "TAKEN_UP", reason="", by=by, at=at, choice=found)
    return found


def _standing(choice: UUID, version: int) -> tuple[Year, Choice]:
    year = locked(Choice.objects.get(pk=choice).year_id, None)
    found = Choice.objects.select_for_update().get(pk=choice)
    if found.version != version:
        raise Stale
    if found.course != Course.STANDING:
        raise Gone
    return year, found


def _changed(choice: Choice, *fields: str) -> None:
    choice.version += 1
    choice.save(update_fields=[*fields, "version"])


@transaction.atomic
def adopt(
    *, year: UUID, version: int, votes: Votes, held_on: date, by: User, at: datetime
) -> Decision:
    """Record the Committee's vote on the year; if it passed, the year is adopted (ECPT 6(1)).

    Raises:
        Stale: what the name says.
        ImpossibleCount: impossible numbers of votes.
    """
    found = locked(year, version)
    made = decide(
        matter=Matter.PROGRAMME, subject=found.pk, votes=votes, held_on=held_on, by=by, at=at
    )
    if made.passed:
        found.stage, found.decision, found.adopted_at = Stage.ADOPTED, made, at
        found.save(update_fields=["stage", "decision", "adopted_at"])
        changed(found, "ADOPTED", reason="", by=by, at=at)
    return made
