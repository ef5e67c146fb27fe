"""Talks at a high level: the list, one of them, a new one, and what came of it."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, listing, queries
from visita.visits.access_to_talks import talks_for, talks_open_to
from visita.visits.actions import talking
from visita.visits.talks_forms import OutcomeForm, TalksForm
from visita.visits.views.refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]


@require_safe
@only(access.works_on_visits)
def every(request: SignedInRequest) -> HttpResponse:
    """Those the person may read of: the Secretariat all, anybody else those they take part in."""
    on = day(request)
    found = listing.talks_listed(talks_open_to(request.user, on))
    context = {
        "talks": found,
        "may_plan": is_secretariat(request.user, on),
        "fiction": any(each.state.is_fictional for each in found),
    }
    return render(request, "visits/talks.html", context)


@require_safe
@denied
def one(request: SignedInRequest, talks: UUID) -> HttpResponse:
    on = day(request)
    found = talks_for(request.user, talks, on)
    talking.open_talks(talks=found.pk, by=request.user, at=moment(request))
    about = found.about
    context = {
        "talks": found,
        "people": listing.people_in_talks(found),
        "about": about if about and access.may_open(request.user, about, on) else None,
        "may_plan": is_secretariat(request.user, on),
        "fiction": found.state.is_fictional,
    }
    return render(request, "visits/one_talks.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
def plan(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    visits = listing.to_follow(access.visits_open_to(request.user, on), on)
    form = TalksForm(request.POST or None, visits=visits, states=queries.states_of_the_record())

    def act() -> None:
        talking.plan_talks(
            key=form.cleaned_data["key"],
            talks=form.talks(),
            speakers=form.named(),
            by=request.user,
            on=on,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Enter talks"),
        lead=_(
            "Talks are no visit: they lead to no place, need no notification under Article 8, and "
            "are possible with a State that is not bound."
        ),
        button=_("Keep these talks"),
        consequences=(_("Only the Secretariat and those who take part learn of them here."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The talks are entered."),
        otherwise=reverse("visits:talks"),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def outcome(request: SignedInRequest, talks: UUID) -> HttpResponse:
    found = talks_for(request.user, talks, day(request))
    initial = {"version": found.version, "outcome": found.outcome}
    form = OutcomeForm(request.POST or None, initial=initial)

    def act() -> None:
        talking.write_outcome(
            talks=found.pk,
            version=form.cleaned_data["version"],
            outcome=form.cleaned_data["outcome"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("What came of the talks"),
        button=_("Keep the outcome"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The outcome is kept."),
        otherwise=reverse("visits:one-talks", args=[found.pk]),
        checked_first=False,
        context={"fiction": found.state.is_fictional},
    )
    return steps.take(request, step)
