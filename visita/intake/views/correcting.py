"""Putting right what was read: values, lines of the story, and reading anew."""

import re
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.intake import access, tasks
from visita.intake.actions import correcting
from visita.intake.forms import CorrectForm
from visita.intake.queries.story import MOST_LINES
from visita.intake.views.items import page_of

LINES = re.compile(r"(\d{1,9})-(\d{1,9})", re.ASCII)
REFUSED = (correcting.Stale, correcting.NotRead, correcting.NoSuchLine)


@require_POST
@only(is_secretariat)
@denied
def correct(request: SignedInRequest, item: UUID) -> HttpResponse:
    found = access.item_for(request.user, item, day(request))
    form = CorrectForm(request.POST)
    if not form.is_valid():
        return page_of(request, found, form, status=400)
    try:
        correcting.correct_item(
            item=found.pk,
            version=form.cleaned_data["version"],
            values=form.values(),
            by=request.user,
            at=moment(request),
        )
    except REFUSED as refusal:
        form.add_error(None, _why(refusal))
        return page_of(request, found, form, status=409)
    messages.success(request, _("What you put right is kept, beside what the program had read."))
    return redirect("intake:item", found.pk)


@require_POST
@only(is_secretariat)
@denied
def lines(request: SignedInRequest, item: UUID) -> HttpResponse:
    """Take lines into the story, or out of it. Either can be done again the other way round."""
    found = access.item_for(request.user, item, day(request))
    belong = "belong" in request.POST
    first, last = _lines_in(request.POST.get("belong") or request.POST.get("other") or "")
    try:
        correcting.judge_lines(
            item=found.pk,
            version=steps.version_in(request),
            lines=(first, last),
            belong=belong,
            by=request.user,
            at=moment(request),
        )
    except REFUSED as refusal:
        messages.error(request, _why(refusal))
    else:
        messages.success(request, _taken_in() if belong else _taken_out())
    beginning = 1 + (first - 1) // MOST_LINES * MOST_LINES
    page = reverse("intake:item", args=[found.pk])
    query = f"?from={beginning}" if beginning > 1 else ""
    return HttpResponseRedirect(f"{page}{query}#L{first}")


@require_POST
@only(is_secretariat)
@denied
def again(request: SignedInRequest, item: UUID) -> HttpResponse:
    found = access.item_for(request.user, item, day(request))
    correcting.read_again(item=found.pk, by=request.user, at=moment(request))
    tasks.read_item.enqueue(str(found.pk))
    messages.success(request, _("The file is read anew. What you decided stays."))
    return redirect("intake:item", found.pk)


def _lines_in(typed: str) -> tuple[int, int]:
    """Lines that no text has where something else was sent."""
    match = LINES.fullmatch(typed)
    return (int(match[1]), int(match[2])) if match else (0, 0)


def _taken_in() -> str:
    return _("The lines are part of the story now.")


def _taken_out() -> str:
    return _("The lines are no longer part of the story. They stay below, folded away.")


def _why(refusal: Exception) -> str:
    if isinstance(refusal, correcting.Stale):
        return _(
            "Somebody changed this item, or it was read anew, since you opened the page. Nothing "
            "was done. Look at it as it is now, and do it again if it is still needed."
        )
    if isinstance(refusal, correcting.NotRead):
        return _("The item was not read, so there is nothing to put right yet.")
    return _("The text has no such lines. Use the buttons beside the lines.")
