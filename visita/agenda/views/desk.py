"""The start page of a person, and the whole file of a visit."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.accounts.access import is_administrator, roles_of
from visita.accounts.http import SignedInRequest, day, denied, moment, signed_in
from visita.accounts.queries import appointments_of
from visita.agenda.queries import waiting
from visita.agenda.queries.events import events_of
from visita.agenda.queries.open_files import still_open
from visita.agenda.queries.standing import standing_of
from visita.agenda.queries.tasks import tasks_of
from visita.dialogue.access import assessments_open_to
from visita.field import record_access
from visita.field.queries.preparing import recovery_lacking
from visita.field.queries.recoveries import recoveries_waiting
from visita.intake.queries.watching import alerts_unseen
from visita.proceedings.access import member_of
from visita.visits.access import is_liaison_officer, visit_for, visits_open_to
from visita.visits.actions.guarding import open_file
from visita.visits.queries import visit_lines

MOST_VISITS = 30
"""On the desk; the list of visits has them all."""
MOST_KEYS = 5
"""That could be lost. When an election has changed the Bureau, it may be those of ten years."""


@require_safe
@signed_in
def desk(request: SignedInRequest) -> HttpResponse:
    """What waits, what is expected of others, and what the person works on."""
    user, on = request.user, day(request)
    held = appointments_of(user)
    found = still_open(visits_open_to(user, on))[: MOST_VISITS + 1]
    visits = visit_lines(found)[:MOST_VISITS]
    received = waiting.received_from_the_committee(user, on)
    lacking = recovery_lacking(user, on)
    reports = waiting.reports_to_look_up(user, on)
    shown = [line.visit for line in visits] + [each.visit for each in received]
    shown += [report.visit for report in reports]
    shown += [each.visit for each in lacking[:MOST_KEYS]]
    context = {
        "roles": sorted(role.label for role in roles_of(user, on)),
        "member": member_of(user, on),
        "speaks_for_a_state": is_liaison_officer(user, on),
        "runs_the_machine": is_administrator(user, on),
        "was_somebody": any(each.until and each.until <= on for each in held),
        "waiting": waiting.waiting_for(user, on),
        "to_look_at": waiting.information_to_look_at(user, on),
        "outstanding": waiting.answers_outstanding(user, on),
        "letters": waiting.letters_waiting(user, on),
        "alerts": alerts_unseen(user, on),
        "recoveries": recoveries_waiting(user, on=on, at=moment(request)),
        "lacking": lacking[:MOST_KEYS],
        "more_lacking": len(lacking[MOST_KEYS:]),
        "visits": visits,
        "more_visits": len(found) > MOST_VISITS,
        "received": received,
        "reports": reports,
        "fiction": any(visit.state.is_fictional for visit in shown),
    }
    return render(request, "agenda/desk.html", context)


@require_safe
@denied
def file(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Tasks and timeline of one visit."""
    on = day(request)
    found = visit_for(request.user, visit, on)
    open_file(visit=found.pk, by=request.user, at=moment(request))
    standing = standing_of(found, assessments_open_to(request.user, on))
    context = {
        "visit": found,
        "tasks": tasks_of(standing),
        "events": events_of(standing),
        "may_open_sealed": record_access.may_open(request.user, found),
        "fiction": found.state.is_fictional,
    }
    return render(request, "agenda/file.html", context)
