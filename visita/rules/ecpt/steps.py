"""What a table of allowed steps is made of: an actor and a guard for each step."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from visita.rules.ruling import Ruling

Facts = TypeVar("Facts")
State = TypeVar("State", bound=StrEnum)


class Actor(StrEnum):
    """Who takes a step."""

    COMMITTEE = "COMMITTEE"
    COMMITTEE_OR_BUREAU = "COMMITTEE_OR_BUREAU"
    PRESIDENT_OR_SECRETARIAT = "PRESIDENT_OR_SECRETARIAT"
    DELEGATION = "DELEGATION"
    RAPPORTEUR = "RAPPORTEUR"
    PARTY = "PARTY"
    COMMITTEE_AND_PARTY = "COMMITTEE_AND_PARTY"
    MECHANISM = "MECHANISM"
    AUTHORITIES = "AUTHORITIES"


@dataclass(frozen=True)
class Step(Generic[Facts]):
    """Who may take the step, and the ruling that says whether it may be taken now."""

    actor: Actor
    guard: Callable[[Facts], Ruling]


Steps = Mapping[State, Mapping[State, Step[Facts]]]
"""From each state, the states that can follow and the step that leads there."""


class NoSuchStep(ValueError):
    """The table knows no way from the one state to the other."""

    def __init__(self, start: StrEnum, end: StrEnum) -> None:
        self.start, self.end = start, end
        super().__init__(f"No step leads from {start.value} to {end.value}.")


def may_step(steps: Steps[State, Facts], *, start: State, end: State, facts: Facts) -> Ruling:
    """May the step from *start* to *end* be taken on these facts?

    Raises:
        NoSuchStep: whatever the facts.
    """
    step = steps[start].get(end)
    if step is None:
        raise NoSuchStep(start, end)
    return step.guard(facts)


def answer(ruling: Ruling | None) -> bool | None:
    """The answer of a ruling that may not have been asked for yet: then it is unknown."""
    return None if ruling is None else ruling.allowed
