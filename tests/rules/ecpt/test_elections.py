"""Articles 5(1) and 5(2)."""

import pytest

from visita.rules.ecpt.elections import Proposer, candidates_are_in_order, election, proposer


def test_a_delegation_or_a_parliament_proposes() -> None:
    assert proposer(party_is_member_of_the_council=True) is Proposer.NATIONAL_DELEGATION
    assert proposer(party_is_member_of_the_council=False) is Proposer.PARLIAMENT


@pytest.mark.parametrize(
    ("candidates", "nationals", "in_order"),
    [
        (3, 3, True),
        (3, 2, True),
        (3, 1, False),
        (3, 0, False),
        (0, 0, False),
        (2, 2, False),
        (4, 4, False),
    ],
)
def test_three_candidates_of_whom_two_are_nationals(
    candidates: int, nationals: int, in_order: bool
) -> None:
    ruling = candidates_are_in_order(
        candidates=candidates, own_nationals=nationals, list_by_assembly_bureau=True
    )

    assert ruling.allowed is in_order


@pytest.mark.parametrize("nationals", [-1, 4])
def test_an_impossible_number_of_nationals_is_refused(nationals: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        candidates_are_in_order(candidates=3, own_nationals=nationals, list_by_assembly_bureau=True)


@pytest.mark.parametrize(
    ("votes", "votes_for", "elected"),
    [(46, 24, True), (46, 23, False), (46, 0, False), (0, 0, False), (47, 24, True)],
)
def test_half_of_the_votes_is_not_an_absolute_majority(
    votes: int, votes_for: int, elected: bool
) -> None:
    ruling = election(
        votes=votes,
        votes_for=votes_for,
        party_is_member_of_the_council=True,
        party_was_consulted=None,
    )

    assert ruling.allowed is elected


@pytest.mark.parametrize(
    ("member", "consulted", "elected"),
    [(True, False, True), (False, True, True), (False, False, False), (None, False, None)],
)
def test_a_party_outside_the_council_is_consulted(
    member: bool | None, consulted: bool, elected: bool | None
) -> None:
    ruling = election(
        votes=46,
        votes_for=46,
        party_is_member_of_the_council=member,
        party_was_consulted=consulted,
    )

    assert ruling.allowed is elected


@pytest.mark.parametrize("votes_for", [-1, 47])
def test_an_impossible_number_of_votes_is_refused(votes_for: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        election(
            votes=46,
            votes_for=votes_for,
            party_is_member_of_the_council=True,
            party_was_consulted=None,
        )
