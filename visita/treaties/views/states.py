"""States: the list, and one State on a day."""

import re

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from visita.treaties.forms import FindStateForm, SupposeForm
from visita.treaties.queries import pages
from visita.treaties.queries.known import UnknownState, find_state
from visita.treaties.queries.state_page import state_page
from visita.treaties.views.asked import asked
from visita.treaties.views.refusals import unknown_state
from visita.treaties.views.supposed import supposed

PLAIN = re.compile(r"[a-zA-Z0-9_-]+")
"""What a key in an address is made of; for anything else no database need be asked."""


@require_safe
def states(request: HttpRequest) -> HttpResponse:
    """All States; `?q=` goes straight to the one that is meant."""
    form = FindStateForm(request.GET)
    form.is_valid()
    if wanted := form.cleaned_data.get("q"):
        try:
            return redirect("treaties:state", code=find_state(wanted).iso2.lower())
        except UnknownState as fault:
            form.add_error("q", unknown_state(fault))
    context = {"form": form, "states": pages.all_states(language=get_language() or "en")}
    return render(request, "treaties/states.html", context, status=400 if form.errors else 200)


@require_safe
def state(request: HttpRequest, code: str) -> HttpResponse:
    found = pages.state_of(code)
    key = request.GET.get("instrument", "ets126")
    chosen = pages.instrument_of(key) if PLAIN.fullmatch(key) else None
    if not (found and chosen):
        raise Http404
    wanted = asked(request, opened_on=chosen.opened_on)
    on = max(wanted.on, chosen.opened_on)
    page = state_page(state=found, instrument=chosen, on=on, known_on=wanted.known_on)
    form = SupposeForm(request.GET if {"kind", "day"} & request.GET.keys() else None)
    context = {
        "page": page,
        "form": wanted.form,
        "instruments": pages.instruments(),
        "suppose": form,
        "supposition": supposed(form, page),
        "fiction": found.is_fictional,
    }
    status = 400 if form.errors else wanted.status
    return render(request, "treaties/state.html", context, status=status)
