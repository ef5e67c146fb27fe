"""What stands in a year, what is left in reserve, and what changed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from visita.accounts.models import User
from visita.programme.lots import lot
from visita.programme.models import (
    Change,
    Choice,
    Clearance,
    Course,
    Draw,
    Judgement,
    Proposal,
    Slot,
    Year,
)
from visita.treaties.models import State
from visita.visits.access import visits_open_to
from visita.visits.models import Visit


@dataclass(frozen=True)
class Room:
    """How many visits of one kind the year holds, and how many are taken."""

    slot: Slot
    held: int
    taken: int

    @property
    def left(self) -> int:
        return max(0, self.held - self.taken)


def choices_of(year: Year) -> list[Choice]:
    """Everything that was ever chosen, by quarter; what was dropped last."""
    found = list(year.choices.select_related("state", "place", "visit"))
    return sorted(found, key=lambda each: (each.course == Course.DROPPED, each.quarter or 9))


def room_in(year: Year) -> list[Room]:
    """The regular visits and both reserves."""
    standing = year.choices.exclude(course=Course.DROPPED).values_list("slot", flat=True)
    taken = list(standing)
    return [Room(slot, held, taken.count(slot)) for slot, held in holds(year).items()]


def holds(year: Year) -> dict[Slot, int]:
    """How many visits of each kind the year can hold."""
    reserve = year.for_follow_up + year.for_urgent
    return {
        Slot.REGULAR: year.visits - reserve,
        Slot.FOLLOW_UP: year.for_follow_up,
        Slot.URGENT: year.for_urgent,
    }


def to_be_drawn(year: Year) -> int:
    """How many of the regular visits are drawn by lot, rounded up: the share is a minimum."""
    return -(-holds(year)[Slot.REGULAR] * year.drawn_share // 100)


def changes_of(year: Year) -> QuerySet[Change]:
    return year.changes.select_related("by", "choice__state", "choice__place")


def announced_states(year: Year) -> list[State]:
    """The States of the regular visits that stand: what an announcement may say, and no more."""
    codes = year.choices.exclude(course=Course.DROPPED).filter(slot=Slot.REGULAR)
    return list(State.objects.filter(pk__in=codes.values("state")).order_by("name_en"))


@dataclass(frozen=True)
class Lot:
    """One name in the pool with its lot, and whether it was drawn."""

    name: str
    lot: str
    is_drawn: bool


def lots_of(draw: Draw) -> list[Lot]:
    """Every lot of a draw, computed anew from its seed, the smallest first."""
    drawn = set(draw.drawn)
    found = [Lot(name, lot(draw.seed, key), key in drawn) for key, name in draw.pool]
    return sorted(found, key=lambda each: each.lot)


def every_year() -> QuerySet[Year]:
    return Year.objects.all()


def every_clearance() -> QuerySet[Clearance]:
    return Clearance.objects.select_related("user", "given_by")


def by_quarter(choices: Iterable[Choice]) -> list[tuple[int, list[Choice]]]:
    """What stands in each quarter, and last what is open: for a board of the year."""
    standing = [each for each in choices if each.course != Course.DROPPED]
    return [
        (quarter, [each for each in standing if each.quarter == quarter])
        for quarter in (1, 2, 3, 4, 0)
    ]


def proposals_of(year: Year) -> QuerySet[Proposal]:
    return year.proposals.select_related("prepared_by", "released_by")


def judgements_about(year: Year, candidate: str) -> QuerySet[Judgement]:
    return year.judgements.filter(candidate=candidate).select_related("by").order_by("-at")


def terms_of(year: Year) -> dict[str, int]:
    """What a form for the numbers of the year begins with."""
    names = ("visits", "for_follow_up", "for_urgent", "drawn_share", "longest_months", "version")
    return {name: getattr(year, name) for name in names}


def criteria_of(year: Year) -> dict[str, object]:
    """What a form for the criteria of the year begins with."""
    held: dict[str, object] = {"version": year.version}
    for each in year.weights.all():
        held |= {f"weight_{each.criterion}": each.weight, f"text_{each.criterion}": each.text}
    return held


def texts_of(year: Year) -> dict[str, str]:
    """What the body means by each criterion."""
    return dict(year.weights.values_list("criterion", "text"))


def name_of(choice: Choice) -> str:
    return choice.place.name if choice.place else choice.state.name_en


def states_told(states: Iterable[State]) -> str:
    """Names of States, as one line."""
    return ", ".join(state.name_en for state in states) or "\u2013"


def states_of(proposal: Proposal) -> list[State]:
    return list(State.objects.filter(pk__in=proposal.states).order_by("name_en"))


def visits_to_take_up(user: User, choice: Choice, on: date) -> QuerySet[Visit]:
    """Visits to the State that this person works on and that no other line has taken up."""
    taken = Choice.objects.filter(visit__isnull=False).values("visit")
    return visits_open_to(user, on).filter(state=choice.state_id).exclude(pk__in=taken)
