"""What an unknown status depends on: the month in which a notification was received."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from visita.rules.calendar import months_after
from visita.rules.lifecycle import Deed, Fact
from visita.treaties.queries.answers import Answer
from visita.treaties.queries.law import terms

MOST_CASES = 24


@dataclass(frozen=True)
class Case:
    """If received in `month` (its first day), the State ceases on `effect` and is `bound` or not.

    With `later`, the same holds for every later month. Without a month: if never received.
    """

    month: date | None
    effect: date | None
    bound: bool
    later: bool = False


def cases(found: Answer) -> Iterator[Case]:
    """Every month that leads to another day of effect, up to the first that leaves the State bound.

    Nothing where no denunciation of unknown receipt stands behind the answer, or where it makes no
    difference on the day.
    """
    ends = terms(found.instrument).denunciation_takes_effect
    perhaps = _perhaps(found)
    if found.standing.bound is not None or perhaps is None or ends is None:
        return
    month = (perhaps.when.earliest or found.instrument.opened_on).replace(day=1)
    if ends(month) != ends(month.replace(day=28)):
        return  # the effect follows the day, not the month: a table of months would mislead
    for _ in range(MOST_CASES):
        effect = ends(month)
        if effect > found.on:
            yield Case(month, effect, bound=True, later=True)
            break
        yield Case(month, effect, bound=False)
        month = months_after(month, months=1)
    if not perhaps.occurred:
        yield Case(None, None, bound=True)


def _perhaps(found: Answer) -> Fact | None:
    """A denunciation of which the day is not known."""
    unknown = (
        fact
        for fact in found.facts
        if fact.deed is Deed.DENUNCIATION_RECEIVED and fact.when.exact is None
    )
    return next(unknown, None)
