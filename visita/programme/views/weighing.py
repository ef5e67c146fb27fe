"""Beginning a year; its numbers, its criteria, judgements by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.programme import access
from visita.programme.actions import weighing
from visita.programme.forms import CriteriaForm, JudgeForm, TermsForm, YearForm
from visita.programme.queries import ranking as ranked
from visita.programme.queries import years as queries
from visita.programme.scoring import Level
from visita.programme.views.refusals import REFUSED, why

if TYPE_CHECKING:
    from visita.programme.models import Year

FORM = ["GET", "HEAD", "POST"]


def page_of(year: Year) -> str:
    return reverse("programme:year", args=[year.year])


@require_http_methods(FORM)
@only(access.is_cleared)
def begin(request: SignedInRequest) -> HttpResponse:
    form = YearForm(request.POST or None, initial={"year": day(request).year + 1})

    def act() -> None:
        typed = form.cleaned_data
        weighing.begin_year(
            year=typed["year"],
            level=Level(typed["level"]),
            terms=form.terms(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Begin the programme of a year"),
        lead=_("Every criterion weighs the same at first."),
        button=_("Begin the year"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The year is begun. Now say what counts."),
        otherwise=reverse("programme:years"),
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def terms(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    form = TermsForm(request.POST or None, initial=queries.terms_of(found))

    def act() -> None:
        weighing.set_terms(
            year=found.pk,
            version=form.cleaned_data["version"],
            terms=form.terms(),
            reason=form.cleaned_data["reason"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Visits, reserve and lots of %(year)s") % {"year": found.year},
        button=_("Keep these numbers"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The numbers are kept."),
        otherwise=page_of(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def criteria(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    form = CriteriaForm(
        request.POST or None, level=Level(found.level), initial=queries.criteria_of(found)
    )

    def act() -> None:
        weighing.set_weights(
            year=found.pk,
            version=form.cleaned_data["version"],
            weights=form.weights(),
            texts=form.texts(),
            reason=form.cleaned_data["reason"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("What counts in %(year)s") % {"year": found.year},
        lead=_("A weight from 0 to 10 for each criterion; at 0 it has no part in the ranking."),
        button=_("Keep these criteria"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The criteria are kept. The ranking follows them at once."),
        otherwise=page_of(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def judge(request: SignedInRequest, year: str, candidate: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    about = ranked.candidate_of(found, candidate)
    if not about:
        raise Http404
    form = JudgeForm(request.POST or None)

    def act() -> None:
        weighing.judge(
            year=found.pk,
            candidate=candidate,
            by=request.user,
            at=moment(request),
            **form.cleaned_data,
        )

    step = steps.Step(
        form=form,
        title=_("Judge by hand: %(name)s") % {"name": about.name},
        lead=_("It counts with the weight that the year gives to judgements by hand."),
        button=_("Keep this judgement"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The judgement is kept."),
        otherwise=reverse("programme:why", args=[found.year, candidate]),
        checked_first=False,
        context={"fiction": about.state.is_fictional},
    )
    return steps.take(request, step)
