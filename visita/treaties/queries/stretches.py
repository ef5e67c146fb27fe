"""How a State's status changed over the years: one stretch for each."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from visita.rules.binding import effect_of
from visita.rules.lifecycle import Fact, Status, Terms, standing


def stretches(
    facts: Sequence[Fact], *, terms: Terms, until: date
) -> Iterator[tuple[date, date, Status]]:
    """Half-open stretches of equal status from the opening of the instrument to *until*."""
    days = sorted({terms.opened_on, *_turning_days(facts, terms)})
    days = [day for day in days if terms.opened_on <= day < until]
    since, status = terms.opened_on, standing(facts, on=terms.opened_on, terms=terms).status
    for day in days[1:]:
        now = standing(facts, on=day, terms=terms).status
        if now is not status:
            yield since, day, status
            since, status = day, now
    yield since, until, status


def _turning_days(facts: Sequence[Fact], terms: Terms) -> Iterator[date]:
    """Days on which a status can change: an act or its effect, at its earliest or latest."""
    for fact in facts:
        for span in (fact.when, effect_of(fact, terms)):
            if span and span.earliest:
                yield span.earliest
            if span and span.latest:
                yield span.latest
                yield span.latest + timedelta(days=1)
