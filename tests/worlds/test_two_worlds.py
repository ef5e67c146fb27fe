"""Unannounced by construction: whoever is not cleared cannot tell whether there is a visit.

One world has a secret visit, on its way from the plan to the public page and off it again. In the
other it is absent; for those who may know a part, all the rest of it is absent or in other words.
The same people ask the same, and must be told the same: to the byte, to the query, to the line.
"""

import os

import pytest

from tests.worlds.asking import Deck, own_pages, pages_of
from tests.worlds.course import ASIDES, COURSE, PHASES
from tests.worlds.observing import Ask
from tests.worlds.playing import Now, from_the_deck, leaks
from tests.worlds.script import WHOLE_STORY, Author
from tests.worlds.stage import Stage

pytestmark = pytest.mark.django_db

FULL = os.environ.get("VISITA_FULL") == "1"
STORIES, TICKS, ASKS = (208, 8, 5) if FULL else (14, 6, 9)


def test_nobody_can_tell_whether_there_is_a_secret_visit(stage: Stage) -> None:
    """Stories drawn by chance, always the same. In every second one Arland is shown as real."""
    deck = Deck(seed=11, every_phase=FULL)
    found = []
    for seed in range(STORIES):
        story = list(Author(seed).story(TICKS))
        choose = from_the_deck(deck, stage, ASKS, seed)
        there = leaks(stage, story, choose, invented=seed % 2 == 0)
        found += [f"story {seed} | {leak}" for leak in there]

    assert found == []
    assert {phase for phase, _ in deck.reached} >= set(PHASES.values())
    assert {each.route for each in deck.dealt} == {each.route for each in deck.cards}
    if FULL:
        assert {*deck.dealt} == {*deck.cards}
        assert {*deck.reached} >= {
            (phase, each.route) for phase in PHASES.values() for each in deck.cards
        }


@pytest.mark.parametrize("invented", [True, False] if FULL else [True])
def test_what_people_can_open_says_nothing_of_what_they_may_not_know(
    stage: Stage, invented: bool
) -> None:
    """One whole story with all that can happen; at each turn everybody opens what they can."""
    own = own_pages(stage, forms_too=FULL)

    def choose(now: Now) -> list[Ask]:
        asks = [*own, *pages_of(now.secret, prints_too=FULL)]
        return [each for each in asks if each.person != now.cleared]

    found = leaks(stage, WHOLE_STORY, choose, invented=invented)

    assert [str(leak) for leak in found] == []
    assert {step for tick in WHOLE_STORY for step in tick.secret} >= {*COURSE, *ASIDES}
    assert len(own) >= 35
