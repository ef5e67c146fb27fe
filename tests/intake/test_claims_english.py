"""What a claim keeps of its sentence: who, on whose word, when, how sure. In English."""

import pytest

from tests.intake.nobodys_words import SENTENCES
from tests.intake.said_by import SAID
from tests.intake.stories import claim, claims
from visita.intake.reading.documents import Attribution, Polarity, Speaker

ECPT = "European Convention for the Prevention of Torture"


@pytest.mark.parametrize(
    "sentence",
    [
        "The minister was told that the prison had closed.",
        "The minister did not say that the prison had closed.",
        "The minister refused to confirm that the prison had closed.",
        "Nobody said that the prison had closed.",
        "It is reported that the prison had closed.",
        "Reports that the prison had closed reached the minister.",
        "The claims that the prison had closed upset the minister.",
        "The prison had closed, and nothing the minister says will open it.",
        "The ministry moved out after the prison had closed, the last report arrived in May.",
        "Visits, talks with guards, and reports to the minister ended when the prison had closed.",
        "The minister, whose deputy said little, left once the prison had closed.",
        "Asked by the ministry, the inspectors left once the prison had closed.",
        "The prison had closed before the minister announced his holiday.",
        "The prison had closed, reported crime fell, and the ministry was content.",
    ],
)
def test_a_speaker_who_says_nothing_of_it_is_not_given_the_words(sentence: str) -> None:
    for each in claims(sentence + " Arland is a party."):
        assert each.claimant is None, each


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_outlets_own_words_are_given_to_nobody(sentence: str) -> None:
    assert [each for each in claims(sentence) if each.claimant] == []


@pytest.mark.parametrize(("sentence", "words", "speaker"), SAID)
def test_words_are_given_to_whoever_says_them(sentence: str, words: str, speaker: str) -> None:
    claimant = claim(sentence, has=words).claimant

    assert (claimant is not None) == bool(speaker)
    assert claimant is None or speaker.lower() in claimant.name.lower()


def test_a_sentence_after_a_statement_is_the_outlets_unless_the_text_shows_otherwise() -> None:
    found = claim(
        "The ministry said that the law was fair. Arland has left the " + ECPT + ".",
        has="has left",
    )

    assert found.attribution is Attribution.OUTLET_VOICE
    assert found.claimant is None


def test_a_tag_on_the_next_line_gives_the_paragraph_before_it_to_its_speaker() -> None:
    lines = (
        "Arland keeps its word.",
        "The cells of Arland are clean.",
        "— stated the warden, Ann Reed.",
    )

    assert claim(*lines, has="cells").attribution is Attribution.IMPLIED
    assert claim(*lines, has="keeps its word").claimant is None


def test_who_passes_it_on_stands_in_the_chain() -> None:
    found = claim(
        "The ministry of Arland said that the prosecutor had stated that two guards were guilty.",
        has="guards were guilty",
    )

    assert found.claimant == Speaker("prosecutor")
    assert [each.name for each in found.chain] == ["ministry of Arland"]


def test_the_channel_stands_in_the_chain() -> None:
    found = claim(
        "“The guards of Arland are guilty of it,” the ombudsman wrote on her Telegram channel.",
        has="guilty",
    )

    assert [each.name for each in found.chain] == ["Telegram channel"]


def test_what_the_outlet_says_of_itself_is_its_own_voice() -> None:
    found = claim("The Skerrow Post reported that Arland had left.", has="Arland had left")

    assert found.claimant is None
    assert found.reported_by == "Skerrow Post"


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        (f"Arland ratified the {ECPT}.", Polarity.ASSERTS),
        (f"Arland has not ratified the {ECPT}.", Polarity.DENIES),
        (f"Arland will ratify the {ECPT}.", Polarity.PREDICTS),
        (f"Arland must ratify the {ECPT}.", Polarity.CALLS_FOR),
        (f"The ministry denied that Arland had ratified the {ECPT}.", Polarity.DENIES),
        (f"The ministry denied that Arland had not ratified the {ECPT}.", Polarity.ASSERTS),
        (f"The ministry urged parliament to ratify the {ECPT}.", Polarity.CALLS_FOR),
        (f"The {ECPT} is no longer valid for Arland.", Polarity.ASSERTS),
    ],
)
def test_how_it_is_meant_is_kept(sentence: str, polarity: Polarity) -> None:
    assert claim(sentence, has=ECPT).polarity is polarity


def test_a_hedge_is_kept_as_it_stands() -> None:
    found = claim("Guards in Arland allegedly beat prisoners every night.", has="beat prisoners")

    assert found.hedge == "allegedly"


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (f"Arland ratified the {ECPT} on 3 March 2029.", "2029-03-03"),
        (f"In 2028, Arland signed the {ECPT}.", "2028"),
        (f"Arland has denounced the {ECPT}.", "2031-05-20"),
        (f"Arland previously denounced the {ECPT}.", "../2031-05-20"),
        (f"Arland will denounce the {ECPT}.", "None"),
        (f"Arland signed the 1987 {ECPT}.", "None"),
        (f"Arland has not been bound by the {ECPT} since June 2030.", "2030-06/.."),
    ],
)
def test_the_day_is_the_one_the_clause_gives(sentence: str, day: str) -> None:
    assert str(claims(sentence)[0].date) == day


def test_a_day_belongs_to_its_own_clause() -> None:
    sentence = f"Arland signed the {ECPT} in 2028, and it entered into force a year later."

    assert str(claim(sentence, has="signed").date) == "2028"
    assert str(claim(sentence, has="force").date) != "2028"


def test_figures_are_kept_with_what_they_count_and_whose_register_it_is() -> None:
    sentence = "The ombudsman of Arland said that 1,250 complaints had been filed since 2029."
    found = claim(sentence, has="1,250")

    assert (found.matter, found.value, found.unit) == ("figure.complaints", "1250", "complaints")
    assert found.claimant == Speaker("ombudsman of Arland", "office:ZZ.ombudsman")


@pytest.mark.parametrize(
    "sentence",
    [
        "Arland ratified Protocol No. 2 in 1996.",
        "The inmate, aged 34, left Arland on 3 May.",
        "Article 8 binds Arland.",
    ],
)
def test_years_ages_and_numbers_of_protocols_count_nothing(sentence: str) -> None:
    assert all(not each.matter.startswith("figure") for each in claims(sentence))


def test_the_treaty_meant_is_the_one_named_before() -> None:
    lines = (f"Arland left the {ECPT} on 3 May 2031.", "Veldia ratified the convention in 2020.")

    assert claim(*lines, has="Veldia").matter == "ECPT.ratification"


def test_the_convention_of_the_united_nations_is_told_apart() -> None:
    found = claims("Arland ratified the United Nations Convention against Torture in 2001.")

    assert [each.matter for each in found] == ["UNCAT.ratification"]


def test_a_claim_says_nothing_of_lines_that_are_not_of_the_story() -> None:
    assert claims("Arland left.") == claims("Arland left.")
    assert not [each for each in claims("PRISONS", "More stories") if each.matter != "other"]


def test_a_headline_counts_only_where_it_says_something_known() -> None:
    assert claims("The day was cold.", headline="A cold day in Skerrow") == ()
    found = claims("The day was cold.", headline=f"MINISTRY OF JUSTICE: Arland left the {ECPT}")
    assert [each.claimant and each.claimant.name for each in found] == ["MINISTRY OF JUSTICE"]
