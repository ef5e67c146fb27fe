"""Everything that was recorded on the spot, on one page, with the drawing of the days."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, day_log, in_the_field
from visita.visits.actions.guarding import open_file
from visita.visits.frame import around


@require_safe
@denied
def field(request: SignedInRequest, visit: UUID) -> HttpResponse:
    on, at = day(request), moment(request)
    found = access.visit_for(request.user, visit, on)
    open_file(visit=found.pk, by=request.user, at=at)
    stops = day_log.stops_with_entries(found)
    incidents = in_the_field.incidents(found)
    context = around(found) | {
        "stops": stops,
        "tracks": day_log.tracks(stops, at),
        "sums": day_log.sums(stops),
        "overlaps": day_log.overlaps(stops),
        "incidents": [(each, in_the_field.lasted(each)) for each in incidents],
        "ruling": in_the_field.are_facilities_provided(found),
        "people": in_the_field.people_met(found),
        "concerns": in_the_field.concerns(found),
        "observations": [
            (each, in_the_field.reply_to(each), in_the_field.is_overdue(each, on))
            for each in in_the_field.observations_of(found)
        ],
        "talks": in_the_field.closing_talks(found),
        "may_arrive": found.stage in {"NOTIFIED", "IN_PROGRESS"},
        "has_begun": found.begun_at is not None,
        "on": on,
    }
    return render(request, "visits/field.html", context)
