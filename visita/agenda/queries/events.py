"""How a visit went: what happened when, for the drawing and the list beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time

from django.utils.timezone import make_aware
from django.utils.translation import gettext as _

from visita.agenda.queries.standing import Standing
from visita.publication.queries.gate import is_withdrawn
from visita.visits.models import Visit
from visita.visits.turns import turns_of


@dataclass(frozen=True)
class Event:
    """Something that happened. *x* is its place on the drawing, 0 to 1000."""

    at: datetime
    label: str
    x: int = 0


def events_of(standing: Standing) -> list[Event]:
    """Everything that happened so far, in order, placed along the drawing."""
    found = [Event(at, label) for at, label in _known(standing) if at]
    found.sort(key=lambda event: event.at)
    return _placed(found)


def _known(standing: Standing) -> list[tuple[datetime | None, str]]:
    visit, report, sent = standing.visit, standing.report, standing.transmission
    adopted = getattr(report, "adoption", None)
    return [
        (visit.opened_at, _("Planned")),
        (_decided_at(visit), _("Decided")),
        (visit.called_off_at, _("Called off")),
        *turns_of(visit),
        (visit.begun_at, _("Visit begun")),
        (visit.concluded_at, _("Visit ended")),
        (report.begun_at if report else None, _("Report begun")),
        (report.circulated_at if report else None, _laid_before(visit)),
        (adopted.adopted_at if adopted else None, _("Report adopted")),
        (sent.sent_at if sent else None, _("Report sent")),
        (standing.response.received_at if standing.response else None, _("Answer received")),
        (standing.request.asked_at if standing.request else None, _("Publication asked for")),
        *_released(standing),
    ]


def _decided_at(visit: Visit) -> datetime | None:
    """A mechanism says the day on which it decided, and no hour."""
    if visit.decision:
        return visit.decision.recorded_at
    if visit.decided_on is None:
        return None
    return max(visit.opened_at, make_aware(datetime.combine(visit.decided_on, time.min)))


def _laid_before(visit: Visit) -> str:
    if visit.mandate == "NPM":
        return _("Laid before those who decide")
    return _("Before the Committee")


def _released(standing: Standing) -> list[tuple[datetime | None, str]]:
    release = standing.release
    if release is None:
        return []
    out = (release.released_at, _("Released"))
    back = release.handed.filter(way="BACK").first() if is_withdrawn(release) else None
    return [out, (back.made_at, _("Withdrawn"))] if back else [out]


def _placed(events: list[Event]) -> list[Event]:
    if len(events) < 2:
        return events
    first, last = events[0].at, events[-1].at
    whole = (last - first).total_seconds() or 1
    return [
        Event(each.at, each.label, round(1000 * (each.at - first).total_seconds() / whole))
        for each in events
    ]
