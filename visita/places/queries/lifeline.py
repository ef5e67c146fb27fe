"""The history of a place along time: what happened to it above, what it was called below."""

from datetime import date

from django.utils.translation import gettext as _

from visita.places.models import Change, Happening, Name, Place
from visita.places.queries.history import stretches_open
from visita.rules.partial_date import PartialDate
from visita.treaties.days import day_text
from visita.treaties.queries.timeline import (
    LETTER,
    MARGIN,
    WIDTH,
    Event,
    Lane,
    Scale,
    Stretch,
    Tick,
    Timeline,
    partial_text,
)

EARLIEST = date(1000, 1, 1)
KINDS = {
    Change.OPENED: "consent",
    Change.REOPENED: "consent",
    Change.CLOSED: "denunciation_received",
    Change.MERGED_INTO: "denunciation_received",
}


def told(happening: Happening, place: Place) -> str:
    """What happened, seen from this place."""
    other = happening.other
    if other and happening.place_id == place.pk:
        names = {"other": other.name}
        if happening.change == Change.MERGED_INTO:
            return _("Became part of %(other)s") % names
        return _("Split off %(other)s") % names
    if other:
        names = {"other": happening.place.name}
        if happening.change == Change.MERGED_INTO:
            return _("%(other)s became part of it") % names
        return _("%(other)s was split off") % names
    return str(Change(happening.change).label)


def lifeline(
    place: Place, happenings: list[Happening], names: list[Name], on: date
) -> Timeline | None:
    """None where no day is known."""
    above = [
        (day, told(each, place), _kind(each, place))
        for each in happenings
        if (day := _read(each.day))
    ]
    below = [(day, each.text, "name") for each in names if (day := _read(each.since))]
    days = [day.first for day, *_ in (*above, *below)]
    if not days:
        return None
    scale = Scale(max(min([*days, on]), EARLIEST) - MARGIN, max([*days, on]) + MARGIN)
    return Timeline(
        title=_("The place along time"),
        tracks=(
            _lane(_("What happened"), above, scale),
            _lane(_("What it was called"), below, scale),
        ),
        spans=tuple(_spans(place, happenings, scale)),
        ticks=tuple(_ticks(scale)),
        today_x=scale.x(on),
        today_text=day_text(on, "SHORT_DATE_FORMAT"),
    )


def _kind(happening: Happening, place: Place) -> str:
    """The mark: what befell another place neither opens nor closes this one."""
    own = happening.place_id == place.pk
    return KINDS.get(Change(happening.change), "other") if own else "other"


def _read(day: str) -> PartialDate | None:
    return PartialDate.parse(day) if day else None


def _lane(label: str, events: list[tuple[PartialDate, str, str]], scale: Scale) -> Lane:
    """Each label in the first row where it meets no other."""
    ends: list[int] = []
    made = []
    for day, text, kind in sorted(events, key=lambda event: event[0].first):
        x, width = scale.x(day.first), LETTER * max(len(text), 12)
        anchor = "end" if x + width > WIDTH else "start"
        left, right = (x - width, x) if anchor == "end" else (x, x + width)
        row = next((row for row, end in enumerate(ends) if end < left), len(ends))
        if row == len(ends):
            ends.append(right)
        ends[row] = max(right, x)
        made.append(Event(x, text, partial_text(day), anchor, kind, row))
    return Lane(label, tuple(made))


def _spans(place: Place, happenings: list[Happening], scale: Scale) -> list[Stretch]:
    found = []
    for each in stretches_open(place, happenings):
        x = scale.x(each.since or scale.first)
        end = scale.x(each.until or scale.last)
        if end > x:
            found.append(Stretch(x, end - x, "party", _("The place was open")))
    return found


def _ticks(scale: Scale) -> list[Tick]:
    years = scale.last.year - scale.first.year
    step = next(each for each in (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000) if years <= 10 * each)
    starts = range(scale.first.year // step * step, scale.last.year + 1, step)
    days = [date(year, 1, 1) for year in starts if year > 0]
    return [Tick(scale.x(day), day.year) for day in days if scale.first <= day <= scale.last]
