"""What a change in the year changed, in words."""

import re
from collections.abc import Callable, Mapping

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from visita.programme import words
from visita.programme.models import Change


def differences(change: Change) -> list[str]:
    """A line for each thing that is different now; none where the change says all itself."""
    tell = _TELLING.get(change.what)
    return tell(change) if tell else []


def reason(change: Change) -> str:
    """As it was typed; where a lot decided, the draw it came from."""
    number = change.reason.removeprefix("#")
    if number == change.reason or not number.isdigit():
        return change.reason
    day = date_format(localtime(change.at))
    return _("Draw %(number)s, %(day)s") % {"number": number, "day": day}


def _of_criteria(change: Change) -> list[str]:
    before, after = (_weights(each) for each in (change.before, change.after))
    return [
        f"{words.criterion(code)}: {before.get(code, '0')} → {weight}"
        for code, weight in after.items()
        if before.get(code) != weight
    ]


def _weights(kept: str) -> dict[str, str]:
    """From "INTERVAL:5 NEVER:3", as `set_weights` keeps it."""
    pairs = (each.partition(":") for each in kept.split())
    return {code: weight for code, _colon, weight in pairs}


def _of_terms(change: Change) -> list[str]:
    names = (
        _("Visits that can be made in the year"),
        _("Of these kept for follow-up"),
        _("Of these kept for what is urgent"),
        _("Per cent of the others that are drawn by lot"),
        _("Longest interval between two visits, in months"),
    )
    before, after = (re.findall(r"\d+", each) for each in (change.before, change.after))
    told = zip(names, before, after, strict=False)
    return [f"{name}: {old} → {new}" for name, old, new in told if old != new]


def _of_a_move(change: Change) -> list[str]:
    return [f"{_quarter(change.before)} → {_quarter(change.after)}"]


def _quarter(kept: str) -> str:
    return _("Open") if kept == "0" else _("Quarter %(quarter)s") % {"quarter": kept}


_TELLING: Mapping[str, Callable[[Change], list[str]]] = {
    "CRITERIA": _of_criteria,
    "TERMS": _of_terms,
    "MOVED": _of_a_move,
}
