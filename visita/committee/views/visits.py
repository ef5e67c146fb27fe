"""Where the Committee has been, as far as public sources tell: history, and no file of ours."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from visita.committee.forms import PastVisitsForm
from visita.committee.history import COLUMNS, PERIODS
from visita.committee.queries import visits as queries
from visita.committee.views.downloads import as_csv

HEIGHT, WIDTH = 160, 26
"""Of the drawing, and of one year in it."""


@dataclass(frozen=True)
class Bar:
    """A year of the drawing, in its units from the upper left corner."""

    year: queries.Year
    x: int
    carried_out_y: int
    carried_out: int
    refused_y: int
    refused: int
    is_labelled: bool
    is_complete: bool
    """Every visit of the year is known."""

    @property
    def middle(self) -> int:
        return self.x + WIDTH // 2

    @property
    def above(self) -> int:
        return self.refused_y - 8


@dataclass(frozen=True)
class Drawing:
    """Visits of each year, side by side."""

    bars: tuple[Bar, ...]
    most: int

    @property
    def width(self) -> int:
        return len(self.bars) * WIDTH


@require_safe
def past_visits(request: HttpRequest) -> HttpResponse:
    form = PastVisitsForm(request.GET)
    form.is_valid()
    found = list(queries.past_visits(form.sought()))
    context = {
        "form": form,
        "visits": found,
        "known": queries.known(),
        "drawing": drawing(queries.years(found)),
        "unplaced": sum(1 for each in found if each.first_year != each.last_year),
        "asked": request.GET.urlencode(),
    }
    status = 400 if form.errors else 200
    return render(request, "committee/visits.html", context, status=status)


@require_safe
def dataset(request: HttpRequest) -> HttpResponse:
    return render(request, "committee/dataset.html", {"known": queries.known()})


@require_safe
def visits_csv(request: HttpRequest) -> HttpResponse:
    return as_csv(
        queries.as_rows(queries.past_visits(_sought(request))), columns=COLUMNS, name="visits.csv"
    )


@require_safe
def visits_json(request: HttpRequest) -> HttpResponse:
    known = queries.known()
    return JsonResponse(
        {
            "visits_known": known.visits,
            "estimated_by_end_of_2025": list(known.estimated),
            "share_per_cent": known.share,
            "visits": list(queries.as_rows(queries.past_visits(_sought(request)))),
        },
        json_dumps_params={"ensure_ascii": False},
    )


def _sought(request: HttpRequest) -> queries.Sought:
    """Of a faulty form, what could be understood."""
    form = PastVisitsForm(request.GET)
    form.is_valid()
    return form.sought()


def drawing(years: list[queries.Year]) -> Drawing:
    most = max((year.number for year in years), default=1)
    return Drawing(
        tuple(_bar(year, place, most) for place, year in enumerate(years)),
        most,
    )


def _bar(year: queries.Year, place: int, most: int) -> Bar:
    carried_out = HEIGHT * year.carried_out // most
    refused = HEIGHT * year.refused // most
    return Bar(
        year=year,
        x=place * WIDTH,
        carried_out_y=HEIGHT - carried_out,
        carried_out=carried_out,
        refused_y=HEIGHT - carried_out - refused,
        refused=refused,
        is_labelled=year.year % 5 == 0,
        is_complete=any(
            each.first <= year.year <= each.last for each in PERIODS if each.is_complete
        ),
    )
