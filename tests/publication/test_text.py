"""What was to be removed stands nowhere, however it was written. Everything else stays."""

import unicodedata
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.publication.text import GAP, Outgoing, covers, cut, folded
from visita.reports.text import ReportText, numbered

WRITTEN = (
    "Elias Thorne",
    "ELIAS THORNE",
    "elias thorne",
    "Elias  Thorne",
    "Elias\nThorne",
    "Elias\r\n\tThorne",
    "Elias\u00a0Thorne",
    "Elias\u202fThorne",
    "Éliás Thörne",
    unicodedata.normalize("NFD", "Éliás Thörne"),
    "Eli\u00adas Thor\u00adne",
    "Elias\u200bThorne",
    "Eli\u200das Thor\u2060ne",
    "\u202eElias Thorne\u202c",
    "\uff25\uff4c\uff49\uff41\uff53 Thorne",
)


@pytest.mark.parametrize("written", WRITTEN, ids=ascii)
def test_a_name_is_found_however_it_is_written(written: str) -> None:
    assert GAP in cut(f"They met {written}, who slept there.", ["elias thorne"])
    assert folded("elias thorne") not in folded(cut(f"They met {written}.", ["Elias Thorne"]))
    assert cut(f"{written}'s cell", ["Elias Thorne"]).endswith("'s cell")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("STRASSE", "Straße"),
        ("Straße", "strasse"),
        ("cell B\u201114", "cell B-14"),
        ("cell B\u201314", "cell B-14"),
        ("d\u2019Arcy", "d'Arcy"),
        ("ΘΟΡΝΗΣ", "Θορνης"),
        ("ﬁnch", "Finch"),
        ("ŁÓDŹ", "Łódź"),
        ("Ivo \U0001d413horne", "ivo thorne"),
    ],
)
def test_one_form_for_what_a_reader_takes_for_the_same(text: str, words: str) -> None:
    assert GAP in cut(text, [words])


@pytest.mark.parametrize(
    ("text", "removed", "left"),
    [
        ("an apple", ["Ana"], "an apple"),
        ("Elias Thorne Hill", ["Elias Thorne", "Thorne Hill"], "[…]"),
        ("Thorne", ["Thorne", "Elias Thorne"], "[…]"),
        ("aXbXc", ["x"], "a[…]b[…]c"),
        ("nothing here", ["", " ", "\u200b", "\u0301"], "nothing here"),
        ("", ["a"], ""),
        ("[…]", ["…"], "[[…]]"),
        ("cafe\u0301 au lait", ["Thorne"], "café au lait"),
        ("a.c abc", ["a.c"], "[…] abc"),
    ],
)
def test_what_is_cut_and_what_stays(text: str, removed: list[str], left: str) -> None:
    assert cut(text, removed) == left


def outgoing(name: str) -> Outgoing:
    lines = numbered([("HEADING", f"On {name}"), ("TEXT", f"{name} was met.")])
    report = ReportText(f"Case of {name}", "en", lines)
    return Outgoing(report, general=f"About {name}.", answers={"1": f"{name} is well."})


@pytest.mark.parametrize("written", WRITTEN, ids=ascii)
def test_it_is_removed_from_title_headings_paragraphs_and_answers(written: str) -> None:
    out = outgoing(written).without(["Elias Thorne"])

    assert folded("Elias Thorne") not in folded(str(out).replace("\\n", " "))
    assert out["title"].count(GAP) == out["general"].count(GAP) == 1
    assert [line["text"].count(GAP) for line in out["lines"]] == [1, 1]
    assert out["answers"]["1"].count(GAP) == 1


def test_words_are_held_wherever_they_stand() -> None:
    out = outgoing("Elias Thorne")

    for words in ("case OF elias", "on Elias", "was met", "about", "is well"):
        assert out.holds(words)
    for words in ("Nadia Orr", "\u200b", " "):
        assert not out.holds(words)
    assert Outgoing(ReportText("T", "en", ()), "", {}).texts() == ["T", ""]


@pytest.mark.parametrize(
    ("words", "others", "held"),
    [("Dr Elias Thorne", "elias thorne", True), ("Elias", "Elias Thorne", False), ("a", "", False)],
)
def test_whoever_decided_about_more_decided_about_its_parts(
    words: str, others: str, held: bool
) -> None:
    assert covers(words, others) is held


NAMES = st.lists(st.text(min_size=1, max_size=6), min_size=1, max_size=4)


@given(st.text(max_size=60), NAMES)
def test_nothing_removed_is_left(text: str, removed: Sequence[str]) -> None:
    pieces = cut(text, removed).split(GAP)

    for words in map(folded, removed):
        for piece in pieces:
            assert not words or words not in folded(piece)


@given(st.text(max_size=60), NAMES)
def test_nothing_else_is_lost(text: str, removed: Sequence[str]) -> None:
    plain, rest = unicodedata.normalize("NFC", text), cut(text, removed)

    start = 0
    for piece in rest.split(GAP) if GAP not in plain else []:
        start = plain.index(piece, start) + len(piece)
    assert cut(text, []) == plain
