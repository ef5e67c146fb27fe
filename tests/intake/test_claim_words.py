"""Every code of a claim has words, in the language of the page."""

import tomllib
from pathlib import Path

import pytest
from django.utils.translation import override

import visita.intake
from visita.intake import asserted, claim_words
from visita.intake.comparing.said import Kind
from visita.intake.reading.documents import Attribution, Polarity

VOCABULARY = Path(visita.intake.__file__).parent / "data" / "matters.toml"
KEYS = [each["key"] for each in tomllib.loads(VOCABULARY.read_text())["matter"]]
FILLED = {"treaty": "ECPT", "iso3": "RUS", "group": "prisoners", "counted": "crimes"}


@pytest.mark.parametrize("key", KEYS)
def test_every_matter_of_the_vocabulary_has_a_name(key: str) -> None:
    filled = key.format(**FILLED)

    assert claim_words.is_matter(filled)
    assert claim_words.matter(filled) != filled


def test_every_attribution_polarity_and_relation_has_words() -> None:
    assert set(claim_words.ATTRIBUTIONS) == set(Attribution)
    assert set(claim_words.POLARITIES) == set(Polarity)
    assert set(claim_words.RELATIONS) == set(Kind)


@pytest.mark.parametrize(
    ("key", "named"),
    [
        ("ECPT.deposit", "ECPT: Deposit of the instrument"),
        ("ECPT.P1+P2.signature", "ECPT, Protocols 1 & 2: Signature"),
        ("CPT.member.RUS.vacant", "Seat in the CPT vacant (RUS)"),
        ("CPT.access.UKR", "Access of the CPT (UKR)"),
        ("torture.prisoners_of_war", "Torture (prisoners of war)"),
        ("ECPT.something_new", "ECPT: something new"),
        ("nothing.known", "nothing.known"),
    ],
)
def test_a_matter_names_its_treaty_or_its_state(key: str, named: str) -> None:
    assert claim_words.matter(key) == named


@pytest.mark.parametrize(
    ("written", "english"),
    [
        ("1998-03-28", "28 March 1998"),
        ("1998", "1998"),
        ("2023-12/..", "since December 2023"),
        ("../2025-09-29", "until 29 September 2025"),
        ("2025-10-01/2025-12", "from 1 October 2025 to December 2025"),
        ("", ""),
        ("soon", "soon"),
    ],
)
def test_the_day_a_claim_gives_is_written_out_as_exactly_as_it_is(
    written: str, english: str
) -> None:
    with override("en"):
        assert claim_words.day_given(written) == english


@pytest.mark.parametrize("written", ["1998-03-28", "2023-12/..", "../2025-09", "2025-10/2025-12"])
def test_a_day_is_read_back_as_it_is_written(written: str) -> None:
    assert str(asserted.read(written)) == written


def test_the_terms_of_a_reason_are_in_the_language_of_the_page() -> None:
    values = {"acts": "signature 1996-02-28, law at home 1998-03-28", "who": "Left Party"}

    with override("fr"):
        told = claim_words.reason("%(acts)s; %(who)s", values)

    assert told == "signature 28 février 1996, loi interne 28 mars 1998; Left Party"
