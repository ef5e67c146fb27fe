"""Planning a visit: its file, its delegation, the Committee's decision."""

from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.rules.ruling import Ruling
from visita.visits import access, listing, queries
from visita.visits.actions import planning
from visita.visits.forms import DecideForm, DelegateForm
from visita.visits.frame import around
from visita.visits.plan_forms import PlanForm
from visita.visits.views.deciding import decide_in_the_mechanism
from visita.visits.views.refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@only(is_secretariat)
def plan(request: SignedInRequest) -> HttpResponse:
    visits = access.visits_open_to(request.user, day(request))
    form = PlanForm(
        request.POST or None,
        earlier=listing.to_follow(visits, day(request)),
        together=listing.to_join(visits),
    )

    def act() -> None:
        key = form.cleaned_data["key"]
        planning.plan_visit(key=key, plan=form.plan(), by=request.user, at=moment(request))

    def ruling() -> Ruling | None:
        return queries.is_owed(planning.draft(form.plan())) if form.is_bound else None

    step = steps.Step(
        form=form,
        title=_("Plan a visit"),
        lead=_(
            "State, days and reason. Places are not asked for: they are named at the gate and not "
            "before."
        ),
        button=_("Open the file of this visit"),
        ruling=ruling,
        consequences=(
            _("Only the Secretariat and those you name as delegates learn that there is a visit."),
            *_told_by_mandate(),
            _(
                "A plan binds nobody. To a State that is not bound no visit can be decided: talks "
                "and letters are what is left."
            ),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The file of the visit is open. Say next who goes."),
        otherwise=reverse("visits:visits"),
    )
    return steps.take(request, step)


def _told_by_mandate() -> tuple[str, ...]:
    if settings.PROFILE == "NPM":
        return (_("Nobody outside is told: a mechanism needs to announce no visit (OPCAT 20)."),)
    return (_("Nobody is told anything until the Government is notified."),)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def name_delegate(request: SignedInRequest, visit: UUID) -> HttpResponse:
    on = day(request)
    found = access.visit_for(request.user, visit, on)
    form = DelegateForm(request.POST or None, on=on, initial={"version": found.version})

    def act() -> None:
        planning.name_delegate(
            visit=found.pk,
            version=form.cleaned_data["version"],
            delegate=form.delegate(),
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Somebody who goes"),
        button=_("Add to the delegation"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The delegation is longer by one."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        checked_first=False,
        consequences=(
            _("Whoever signs in here and goes can open the file of this visit from today on."),
        ),
        context=around(found),
    )
    return steps.take(request, step)


@require_POST
@only(is_secretariat)
@denied
def remove_delegate(request: SignedInRequest, visit: UUID, delegate: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    going = access.delegate_for(found, delegate)
    version = steps.version_in(request)
    try:
        planning.remove_delegate(
            visit=found.pk, version=version, delegate=going.pk, by=request.user, at=moment(request)
        )
    except REFUSED as refusal:
        messages.error(request, why(refusal))
    else:
        messages.success(request, _("The person is off the delegation."))
    return redirect("visits:visit", found.pk)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def decide(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Record the Committee's vote; what the law says to it is shown before."""
    found = access.visit_for(request.user, visit, day(request))
    if found.mandate == "NPM":
        return decide_in_the_mechanism(request, found)
    initial = {"version": found.version, "reason_for_fewer": found.reason_for_fewer}
    form = DecideForm(request.POST or None, on=day(request), initial=initial)

    def ruling() -> Ruling:
        if not form.is_bound:
            return queries.may_be_decided(found, None)
        found.reason_for_fewer = form.cleaned_data["reason_for_fewer"]
        return queries.may_be_decided(found, form.votes())

    def act() -> None:
        typed = form.cleaned_data
        planning.decide_visit(
            visit=found.pk,
            version=typed["version"],
            votes=form.votes(),
            held_on=typed["held_on"],
            reason_for_fewer=typed["reason_for_fewer"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Record the Committee's vote on the visit"),
        button=_("Record the vote"),
        ruling=ruling,
        consequences=_what_follows_from_a_vote(),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The vote is recorded. The file says whether the visit is decided."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


def _what_follows_from_a_vote() -> tuple[str, ...]:
    return (
        _("The vote is kept as it is; another vote is another record."),
        _("If it passed, the Government can be notified. The plan is told to nobody else."),
        _(
            "To a State that is not bound on one of the days no visit can be decided (Article 2): "
            "talks at a high level and letters remain possible."
        ),
    )
