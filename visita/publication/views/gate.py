"""The gate: personal data settled, the check confirmed by one person, the release by another."""

from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.publication import access, tasks
from visita.publication.actions import gate as actions
from visita.publication.forms import SettleForm, WithdrawForm
from visita.publication.queries import gate as queries
from visita.publication.views.refusals import REFUSED, why
from visita.visits.forms import VersionForm
from visita.visits.frame import around

FORM = ["GET", "HEAD", "POST"]


@require_safe
@denied
def wish(request: SignedInRequest, wish: UUID) -> HttpResponse:
    on = day(request)
    found = access.request_for(request.user, wish, on)
    actions.open_request(request=found.pk, by=request.user, at=moment(request))
    released = queries.latest_release(found)
    context = {
        "wish": found,
        "visit": found.transmission.report.visit,
        "ruling": queries.may_be_published(found),
        "passages": queries.passages(found),
        "unsettled": queries.unsettled(found),
        "text": queries.preview(found),
        "checked": queries.is_checked(found),
        "released": released,
        "withdrawal": queries.withdrawal_of(released) if released else None,
        "may_release": is_secretariat(request.user, on),
        "fiction": found.transmission.state.is_fictional,
    }
    return render(request, "publication/request.html", context)


@require_http_methods(FORM)
@denied
def settle(request: SignedInRequest, wish: UUID) -> HttpResponse:
    found = access.request_for(request.user, wish, day(request))
    initial = {"version": found.version, "words": request.GET.get("words", "")}
    form = SettleForm(request.POST or None, initial=initial)

    def act() -> None:
        typed = form.cleaned_data
        actions.settle(
            request=found.pk,
            version=typed["version"],
            words=typed["words"],
            outcome=form.chosen(),
            consent=typed["consent"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Words that may tell who somebody is"),
        button=_("Settle these words"),
        consequences=(_("The text must be checked anew after this."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The words are settled."),
        otherwise=reverse("publication:request", args=[found.pk]),
        checked_first=False,
        context=around(found.transmission.report.visit),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def check(request: SignedInRequest, wish: UUID) -> HttpResponse:
    found = access.request_for(request.user, wish, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        version = form.cleaned_data["version"]
        actions.confirm_check(
            request=found.pk, version=version, by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("Confirm that every paragraph was read for personal data"),
        lead=_("No pattern finds everything: somebody known by one word, or only to insiders."),
        button=_("Confirm the check"),
        ruling=lambda: queries.may_be_published(found),
        consequences=(_("Another person can then release the text. You cannot."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The check is confirmed."),
        otherwise=reverse("publication:request", args=[found.pk]),
        context=around(found.transmission.report.visit),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def release(request: SignedInRequest, wish: UUID) -> HttpResponse:
    found = access.request_for(request.user, wish, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    @transaction.atomic  # with its job, or not at all
    def act() -> None:
        version = form.cleaned_data["version"]
        actions.release(request=found.pk, version=version, by=request.user, at=moment(request))
        tasks.hand_down.enqueue()

    step = steps.Step(
        form=form,
        title=_("Release the report to the public"),
        button=_("Release it"),
        ruling=lambda: queries.may_be_published(found),
        consequences=(
            _("Anybody can read the report and the State's answer within a minute."),
            _("Copies that others make cannot be called back, even if you withdraw it."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The report is released; within a minute it is on the public pages."),
        otherwise=reverse("publication:request", args=[found.pk]),
        context=around(found.transmission.report.visit),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def withdraw(request: SignedInRequest, wish: UUID) -> HttpResponse:
    found = access.request_for(request.user, wish, day(request))
    form = WithdrawForm(request.POST or None, initial={"version": found.version})

    @transaction.atomic  # with its job, or not at all
    def act() -> None:
        typed = form.cleaned_data
        actions.withdraw(
            request=found.pk,
            version=typed["version"],
            reason=typed["reason"],
            by=request.user,
            at=moment(request),
        )
        tasks.hand_down.enqueue()

    step = steps.Step(
        form=form,
        title=_("Withdraw the published report"),
        button=_("Withdraw it"),
        consequences=(
            _("Text and file disappear from the public pages; the address says that they did."),
            _("Copies that others made stay with them."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The edition is withdrawn; within a minute it is off the public pages."),
        otherwise=reverse("publication:request", args=[found.pk]),
        context=around(found.transmission.report.visit),
    )
    return steps.take(request, step)
