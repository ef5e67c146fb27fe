"""Saying what the columns of a list are, and deciding on rows that may be known places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.places import import_words
from visita.places.actions import importing
from visita.places.forms.importing import ColumnsForm, DecideForm
from visita.places.import_access import list_for
from visita.places.queries import importing as queries
from visita.places.reading.middle import middle
from visita.places.views.importing import changed_since, go_on

if TYPE_CHECKING:
    from visita.places.models import PlaceList


@require_http_methods(["GET", "HEAD", "POST"])
@denied
def columns(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    found = list_for(request.user, place_list, day(request))
    text = queries.text_of(found.pk)
    if not text or not found.headings:
        return redirect("places:list", found.pk)
    form = _form(request, found, text)
    if form.is_bound and form.is_valid() and _named(request, found, form, text):
        return redirect("places:list", found.pk)
    status = 400 if form.is_bound else 200
    context = {
        "list": found,
        "form": form,
        "kept": queries.kept_names(found),
        "here": _("What the columns are"),
    }
    return render(request, "places/importing/columns.html", context, status=status)


def _form(request: SignedInRequest, found: PlaceList, text: str) -> ColumnsForm:
    data = request.POST if request.method == "POST" else None
    asked = queries.columns(found, text)
    form = ColumnsForm(data, columns=asked, found=found, initial=queries.said_before(found))
    column = form.type_column()
    if column is not None:
        words = queries.type_words_of(text, column)
        form.ask_for(words, queries.proposed_types(found, words))
    return form


def _named(request: SignedInRequest, found: PlaceList, form: ColumnsForm, text: str) -> bool:
    targets = {target: at for at, target in form.targets().items()}
    around = None
    if "latitude" in targets:
        around = middle(queries.points(text, targets["latitude"], targets["longitude"]))
    try:
        named = importing.name_columns(
            place_list=found.pk,
            version=form.cleaned_data["version"],
            named=form.named(around),
            by=request.user,
            at=moment(request),
        )
    except (importing.Stale, importing.NotNow):
        form.add_error(None, changed_since())
        return False
    go_on(named)
    return True


@require_http_methods(["GET", "HEAD", "POST"])
@denied
def likely(request: SignedInRequest, place_list: UUID) -> HttpResponse:
    """Rows that are perhaps known places, side by side with them."""
    found = list_for(request.user, place_list, day(request))
    wanted = queries.rows_to_decide(found)
    if request.GET.get("decided") != "yes":
        wanted = wanted.filter(decision="")
    page = queries.rows_page(wanted, after=_after(request))
    if request.method == "POST":
        _decide(request, found)
        return redirect("places:list-likely", found.pk)
    above = queries.rows_above(page.lines)
    context: dict[str, Any] = {
        "list": found,
        "here": _("Perhaps the same place"),
        "pairs": [
            {"line": line, "above": above.get(line.above or 0), "reason": import_words.reason(line)}
            for line in page.lines
        ],
        "page": page,
        "numbers": queries.counted(found),
        "decided": request.GET.get("decided") == "yes",
        "fiction": bool(found.state and found.state.is_fictional),
    }
    return render(request, "places/importing/likely.html", context)


def _after(request: SignedInRequest) -> int:
    typed = request.GET.get("after", "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 8 else 0


def _decide(request: SignedInRequest, found: PlaceList) -> None:
    open_rows = list(queries.rows_to_decide(found).values_list("number", "decision"))
    form = DecideForm(request.POST, numbers=[number for number, _decided in open_rows])
    if not form.is_valid():
        messages.error(request, changed_since())
        return
    chosen = form.cleaned_data["rows"]
    if form.cleaned_data["every"]:
        chosen = [number for number, decision in open_rows if not decision]
    if not chosen:
        messages.error(
            request, _("Mark the rows that you decide on, or say that it holds for all.")
        )
        return
    try:
        number = importing.decide(
            place_list=found.pk,
            version=form.cleaned_data["version"],
            rows=chosen,
            decision=form.wish(),
            by=request.user,
            at=moment(request),
        )
    except (importing.Stale, importing.NotNow):
        messages.error(request, changed_since())
        return
    said = ngettext("%(number)s row is decided.", "%(number)s rows are decided.", number)
    messages.success(request, said % {"number": number})
