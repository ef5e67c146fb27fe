"""What was visited, and what never was, among the places of the register."""

import csv
import io
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.paper.sheets import inert
from visita.places.queries.dots import only_state
from visita.places.queries.listed import alike, filtered
from visita.visits import access
from visita.visits.actions.linking import CannotBeThere, link_stops, tell_of_coverage_export
from visita.visits.coverage import PER_PAGE, Coverage, Interval, Line, unlinked
from visita.visits.coverage_forms import CoverageForm, LinkForm

COLUMNS = ("id", "state", "name", "type", "town", "region", "times", "last", "months_since")


def _coverage(request: SignedInRequest, form: CoverageForm) -> Coverage:
    on = day(request)
    return Coverage(
        places=filtered(form.filters(), today=on),
        visits=access.visits_open_to(request.user, on),
        on=on,
        only=form.only(),
    )


@require_safe
@only(access.works_on_visits)
def coverage(request: SignedInRequest) -> HttpResponse:
    """Over the visits that are open to whoever looks: two people may see two answers."""
    form, on = CoverageForm(request.GET), day(request)
    asked = request.GET.copy()
    asked.pop("page", None)
    is_writer = is_secretariat(request.user, on)
    context = {
        "form": form,
        "query": asked.urlencode(),
        "space": "places" if is_writer else "visits",
        "may_link": is_writer,
        "intervals": Interval.labels,
        "unlinked": unlinked(access.visits_open_to(request.user, on)),
    }
    if not form.is_valid():
        return render(request, "visits/coverage.html", context, status=400)
    found = _coverage(request, form)
    state = form.chosen_state() or only_state(found.places)
    page = Paginator(found.found, PER_PAGE).get_page(request.GET.get("page"))
    lines = found.lines(page.object_list)
    context |= {
        "coverage": found,
        "lines": lines,
        "fiction": any(each.place.state.is_fictional for each in lines),
        "page_obj": page,
        "page_numbers": [
            each if isinstance(each, int) else 0
            for each in page.paginator.get_elided_page_range(page.number, on_each_side=2, on_ends=1)
        ],
        "bars": found.bars(),
        "states": found.by_state(),
        "state": state,
        "dots": found.dots(state),
        "place_page": "places:place" if is_writer else "visits:place",
    }
    return render(request, "visits/coverage.html", context)


@require_safe
@only(access.works_on_visits)
@confirmed_recently
@denied
def export(request: SignedInRequest) -> HttpResponse:
    """The list as CSV; that it was taken out is recorded."""
    form = CoverageForm(request.GET)
    if not form.is_valid():
        raise Http404
    lines = _coverage(request, form).every_line()
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(map(_cells, lines))
    tell_of_coverage_export(rows=len(lines), by=request.user, at=moment(request))
    return HttpResponse(
        text.getvalue(),
        content_type="text/csv; charset=utf-8; header=present",
        headers={"Content-Disposition": f'attachment; filename="coverage-{day(request)}.csv"'},
    )


def _cells(line: Line) -> list[object]:
    place = line.place
    return [
        place.pk,
        place.state_id,
        *map(inert, (place.name, place.type, place.town, place.region)),
        line.times,
        localtime(line.last).date() if line.last else "",
        "" if line.months is None else line.months,
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
@denied
def link(request: SignedInRequest, stop: UUID) -> HttpResponse:
    """Which place of the register is meant by a name written at the gate?"""
    found = access.stop_open_to(request.user, stop, day(request))
    sought = request.GET.get("words", found.place)[:200]
    others = alike(sought, state=found.visit.state_id)
    form = LinkForm(request.POST or None, found=others)

    def act() -> None:
        chosen = UUID(form.cleaned_data["place"])
        link_stops(stop=found.pk, place=chosen, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Which place is “%(name)s”?") % {"name": found.place},
        button=_("It is this place"),
        act=act,
        refused=(CannotBeThere,),
        told=lambda refusal: _("That place is in another State. Choose one of this State."),
        done=_("The visits to it count for the place of the register."),
        otherwise=reverse("visits:coverage"),
        checked_first=False,
        page="places/choosing.html",
        context={
            "sought": sought,
            "others": others,
            "fiction": found.visit.state.is_fictional,
            "breadcrumbs": [{"label": _("Coverage"), "url": reverse("visits:coverage")}],
        },
        consequences=(
            _("Every stop of this name in this State is linked, unless it is linked already."),
        ),
    )
    return steps.take(request, step)
