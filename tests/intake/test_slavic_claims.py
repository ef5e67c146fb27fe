"""Claims in Ukrainian and Russian are found as in English, and nobody is given another's words."""

import pytest

from tests.intake.slavic_claims import figures, rows, stories
from tests.intake.stories import told
from visita.intake.reading.claims import claims_in
from visita.intake.reading.documents import Claim

WORKED_ON = ("uk", "ru", "uk_news", "ru_news")
SETS = (*WORKED_ON, "uk_fresh", "ru_fresh")


def claims(text: str, language: str) -> tuple[Claim, ...]:
    return claims_in(*told(*text.split("\n"), language=language))


def one(text: str, language: str, *, has: str) -> Claim:
    (found,) = (each for each in claims(text, language) if has in each.span)
    return found


@pytest.mark.parametrize("name", SETS)
def test_most_claims_are_found_and_few_are_invented(name: str) -> None:
    counted = figures(name[:2], name)

    assert counted.precision >= 0.9
    assert counted.recall >= 0.9


@pytest.mark.parametrize("name", SETS)
def test_nearly_every_claimant_and_matter_is_right(name: str) -> None:
    counted = figures(name[:2], name)

    assert counted.share(counted.claimant) >= 0.9
    assert counted.share(counted.attribution) >= 0.9
    assert counted.share(counted.matter) >= (0.9 if name in WORKED_ON else 0.7)


@pytest.mark.parametrize("name", SETS)
def test_the_outlets_own_words_are_never_given_to_anybody(name: str) -> None:
    assert figures(name[:2], name).outlet_as_official == 0


@pytest.mark.parametrize("name", SETS)
def test_every_span_is_the_text_at_its_place(name: str) -> None:
    for story in stories(name[:2], name):
        for claim in story.found():
            assert claim.span == story.text[claim.start : claim.end]


@pytest.mark.parametrize(("language", "text"), list(rows("outlet")))
def test_a_name_near_a_verb_of_speech_does_not_speak(language: str, text: str) -> None:
    found = claims(text, language)

    assert found
    assert [claim.claimant for claim in found] == [None] * len(found)


@pytest.mark.parametrize(("language", "text", "said", "after"), list(rows("split")))
def test_a_speaker_says_his_own_clause_only(
    language: str, text: str, said: str, after: str
) -> None:
    assert one(text, language, has=said).claimant is not None
    assert one(text, language, has=after).claimant is None


@pytest.mark.parametrize(("language", "text"), list(rows("anonymous")))
def test_a_source_inside_an_office_does_not_speak_for_it(language: str, text: str) -> None:
    for claim in claims(text, language):
        assert claim.claimant is None or claim.claimant.key == ""
