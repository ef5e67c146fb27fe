"""Every fault of a form that its sheets show, all at once rather than one after another."""

from collections import Counter
from collections.abc import Collection, Iterator

from visita.field.reading.expressions import problems, references
from visita.field.reading.faults import Fault
from visita.field.reading.rows import (
    Line,
    Sheets,
    choice_lists,
    column,
    file_of,
    lines,
    list_of,
    settings_of,
)
from visita.field.supported import APPEARANCES, CLOSING, OPENING, PARAMETERS, TELLING, TYPES

NEEDED_SETTINGS = ("form_id", "version", "form_title")
EXPRESSIONS = frozenset({"relevant", "constraint", "calculation", "count", "choice_filter"})
PERHAPS = frozenset({"required", "readonly", "default", "trigger"})
"""Cells that may hold a word instead of an expression."""

SPOKEN = frozenset({"label", "hint", "guidance_hint", "constraint_message", "required_message"})
NAMELESS = CLOSING
LABELLED = frozenset({"calculate", "hidden", "start", "end", "today"})
"""Types that nobody sees, and that need no label."""

MOST_LANGUAGES = 20


def sheet_faults(sheets: Sheets) -> list[Fault]:
    """In the order of the sheets and rows."""
    found = list(lines(sheets))
    if not found:
        return [Fault("no_questions", "survey")]
    names = [line.name for line in found if line.name]
    return [
        *_first_rows(sheets),
        *_settings(sheets),
        *_languages(sheets),
        *(fault for line in found for fault in _of_line(line, sheets, names)),
        *_names(found),
        *_nesting(found),
        *_choices(sheets, found),
    ]


def _first_rows(sheets: Sheets) -> Iterator[Fault]:
    """The conversion takes the columns of a sheet from there."""
    for sheet in ("survey", "choices"):
        if sheets.get(sheet) and not sheets[sheet][0]:
            yield Fault("first_row_empty", sheet, 2)


def _settings(sheets: Sheets) -> Iterator[Fault]:
    settings = settings_of(sheets)
    for name in NEEDED_SETTINGS:
        if not settings.get(name):
            yield Fault("setting_missing", "settings", 2, {"name": name})
    for name in ("public_key", "submission_url"):
        if settings.get(name):
            yield Fault("setting_refused", "settings", 2, {"name": name})


def _languages(sheets: Sheets) -> Iterator[Fault]:
    named = {
        each.language
        for sheet in ("survey", "choices")
        for row in sheets.get(sheet, ())
        for each in map(column, row)
        if each.what in SPOKEN
    }
    if len(named) > MOST_LANGUAGES:
        yield Fault("too_many_languages", "survey", 1, {"most": str(MOST_LANGUAGES)})


def _of_line(line: Line, sheets: Sheets, names: Collection[str]) -> Iterator[Fault]:
    yield from _type(line)
    if line.type not in TYPES:
        return
    yield from _looks(line)
    if not line.name and line.type not in NAMELESS:
        yield Fault("name_missing", "survey", line.row)
    if line.type not in LABELLED | OPENING | CLOSING and not _is_labelled(line):
        yield Fault("label_missing", "survey", line.row, {"name": line.name})
    yield from _list(line, sheets)
    yield from _expressions(line, names)


def _type(line: Line) -> Iterator[Fault]:
    word = line.type.split(" ")[0]
    if not line.type:
        yield Fault("type_missing", "survey", line.row)
    elif line.type not in TYPES:
        code = "type_telling" if word in TELLING else "type_unknown"
        yield Fault(code, "survey", line.row, {"type": line.type})


def _is_labelled(line: Line) -> bool:
    return any(each.what in {"label", "hint", "image", "audio"} for each in line.cells)


def _looks(line: Line) -> Iterator[Fault]:
    for word in line.first("appearance").split():
        if word not in APPEARANCES:
            yield Fault("appearance_unknown", "survey", line.row, {"word": word})
    for part in line.first("parameters").replace(",", " ").replace(";", " ").split():
        name = part.partition("=")[0]
        if name not in PARAMETERS:
            yield Fault("parameter_unknown", "survey", line.row, {"word": name})


def _list(line: Line, sheets: Sheets) -> Iterator[Fault]:
    name = list_of(line)
    if name and not name.startswith("${") and name not in choice_lists(sheets):
        yield Fault("choices_missing", "survey", line.row, {"list": name})
    if file_of(line) and not file_of(line).lower().endswith(".csv"):
        yield Fault("list_file_kind", "survey", line.row, {"name": file_of(line)})
    if line.rest.endswith(" or_other"):
        yield Fault("or_other", "survey", line.row, {"list": name})


def _expressions(line: Line, names: Collection[str]) -> Iterator[Fault]:
    for each, text in line.cells.items():
        if each.what in EXPRESSIONS or (each.what in PERHAPS and _computes(text)):
            for code, word in problems(text, names):
                said = {"column": each.heading, "word": word}
                yield Fault(code, "survey", line.row, said)
        elif each.what in SPOKEN:
            for name in references(text):
                if name not in names:
                    said = {"column": each.heading, "word": name}
                    yield Fault("unknown_reference", "survey", line.row, said)


def _computes(text: str) -> bool:
    return "${" in text or text.endswith(")")


def _names(found: list[Line]) -> Iterator[Fault]:
    """A name is one question's, wherever it stands: so an answer is found by it alone."""
    asked = [line for line in found if line.name and line.type not in CLOSING]
    first: dict[str, int] = {}
    for line in asked:
        name = line.name
        if name in first:
            said = {"name": name, "first": str(first[name])}
            yield Fault("name_twice", "survey", line.row, said)
        first.setdefault(name, line.row)


def _nesting(found: list[Line]) -> Iterator[Fault]:
    open_ones: list[Line] = []
    for line in found:
        if line.type in OPENING:
            open_ones.append(line)
        elif line.type in CLOSING:
            before = open_ones.pop() if open_ones else None
            if not before or before.type.split("_")[1] != line.type.split("_")[1]:
                yield Fault("end_without_begin", "survey", line.row, {"type": line.type})
    for line in open_ones:
        yield Fault("begin_without_end", "survey", line.row, {"name": line.name})


def _choices(sheets: Sheets, found: list[Line]) -> Iterator[Fault]:
    used = {list_of(line) for line in found}
    for name, rows in choice_lists(sheets).items():
        if name not in used:
            continue
        values = [
            (row, next((text for each, text in cells.items() if each.what == "name"), ""))
            for row, cells in rows
        ]
        counted = Counter(value for _row, value in values)
        for row, value in values:
            if not value:
                yield Fault("choice_nameless", "choices", row, {"list": name})
            elif counted[value] > 1:
                counted[value] = 0
                yield Fault("choice_twice", "choices", row, {"list": name, "name": value})
