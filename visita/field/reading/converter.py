"""What pyxform says of a form it cannot make, in our own terms where its sentence is known."""

import re
from collections.abc import Iterable

from visita.field.reading.faults import Fault

ROW = re.compile(r"\[row ?: ?(\d+)\]")
SHEET = re.compile(r"'(survey|choices|settings|entities|external_choices)' sheet|sheet: '(\w+)'")
KNOWN: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"Duplicate column header: (?P<word>.+)"), "column_twice"),
    (re.compile(r"Headers that are different names for the same column"), "column_twice"),
    (re.compile(r"names? must begin with a letter", re.I), "name_unfit"),
    (re.compile(r"must be unique within their nearest parent"), "name_again"),
    (re.compile(r"Could not find the name '(?P<word>[^']*)'"), "unknown_reference"),
    (re.compile(r"The name '(?P<word>[^']*)' appears more than once"), "reference_unclear"),
    (re.compile(r"Choices must have a name"), "choice_nameless"),
    (re.compile(r"'range' question type"), "range_unfit"),
    (
        re.compile(r"must have a survey sheet|no survey sheet|'survey' sheet is missing", re.I),
        "no_questions",
    ),
)
LONGEST = 500
AGAINST_US = "max-pixels"
"""It advises to make pictures smaller; as evidence they keep their bytes."""


def converter_fault(problem: str) -> Fault:
    """The one fault at which the conversion ended."""
    row, sheet = ROW.search(problem), SHEET.search(problem)
    where = next(filter(None, sheet.groups()), "") if sheet else "survey" if row else ""
    number = int(row[1][:6]) if row else 0
    for pattern, code in KNOWN:
        if found := pattern.search(problem):
            said = {"word": "", "column": "", "list": "", **found.groupdict()}
            return Fault(code, where, number, said)
    words = " ".join(ROW.sub("", problem).split())[:LONGEST]
    return Fault("converter_says", where, number, {"words": words})


def converter_notes(warnings: Iterable[str]) -> list[Fault]:
    """What does not stand in the way. Advice that is repeated row by row is given once."""
    heeded = (each for each in warnings if AGAINST_US not in each)
    said = dict.fromkeys(" ".join(ROW.sub("", each).split())[:LONGEST] for each in heeded)
    return [Fault("converter_advises", values={"words": words}) for words in list(said)[:20]]
