"""A vote is recorded as it was, with what the law makes of it."""

from uuid import uuid4

import pytest

from tests.chain import FAILS, PASSES, World
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.proceedings.actions import Votes, decide, ruling_on
from visita.proceedings.models import Decision, Matter
from visita.proceedings.queries import decisions_on


@pytest.mark.parametrize(
    ("members", "quorum", "smallest"),
    [(47, 24, 13), (46, 24, 13), (45, 23, 12), (44, 23, 12), (40, 21, 11), (3, 2, 2)],
)
def test_the_exact_majorities_of_the_table(members: int, quorum: int, smallest: int) -> None:
    """Quorum, and the smallest passing vote at quorum: one less of either and nothing passes."""
    assert ruling_on(Votes(members, quorum, smallest)).allowed
    assert not ruling_on(Votes(members, quorum, smallest - 1)).allowed
    assert not ruling_on(Votes(members, quorum - 1, quorum - 1)).allowed


@pytest.mark.parametrize(
    ("present", "votes_for", "abstentions", "passed"),
    [(33, 17, 0, True), (33, 16, 0, False), (34, 17, 0, False), (33, 16, 17, False)],
)
def test_an_abstention_counts_like_a_vote_against(
    world: World, present: int, votes_for: int, abstentions: int, passed: bool
) -> None:
    votes = Votes(47, present, votes_for, abstentions)

    made = decide(
        matter=Matter.VISIT, subject=uuid4(), votes=votes, held_on=TODAY, by=world.ana, at=NOON
    )

    assert made.passed is passed


def test_a_vote_is_one_entry_with_its_numbers(world: World) -> None:
    subject = uuid4()
    with recording() as said:
        decide(
            matter=Matter.REPORT,
            subject=subject,
            votes=PASSES,
            held_on=TODAY,
            by=world.ana,
            at=NOON,
        )

    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("committee.voted", f"report:{subject}")
    numbers = {"members": 47, "present": 33, "votes_for": 30, "abstentions": 2, "passed": 1}
    assert entry["facts"] == numbers


def test_a_later_vote_is_another_row(world: World) -> None:
    subject = uuid4()
    for votes in (FAILS, PASSES):
        decide(
            matter=Matter.VISIT, subject=subject, votes=votes, held_on=TODAY, by=world.ana, at=NOON
        )

    assert sorted(each.passed for each in decisions_on(subject)) == [False, True]


@pytest.mark.parametrize(
    "votes", [Votes(47, 48, 1), Votes(47, 10, 11), Votes(47, 10, 8, 3), Votes(0, 0, 0)]
)
def test_numbers_that_cannot_be_are_refused(world: World, votes: Votes) -> None:
    with pytest.raises(ValueError, match=r"impossible|members"):
        decide(
            matter=Matter.VISIT, subject=uuid4(), votes=votes, held_on=TODAY, by=world.ana, at=NOON
        )

    assert not Decision.objects.exists()
