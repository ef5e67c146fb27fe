"""The days by which something of a person's must be done, and nothing of what it is."""

from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from visita.accounts.models import User
from visita.agenda.queries.waiting import answers_outstanding, letters_waiting, waiting_for
from visita.visits.models import Stage


@dataclass(frozen=True)
class Deadline:
    """A day. *key* is the same each time it is asked for, and tells nothing of the visit."""

    key: str
    day: date


def deadlines_of(user: User, on: date) -> list[Deadline]:
    """From the notification on: of a visit that is only planned no day leaves the desk."""
    found = [*waiting_for(user, on), *answers_outstanding(user, on)]
    days: set[tuple[object, date]] = {
        (each.visit.pk, each.due_on)
        for each in found
        if each.due_on and each.visit.stage not in {Stage.PLANNED, Stage.DECIDED}
    }
    days |= {(each.url, each.due_on) for each in letters_waiting(user, on)}
    deadlines = (Deadline(str(uuid5(NAMESPACE_URL, f"{pk}:{day}")), day) for pk, day in days)
    return sorted(deadlines, key=lambda each: (each.day, each.key))
