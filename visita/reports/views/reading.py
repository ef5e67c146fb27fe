"""Reading reports: drafts by those who write them, later texts by every member."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.reports import access, queries
from visita.reports.actions import open_report
from visita.reports.printing import report_pdf
from visita.visits.access import works_on_visits


@require_safe
@only(works_on_visits)
def reports(request: SignedInRequest) -> HttpResponse:
    found = queries.report_lines(access.reports_open_to(request.user, day(request)))
    context = {"reports": found, "fiction": any(each.visit.state.is_fictional for each in found)}
    return render(request, "reports/reports.html", context)


@require_safe
@denied
def report(request: SignedInRequest, report: UUID) -> HttpResponse:
    on = day(request)
    found = access.report_for(request.user, report, on)
    open_report(report=found.pk, by=request.user, at=moment(request))
    writes = access.writes_in(request.user, found, on)
    context = {
        "report": found,
        "visit": found.visit if writes else None,
        "lines": queries.draft_lines(found),
        "text": queries.text_of(found),
        "adoption": queries.adoption_of(found),
        "votes": queries.votes_on(found),
        "may_write": writes and found.stage == "DRAFT",
        "may_record": writes and is_secretariat(request.user, on),
        "fiction": found.visit.state.is_fictional,
    }
    return render(request, "reports/report.html", context)


@require_safe
@denied
def pdf(request: SignedInRequest, report: UUID) -> HttpResponse:
    found = access.report_for(request.user, report, day(request))
    at = moment(request)
    open_report(report=found.pk, by=request.user, at=at)
    reference = queries.reference_of(found)
    made = report_pdf(queries.text_of(found), found.visit, reference=reference, at=at)
    headers = {"Content-Disposition": 'inline; filename="report.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
