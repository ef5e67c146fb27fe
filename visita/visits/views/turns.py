"""Turns of a visit after its notification: moved, refused, interrupted."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.rules.ruling import Ruling
from visita.visits import access, queries, rulings, state_queries
from visita.visits.actions import interrupting, postponing, refusing
from visita.visits.forms import VersionForm
from visita.visits.frame import around
from visita.visits.turn_forms import DaysForm, InterruptForm, LiftForm, PostponeForm, RefusedForm
from visita.visits.views.refusals import REFUSED, why

if TYPE_CHECKING:
    from visita.visits.models import Visit

FORM = ["GET", "HEAD", "POST"]


def _on_these_days(visit: Visit, form: DaysForm) -> Ruling:
    """What the law says to the days that were typed, or to those the visit has."""
    if form.is_bound and form.is_valid():
        visit.starts_on, visit.ends_on = form.days()
    return queries.may_be_notified_anew(visit)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def postpone(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = PostponeForm(request.POST or None, initial=state_queries.days_form(found))

    def act() -> None:
        typed = form.cleaned_data
        postponing.postpone(
            visit=found.pk,
            version=typed["version"],
            days=form.days(),
            reason=typed["reason"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Move the visit to other days"),
        lead=_("By the Committee's own decision, as long as it has not begun."),
        button=_("Move it and notify the Government anew"),
        ruling=lambda: _on_these_days(found, form),
        consequences=(
            _("The Government is notified of the new days at once. The old ones are kept."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The visit is moved, and the Government notified anew."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def refused(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """A refusal that came by letter, by telephone or in person."""
    found = access.visit_for(request.user, visit, day(request))
    form = RefusedForm(request.POST or None, on=day(request), initial={"refused_on": day(request)})

    def act() -> None:
        refusing.refuse(
            key=form.cleaned_data["key"],
            visit=found.pk,
            word=form.word(),
            by=request.user,
            at=moment(request),
        )

    def ruling() -> Ruling:
        return rulings.on_refusal(found)

    step = steps.Step(
        form=form,
        title=_("The State refuses the visit"),
        button=_("Record the refusal"),
        ruling=ruling,
        consequences=(
            _("No arrival can be recorded while the refusal lasts."),
            _("What may follow: consultations, other days with a new notification."),
            _("A refusal is a failure to co-operate, which a public statement can name."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The refusal is recorded."),
        otherwise=reverse("visits:side", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def lift(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = LiftForm(request.POST or None, initial=state_queries.days_form(found))

    def act() -> None:
        typed = form.cleaned_data
        refusing.lift(
            visit=found.pk,
            version=typed["version"],
            days=form.days(),
            text=typed["text"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("The visit can take place after all"),
        button=_("Notify the Government anew"),
        ruling=lambda: _on_these_days(found, form),
        consequences=(
            _("The Government is notified at once, and the delegation may go again."),
            _("That the State refused stays on record."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The Government is notified anew."),
        otherwise=reverse("visits:side", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def interrupt(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = InterruptForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        typed = form.cleaned_data
        interrupting.interrupt(
            visit=found.pk,
            version=typed["version"],
            reason=typed["reason"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Interrupt the visit"),
        button=_("Interrupt it"),
        consequences=(_("No arrival can be recorded until the delegation goes on."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The visit is interrupted."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def resume(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        interrupting.resume(
            visit=found.pk,
            version=form.cleaned_data["version"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("The delegation goes on"),
        button=_("Go on with the visit"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The visit goes on."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)
