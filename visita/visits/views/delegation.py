"""Choosing a delegation while the page says what is missing; its parts; who declared what."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, choosing, teams
from visita.visits.actions import grouping, staffing
from visita.visits.choosing_forms import ChoosingForm, TeamsForm, UndertakingForm
from visita.visits.frame import around
from visita.visits.views.refusals import REFUSED, why

if TYPE_CHECKING:
    from visita.visits.models import Visit

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def delegation(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The Secretariat chooses, and sees every visit: workload tells it of no secret."""
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    among = choosing.candidates(found, among=access.visits_open_to(request.user, on), on=on)
    initial = choosing.as_typed(found)
    form = ChoosingForm(request.POST or None, among=among, initial=initial)

    def act() -> None:
        staffing.choose_delegation(
            visit=found.pk,
            version=form.cleaned_data["version"],
            chosen=form.chosen(),
            wanted=form.wanted(),
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Choose the delegation"),
        lead=_(
            "Who goes, and what the choice leaves open. Nothing here asks where the delegation "
            "will go."
        ),
        button=_("Keep this delegation"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The delegation is kept."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        checked_first=False,
        page="visits/delegation.html",
        context=around(found) | _shown(form, found, among),
    )
    return steps.take(request, step)


def _shown(form: ChoosingForm, visit: Visit, among: list[choosing.Candidate]) -> dict[str, object]:
    chosen, language = form.capacities(), get_language() or "en"
    return {
        "groups": choosing.by_standing(among, language=language),
        "chosen": frozenset(chosen),
        "head": next((key for key, capacity in chosen.items() if capacity == "HEAD"), None),
        "missing": choosing.still_missing(visit, among, chosen, form.wanted(), language=language),
        "by_hand": choosing.named_by_hand(visit),
        "year": visit.starts_on.year,
    }


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def undertaking(request: SignedInRequest, visit: UUID, delegate: UUID) -> HttpResponse:
    """Somebody who assists has declared to keep what is learnt confidential."""
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    person = access.delegate_for(found, delegate)
    form = UndertakingForm(request.POST or None, on=on, initial={"declared_on": on})

    def act() -> None:
        staffing.record_undertaking(
            visit=found.pk,
            delegate=person.pk,
            declared_on=form.cleaned_data["declared_on"],
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("%(person)s has declared to keep what is learnt confidential")
        % {"person": person.full_name},
        lead=_("The duty is that of members and does not end with the visit (Article 13)."),
        button=_("Record the declaration"),
        act=act,
        refused=(*REFUSED, staffing.NotYet),
        told=_why_not_declared,
        done=_("The declaration is recorded."),
        otherwise=reverse("visits:teams", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


def _why_not_declared(refusal: Exception) -> str:
    if isinstance(refusal, staffing.NotYet):
        return _("A member makes a solemn declaration instead, and no day lies in the future.")
    return why(refusal)


@require_http_methods(FORM)
@denied
def sub_teams(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Work in several groups, planned by the Secretariat or the head; without any place."""
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    if not teams.may_group(request.user, found, on):
        raise Http404
    chosen = teams.day_asked(found, request.GET.get("day", ""))
    form = TeamsForm(
        request.POST or None,
        days=teams.days_of(found),
        delegates=teams.going(found),
        initial={"version": found.version, **teams.as_typed(found, chosen)},
    )

    def act() -> None:
        grouping.group(
            visit=found.pk,
            version=form.cleaned_data["version"],
            day=date.fromisoformat(form.cleaned_data["day"]),
            teams=form.teams(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Sub-teams of the delegation"),
        lead=_("Who works with whom on a day. Where a sub-team goes is not kept here."),
        button=_("Keep the sub-teams of this day"),
        act=act,
        refused=(*REFUSED, grouping.NoDayOfTheVisit),
        told=_why_not_grouped,
        done=_("The sub-teams of this day are kept."),
        otherwise=reverse("visits:teams", args=[found.pk]),
        checked_first=False,
        page="visits/teams.html",
        context=around(found) | _grouped(request, found, chosen),
    )
    return steps.take(request, step)


def _grouped(request: SignedInRequest, visit: Visit, chosen: date) -> dict[str, object]:
    return {
        "days": teams.days_of(visit),
        "asked": chosen,
        "teams": teams.teams_of(visit),
        "declared": teams.declared(visit, language=get_language() or "en"),
        "may_declare": is_secretariat(request.user, day(request)),
    }


def _why_not_grouped(refusal: Exception) -> str:
    if isinstance(refusal, grouping.NoDayOfTheVisit):
        return _("This is not a day of the visit. Choose one of its days.")
    return why(refusal)
