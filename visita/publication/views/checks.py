"""Claim checks: a claim of somebody else beside the record, on its way to the public page."""

from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.publication import access, tasks
from visita.publication.actions import checks as actions
from visita.publication.forms import About, BeginCheckForm, RewriteCheckForm, WithdrawForm
from visita.publication.queries import checks as queries
from visita.publication.views.check_refusals import REFUSED, why
from visita.visits.forms import VersionForm

FORM = ["GET", "HEAD", "POST"]
Act = Callable[..., object]


@require_safe
@only(is_secretariat)
def checks(request: SignedInRequest) -> HttpResponse:
    found = queries.listed(access.checks_open_to(request.user, day(request)))
    return render(request, "publication/checks.html", {"checks": found})


@require_safe
@only(is_secretariat)
@denied
def check(request: SignedInRequest, check: UUID) -> HttpResponse:
    found = access.check_for(request.user, check, day(request))
    actions.open_check(check=found.pk, by=request.user, at=moment(request))
    released = queries.latest_check_release(found)
    context = {
        "check": found,
        "preview": queries.preview(found),
        "confirmed": queries.is_confirmed(found),
        "released": released,
        "withdrawal": queries.check_withdrawal(released) if released else None,
        "fiction": found.state.is_fictional,
    }
    return render(request, "publication/check.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def begin(request: SignedInRequest, claim: UUID) -> HttpResponse:
    on = day(request)
    found = access.claim_to_check(request.user, claim, on)
    there = queries.check_of(found)
    if there and request.method != "POST":
        return redirect("publication:claim-check", there.pk)
    about = _about(request, found, found.state, found.matter, on)
    form = BeginCheckForm(request.POST or None, about=about, initial=_proposed(found))

    def act() -> None:
        actions.begin_check(
            key=form.cleaned_data["key"],
            claim=found.pk,
            draft=form.draft(),
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Hold a claim against the record"),
        lead=_said(found),
        button=_("Keep the draft"),
        consequences=(_("Another person must check it before it can be released."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The draft is kept."),
        otherwise=reverse("publication:checks"),
        checked_first=False,
        context={"fiction": about.state.is_fictional},
    )
    return steps.take(request, step)


def _about(request: SignedInRequest, claim: Any, state: Any, matter: str, on: Any) -> About:
    wanted = request.POST.get("instrument") or request.GET.get("instrument") or ""
    instrument = queries.instrument_for(matter, wanted)
    return About(claim, state, instrument, queries.acts_of(state, instrument, on))


def _said(claim: Any) -> str:
    """The claim as it stands in the item, who says it first."""
    who = claim.claimant or claim.reported_by or claim.item.publisher or _("The outlet itself")
    return _("%(who)s: “%(words)s”") % {"who": who, "words": claim.span}


def _proposed(claim: Any) -> dict[str, object]:
    """What is known of the claim. Its words are not: they must be ours."""
    outlet = claim.reported_by or claim.item.publisher
    source = ", ".join(part for part in (outlet, claim.item.title, str(claim.said_on)) if part)
    return {
        "speaker_en": claim.claimant,
        "outlet": outlet,
        "said_on": claim.said_on.isoformat(),
        "source": source,
    }


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def rewrite(request: SignedInRequest, check: UUID) -> HttpResponse:
    on = day(request)
    found = access.check_for(request.user, check, on)
    instrument = found.instrument
    about = About(
        found.claim, found.state, instrument, queries.acts_of(found.state, instrument, on)
    )
    initial = {name: getattr(found, name) for name in RewriteCheckForm.base_fields}
    form = RewriteCheckForm(request.POST or None, about=about, initial=initial)

    def act() -> None:
        actions.rewrite_check(
            check=found.pk,
            version=form.cleaned_data["version"],
            draft=form.draft(),
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Write the claim check anew"),
        lead=_said(found.claim),
        button=_("Keep the draft"),
        consequences=(_("It must be checked again. What is released stays until a new release."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The draft is kept."),
        otherwise=_page(found),
        checked_first=False,
        context={"fiction": found.state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def confirm(request: SignedInRequest, check: UUID) -> HttpResponse:
    return _step(
        request,
        check,
        act=actions.confirm_claim_check,
        title=_("Confirm that the claim check is right"),
        lead=_(
            "Compare with the item: who says it, in which outlet, on which day, and whether our "
            "words say what theirs do. Compare with the record: each act, its day, its source."
        ),
        button=_("Confirm the check"),
        consequences=(_("Another person can then release it. You cannot."),),
        done=_("The check is confirmed."),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def release(request: SignedInRequest, check: UUID) -> HttpResponse:
    return _step(
        request,
        check,
        act=_with_its_job(actions.release_check),
        title=_("Release the claim check to the public"),
        button=_("Release the check"),
        consequences=(
            _("Within a minute it stands on the State's page and in the feed, as a claim."),
            _("Copies that others make cannot be called back, even if you withdraw it."),
        ),
        done=_("The claim check is released; within a minute it is on the public page."),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def withdraw(request: SignedInRequest, check: UUID) -> HttpResponse:
    found = access.check_for(request.user, check, day(request))
    form = WithdrawForm(request.POST or None, initial={"version": found.version})

    @transaction.atomic  # with its job, or not at all
    def act() -> None:
        typed = form.cleaned_data
        actions.withdraw_check(
            check=found.pk,
            version=typed["version"],
            reason=typed["reason"],
            by=request.user,
            at=moment(request),
        )
        tasks.hand_down.enqueue()

    step = steps.Step(
        form=form,
        title=_("Withdraw the claim check"),
        button=_("Withdraw the check"),
        consequences=(
            _("It disappears from the State's page and from the feed."),
            _("Copies that others made stay with them."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It is withdrawn; within a minute it is off the public page."),
        otherwise=_page(found),
        context={"fiction": found.state.is_fictional},
    )
    return steps.take(request, step)


def _page(check: Any) -> str:
    return reverse("publication:claim-check", args=[check.pk])


def _with_its_job(act: Act) -> Act:
    """With the job that hands it down, or not at all."""

    def both(**named: object) -> None:
        with transaction.atomic():
            act(**named)
            tasks.hand_down.enqueue()

    return both


def _step(request: SignedInRequest, check: UUID, *, act: Act, **words: Any) -> HttpResponse:
    """A step that asks for nothing but that the check is still as it was shown."""
    on: Any = day(request)
    at: datetime = moment(request)
    found = access.check_for(request.user, check, on)
    form = VersionForm(request.POST or None, initial={"version": found.version})
    step = steps.Step(
        form=form,
        act=lambda: act(
            check=found.pk, version=form.cleaned_data["version"], by=request.user, on=on, at=at
        ),
        refused=REFUSED,
        told=why,
        otherwise=_page(found),
        context={"fiction": found.state.is_fictional},
        **words,
    )
    return steps.take(request, step)
