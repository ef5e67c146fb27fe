"""The exit of a State: one page and one sheet of paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.agenda.forms.leaving import LeavingForm
from visita.agenda.leaving_paper import leaving_pdf
from visita.agenda.queries.leaving import leaving
from visita.agenda.views.guards import only_secretariat
from visita.treaties.queries.pages import state_of
from visita.treaties.queries.supposing import Impossible
from visita.treaties.views.refusals import impossible

if TYPE_CHECKING:
    from visita.agenda.queries.leaving import Leaving
    from visita.treaties.models import State


@require_safe
@only_secretariat
@denied
def exit_of(request: SignedInRequest, code: str) -> HttpResponse:
    state = _state(code)
    form = LeavingForm(request.GET)
    found = _found(request, state, form)
    context = {
        "state": state,
        "form": form,
        "found": found,
        "fiction": state.is_fictional,
    }
    return render(request, "agenda/leaving.html", context, status=400 if form.errors else 200)


@require_safe
@only_secretariat
@denied
def exit_pdf(request: SignedInRequest, code: str) -> HttpResponse:
    state = _state(code)
    form = LeavingForm(request.GET)
    found = _found(request, state, form)
    if form.errors:
        raise Http404
    made = leaving_pdf(found, at=moment(request), language=get_language() or "en")
    headers = {"Content-Disposition": 'inline; filename="exit.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _state(code: str) -> State:
    found = state_of(code)
    if not found:
        raise Http404
    return found


def _found(request: SignedInRequest, state: State, form: LeavingForm) -> Leaving:
    """By the record alone where what is supposed cannot be: the form then says why."""
    received = form.cleaned_data["received"] if form.is_valid() else None
    try:
        return leaving(request.user, state, day(request), received=received)
    except Impossible as fault:
        form.add_error("received", impossible(fault))
        return leaving(request.user, state, day(request), received=None)
