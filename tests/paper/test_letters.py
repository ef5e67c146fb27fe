"""A letter is complete, says what it is, and is the same for the eye and for a screen reader."""

from datetime import datetime, timedelta, timezone

import pytest

from tests.paper.sheets import BANNER, MADE_AT, a_letter, facts, pages, structure, whole
from visita.paper.labels import Labels
from visita.paper.letters import NamedList, letter_pdf


def test_everything_written_stands_in_the_order_of_reading() -> None:
    text = whole(letter_pdf(a_letter()))

    said = (
        *("The Committee Strasbourg", "CONFIDENTIAL", "The Minister for Foreign Affairs"),
        *("Harbour Square 1 Skerrow", "Strasbourg, 12 March 2031", "Reference: ZZ/2031/4"),
        *("Visit to Arland", "Minister,", "will visit Arland.", "It may go to any place."),
        *("Members of the delegation", "Ana Example", "Head of the delegation"),
        *("highest consideration.", "President", "Page 1 of 1"),
    )
    places = [text.find(words) for words in said]
    assert -1 not in places
    assert places == sorted(places)


def test_the_subject_and_the_lists_are_headings_and_lists_have_heads() -> None:
    read_aloud = structure(letter_pdf(a_letter()))

    assert 'H1 "Visit to Arland"' in read_aloud
    assert 'H2 "Members of the delegation"' in read_aloud
    assert read_aloud.count("TH <") == 2
    assert read_aloud.count("/Scope /Column") == 2
    assert read_aloud.count("TD") == 4


def test_the_file_carries_its_title_and_its_moment_and_no_name() -> None:
    found = facts(letter_pdf(a_letter(invented=False)))

    assert found["Tagged"] == "yes"
    assert found["Title"] == "Visit to Arland"
    assert found["CreationDate"] == found["ModDate"] == "2031-03-12T09:30:00Z"
    assert not {"Author", "Subject", "Keywords", "Producer"} & set(found)


def test_what_is_not_confidential_or_invented_does_not_say_so() -> None:
    text = whole(letter_pdf(a_letter(confidential=False, invented=False)))

    assert "CONFIDENTIAL" not in text
    assert "Invented" not in text


def test_an_invented_story_says_so_on_every_page_and_in_its_title() -> None:
    pdf = letter_pdf(a_letter(paragraphs=("word " * 3000,)))

    found = pages(pdf)
    assert len(found) > 3
    assert all(page.count(BANNER) == 1 for page in found)
    assert all("CONFIDENTIAL" in page and "ZZ/2031/4" in page for page in found)
    assert facts(pdf)["Title"].startswith(BANNER)
    assert BANNER in structure(pdf)


def test_a_long_list_repeats_its_heads_and_loses_no_row() -> None:
    rows = tuple((f"Person{each}", "Guard") for each in range(120))
    pdf = letter_pdf(
        a_letter(lists=(NamedList(title="Present", columns=("Name", "Function"), rows=rows),))
    )

    found = pages(pdf)
    assert all("Name Function" in page for page in found[1:-1])
    assert all(f"Person{each} " in whole(pdf) for each in range(120))


def test_a_column_too_narrow_for_a_word_divides_it_instead_of_covering_the_next() -> None:
    row = ("Rechtsschutzversicherung" * 9, "beside", "third")
    pdf = letter_pdf(
        a_letter(lists=(NamedList(title="Names", columns=("One", "Two", "Three"), rows=(row,)),))
    )

    letters = whole(pdf).replace(" ", "").replace("-", "")
    assert "beside" in whole(pdf)
    assert letters.count("versicherung") >= 5


def test_an_empty_line_begins_a_paragraph_and_a_line_end_stays() -> None:
    read_aloud = structure(letter_pdf(a_letter(paragraphs=("one\ntwo\n\nthree",))))

    lines = [line.strip() for line in read_aloud.splitlines()]
    at = lines.index('"one"')
    assert lines[at : at + 4] == ['"one"', '"two"', "P (block)", '"three"']


def test_the_words_of_the_page_are_those_of_its_language() -> None:
    french = Labels(
        invented="Histoire inventée\u00a0: rien n\u2019existe.",
        confidential="CONFIDENTIEL",
        reference="Référence\u00a0:",
        page="Page {page} sur {pages}",
    )
    pdf = letter_pdf(a_letter(language="fr", labels=french))

    assert all(
        words in whole(pdf)
        for words in ("Histoire inventée : rien", "CONFIDENTIEL", "Référence : ZZ", "Page 1 sur 1")
    )
    assert facts(pdf)["Title"].startswith("Histoire inventée")


def test_what_may_be_missing_may_be_missing() -> None:
    nothing = dict.fromkeys(
        ("sender", "addressee", "address", "place_and_day", "reference", "salutation"), ""
    )
    pdf = letter_pdf(a_letter(**nothing, paragraphs=(), lists=(), closing="", signature=""))

    assert whole(pdf) == f"{BANNER} CONFIDENTIAL Visit to Arland Page 1 of 1"


@pytest.mark.parametrize("subject", ["", " \n ", "x" * 501])
def test_a_letter_needs_a_subject_that_can_be_a_heading(subject: str) -> None:
    with pytest.raises(ValueError, match=r"empty|longer than the 500"):
        letter_pdf(a_letter(subject=subject))


def test_a_row_fits_the_columns_of_its_list() -> None:
    with pytest.raises(ValueError, match="has 1 cells, but there are 2"):
        NamedList(title="Present", columns=("Name", "Function"), rows=(("Ana",),))
    with pytest.raises(ValueError, match="has no columns"):
        NamedList(title="Present", columns=(), rows=())


def test_the_language_is_a_code_and_the_moment_has_a_zone() -> None:
    with pytest.raises(ValueError, match="not the code of a language"):
        a_letter(language="English")
    with pytest.raises(ValueError, match="needs a time zone"):
        a_letter(made_at=datetime(2031, 3, 12))  # noqa: DTZ001 what is refused


def test_a_moment_is_the_same_in_any_zone() -> None:
    elsewhere = MADE_AT.astimezone(timezone(timedelta(hours=5)))

    assert letter_pdf(a_letter(made_at=elsewhere)) == letter_pdf(a_letter())
