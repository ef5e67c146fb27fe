"""On the five articles of the shared folder claims are found as a careful reader finds them."""

import pytest

from tests.intake.claim_figures import Figures
from tests.intake.seeds import OUTLINES, SEEDS, expected, seed
from visita.intake.reading.claims import claims_in
from visita.intake.reading.clauses import MOST_WORDS

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared articles are not here")


@pytest.fixture(scope="module")
def figures() -> Figures:
    counted = Figures()
    for name in OUTLINES:
        layer, story = seed(name)
        counted.add(layer.text, list(expected(name, layer)), claims_in(layer, story))
    return counted


def test_most_claims_are_found_and_few_are_invented(figures: Figures) -> None:
    assert figures.precision >= 0.7
    assert figures.recall >= 0.7


def test_nearly_every_claimant_is_right(figures: Figures) -> None:
    assert figures.share(figures.claimant) >= 0.9


def test_the_outlets_own_words_are_never_given_to_anybody(figures: Figures) -> None:
    assert figures.outlet_as_official == 0


def test_most_matters_are_right(figures: Figures) -> None:
    assert figures.share(figures.matter) >= 0.8


@pytest.mark.parametrize("name", OUTLINES)
def test_every_span_is_the_text_at_its_place_on_one_line(name: str) -> None:
    layer, story = seed(name)

    for claim in claims_in(layer, story):
        assert layer.text[claim.start : claim.end] == claim.span
        assert "\n" not in claim.span
        assert len(claim.span.split()) <= MOST_WORDS


def test_a_treaty_called_by_the_name_of_another_is_the_one_that_is_meant() -> None:
    layer, story = seed("002")
    loose = [each for each in claims_in(layer, story) if each.matter == "ECPT.name"]

    assert [each.names for each in loose] == [("treaty:ECPT",)]
    assert loose[0].value == loose[0].span
