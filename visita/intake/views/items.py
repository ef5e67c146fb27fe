"""The list of what came in, the page of one item, and its original to take out."""

from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.intake import access, notes
from visita.intake.actions import correcting
from visita.intake.forms import CorrectForm, FilterForm
from visita.intake.queries import queue, reading, story
from visita.intake.queries.items import item_page, languages_of
from visita.intake.queries.originals import content_of

SHUT_IN = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Of an original: should a browser show it after all, it can do nothing."""


@require_safe
@only(is_secretariat)
def items(request: SignedInRequest) -> HttpResponse:
    open_items = access.items_open_to(request.user, day(request))
    form = FilterForm(request.GET, languages=languages_of(open_items))
    form.is_valid()
    context = {
        "form": form,
        "is_filtered": any(request.GET.values()),
        "page": item_page(open_items, form.wanted()),
        "progress": queue.progress(),
    }
    return render(request, "intake/items.html", context, status=400 if form.errors else 200)


@require_safe
@only(is_secretariat)
@denied
def item(request: SignedInRequest, item: UUID) -> HttpResponse:
    found = access.item_for(request.user, item, day(request))
    correcting.open_item(item=found.pk, by=request.user, at=moment(request))
    return page_of(request, found)


@require_safe
@only(is_secretariat)
@denied
def original(request: SignedInRequest, item: UUID) -> HttpResponse:
    """The bytes as they came. No browser is to open them by itself, whatever they are."""
    found = access.item_for(request.user, item, day(request))
    correcting.open_original(item=found.pk, by=request.user, at=moment(request))
    name = found.name or f"information-{found.pk}.txt"
    return HttpResponse(
        content_of(found),
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(True, name) or "attachment",
            "Content-Security-Policy": SHUT_IN,
            "X-Content-Type-Options": "nosniff",
        },
    )


def page_of(
    request: SignedInRequest, found: Any, form: CorrectForm | None = None, *, status: int = 200
) -> HttpResponse:
    """The page of an item, with the form for corrections as it was sent, if it was refused."""
    read = reading.reading_of(found)
    claims, parts = reading.claims_of_item(found), reading.parts_of(found)
    context = {
        "item": found,
        "around": reading.around(found),
        "parts": parts,
        "claims": claims,
        "notes": notes.in_words(found.notes),
        "form": form or CorrectForm(initial=_as_it_is(found)),
        "values": reading.values_of(found, read) if read else (),
        "story": story.story_of(read, claims, parts, _first(request)) if read else None,
    }
    return render(request, "intake/item.html", context, status=status)


def _as_it_is(found: Any) -> dict[str, Any]:
    names = ("version", "title", "publisher", "published", "language")
    return {name: getattr(found, name) for name in names}


def _first(request: SignedInRequest) -> int:
    typed = request.GET.get("from", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 10 else 1
