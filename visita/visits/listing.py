"""Reads for the list of visits: one page of it, its year, and what belongs to one visit's plan."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from django.conf import settings
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.translation import get_language

from visita.treaties.models import State
from visita.visits.models import Part, Stage, Stop, Talks, Visit
from visita.visits.queries import VisitLine, visit_lines
from visita.visits.year import Days, Year, drawn

PER_PAGE = 50
OLDEST = 10
"""Years back from which an earlier visit is offered to be followed."""
NOT_BEGUN = (Stage.PLANNED, Stage.DECIDED, Stage.NOTIFIED)


def page_of(visits: QuerySet[Visit], number: str | None) -> Page[Visit]:
    return Paginator(visits, PER_PAGE).get_page(number)


def lines_of(page: Page[Visit]) -> list[VisitLine]:
    return visit_lines(Visit.objects.filter(pk__in=[each.pk for each in page]))


def places_of(page: Page[Visit]) -> dict[UUID, str]:
    """For a mechanism, whose State is always the same: where the visits of the page led to."""
    return _places([each.pk for each in page]) if settings.PROFILE == "NPM" else {}


def _places(visits: list[UUID]) -> dict[UUID, str]:
    found: dict[UUID, list[str]] = {}
    came = Stop.objects.filter(visit__in=visits).order_by("arrived_at")
    for visit, place in came.values_list("visit", "place"):
        found.setdefault(visit, []).append(place)
    return {visit: ", ".join(dict.fromkeys(names)) for visit, names in found.items()}


def year_of(visits: QuerySet[Visit], year: int) -> Year:
    """Every visit of the year as a bar, and one in parts as several."""
    touching = visits.filter(starts_on__lte=date(year, 12, 31), ends_on__gte=date(year, 1, 1))
    rows = touching.order_by("starts_on", "id").values_list(
        "pk", _name(), "stage", "starts_on", "ends_on"
    )
    known = list(rows)
    if settings.PROFILE == "NPM":
        came = _places([row[0] for row in known])
        known = [(row[0], came.get(row[0], ""), *row[2:]) for row in known]
    parts: dict[UUID, list[tuple[date, date]]] = {}
    for visit, first, last in Part.objects.filter(visit__in=touching.order_by()).values_list(
        "visit", "starts_on", "ends_on"
    ):
        parts.setdefault(visit, []).append((first, last))
    return drawn(year, _stretches(year, known, parts))


def _name() -> str:
    return "state__name_fr" if get_language() == "fr" else "state__name_en"


def _stretches(
    year: int,
    known: list[tuple[UUID, str, str, date, date]],
    parts: dict[UUID, list[tuple[date, date]]],
) -> Iterator[Days]:
    for visit, where, stage, starts_on, ends_on in known:
        for first, last in parts.get(visit, [(starts_on, ends_on)]):
            if first.year <= year <= last.year:
                yield Days(visit, where, stage, first, last)


def states_among(visits: QuerySet[Visit]) -> QuerySet[State]:
    """The States of these visits, and no other: a filter tells of none that is not seen."""
    return State.objects.filter(pk__in=visits.order_by().values("state"))


def parts_of(visit: Visit) -> list[Part]:
    return list(visit.parts.all())


def operation_of(visit: Visit, among: QuerySet[Visit]) -> list[Visit]:
    """The other visits of the same operation that the reader works on too."""
    if visit.operation is None:
        return []
    return list(
        among.filter(operation=visit.operation).exclude(pk=visit.pk).select_related("state")
    )


def joined(operation: UUID, among: QuerySet[Visit]) -> list[VisitLine]:
    """The visits of one operation, in the order of their days."""
    return visit_lines(among.filter(operation=operation).order_by("starts_on", "state"))


def talks_about(visit: Visit, among: QuerySet[Talks]) -> list[Talks]:
    return list(among.filter(about=visit))


def to_follow(visits: QuerySet[Visit], on: date) -> QuerySet[Visit]:
    """Visits of the last years: the ones that another may follow."""
    since = date(on.year - OLDEST, 1, 1)
    return visits.filter(starts_on__gte=since).select_related("state")


def to_join(visits: QuerySet[Visit]) -> QuerySet[Visit]:
    """Visits that have not begun: one that is planned now may be of the same operation."""
    return visits.filter(stage__in=NOT_BEGUN).select_related("state")


def first_values(visit: Visit) -> dict[str, object]:
    """What a form that changes the plan begins with."""
    names = ("kind", "tags", "theme", "starts_on", "ends_on", "reason", "reason_while_unknown")
    return {
        **{name: getattr(visit, name) for name in names},
        "consulted_on": visit.consulted_on,
        "version": visit.version,
    }


def first_parts(visit: Visit) -> dict[str, object]:
    found: dict[str, object] = {"version": visit.version}
    for number, part in enumerate(visit.parts.all(), 1):
        found |= {f"first_{number}": part.starts_on, f"last_{number}": part.ends_on}
    return found


def talks_listed(among: QuerySet[Talks]) -> list[Talks]:
    return list(among.select_related("state", "counterpart").order_by("-begins_on", "id"))


def people_in_talks(talks: Talks) -> list[str]:
    return [each.full_name for each in talks.participants.all()]
