"""Bringing a list of places into the register: handing it in, checking, deciding, progress."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.accounts.steps import version_in
from visita.incoming.refused import Refused
from visita.places import import_words, tasks
from visita.places.actions import importing
from visita.places.forms.importing import UploadForm
from visita.places.import_access import list_for
from visita.places.queries import importing as queries
from visita.places.queries.importing_facts import places_of

if TYPE_CHECKING:
    from visita.places.models import PlaceList

FEW_ROWS = 500
"""Checked and brought in while a person waits; it takes about a second."""
SMALL_WORKBOOK = 200_000
"""Bytes that are opened while a person waits."""


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
def lists(request: SignedInRequest) -> HttpResponse:
    """The lists that came, and a form for the next."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = UploadForm(*sent)
    if form.is_valid() and (found := _received(request, form)):
        return redirect("places:list-columns" if found.headings else "places:list", found.pk)
    context = {"form": form, "lists": queries.latest_lists()}
    return render(request, "places/importing/lists.html", context, status=400 if sent else 200)


def _received(request: SignedInRequest, form: UploadForm) -> PlaceList | None:
    upload = form.cleaned_data["upload"]
    try:
        found = importing.receive_list(
            name=upload.name or "", content=upload.read(), by=request.user, at=moment(request)
        )
    except Refused as refusal:
        form.add_error("upload", import_words.refusal(refusal.code))
        return None
    if upload.size > SMALL_WORKBOOK and (upload.name or "").lower().endswith(".xlsx"):
        tasks.go_on_with_lists.enqueue()
        return found
    tasks.work_on(found.pk)
    found.refresh_from_db()
    return found


def go_on(found: PlaceList) -> None:
    """A short list at once, a long one in the background."""
    if found.rows <= FEW_ROWS:
        tasks.work_on(found.pk)
    else:
        tasks.go_on_with_lists.enqueue()


@require_safe
@denied
def one(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    """How far a list is, and what can be done next."""
    found = list_for(request.user, place_list, day(request))
    context = {
        "list": found,
        "notes": import_words.notes(found),
        "numbers": queries.counted(found),
        "progress": queries.progress(found),
        "may_begin": queries.has_waiting_rows(found),
        "before": queries.same_file_before(found),
        "is_under_way": queries.is_under_way(found),
    }
    return render(request, "places/importing/list.html", context | _invented(found))


def _invented(found: PlaceList) -> dict[str, Any]:
    return {"fiction": bool(found.state and found.state.is_fictional)}


@require_safe
@denied
def rows(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    """Rows of one kind, with their faults and what they would change."""
    found = list_for(request.user, place_list, day(request))
    verdict = request.GET.get("verdict", "")
    page = queries.rows_page(queries.rows_of(found, verdict), after=_after(request))
    there = places_of(found, page.lines)
    told = [_told(line, there) for line in page.lines]
    context = {
        "list": found,
        "verdict": verdict,
        "here": _("Rows of the list"),
        "verdicts": queries.kinds_of_rows(found),
        "rows": told,
        "page": page,
    }
    return render(request, "places/importing/rows.html", context | _invented(found))


def _told(line: Any, there: Any) -> dict[str, Any]:
    place = there.get(line.likely_id)
    return {
        "line": line,
        "faults": import_words.faults(line),
        "reason": import_words.reason(line),
        "differences": list(import_words.differences(line, place)) if place else [],
    }


def _after(request: SignedInRequest) -> int:
    typed = request.GET.get("after", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 8 else 0


@require_safe
@denied
def faults(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    """Every error and warning, for whoever puts the list right."""
    found = list_for(request.user, place_list, day(request))
    written = HttpResponse(
        "\ufeff",
        content_type="text/csv; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="errors.csv"'},
    )
    csv.writer(written).writerows(import_words.fault_lines(queries.faulty_rows(found)))
    return written


@require_POST
@denied
def begin(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    found = list_for(request.user, place_list, day(request))
    try:
        begun = importing.begin_bringing_in(
            place_list=found.pk, version=version_in(request), by=request.user, at=moment(request)
        )
    except importing.NothingToBringIn:
        messages.error(request, _("Nothing waits to be brought in: decide, or correct the list."))
    except (importing.Stale, importing.NotNow):
        messages.error(request, changed_since())
    else:
        go_on(begun)
    return redirect("places:list", found.pk)


@require_POST
@denied
def stop(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    found = list_for(request.user, place_list, day(request))
    try:
        importing.stop_bringing_in(place_list=found.pk, by=request.user, at=moment(request))
    except importing.NotNow:
        messages.info(request, _("It is not being brought in any more."))
    return redirect("places:list", found.pk)


def changed_since() -> str:
    return _(
        "Somebody has done something with this list since you opened the page, so nothing was "
        "done. Look at what stands here now."
    )
