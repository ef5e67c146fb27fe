"""The treaty record as those who keep it see it: States, and every act ever recorded of one."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from visita.accounts.http import SignedInRequest, denied
from visita.agenda.forms.record import FindInRecordForm, KnownOnForm
from visita.agenda.views.guards import only_secretariat
from visita.treaties.queries import pages
from visita.treaties.queries.known import UnknownState, find_state
from visita.treaties.queries.recorded import holdings, states_held
from visita.treaties.views.refusals import unknown_state


@require_safe
@only_secretariat
def record(request: SignedInRequest) -> HttpResponse:
    """All States; `?q=` goes straight to the one that is meant."""
    form = FindInRecordForm(request.GET)
    form.is_valid()
    if wanted := form.cleaned_data.get("q"):
        try:
            return redirect("agenda:record-state", code=find_state(wanted).iso2.lower())
        except UnknownState as fault:
            form.add_error("q", unknown_state(fault))
    chosen = pages.instrument_of(form.cleaned_data.get("instrument") or "")
    context = {
        "form": form,
        "chosen": chosen,
        "states": states_held(language=get_language() or "en", instrument=chosen),
    }
    return render(request, "agenda/record.html", context, status=400 if form.errors else 200)


@require_safe
@only_secretariat
@denied
def state(request: SignedInRequest, code: str) -> HttpResponse:
    found = pages.state_of(code)
    if not found:
        raise Http404
    form = KnownOnForm(request.GET)
    known_on = form.cleaned_data["known_on"] if form.is_valid() else None
    context = {
        "state": found,
        "form": form,
        "known_on": known_on,
        "holdings": holdings(found, known_on=known_on),
        "fiction": found.is_fictional,
    }
    return render(request, "agenda/state.html", context, status=400 if form.errors else 200)
