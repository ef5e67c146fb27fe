"""On sentences and articles of our own claims are found, and each is given to whoever says it."""

from collections.abc import Sequence

import pytest

from tests.intake.claim_figures import Expected, Figures
from tests.intake.own_articles import ARTICLES
from tests.intake.own_claims import CASES, Case
from tests.intake.stories import told
from visita.intake.reading.claims import claims_in


def counted(cases: Sequence[Case]) -> Figures:
    figures = Figures()
    for case in cases:
        first, *rest = case.lines
        layer, story = told(*rest, headline=first) if case.headline else told(*case.lines)
        figures.add(layer.text, expected(layer.text, case), claims_in(layer, story))
    return figures


def expected(text: str, case: Case) -> list[Expected]:
    places = ((text.index(row[0]), row) for row in case.claims)
    return [Expected(at, at + len(row[0]), row[1], row[2], row[3]) for at, row in places]


@pytest.mark.parametrize(
    ("cases", "least"), [(CASES, 0.85), (ARTICLES, 0.75)], ids=["sentences", "articles"]
)
def test_claims_are_found_and_given_to_whoever_says_them(
    cases: Sequence[Case], least: float
) -> None:
    figures = counted(cases)

    assert figures.precision >= least
    assert figures.recall >= least
    assert figures.share(figures.claimant) >= 0.9, figures.wrong
    assert figures.share(figures.matter) >= 0.85, figures.wrong
    assert figures.outlet_as_official == 0, figures.wrong
