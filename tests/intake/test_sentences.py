"""Quotations and sentences are found where they stand, however untidy the marks."""

import pytest

from visita.intake.reading.sentences import quotations, sentences

ABBREVIATIONS = frozenset({"no", "art", "mr"})


def quoted(*lines: str) -> list[str]:
    text = "\n".join(lines)
    return [text[quote.start : quote.end] for quote in quotations(text, ranges(*lines)).all]


def ranges(*lines: str) -> list[tuple[int, int]]:
    found, at = [], 0
    for line in lines:
        found.append((at, at + len(line)))
        at += len(line) + 1
    return found


def split(text: str) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, 0, len(text), ABBREVIATIONS)]


@pytest.mark.parametrize(
    ("line", "quotation"),
    [
        ('Reed said: "The gate was shut." Then she left.', '"The gate was shut."'),
        ("“The gate was shut,” said Reed.", "“The gate was shut,”"),
        ("«The gate was shut», said Reed.", "«The gate was shut»"),
        ("„The gate was shut“, said Reed.", "„The gate was shut“"),
        ('"She called it a "rest" and left," said Reed.', '"She called it a "rest" and left,"'),
    ],
)
def test_every_pair_of_marks_is_known(line: str, quotation: str) -> None:
    assert quoted(line) == [quotation]


def test_one_mark_can_close_two_quotations() -> None:
    line = '"They shut every "door" of the house, and call it a "home," the warden said.'

    assert quoted(line) == [line[: line.index(" the warden")]]


def test_an_apostrophe_is_no_quotation_mark() -> None:
    assert quoted("Arland's guards' keys weren't found.") == []


def test_a_quotation_that_nobody_closes_ends_with_its_paragraph() -> None:
    assert quoted('Reed said: "The gate was shut.', "The day was cold.") == ['"The gate was shut.']


def test_paragraphs_of_one_quotation_are_one_story() -> None:
    lines = ("“The gate was shut.", "“Nobody came,” said Reed.", "“It rained,” said Holm.")
    first, second, third = quotations("\n".join(lines), ranges(*lines)).all

    assert first.story == second.story
    assert third.story != second.story


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("It rained. Nobody came.", ["It rained.", "Nobody came."]),
        (
            "Protocol No. 1 was signed. So was No. 2.",
            ["Protocol No. 1 was signed.", "So was No. 2."],
        ),
        ("J. Reed left. Art. 8 stays.", ["J. Reed left.", "Art. 8 stays."]),
        ('"Will they come?" he asked. No.', ['"Will they come?" he asked.', "No."]),
        ("It cost 1.5 million. Too much!", ["It cost 1.5 million.", "Too much!"]),
        ("“It rained.” Nobody came.", ["“It rained.”", "Nobody came."]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(text: str, parts: list[str]) -> None:
    assert split(text) == parts
