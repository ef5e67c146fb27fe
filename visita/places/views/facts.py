"""Dated facts about a place. For the Secretariat."""

from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.places import access
from visita.places.actions import facts
from visita.places.forms.facts import (
    EndHoldForm,
    FigureForm,
    HoldForm,
    NameForm,
    OtherVisitsForm,
    ScopeForm,
)
from visita.places.queries.scope import known_of
from visita.places.views.frame import FORM, take


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def add_name(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    form = NameForm(request.POST or None, on=day(request))

    def act() -> None:
        facts.add_name(
            key=form.cleaned_data["key"],
            place=found.pk,
            called=form.called(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Add a name"),
        lead=_(
            "A name in another language, or one of earlier years. If the place is called otherwise "
            "from a day on, change its entry."
        ),
        button=_("Add the name"),
        done=_("The place can be found by this name too."),
        checked_first=False,
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def add_figure(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    form = FigureForm(request.POST or None, on=day(request))

    def act() -> None:
        facts.add_figure(
            key=form.cleaned_data["key"],
            place=found.pk,
            counted=form.counted(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Add a figure"),
        button=_("Add the figure"),
        done=_("The figure stands beside the others, with its day and its source."),
        checked_first=False,
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def add_hold(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    form = HoldForm(request.POST or None, initial={"state": found.state_id})

    def act() -> None:
        facts.add_hold(
            key=form.cleaned_data["key"],
            place=found.pk,
            what=form.what(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Say who has jurisdiction or control"),
        button=_("Keep it"),
        done=_("It is kept, and the tests of scope ask it."),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def end_hold(request: SignedInRequest, place: UUID, hold: UUID) -> HttpResponse:
    found = access.place_for(place)
    ending = access.hold_for(found, hold)
    form = EndHoldForm(request.POST or None, initial={"until": ending.until})

    def act() -> None:
        facts.end_hold(
            place=found.pk,
            hold=ending.pk,
            until=form.cleaned_data["until"],
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Say when that ended"),
        button=_("Keep the day"),
        done=_("The day is kept."),
        checked_first=False,
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def know_scope(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    first = {**ScopeForm.begins_with(known_of(found)), "version": found.version}
    form = ScopeForm(request.POST or None, initial=first)

    def act() -> None:
        facts.know_scope(
            place=found.pk,
            version=form.cleaned_data["version"],
            known=form.known(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("What is known for the tests of scope"),
        lead=_("Not known is an answer. Who owns or runs the building makes no difference."),
        button=_("Keep it"),
        done=_("It is kept, and the tests of scope ask it."),
        checked_first=False,
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def add_other_visits(request: SignedInRequest, place: UUID) -> HttpResponse:
    found = access.place_for(place)
    form = OtherVisitsForm(request.POST or None)

    def act() -> None:
        facts.add_other_visits(
            key=form.cleaned_data["key"],
            place=found.pk,
            visited=form.visited(),
            by=request.user,
            at=moment(request),
        )

    return take(
        request,
        found,
        form,
        act=act,
        title=_("Visits of a Protecting Power or the Red Cross"),
        lead=_(
            "For one period. Only if all four parts are met is the place left to them (Article 17, "
            "paragraph 3)."
        ),
        button=_("Keep the period"),
        done=_("The period is kept."),
    )
