"""The register as pages to read, for whichever part of the program opens the door to it.

The Secretariat comes by addresses of this package and finds forms there; members and delegates by
those of `visits`, and find none.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from visita.accounts.http import SignedInRequest, day, moment
from visita.places import access
from visita.places.actions import views as keeping
from visita.places.forms.filters import FilterForm, SaveViewForm
from visita.places.queries import dots as map_of
from visita.places.queries import exports, history, scope
from visita.places.queries.figures import figures_of
from visita.places.queries.lifeline import lifeline, told
from visita.places.queries.listed import filtered, listed
from visita.treaties.forms import AsOfForm


@dataclass(frozen=True)
class Door:
    """By whose addresses one came in, and whether they lead to forms."""

    space: str
    may_write: bool

    def to(self, name: str, *words: object) -> str:
        return reverse(f"{self.space}:{name}", args=words)

    def context(self) -> dict[str, object]:
        return {"space": self.space, "may_write": self.may_write}


def _asked(request: SignedInRequest) -> dict[str, Any]:
    """What the page is asked for, without the page number."""
    kept = request.GET.copy()
    for name in ("page", "lang"):
        kept.pop(name, None)
    for name in [name for name, value in kept.items() if not value]:
        del kept[name]
    return {"form": FilterForm(request.GET), "query": kept.urlencode()}


def places(request: SignedInRequest, door: Door) -> HttpResponse:
    """The list, filtered and in pages."""
    context = _asked(request)
    form, today = context["form"], day(request)
    context |= {
        **door.context(),
        "views": access.views_of(request.user),
        "save": SaveViewForm(initial={"filters": context["query"][:1000]}),
    }
    if not form.is_valid():
        return render(request, "places/places.html", context, status=400)
    found = listed(filtered(form.filters(), today=today), request.GET.get("page"))
    fiction = any(each.place.state.is_fictional for each in found.lines)
    context |= {
        "listed": found,
        "page_obj": found.page,
        "page_numbers": found.numbers,
        "fiction": fiction,
    }
    return render(request, "places/places.html", context)


def map_page(request: SignedInRequest, door: Door) -> HttpResponse:
    """The same places as dots, with a table beside them."""
    context = {**_asked(request), **door.context()}
    form, today = context["form"], day(request)
    if not form.is_valid():
        return render(request, "places/map.html", context, status=400)
    found = filtered(form.filters(), today=today)
    state = form.chosen_state() or map_of.only_state(found)
    context |= {
        "dots": map_of.dots(found, state),
        "rows": map_of.table(found, state),
        "state": state,
        "fiction": bool(state and state.is_fictional),
    }
    return render(request, "places/map.html", context)


def export(request: SignedInRequest, form: str) -> HttpResponse:
    """The filtered list as a file; that it was taken out is recorded."""
    asked = FilterForm(request.GET)
    if form not in exports.MEDIA_TYPES or not asked.is_valid():
        raise Http404
    found = filtered(asked.filters(), today=day(request))
    content, rows = exports.exported(found, form)
    keeping.tell_of_export(form=form, rows=rows, by=request.user, at=moment(request))
    name = f'attachment; filename="places-{day(request)}.{form}"'
    return HttpResponse(
        content,
        content_type=exports.MEDIA_TYPES[form],
        headers={"Content-Disposition": name},
    )


def save_view(request: SignedInRequest, door: Door) -> HttpResponse:
    """Keep the filters of the list under a name, for this person alone."""
    form = SaveViewForm(request.POST)
    asked = str(request.POST.get("filters", ""))[:1000]
    if not form.is_valid():
        messages.error(request, _("Give the filters a name of at most 80 characters."))
    else:
        name = form.cleaned_data["name"]
        try:
            keeping.save_view(name=name, filters=asked, by=request.user, at=moment(request))
            messages.success(request, _("The filters are kept. Nobody else sees them."))
        except keeping.TooMany:
            told_ = _("You keep %(number)s sets of filters already. Remove one first.")
            messages.error(request, told_ % {"number": keeping.MOST})
    return redirect(f"{door.to('places')}?{asked}" if asked else door.to("places"))


def remove_view(request: SignedInRequest, door: Door, view: UUID) -> HttpResponse:
    found = access.view_for(request.user, view)
    keeping.remove_view(view=found, by=request.user, at=moment(request))
    messages.success(request, _("The filters are no longer kept."))
    return redirect(door.to("places"))


def place(request: SignedInRequest, door: Door, place: UUID) -> HttpResponse:
    """Everything the register says of one place, and what the law says to it on a day."""
    found = access.place_for(place)
    form = AsOfForm(request.GET, today=day(request))
    on: date = form.cleaned_data["on"] if form.is_valid() else day(request)
    happenings = history.happenings_of(found)
    names = list(found.names.all())
    context = {
        **door.context(),
        "place": found,
        "form": form,
        "on": on,
        "successor": history.successor_of(found),
        "was_open": history.was_open(found, happenings, on),
        "happenings": [(each, told(each, found)) for each in happenings],
        "names": names,
        "timeline": lifeline(found, happenings, names, on),
        "figures": figures_of(found),
        "scope": scope.scope_page(found, on),
        "holds": scope.holds_of(found),
        "units": found.units.order_by("folded", "id"),
        "moves": history.moves(found),
        "fiction": found.state.is_fictional,
    }
    return render(request, "places/place.html", context, status=400 if form.errors else 200)
