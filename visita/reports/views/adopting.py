"""Putting a report before the Committee, and its vote."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.reports import access, actions, queries
from visita.reports.forms import AdoptForm
from visita.reports.views.refusals import REFUSED, why
from visita.rules.ruling import Ruling
from visita.visits.forms import VersionForm
from visita.visits.frame import around

if TYPE_CHECKING:
    from visita.reports.models import Report

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def circulate(request: SignedInRequest, report: UUID) -> HttpResponse:
    found = access.draft_for(request.user, report, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        version = form.cleaned_data["version"]
        actions.circulate(report=found.pk, version=version, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Put the report before the Committee"),
        button=_("Put it before the Committee"),
        consequences=(
            _("Every member can read it from now on, and so learns of the visit."),
            _("Nobody can change it until it is taken back."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The report is before the Committee."),
        otherwise=reverse("reports:report", args=[found.pk]),
        context=around(found.visit),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def take_back(request: SignedInRequest, report: UUID) -> HttpResponse:
    found = access.draft_for(request.user, report, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        version = form.cleaned_data["version"]
        actions.take_back(report=found.pk, version=version, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Take the report back into the draft"),
        button=_("Take it back"),
        consequences=(_("Members who are not on the delegation can no longer open it."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The report is a draft again."),
        otherwise=reverse("reports:report", args=[found.pk]),
        context=around(found.visit),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def adopt(request: SignedInRequest, report: UUID) -> HttpResponse:
    found = access.draft_for(request.user, report, day(request))
    form = AdoptForm(request.POST or None, on=day(request), initial={"version": found.version})

    def act() -> None:
        actions.adopt(
            report=found.pk,
            version=form.cleaned_data["version"],
            votes=form.votes(),
            observations=form.said(),
            held_on=form.cleaned_data["held_on"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Record the Committee's vote on the report"),
        button=_("Record the vote"),
        ruling=lambda: _ruling(found, form),
        consequences=(
            _("If it passed, the text is frozen: nobody can change it, and its digest is kept."),
            _("It can then be sent to the State visited, and to nobody else."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The vote is recorded. The report says whether it is adopted."),
        otherwise=reverse("reports:report", args=[found.pk]),
        context=around(found.visit),
    )
    return steps.take(request, step)


def _ruling(report: Report, form: AdoptForm) -> Ruling:
    """Before the form is filled in, the vote and the observations are unknown."""
    said = form.said() if form.is_bound else None
    return queries.may_be_adopted(
        report,
        votes=form.votes() if form.is_bound else None,
        party_made_observations=said.made if said else None,
        observations_taken_into_account=said.taken_into_account if said else None,
    )
