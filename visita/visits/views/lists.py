"""The visits a person works on, one of them, and the places they led to."""

from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, queries
from visita.visits.actions.guarding import open_file


@require_safe
@only(access.works_on_visits)
def visits(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    lines = queries.visit_lines(access.visits_open_to(request.user, on))
    context = {
        "lines": lines,
        "may_plan": is_secretariat(request.user, on),
        "other_mandate": settings.PROFILE != "CPT",
    }
    return render(request, "visits/visits.html", context | _invented(lines))


def _invented(lines: list[queries.VisitLine]) -> dict[str, bool]:
    return {"fiction": any(line.visit.state.is_fictional for line in lines)}


@require_safe
@denied
def visit(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Who goes, what was told, where the delegation went."""
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    open_file(visit=found.pk, by=request.user, at=moment(request))
    context = {
        "visit": found,
        "delegates": queries.delegates(found),
        "stops": queries.stops(found),
        "notification": queries.notification_of(found),
        "may_plan": is_secretariat(request.user, on),
        "fiction": found.state.is_fictional,
    }
    return render(request, "visits/visit.html", context)


@require_safe
@only(access.works_on_visits)
def places(request: SignedInRequest) -> HttpResponse:
    seen = queries.places_seen(access.visits_open_to(request.user, day(request)))
    context = {"places": seen, "fiction": any(each.state.is_fictional for each in seen)}
    return render(request, "visits/places.html", context)
