"""What a claim can be about is one list, for the program and for its readers."""

from pathlib import Path

import pytest

from visita.intake.reading.grammar import grammar_of, languages
from visita.intake.reading.matters import matter_of, matters, page
from visita.intake.reading.signals import places_of

DOCS = Path(__file__).parents[2] / "docs"
HERE = places_of("treaty:ECPT", "state:ZZ", "people")
OTHER_WORDS = {"NEGATION", "FUTURE", "TREATY", "PROTOCOL", "DEMAND"}


def test_the_manual_page_is_made_from_the_vocabulary() -> None:
    assert (DOCS / "matters.md").read_text() == page()


@pytest.mark.parametrize(
    ("signals", "key"),
    [
        ({"ratify", "TREATY"}, "ECPT.ratification"),
        ({"deposit", "ratify"}, "ECPT.deposit"),
        ({"sign", "TREATY"}, "ECPT.signature"),
        ({"law", "sign"}, "ECPT.denunciation.law_signed+published"),
        ({"denounce", "TREATY"}, "ECPT.denunciation.act"),
        ({"denounce", "propose", "TREATY"}, "ECPT.denunciation.proposal"),
        ({"leave", "body:COE"}, "CoE.membership_end.ZZZ"),
        ({"body:CPT", "represent", "NEGATION"}, "CPT.member.ZZZ.vacant"),
        ({"body:CPT", "represent", "block", "body:COE"}, "CPT.member.ZZZ.cause"),
        ({"body:ICRC", "access", "NEGATION"}, "ICRC.access"),
        ({"law"}, "other"),
        (set(), "other"),
    ],
)
def test_the_first_matter_that_is_met_is_taken(signals: set[str], key: str) -> None:
    assert matter_of(frozenset(signals), HERE)[0] == key


def test_a_matter_of_a_treaty_is_not_guessed_where_no_treaty_is_named() -> None:
    assert matter_of(frozenset({"ratify"}), places_of("", "state:ZZ", ""))[0] == "other"


def test_the_same_words_tell_of_another_treaty() -> None:
    places = places_of("treaty:OPCAT", "state:ZZ", "")

    assert matter_of(frozenset({"ratify", "TREATY"}), places)[0] == "OPCAT.ratification"


@pytest.mark.parametrize("language", languages())
def test_every_concept_that_a_matter_needs_is_in_every_grammar(language: str) -> None:
    grammar = grammar_of(language)
    assert grammar
    needed = {
        word for each in matters() for way in each.ways for need in way.needs for word in need
    }
    concepts = {word.lstrip("~") for word in needed if ":" not in word} - OTHER_WORDS

    assert concepts - {"people"} <= set(grammar.concepts.classes)


def test_each_matter_is_described() -> None:
    for each in matters():
        assert each.description.endswith(".")
        assert each.label["en"]
        assert each.label["fr"]
        assert each.days in {"act", "since", "none"}
        assert each.negated in {"denies", "asserts", "part"}
