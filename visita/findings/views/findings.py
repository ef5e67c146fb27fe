"""Findings: read, recorded, replaced by better ones."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field.record_access import may_open
from visita.findings import access, actions, queries
from visita.findings.forms import FindingForm
from visita.visits.access import stops_of, visit_for
from visita.visits.actions.guarding import OutOfOrder, SentBefore, open_file
from visita.visits.frame import around
from visita.visits.views.refusals import why as visit_why

FORM = ["GET", "HEAD", "POST"]


@require_safe
@denied
def findings(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = visit_for(request.user, visit, day(request))
    open_file(visit=found.pk, by=request.user, at=moment(request))
    context = {
        "visit": found,
        "findings": queries.current(found),
        "fiction": found.state.is_fictional,
        "may_open": may_open(request.user, found),
    }
    return render(request, "findings/findings.html", context)


@require_http_methods(FORM)
@denied
def note(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = visit_for(request.user, visit, day(request))
    form = FindingForm(request.POST or None, stops=stops_of(found))

    def act() -> None:
        key, at = form.cleaned_data["key"], moment(request)
        actions.note(key=key, visit=found.pk, seen=form.seen(), by=request.user, at=at)

    step = steps.Step(
        form=form,
        title=_("Record a finding"),
        button=_("Record the finding"),
        act=act,
        refused=(OutOfOrder, SentBefore),
        told=why,
        done=_("The finding is recorded."),
        otherwise=reverse("findings:findings", args=[found.pk]),
        checked_first=False,
        consequences=(_("A finding is not edited. A better one takes its place, and both stay."),),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def replace(request: SignedInRequest, visit: UUID, finding: UUID) -> HttpResponse:
    on = day(request)
    found = visit_for(request.user, visit, on)
    before = access.finding_for(request.user, found, finding, on)
    initial = {"stop": before.stop_id, "basis": before.basis, "text": before.text}
    form = FindingForm(request.POST or None, stops=stops_of(found), initial=initial)

    def act() -> None:
        key, at = form.cleaned_data["key"], moment(request)
        actions.replace(key=key, finding=before, seen=form.seen(), by=request.user, at=at)

    step = steps.Step(
        form=form,
        title=_("Replace a finding by a better one"),
        button=_("Replace the finding"),
        act=act,
        refused=(actions.Superseded, SentBefore),
        told=why,
        done=_("The better finding is recorded; the earlier one is kept."),
        otherwise=reverse("findings:findings", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


def why(refusal: Exception) -> str:
    """Why nothing was recorded, and what to do."""
    if isinstance(refusal, actions.Superseded):
        return _(
            "Somebody replaced this finding since you opened the page. What you typed is still "
            "here: open the findings in another window and decide which of them to replace."
        )
    if isinstance(refusal, SentBefore):
        return visit_why(refusal)
    return _("The visit has not begun. Record first that the delegation is at a place.")
