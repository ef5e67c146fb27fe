"""The acts of a State drawn along time, in two tracks: what was done abroad, what at home."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from visita.rules.lifecycle import Status
from visita.rules.partial_date import PartialDate, Span
from visita.treaties.days import day_text
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.answers import Answer
from visita.treaties.vocabulary import Track

WIDTH = 1000
"""The drawing runs from 0 to 1000, whatever span of years it shows."""

LETTER = 8
"""About the width of a letter of a label, in units of the drawing."""

MARGIN = timedelta(days=300)


@dataclass(frozen=True)
class Event:
    """An act as a mark with a label. `row` counts away from the line: no two labels meet."""

    x: int
    label: str
    date_text: str
    anchor: str
    kind: str
    row: int


@dataclass(frozen=True)
class Lane:
    """One of the two tracks."""

    label: str
    events: tuple[Event, ...]

    @property
    def rows(self) -> int:
        return max((event.row for event in self.events), default=0) + 1


@dataclass(frozen=True)
class Stretch:
    """Days on which one status holds, as a bar."""

    x: int
    width: int
    status: str
    label: str


@dataclass(frozen=True)
class Tick:
    x: int
    year: int


@dataclass(frozen=True)
class Timeline:
    title: str
    tracks: tuple[Lane, Lane]
    spans: tuple[Stretch, ...]
    ticks: tuple[Tick, ...]
    today_x: int
    today_text: str


@dataclass(frozen=True)
class Scale:
    """Days to places on the drawing."""

    first: date
    last: date

    def x(self, day: date) -> int:
        inside = min(max(day, self.first), self.last)
        return round(WIDTH * (inside - self.first).days / (self.last - self.first).days)


def timeline(
    found: Answer, *, statuses: Iterable[tuple[date, date, Status]], opened_on: date
) -> Timeline:
    """Draw the acts of an answer. *statuses* are the stretches between changes, half open."""
    days = [day for act in found.acts if (day := _shown_on(act))]
    scale = Scale(
        min([*days, found.on]) - MARGIN if days else opened_on,
        max([*days, found.on]) + MARGIN,
    )
    return Timeline(
        title=_("Acts along time"),
        tracks=(
            _lane(_("International acts"), found.acts, Track.INTERNATIONAL, scale),
            _lane(_("Steps at home: they change no status"), found.acts, Track.DOMESTIC, scale),
        ),
        spans=tuple(_stretches(statuses, scale)),
        ticks=tuple(_ticks(scale)),
        today_x=scale.x(found.on),
        today_text=day_text(found.on, "SHORT_DATE_FORMAT"),
    )


def _shown_on(act: KnownAct) -> date | None:
    return act.when.earliest or act.when.latest


def _lane(label: str, acts: Iterable[KnownAct], track: str, scale: Scale) -> Lane:
    """Marks in order of time, each label in the first row where it meets no other."""
    ends: list[int] = []
    made = []
    for act in acts:
        day = _shown_on(act)
        if act.track == track and day:
            made.append(_event(act, scale.x(day), ends))
    return Lane(label, tuple(made))


def _event(act: KnownAct, x: int, ends: list[int]) -> Event:
    label = act.title if act.occurred else _("%(act)s: not known") % {"act": act.title}
    width = LETTER * max(len(label), len(date_text(act)))
    anchor = "end" if x + width > WIDTH else "start"
    left, right = (x - width, x) if anchor == "end" else (x, x + width)
    row = next((row for row, end in enumerate(ends) if end < left), len(ends))
    if row == len(ends):
        ends.append(right)
    ends[row] = max(right, x)
    return Event(x, label, date_text(act), anchor, act.kind, row)


def date_text(act: KnownAct) -> str:
    """A day as exact as its source: "5 May 1998", "May 1998", "between … and …"."""
    return span_text(act.date, act.when)


def span_text(written: str, span: Span) -> str:
    """A day as written or, where none is, what bounds it."""
    if written:
        return partial_text(PartialDate.parse(written))
    first, last = span.earliest, span.latest
    if first and last:
        ends = {"first": day_text(first), "last": day_text(last)}
        return _("between %(first)s and %(last)s") % ends
    if first:
        return _("not before %(first)s") % {"first": day_text(first)}
    if last:
        return _("not after %(last)s") % {"last": day_text(last)}
    return pgettext("of a date", "unknown")


def partial_text(day: PartialDate) -> str:
    """In the language of the page, no more exact than it is."""
    if day.exact:
        return day_text(day.exact)
    return date_format(day.first, "YEAR_MONTH_FORMAT") if day.month else str(day.year)


def _stretches(statuses: Iterable[tuple[date, date, Status]], scale: Scale) -> Iterable[Stretch]:
    for since, until, status in statuses:
        x, end = scale.x(since), scale.x(until)
        if end > x and status is not Status.NONE:
            yield Stretch(x, end - x, status.value, status_label(status))


def _ticks(scale: Scale) -> Iterable[Tick]:
    """Round years, at most about ten of them."""
    years = scale.last.year - scale.first.year
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years <= 10 * step)
    for year in range(scale.first.year // step * step, scale.last.year + 1, step):
        day = date(year, 1, 1)
        if scale.first <= day <= scale.last:
            yield Tick(scale.x(day), year)


def status_label(status: Status) -> str:
    """The word for a status, for people."""
    return {
        Status.NONE: _("Not a Party"),
        Status.SIGNATORY: _("Signatory"),
        Status.CONSENTED: _("Consented, not yet in force"),
        Status.PARTY: _("Party"),
        Status.DENUNCIATION_RECEIVED: _("Party, denunciation received"),
        Status.CEASED: _("Ceased to be a Party"),
        Status.UNKNOWN: _("Unknown"),
    }[status]
