"""Between sessions the Bureau may decide an urgent visit on the Committee's behalf."""

from dataclasses import replace
from datetime import date

from visita.proceedings.actions import Votes
from visita.proceedings.actions.voting import bureau_ruling
from visita.rules.ecpt.visits import VisitKind
from visita.rules.ruling import Ruling
from visita.visits.models import Kind, Visit
from visita.visits.queries import facts_of, may_be_decided_on


def kind_in_law(visit: Visit) -> VisitKind:
    """Periodic, or another visit that the circumstances require."""
    return VisitKind.PERIODIC if visit.kind == Kind.PERIODIC else VisitKind.AD_HOC


def may_be_decided_by_the_bureau(
    visit: Visit, *, urgent: bool | None, votes: Votes, held_on: date
) -> Ruling:
    """What the Rules ask of the Bureau, as far as they are known, and what the law asks besides.

    Raises:
        ImpossibleCount: impossible numbers of votes.
    """
    bureau = bureau_ruling(kind=kind_in_law(visit), urgent=urgent, votes=votes, held_on=held_on)
    step = may_be_decided_on(visit, replace(facts_of(visit), bureau=bureau))
    return Ruling((*bureau.conditions, *step.conditions))
