"""Home, instruments, charts, statements, sources."""

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from visita.treaties.forms import FindStateForm
from visita.treaties.queries import effects, pages
from visita.treaties.views.asked import asked
from visita.treaties.views.map import europe, world

RECENT = 8
RECENT_DAYS = timedelta(days=6 * 365)


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    today = localdate()
    convention = pages.instrument_of("ETS126")
    chart = pages.chart_page(instrument=convention, on=today) if convention else None
    context = {
        "today": today,
        "find": FindStateForm(),
        "chart": chart,
        "map": europe(chart) if chart else None,
        "effects": effects.effects(around=today),
        "recent": pages.recent_acts(RECENT, since=today - RECENT_DAYS),
        "instruments": pages.instruments(),
    }
    return render(request, "treaties/home.html", context)


@require_safe
def instruments(request: HttpRequest) -> HttpResponse:
    return render(request, "treaties/instruments.html", {"instruments": pages.instruments()})


@require_safe
def instrument(request: HttpRequest, key: str) -> HttpResponse:
    found = pages.instrument_of(key)
    if not found:
        raise Http404
    wanted = asked(request, opened_on=found.opened_on)
    chart = pages.chart_page(
        instrument=found,
        on=wanted.on,
        known_on=wanted.known_on,
        language=get_language() or "en",
    )
    drawn = world(chart) if found.key in {"OPCAT", "UNCAT"} else europe(chart)
    context = {"chart": chart, "form": wanted.form, "map": drawn, "instrument": found}
    return render(request, "treaties/instrument.html", context, status=wanted.status)


@require_safe
def statements(request: HttpRequest) -> HttpResponse:
    return render(request, "treaties/statements.html", {"statements": pages.statements()})


@require_safe
def sources(request: HttpRequest) -> HttpResponse:
    context = {
        "sources": pages.sources(),
        "coverage": pages.coverage(),
        "check": pages.latest_check(),
    }
    return render(request, "treaties/sources.html", context)
