"""Reading: the years, one year, the ranking and why, the lots."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, only
from visita.programme import access, words
from visita.programme.differences import differences, reason
from visita.programme.forms import LookForm
from visita.programme.queries import ranking as ranked
from visita.programme.queries import years as queries
from visita.programme.queries.plans import plans_of

if TYPE_CHECKING:
    from visita.accounts.models import User
    from visita.programme.models import Year

A_PAGE = 50


def sees(user: User, on: date) -> bool:
    """Is cleared, or may be the first who is."""
    return access.is_cleared(user, on) or access.may_open_the_compartment(user, on)


@require_safe
@only(sees)
def years(request: SignedInRequest) -> HttpResponse:
    cleared = access.is_cleared(request.user, day(request))
    context = {
        "years": queries.every_year() if cleared else [],
        "plans": plans_of(access.plans_open_to(request.user, day(request))),
        "is_cleared": cleared,
    }
    return render(request, "programme/years.html", context)


@require_safe
@denied
def year(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    choices = queries.choices_of(found)
    context = {
        **_about(found),
        "choices": choices,
        "quarters": queries.by_quarter(choices),
        "room": queries.room_in(found),
        "to_be_drawn": queries.to_be_drawn(found),
        "draws": found.draws.all(),
        "proposals": queries.proposals_of(found),
        "changes": [
            (words.change(each.what), differences(each), reason(each), each)
            for each in queries.changes_of(found)
        ],
        "may_plan": is_secretariat(request.user, day(request)),
        "fiction": any(each.state.is_fictional for each in choices),
    }
    return render(request, "programme/year.html", context)


@require_safe
@denied
def ranking(request: SignedInRequest, year: str) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    form = LookForm(request.GET or None)
    every = ranked.ranking(found, day(request))
    typed = form.cleaned_data if form.is_valid() else {}
    shown = ranked.only_those(
        every,
        state=typed.get("state", ""),
        words=typed.get("words", ""),
        only=typed.get("only", ""),
    )
    page = Paginator(shown, A_PAGE).get_page(request.GET.get("page"))
    context = {
        **_about(found),
        "form": form,
        "page_obj": page,
        "page_numbers": page.paginator.get_elided_page_range(page.number),
        "lines": page.object_list,
        "weights": _weighed(found),
        "fiction": any(each.candidate.state.is_fictional for each in page.object_list),
    }
    return render(request, "programme/ranking.html", context)


@require_safe
@denied
def why(request: SignedInRequest, year: str, candidate: str) -> HttpResponse:
    """One State or place: every criterion, what it rests on, and what it gives."""
    found = access.year_for(request.user, year, day(request))
    line = ranked.ranked_one(found, candidate, day(request))
    if not line:
        raise Http404
    parts = [
        (words.criterion(part.criterion), words.how_counted(part.criterion), part)
        for part in line.score.parts
    ]
    context = {
        **_about(found),
        "line": line,
        "parts": parts,
        "judgements": queries.judgements_about(found, candidate),
        "fiction": line.candidate.state.is_fictional,
    }
    return render(request, "programme/why.html", context)


@require_safe
@denied
def draw(request: SignedInRequest, year: str, draw: UUID) -> HttpResponse:
    found = access.year_for(request.user, year, day(request))
    held = access.draw_for(found, draw)
    context = {**_about(found), "draw": held, "lots": queries.lots_of(held)}
    return render(request, "programme/lots.html", context)


def _about(year: Year) -> dict[str, object]:
    return {"year": year, "by_place": year.level == "PLACES"}


def _weighed(year: Year) -> list[tuple[str, int, str]]:
    texts = queries.texts_of(year)
    return [
        (words.criterion(criterion), weight, texts.get(criterion, ""))
        for criterion, weight in ranked.weights_of(year).items()
    ]
