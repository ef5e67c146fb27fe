"""When a State leaves: which visits may still take place, which work may be finished."""

from datetime import date
from enum import StrEnum

from visita.rules.partial_date import Span
from visita.rules.powers import finish_pending
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


class Side(StrEnum):
    """Where something lies, seen from the day on which the State is no longer bound."""

    BEFORE = "BEFORE"
    AFTER = "AFTER"
    UNKNOWN = "UNKNOWN"


def side_of(day: date, effect: Span | None) -> Side:
    """On which side of the day of effect a day lies. Without an effect everything lies before.

    The day of effect itself is the first on which the State is not bound.
    """
    if effect is None:
        return Side.BEFORE
    if effect.earliest and day < effect.earliest:
        return Side.BEFORE
    if effect.latest and day >= effect.latest:
        return Side.AFTER
    return Side.UNKNOWN


def _met(side: Side) -> bool | None:
    return {Side.BEFORE: True, Side.AFTER: False, Side.UNKNOWN: None}[side]


PROVISION_OF_VISITS = {"CPT": "ECPT 2", "SPT": "OPCAT 12(a)", "NPM": "OPCAT 20(c)"}


@article("ECPT", "2", rule="B3")
@article("OPCAT", "12(a)", rule="B3")
@article("OPCAT", "20(c)", rule="B3")
def visit_may_take_place(body: str, *, last_day: date, effect: Span | None) -> Ruling:
    """May a visit that ends on this day still take place?

    Every day of it must lie before the day of effect: through the notice period the State is bound
    as before.

    Raises:
        KeyError: no such body.
    """
    return Ruling(
        (
            Condition(
                _met(side_of(last_day, effect)),
                "Every day of the visit lies before the day on which the State is no longer bound.",
                PROVISION_OF_VISITS[body],
            ),
        )
    )


@article("OPCAT", "33(2)", rule="B4")
@article("OPCAT", "33(3)", rule="B4")
@article("ECPT", "22(2)", rule="B4")
def may_be_finished_afterwards(body: str, *, taken_up_on: date, effect: Span | None) -> Ruling:
    """May work taken up on this day be finished after the State has left?

    It must have been taken up before, and the treaty must say so; where it is silent the answer
    stays unknown.

    Raises:
        KeyError: no such body.
    """
    ended = Ruling((Condition(False, "The State is bound.", PROVISION_OF_VISITS[body]),))
    return Ruling(
        (
            Condition(
                _met(side_of(taken_up_on, effect)),
                "It was taken up before the day on which the State is no longer bound.",
                "OPCAT 33(2)" if body != "CPT" else "ECPT 22(2)",
            ),
            *finish_pending(body, bound=ended).conditions,
        )
    )
