"""The record as those who keep it see it: every act ever recorded, also what was corrected."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Q

from visita.treaties.models import Act, Instrument, State
from visita.treaties.queries.acts import FIELDS, KnownAct
from visita.treaties.queries.known import in_alphabet

MORE = ("recorded_at", "supersedes__key", "superseded_by", "superseded_by__occurred")

MOST_AT_ONCE = 10_000
"""Acts asked for in one query."""


@dataclass(frozen=True)
class RecordedAct:
    """One act, when it was recorded, and what became of it."""

    act: KnownAct
    at: datetime
    corrects: str
    """The key of the act in whose place it stands; empty if there is none."""
    newer: UUID | None
    """The act that stands in its place."""
    withdrawn: bool
    """Was it taken out as a mistake?"""

    @property
    def withdraws(self) -> bool:
        """Does it only take out another?"""
        return self.act.occurred is False

    @property
    def is_current(self) -> bool:
        return self.newer is None and not self.withdraws


@dataclass(frozen=True)
class Holding:
    """All acts of a State under one instrument: those that count, and the others."""

    instrument: Instrument
    current: tuple[RecordedAct, ...]
    earlier: tuple[RecordedAct, ...]


def holdings(state: State, *, known_on: date | None = None) -> list[Holding]:
    """Every act of *state* that had been recorded by the end of *known_on*, by instrument."""
    found = Act.objects.filter(state=state)
    if known_on:
        found = found.filter(known_on__lte=known_on)
    acts = _read(found.values_list(*FIELDS, *MORE), known_on)
    return [
        Holding(
            each,
            tuple(act for act in acts if act.is_current and act.act.instrument == each.key),
            tuple(act for act in acts if not act.is_current and act.act.instrument == each.key),
        )
        for each in Instrument.objects.all()
    ]


def recorded_act(uuid: UUID) -> RecordedAct | None:
    found = _read(Act.objects.filter(pk=uuid).values_list(*FIELDS, *MORE), None)
    return found[0] if found else None


def recorded_acts(uuids: Sequence[str]) -> list[RecordedAct]:
    """Those of these acts that there are."""
    return [
        act
        for start in range(0, len(uuids), MOST_AT_ONCE)
        for act in _read(
            Act.objects.filter(pk__in=uuids[start : start + MOST_AT_ONCE]).values_list(
                *FIELDS, *MORE
            ),
            None,
        )
    ]


def number_held(instrument: str) -> int:
    """How many acts under an instrument were ever recorded: it grows with every change."""
    return Act.objects.filter(instrument_id=instrument).count()


@dataclass(frozen=True)
class StateHeld:
    """A State with the number of acts that count."""

    state: State
    acts: int


def states_held(*, language: str, instrument: Instrument | None = None) -> list[StateHeld]:
    """Every State in the alphabet of the reader, the invented ones first."""
    current = Q(acts__superseded_by__isnull=True) & ~Q(acts__occurred=False)
    if instrument:
        current &= Q(acts__instrument=instrument)
    counted = State.objects.annotate(number=Count("acts", filter=current))
    return sorted(
        (StateHeld(state, state.number) for state in counted),
        key=lambda held: (not held.state.is_fictional, in_alphabet(held.state, language=language)),
    )


def _read(rows: Iterable[tuple[Any, ...]], known_on: date | None) -> list[RecordedAct]:
    """A correction that became known only later is not there yet."""
    found = list(rows)
    there = {row[0] for row in found} if known_on else None
    acts = [_one(KnownAct(*row[: len(FIELDS)]), row[len(FIELDS) :], there) for row in found]
    return sorted(acts, key=lambda each: _in_order(each.act))


def _one(act: KnownAct, more: tuple[Any, ...], there: Collection[UUID] | None) -> RecordedAct:
    at, corrects, newer, newer_occurred = more
    counts = newer is not None and (there is None or newer in there)
    return RecordedAct(
        act=act,
        at=at,
        corrects=corrects or "",
        newer=newer if counts else None,
        withdrawn=counts and newer_occurred is False,
    )


def _in_order(act: KnownAct) -> tuple[date, date, str]:
    first = act.when.earliest or act.when.latest or date.max
    return first, act.known_on or date.max, act.key
