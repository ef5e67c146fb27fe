"""One row made the facts of a place, with every fault named by its column and its value."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any

from visita.incoming.decoding import REPLACED
from visita.places.reading import values
from visita.places.reading.headers import FIGURES
from visita.places.reading.sheets import Row

LONGEST: Mapping[str, int] = {
    "name": 250,
    "code": 60,
    "authority": 200,
    "operator": 200,
    "address": 500,
    "town": 150,
    "region": 150,
    "postcode": 20,
    "other_name": 250,
}
"""Characters, as the register's columns hold them."""

UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u200b\u202a-\u202e\u2060-\u2069\ufeff]")
WHOLE_NUMBER = re.compile(r"\d+\.0", re.ASCII)
LONGEST_SHOWN = 80


@dataclass(frozen=True)
class Columns:
    """What was said of a list: which column holds what, and what its words for types mean."""

    headings: tuple[str, ...]
    targets: Mapping[int, str]
    types: Mapping[str, str] = field(default_factory=dict)
    usual_type: str = ""
    authority: str = ""
    """The authority whose list it is, where no column names one."""
    middle: tuple[Decimal, Decimal] | None = None
    """Where most places of the list lie."""

    def of(self, target: str) -> Sequence[int]:
        return self._by_target.get(target, ())

    @cached_property
    def _by_target(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for at, target in self.targets.items():
            found.setdefault(target, []).append(at)
        return found


@dataclass(frozen=True)
class Fault:
    """What is wrong in a cell, or in the row. Where it is no error the row goes on, with the cell
    left out or taken with a grain of salt; the sentence of the `code` says which."""

    code: str
    column: str = ""
    value: str = ""
    is_error: bool = True

    def kept(self) -> list[Any]:
        return [self.code, self.column, self.value, self.is_error]


@dataclass
class Checked:
    """A row as facts. `facts` hold texts, numbers and lists of them only."""

    number: int
    facts: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_sound(self) -> bool:
        return not any(fault.is_error for fault in self.faults)


class Reading:
    """Reads the cells of one row."""

    def __init__(self, row: Row, columns: Columns) -> None:
        self.row, self.columns = row, columns
        self.done = Checked(row.number)

    def cells(self, target: str) -> Iterator[tuple[str, str]]:
        """Heading and text of the columns of a target that are not empty."""
        for at in self.columns.of(target):
            text = self.row.cells[at] if at < len(self.row.cells) else ""
            plain = " ".join(UNSEEN.sub(" ", text).split())
            if plain:
                yield self.columns.headings[at], plain

    def fault(self, code: str, column: str = "", value: str = "", *, error: bool = False) -> None:
        shown = value if len(value) <= LONGEST_SHOWN else value[: LONGEST_SHOWN - 1] + "…"
        self.done.faults.append(Fault(code, column, shown, error))

    def text(self, target: str, *, between: str = ", ") -> None:
        """The text of a target, from all its columns."""
        found = list(self.cells(target))
        whole = between.join(dict.fromkeys(text for _, text in found))
        if not whole:
            return
        if REPLACED in whole:
            self.fault("damaged", found[0][0], whole)
        if whole.startswith(("=", "@")):
            self.fault("formula", found[0][0], whole)
        if len(whole) > LONGEST[target]:
            self.fault("too_long", found[0][0], whole, error=True)
            return
        self.done.facts[target] = whole

    def value(self, target: str, read: Callable[[str], Any]) -> None:
        """A value of a target; what is odd is left out and named."""
        for heading, text in self.cells(target):
            try:
                self.done.facts[target] = read(text)
            except values.Odd as odd:
                self.fault(odd.code, heading, text)


def checked(row: Row, columns: Columns) -> Checked:
    """The facts of a row, and its faults. Empty cells are unknown and say nothing."""
    reading = Reading(row, columns)
    for target in ("name", "code", "authority", "operator", "address", "town", "region"):
        reading.text(target)
    _postcode_and_code(reading)
    _other_names(reading)
    _type(reading)
    _where(reading)
    for target in ("opened", "closed"):
        reading.value(target, values.day)
    reading.value("in_use", values.yes_or_no)
    _figures(reading)
    _whole(reading)
    return reading.done


def _postcode_and_code(reading: Reading) -> None:
    """Spreadsheets turn them into numbers: "85607.0" is 85607."""
    reading.text("postcode")
    for target in ("postcode", "code"):
        text = str(reading.done.facts.get(target, ""))
        if WHOLE_NUMBER.fullmatch(text):
            reading.done.facts[target] = text[:-2]


def _other_names(reading: Reading) -> None:
    names = [text for _, text in reading.cells("other_name")]
    for heading, text in reading.cells("other_name"):
        if len(text) > LONGEST["other_name"]:
            reading.fault("too_long", heading, text, error=True)
    name = reading.done.facts.get("name")
    if others := [text for text in dict.fromkeys(names) if text != name]:
        reading.done.facts["other_names"] = others


def _type(reading: Reading) -> None:
    """The type chosen for all is kept apart: it fills a gap and corrects nothing."""
    columns = reading.columns
    heading, text = next(reading.cells("type"), ("", ""))
    if found := columns.types.get(text):
        reading.done.facts["type"] = found
    elif columns.usual_type:
        reading.done.facts["usual_type"] = columns.usual_type
    elif text:
        reading.fault("unknown_type", heading, text, error=True)
    else:
        reading.fault("no_type", error=True)


def _where(reading: Reading) -> None:
    north = next(reading.cells("latitude"), ("", ""))
    east = next(reading.cells("longitude"), ("", ""))
    if not north[1] and not east[1]:
        return
    try:
        place = values.degrees(north[1], east[1])
        if values.far_and_swapped(place, reading.columns.middle):
            raise values.Odd("swapped")
    except values.Odd as odd:
        reading.fault(odd.code, north[0] or east[0], f"{north[1]} / {east[1]}")
        return
    reading.done.facts |= {"latitude": str(place[0]), "longitude": str(place[1])}


def _figures(reading: Reading) -> None:
    figures: dict[str, int] = {}
    for measure in FIGURES:
        for heading, text in reading.cells(measure):
            try:
                figures[measure], heed = values.number(text)
            except values.Odd as odd:
                reading.fault(odd.code, heading, text)
                continue
            if heed:
                reading.fault(heed, heading, text)
    if figures:
        reading.done.facts["figures"] = figures


def _whole(reading: Reading) -> None:
    """What concerns the row and not a cell."""
    facts, columns = reading.done.facts, reading.columns
    if "name" not in facts and not any(fault.code == "too_long" for fault in reading.done.faults):
        reading.fault(
            "no_name", ", ".join(columns.headings[at] for at in columns.of("name")), error=True
        )
    if len(reading.row.cells) > len(columns.headings):
        reading.fault(
            "more_cells", value=_first(reading.row.cells[len(columns.headings) :]), error=True
        )
    if columns.authority:
        facts.setdefault("authority", columns.authority)
    opened, closed = str(facts.get("opened", "")), str(facts.get("closed", ""))
    if opened and closed and closed[:4] < opened[:4]:
        reading.fault("closed_before", value=f"{opened} / {closed}", error=True)


def _first(cells: Sequence[str]) -> str:
    return next((cell.strip() for cell in cells if cell.strip()), "")
