"""The rows of the sheets, under the names that XLSForm gives their columns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from visita.field.supported import ALIASES, CHOOSING, FROM_FILE

Sheets = Mapping[str, Sequence[Mapping[str, str]]]

FIRST_ROW = 2
"""Row 1 of a sheet holds the headings."""

COLUMNS = {
    "relevance": "relevant",
    "calculate": "calculation",
    "read_only": "readonly",
    "repeat_count": "count",
    "count": "count",
    "list name": "list_name",
    "value": "name",
    "bind:relevant": "relevant",
    "bind:constraint": "constraint",
    "bind:calculate": "calculation",
    "bind:required": "required",
    "bind:readonly": "readonly",
    "jr:count": "count",
    "control:appearance": "appearance",
}
MEDIA = frozenset({"image", "big-image", "audio", "video"})


@dataclass(frozen=True)
class Column:
    """A heading: what it holds, in which language. Heading, because people write it many ways."""

    heading: str
    what: str
    language: str = ""


@dataclass(frozen=True)
class Line:
    """One row of the sheet *survey*. `rest` is the list or the file that its type names."""

    row: int
    type: str
    rest: str
    name: str
    cells: Mapping[Column, str] = field(repr=False)

    def first(self, what: str) -> str:
        return next((text for column, text in self.cells.items() if column.what == what), "")


def column(heading: str) -> Column:
    parts = [part.strip() for part in re.split(r"::?", heading)]
    if parts[0].lower() in {"media", "bind", "control", "body"} and len(parts) > 1:
        parts = _named(parts)
    what = parts[0].lower().strip()
    return Column(heading, COLUMNS.get(what, what), parts[1] if len(parts) > 1 else "")


def _named(parts: list[str]) -> list[str]:
    kind = parts[0].lower()
    named = parts[1] if kind == "media" else f"{kind}:{parts[1]}"
    return [named, *parts[2:]]


def lines(sheets: Sheets) -> Iterator[Line]:
    """The rows of *survey* that say anything. `type` is "" where it names none."""
    for number, row in enumerate(sheets.get("survey", ()), FIRST_ROW):
        cells = {column(heading): text.strip() for heading, text in row.items() if text.strip()}
        if cells:
            said = Line(number, "", "", "", cells)
            kind, rest = typed(said.first("type"))
            yield Line(number, kind, rest, said.first("name"), cells)


def typed(cell: str) -> tuple[str, str]:
    """The type in its one spelling, and what follows it: `select_one yes_no` is two."""
    words = " ".join(cell.split())
    for alias, name in sorted(ALIASES.items(), key=lambda pair: -len(pair[0])):
        if words.lower() == alias or words.lower().startswith(f"{alias} "):
            words = name + words[len(alias) :]
            break
    kind, _space, rest = words.partition(" ")
    return (kind, rest) if kind in CHOOSING | FROM_FILE else (words, "")


def list_of(line: Line) -> str:
    """The list of choices that the row names."""
    return line.rest.removesuffix(" or_other").strip() if line.type in CHOOSING else ""


def file_of(line: Line) -> str:
    return line.rest if line.type in FROM_FILE else ""


def choice_lists(sheets: Sheets) -> dict[str, list[tuple[int, Mapping[Column, str]]]]:
    """Rows of *choices* by their list, each with its number."""
    found: dict[str, list[tuple[int, Mapping[Column, str]]]] = {}
    for number, row in enumerate(sheets.get("choices", ()), FIRST_ROW):
        cells = {column(heading): text.strip() for heading, text in row.items() if text.strip()}
        name = next((text for each, text in cells.items() if each.what == "list_name"), "")
        if name:
            found.setdefault(name, []).append((number, cells))
    return found


def settings_of(sheets: Sheets) -> dict[str, str]:
    for row in sheets.get("settings", ()):
        if row:
            return {heading.strip().lower(): text.strip() for heading, text in row.items()}
    return {}


def media_named(sheets: Sheets) -> dict[str, tuple[str, int]]:
    """Files that questions and choices show or choose from, with the sheet and row of the first."""
    found: dict[str, tuple[str, int]] = {}
    for sheet in ("survey", "choices"):
        for number, row in enumerate(sheets.get(sheet, ()), FIRST_ROW):
            for heading, text in row.items():
                if column(heading).what in MEDIA and text.strip():
                    found.setdefault(text.strip(), (sheet, number))
    for line in lines(sheets):
        if named := file_of(line):
            found.setdefault(named, ("survey", line.row))
    return found
