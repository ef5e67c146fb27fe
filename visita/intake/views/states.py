"""A State inside: the record with the claims beside it. The public page knows nothing of it."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, denied, only
from visita.intake.queries.states import state_page
from visita.treaties.queries.pages import state_of


@require_safe
@only(is_secretariat)
@denied
def state(request: SignedInRequest, code: str) -> HttpResponse:
    found = state_of(code)
    if not found:
        raise Http404
    context = {
        "state": found,
        "page": state_page(found),
        "fiction": found.is_fictional,
        "here": request.get_full_path(),
    }
    return render(request, "intake/state.html", context)
