"""Putting into the year, by hand and by lot; moving, dropping, taking up, adopting."""

from __future__ import annotations

from secrets import token_hex
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment
from visita.proceedings.actions import ruling_on
from visita.programme import access
from visita.programme.actions import choosing
from visita.programme.forms import AdoptForm, ChooseForm, DrawForm, DropForm, MoveForm, TakeUpForm
from visita.programme.queries import ranking as ranked
from visita.programme.queries import years as queries
from visita.programme.views.refusals import REFUSED, why
from visita.programme.views.weighing import FORM, page_of

if TYPE_CHECKING:
    from visita.programme.models import Choice


@require_http_methods(FORM)
@denied
def choose(request: SignedInRequest, year: str, candidate: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    line = ranked.ranked_one(found, candidate, day(request))
    if not line:
        raise Http404
    form = ChooseForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        choosing.choose(
            year=found.pk,
            version=form.cleaned_data["version"],
            wish=form.wish(candidate, ranked.how_chosen(found, line)),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Put into %(year)s: %(name)s") % {"year": found.year, "name": line.candidate.name},
        lead=_("Score %(low)s to %(high)s of 100.")
        % {"low": line.score.low, "high": line.score.high},
        button=_("Put it into the year"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It is in the year."),
        otherwise=page_of(found),
        checked_first=False,
        context={"fiction": line.candidate.state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
@confirmed_recently
def draw(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    initial = {"version": found.version, "drawn_here": token_hex(32)}
    form = DrawForm(request.POST or None, initial=initial)

    def act() -> None:
        typed = form.cleaned_data
        choosing.draw_lots(
            year=found.pk,
            version=typed["version"],
            lots=choosing.Lots(
                form.seed(),
                seed_from=typed["thrown"],
                rule=_rule(typed["months"]),
                keys=ranked.not_visited_within(found, typed["months"], day(request)),
                reason=typed["reason"],
            ),
            by=request.user,
            on=day(request),
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Draw lots for %(year)s") % {"year": found.year},
        lead=_("Drawn from everything that is not in the year. %(number)s are left to lots.")
        % {"number": queries.to_be_drawn(found)},
        button=_("Draw"),
        consequences=(
            _("The seed, all lots and the result are kept. Anybody cleared can check them."),
            _("What is drawn is in the year; it is dropped again only for a stated reason."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("Lots are drawn."),
        otherwise=page_of(found),
    )
    return steps.take(request, step)


def _rule(months: int) -> str:
    if not months:
        return _("Everything that was not in the year")
    return _("Everything that was not in the year nor visited within %(months)s months") % {
        "months": months
    }


@require_http_methods(FORM)
@denied
def move(request: SignedInRequest, year: str, choice: UUID) -> HttpResponse:
    held = _choice(request, year, choice)
    form = MoveForm(
        request.POST or None, initial={"version": held.version, "quarter": held.quarter}
    )

    def act() -> None:
        typed = form.cleaned_data
        choosing.move(
            choice=held.pk,
            version=typed["version"],
            quarter=int(typed["quarter"]),
            reason=typed["reason"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Move to another quarter"),
        lead=queries.name_of(held),
        button=_("Move it"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It is moved."),
        otherwise=page_of(held.year),
        checked_first=False,
        context={"fiction": held.state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def drop(request: SignedInRequest, year: str, choice: UUID) -> HttpResponse:
    held = _choice(request, year, choice)
    form = DropForm(request.POST or None, initial={"version": held.version})

    def act() -> None:
        choosing.drop(choice=held.pk, by=request.user, at=moment(request), **form.cleaned_data)

    step = steps.Step(
        form=form,
        title=_("Drop from the year"),
        lead=queries.name_of(held),
        button=_("Drop it"),
        consequences=(_("It stays readable, with the reason."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It is dropped."),
        otherwise=page_of(held.year),
        context={"fiction": held.state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def take_up(request: SignedInRequest, year: str, choice: UUID) -> HttpResponse:
    held = _choice(request, year, choice)
    visits = queries.visits_to_take_up(request.user, held, day(request))
    form = TakeUpForm(request.POST or None, visits=visits, initial={"version": held.version})

    def act() -> None:
        choosing.take_up(choice=held.pk, by=request.user, at=moment(request), **form.cleaned_data)

    step = steps.Step(
        form=form,
        title=_("Which visit comes of it"),
        lead=queries.name_of(held),
        button=_("Keep this visit"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The line of the programme and the visit are joined. The visit does not show it."),
        otherwise=page_of(held.year),
        checked_first=False,
        context={"fiction": held.state.is_fictional},
    )
    return steps.take(request, step)


def _choice(request: SignedInRequest, year: str, choice: UUID) -> Choice:
    return access.choice_for(access.year_for(request.user, year, day(request)), choice)


@require_http_methods(FORM)
@denied
@confirmed_recently
def adopt(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    form = AdoptForm(request.POST or None, on=day(request), initial={"version": found.version})

    def act() -> None:
        choosing.adopt(
            year=found.pk,
            version=form.cleaned_data["version"],
            votes=form.votes(),
            held_on=form.cleaned_data["held_on"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Adopt the programme of %(year)s") % {"year": found.year},
        button=_("Record the vote"),
        ruling=lambda: ruling_on(form.votes()) if form.is_bound and form.is_valid() else None,
        consequences=(
            _("Once adopted, the States of the regular visits can be announced, without days."),
            _("Changes remain possible, each with its reason."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The vote is recorded."),
        otherwise=page_of(found),
    )
    return steps.take(request, step)
