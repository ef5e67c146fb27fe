"""What a person is told of a form: its faults, its notes, what its questions ask for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from visita.field.reading.faults import Fault
from visita.incoming import form_notes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from visita.field.reading.xform import Node

N_ = gettext_lazy

FAULTS: Mapping[str, Any] = {
    "no_questions": N_("The form asks nothing. Write its questions on a sheet named survey."),
    "first_row_empty": N_("The row below the headings is empty. Take it out."),
    "setting_missing": N_(
        "The sheet settings has no %(name)s. Every form needs form_id, version and form_title."
    ),
    "setting_refused": N_(
        "The sheet settings has a %(name)s. Records are sealed and sent by the kit in its own way: "
        "take it out."
    ),
    "setting_long": N_("form_id and version may have %(most)s characters each. Shorten them."),
    "too_many_languages": N_("The form has more than %(most)s languages. Make several forms."),
    "type_missing": N_("The row has no type. Say in the column type what it asks."),
    "type_unknown": N_(
        "The kit cannot show a question of the type “%(type)s”. Take another type; the manual "
        "lists all."
    ),
    "type_telling": N_(
        "“%(type)s” writes down who or where somebody is without their knowledge. No form of ours "
        "does so: take the row out."
    ),
    "appearance_unknown": N_(
        "The kit does not know the appearance “%(word)s”. Take it out, or another; the manual "
        "lists all."
    ),
    "parameter_unknown": N_(
        "The parameter “%(word)s” is not supported. Take it out. Pictures are kept exactly as they "
        "were taken."
    ),
    "name_missing": N_("The row has no name. Give it one, without spaces."),
    "name_twice": N_(
        "The name “%(name)s” is taken by row %(first)s already. Give each row a name of its own."
    ),
    "name_again": N_("The name is taken by another row. Give each row a name of its own."),
    "name_unfit": N_(
        "A name begins with a letter and has letters, digits, hyphens and underscores only. "
        "Change it."
    ),
    "label_missing": N_("“%(name)s” has no label, so nobody would know what it asks. Write one."),
    "choices_missing": N_(
        "The list “%(list)s” is not on the sheet choices. Write it there, or correct its name."
    ),
    "choice_nameless": N_("A choice has no name. Give each choice a name beside its label."),
    "choice_twice": N_("The list “%(list)s” has “%(name)s” twice. Give each choice another name."),
    "or_other": N_(
        "“or_other” adds a question in English that nobody can translate. Add a choice “other” to "
        "the list “%(list)s”, and a question of your own that is shown when it is chosen."
    ),
    "list_file_kind": N_("Choices come from CSV files only; “%(name)s” is none."),
    "expression_long": N_(
        "“%(column)s” is longer than an expression may be. Part it into several."
    ),
    "broken_expression": N_(
        "“%(column)s” cannot be computed: %(word)s. Look for a bracket or a quotation mark that is "
        "not closed, or an operator that is missing or doubled."
    ),
    "unknown_reference": N_(
        "“%(column)s” refers to “%(word)s”, and no question has this name. Correct it."
    ),
    "reference_unclear": N_(
        "An expression refers to “%(word)s”, and several rows have this name. Give each its own."
    ),
    "unknown_function": N_("“%(column)s” calls %(word)s(), which the kit does not know."),
    "end_without_begin": N_(
        "“%(type)s” ends what was not begun here. Put each end below its begin, of the same kind."
    ),
    "begin_without_end": N_("“%(name)s” is begun and never ended. Add the row that ends it."),
    "range_unfit": N_(
        "A range needs start, end and step as numbers, in the column parameters: start=0 end=10 "
        "step=1."
    ),
    "column_twice": N_("Two columns of the sheet have the same heading. Take one out."),
    "file_missing": N_(
        "The form shows the file “%(name)s”. Hand it in together with the workbook."
    ),
    "file_not_named": N_(
        "Nothing in the form names the file “%(name)s”. Leave it out, or name it in the workbook."
    ),
    "file_name": N_(
        "The name “%(name)s” has other signs than letters, digits, spaces, points, hyphens, "
        "underscores and brackets. Rename it in both places."
    ),
    "file_kind": N_(
        "“%(name)s” is of no kind that the kit shows: PNG, JPEG and SVG pictures, MP3, OGG, WAV "
        "and M4A recordings, CSV lists."
    ),
    "file_is_not": N_("“%(name)s” is not what its name says (%(type)s). Save it anew."),
    "file_too_large": N_("“%(name)s” is larger than %(megabytes)s MB. Make it smaller."),
    "files_too_large": N_("Together the files are larger than %(megabytes)s MB. Leave some out."),
    "drawing_acts": N_(
        "The drawing “%(name)s” holds a program, styles, or something that it fetches from "
        "elsewhere. Save it as a plain SVG of shapes."
    ),
    "converter_says": N_(
        "The workbook cannot be turned into a form. The program that tries (pyxform) says in "
        "English: “%(words)s”"
    ),
    "converter_advises": N_(
        "The program that turns workbooks into forms (pyxform) advises in English: “%(words)s”"
    ),
}

KINDS: Mapping[tuple[str, str], Any] = {
    ("input", "string"): N_("text"),
    ("input", "int"): N_("whole number"),
    ("input", "decimal"): N_("number"),
    ("input", "date"): N_("day"),
    ("input", "time"): N_("time of day"),
    ("input", "dateTime"): N_("day and time"),
    ("input", "geopoint"): N_("coordinates"),
    ("select1", ""): N_("one answer"),
    ("select", ""): N_("any number of answers"),
    ("rank", ""): N_("put in order"),
    ("range", ""): N_("a number on a scale"),
    ("trigger", ""): N_("to confirm"),
    ("upload", "image/*"): N_("picture"),
    ("upload", "audio/*"): N_("recording"),
    ("upload", ""): N_("file"),
}


@dataclass(frozen=True)
class Told:
    """A fault as a person reads it, and where it is."""

    where: str
    sentence: str


def told(faults: Iterable[Fault]) -> list[Told]:
    return [Told(_where(each), sentence(each.code, each.values)) for each in faults]


def sentence(code: str, values: Mapping[str, str]) -> str:
    said: str = FAULTS[code] % values
    return said


def _where(fault: Fault) -> str:
    if fault.sheet and fault.row:
        return _("sheet %(sheet)s, row %(row)s") % {"sheet": fault.sheet, "row": fault.row}
    return _("sheet %(sheet)s") % {"sheet": fault.sheet} if fault.sheet else ""


def notes(found: Iterable[tuple[str, Mapping[str, str]]]) -> list[str]:
    return [sentence(code, values) for code, values in found if code in FAULTS]


def refusal(code: str) -> str:
    return _(form_notes.REFUSALS.get(code, form_notes.REFUSALS["reader_failed"]))


def asked_for(node: Node) -> str:
    """What an answer is: a day, a number, one of the choices."""
    if node.kind not in {"input", "upload"}:
        return str(KINDS.get((node.kind, ""), ""))
    detail = node.type if node.kind == "input" else node.media
    return str(KINDS.get((node.kind, detail), KINDS["input", "string"]))
