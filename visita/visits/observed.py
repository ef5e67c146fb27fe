"""May a State be told something before the report, and by when is an answer asked for."""

from datetime import date, timedelta
from enum import StrEnum

from visita.rules.calendar import months_after
from visita.rules.ecpt.facilities import observations_may_be_sent_at_once
from visita.rules.ecpt.visit_steps import VisitState, observations_may_be_sent_from
from visita.rules.ruling import Ruling
from visita.visits.models import Stage, Visit

STATES = {
    Stage.IN_PROGRESS: VisitState.IN_PROGRESS,
    Stage.INTERRUPTED: VisitState.IN_PROGRESS,
    Stage.CONCLUDED: VisitState.CONCLUDED,
}
"""In the words of the law. A visit that is held up has begun all the same."""


class Unit(StrEnum):
    DAYS = "DAYS"
    WEEKS = "WEEKS"
    MONTHS = "MONTHS"


def due_on(sent_on: date, amount: int, unit: Unit) -> date:
    """The day by which an answer is asked for, counted from the day of sending."""
    if unit == Unit.MONTHS:
        return months_after(sent_on, months=amount)
    return sent_on + timedelta(days=amount * (7 if unit == Unit.WEEKS else 1))


def may_be_sent(visit: Visit, *, is_necessary: bool | None) -> Ruling:
    """Under the Convention; bodies of another mandate send observations on their own terms."""
    if visit.mandate != "CPT":
        return Ruling(())
    at_once = observations_may_be_sent_at_once(
        visit_has_begun=visit.begun_at is not None, necessary=is_necessary
    )
    state = STATES.get(Stage(visit.stage), VisitState.NOTIFIED)
    return Ruling((*at_once.conditions, *observations_may_be_sent_from(state).conditions))
