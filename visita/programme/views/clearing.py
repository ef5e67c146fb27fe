"""Who sees the programme."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.accounts.queries import person_by_name
from visita.programme import access
from visita.programme.actions import clearing
from visita.programme.forms import ClearForm, EndForm
from visita.programme.queries import years as queries
from visita.programme.views.refusals import REFUSED, why
from visita.programme.views.weighing import FORM


@require_safe
@only(access.is_cleared)
def people(request: SignedInRequest) -> HttpResponse:
    context = {"clearances": queries.every_clearance(), "on": day(request)}
    return render(request, "programme/people.html", context)


@require_http_methods(FORM)
@only(access.may_open_the_compartment)
@confirmed_recently
def open_compartment(request: SignedInRequest) -> HttpResponse:
    form = EndForm(request.POST or None, initial={"until": day(request)})
    form.fields.pop("until")

    def act() -> None:
        clearing.open_compartment(by=request.user, on=day(request), at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Begin with the programme"),
        lead=_("Nobody is cleared for it yet. Whoever begins is the first, and clears others."),
        button=_("Be cleared"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("You are cleared for the programme."),
        otherwise=reverse("programme:years"),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(access.is_cleared)
@confirmed_recently
def clear(request: SignedInRequest) -> HttpResponse:
    form = ClearForm(request.POST or None, initial={"since": day(request)})

    def act() -> None:
        typed = form.cleaned_data
        user = person_by_name(typed["username"])
        if user is None:
            raise LookupError
        clearing.clear(
            user=user,
            since=typed["since"],
            until=typed["until"],
            by=request.user,
            on=day(request),
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Clear somebody for the programme"),
        button=_("Clear this person"),
        consequences=(
            _("The person sees every State and place of every year, ranked, drawn or chosen."),
            _("It ends by itself with the office or the term, or on the day you name."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The person is cleared."),
        otherwise=reverse("programme:people"),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
@confirmed_recently
def end(request: SignedInRequest, clearance: UUID) -> HttpResponse:
    found = access.clearance_for(request.user, clearance, day(request))
    form = EndForm(request.POST or None, initial={"until": day(request)})

    def act() -> None:
        clearing.end_clearance(
            clearance=found.pk,
            until=form.cleaned_data["until"],
            by=request.user,
            on=day(request),
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("End the clearance of %(person)s") % {"person": found.user.full_name},
        button=_("End it"),
        consequences=(
            _("What the person has seen cannot be taken back."),
            _(
                "The keys of sealed plans are taken from the person: at once if it ends today, "
                "otherwise when a plan is next sealed or opened after that day."
            ),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The clearance ends."),
        otherwise=reverse("programme:people"),
    )
    return steps.take(request, step)
