"""The visits a person works on, one of them, an operation, and the places they led to."""

from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, listing, queries
from visita.visits.access_to_talks import talks_open_to
from visita.visits.actions.guarding import open_file
from visita.visits.filters import FilterForm, chosen


@require_safe
@only(access.works_on_visits)
def visits(request: SignedInRequest) -> HttpResponse:
    """A page of the list, and the year it is about as a drawing."""
    on = day(request)
    open_ = access.visits_open_to(request.user, on)
    form = FilterForm(request.GET, states=listing.states_among(open_))
    wanted = form.wanted()
    found = chosen(open_, wanted)
    page = listing.page_of(found, request.GET.get("page"))
    lines, came = listing.lines_of(page), listing.places_of(page)
    context = {
        "form": form,
        "lines": [(line, came.get(line.visit.pk, "")) for line in lines],
        "of_a_mechanism": settings.PROFILE == "NPM",
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "year": listing.year_of(found, wanted.year or on.year),
        "is_filtered": any(vars(wanted).values()),
        "may_plan": is_secretariat(request.user, on),
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
        "may_change": is_secretariat(request.user, on) and queries.is_known_to_nobody(found),
        "parts": listing.parts_of(found),
        "operation": listing.operation_of(found, access.visits_open_to(request.user, on)),
        "talks": listing.talks_about(found, talks_open_to(request.user, on)),
        "fiction": found.state.is_fictional,
    }
    return render(request, "visits/visit.html", context)


@require_safe
@denied
def operation(request: SignedInRequest, operation: UUID) -> HttpResponse:
    """The visits of one operation side by side: those that the person works on."""
    lines = listing.joined(operation, access.visits_open_to(request.user, day(request)))
    if not lines:
        raise Http404
    title = _("One operation, %(count)s visits") % {"count": len(lines)}
    context = {"lines": lines, "title": title, "operation": operation}
    return render(request, "visits/operation.html", context | _invented(lines))
