"""What patterns find of what may tell who somebody is, and what they are known not to find."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.bench_personal_data import PAGES, alarms, read, recall
from visita.findings.personal_data import candidates, parts

FOUND = {
    "names": [
        *("Elias Thorne", "Mr Okoro", "M. Okoro", "Mme Claire d'Aubigny", "Jan van der Velde"),
        *("Maria de la Serna", "Anna-Lena Björk", "O'Hara Quinn", "P. Whitlock", "DUPONT Jean"),
        *("Kwame Adjei", "Nur al-Rashid", "Иван Петров", "Γιώργος Παππάς", "A.B.", "E. T."),
    ],
    "days": [
        *("3 May 2031", "17/09/1988", "17.09.88", "2031-02-14", "May 9, 2031", "1er mai 2031"),
        *("2 mai", "10th of May", "21 Juni 2031", "14-02-2031"),
    ],
    "numbers": [
        *("2031/004517", "+44 20 7946 0018", "06 12 34 56 78", "no. 8841", "n° 8841"),
        *("file 77/2031", "dossier 77/2031", "01.55.50.14.33", "12-345-678"),
    ],
    "addresses": ["m.velde@mail.example", "a+b@c-d.example"],
    "cells and beds": [
        *("cell 12", "Cell B-14", "bed 2", "room 7", "cellule n° 22", "chambre 7", "lit nº 3"),
        *("cell no. 3", "cells 4"),
    ],
}


@pytest.mark.parametrize("words", [words for kind in FOUND.values() for words in kind])
@pytest.mark.parametrize("text", ["they met {} there", "{}", "…, {}, …", "said:\n{}\nand left"])
def test_it_is_found_whole(words: str, text: str) -> None:
    assert words in candidates([text.format(words)])


@pytest.mark.parametrize("words", ["Elias Thorne", "3 May 2031", "cell 12", "06 12 34 56 78"])
def test_a_line_end_hides_nothing(words: str) -> None:
    assert candidates(["they met " + words.replace(" ", "\n") + " there"]) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "The delegation visited one prison.",
        "The Government is asked to answer. The Committee thanks.",
        "Le Gouvernement est prié de répondre.",
        "Four square metres for each of 12 prisoners in 2031.",
        "It was late. Nobody came.",
        "a bench 40 cm wide",
        "",
    ],
)
def test_what_says_nothing_of_anybody_is_not_found(text: str) -> None:
    assert candidates([text]) == []


@pytest.mark.parametrize("text", ["the prisoner Thorne", "a girl called Lina", "يوسف حداد"])
def test_one_word_and_scripts_without_capitals_are_left_to_the_reader(text: str) -> None:
    """Known limits, said in the threats and on the page of the check."""
    assert candidates([text]) == []


def test_each_is_given_once_in_order_and_nothing_inside_of_another() -> None:
    texts = ["On 3 May 2031 Elias Thorne came.", "Elias Thorne left cell 12 on 3 May 2031."]

    assert candidates(texts) == ["3 May 2031", "Elias Thorne", "cell 12"]
    assert candidates(["file 2031/004517"]) == ["file 2031/004517"]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Elias Thorne", ["Elias", "Thorne"]),
        ("Mr Jan van der Velde", ["Velde"]),
        ("Mme Claire d'Aubigny", ["Claire", "d'Aubigny"]),
        ("cell 12", []),
        ("Dr. Li", []),
    ],
)
def test_parts_of_a_name_that_may_stand_alone(words: str, names: list[str]) -> None:
    assert parts(words) == names


@given(st.lists(st.text(max_size=80), max_size=4))
def test_whatever_is_found_stands_in_the_text(texts: list[str]) -> None:
    spaced = [" ".join(text.split()) for text in texts]

    found = candidates(texts)

    assert len(found) == len(set(found))
    assert all(any(words in text for text in spaced) for words in found)


@given(st.text(max_size=200))
def test_where_a_text_stands_does_not_matter(text: str) -> None:
    assert set(candidates([text])) == set(candidates(["", text, ""]))


@pytest.mark.parametrize(
    ("pages", "share", "most_alarms"),
    [("en", 0.9, 6), ("fr", 0.9, 5), ("en, unseen", 0.7, 4), ("fr, unseen", 0.6, 4)],
)
def test_as_much_is_found_as_the_figures_say(pages: str, share: float, most_alarms: int) -> None:
    marked, found = read(PAGES[pages])

    met, there = recall(marked, found)

    assert met.total() >= share * there.total()
    assert len(alarms(marked, found)) <= most_alarms
