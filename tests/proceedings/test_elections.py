"""An election is recorded with its term, or refused with the condition that is not met."""

from datetime import date

import pytest

from tests.chain import DAY, World, a_member
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.committee.actions import SeatTaken
from visita.committee.models import Term
from visita.proceedings.actions import Ballot, NotAllowed, elect, ruling_on_election
from visita.proceedings.models import Election

LIST = ("Nadia Orr", "Karl Ost", "Lena Park")


def ballot(**changes: object) -> Ballot:
    whole: dict[str, object] = {
        "candidates": LIST,
        "own_nationals": 2,
        "elected": "Nadia Orr",
        "votes": 45,
        "votes_for": 23,
    }
    return Ballot(**{**whole, **changes})  # type: ignore[arg-type]


def held(world: World, cast: Ballot, *, held_on: date = TODAY, since: date = TODAY) -> Election:
    return elect(
        state=world.arland, ballot=cast, held_on=held_on, since=since, by=world.ana, at=NOON
    )


def test_an_election_begins_a_term_of_four_years_and_is_recorded_once(world: World) -> None:
    with recording() as said:
        election = held(world, ballot())

    term = Term.objects.get(member=election.member)
    assert (term.since, term.until) == (TODAY, date(2030, 11, 22))
    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("member.elected", f"member:{election.member_id}")
    assert entry["facts"] == {"state": "ZZ", "votes": 45, "votes_for": 23}
    assert "Nadia" not in str(entry)


@pytest.mark.parametrize(
    ("changes", "allowed"),
    [
        ({"votes_for": 23}, True),
        ({"votes_for": 22}, False),
        ({"votes": 46, "votes_for": 23}, False),
        ({"votes": 46, "votes_for": 24}, True),
        ({"own_nationals": 3}, True),
        ({"own_nationals": 1}, False),
        ({"candidates": LIST[:2]}, False),
        ({"candidates": (*LIST, "Paul Wick")}, False),
        ({"candidates": LIST[:1], "own_nationals": 1}, False),
    ],
)
def test_three_names_two_nationals_and_more_than_half_of_the_votes(
    world: World, changes: dict[str, object], allowed: bool
) -> None:
    if allowed:
        assert held(world, ballot(**changes)).votes_for
    else:
        with pytest.raises(NotAllowed):
            held(world, ballot(**changes))
        assert not Election.objects.exists()


@pytest.mark.parametrize(
    ("since", "until", "consulted", "allowed"),
    [
        (TODAY, None, False, True),
        (TODAY + DAY, None, False, False),
        (TODAY - DAY, TODAY, False, False),
        (TODAY - DAY, TODAY, True, True),
        (None, None, True, True),
        (None, None, False, False),
    ],
)
def test_a_state_outside_the_council_of_europe_is_consulted_first(
    world: World, since: date | None, until: date | None, consulted: bool, allowed: bool
) -> None:
    world.arland.coe_member_since, world.arland.coe_member_until = since, until

    cast = ballot(party_was_consulted=consulted)

    assert ruling_on_election(world.arland, cast, on=TODAY).allowed is allowed


@pytest.mark.parametrize(
    ("terms", "held_on", "allowed"),
    [
        (2, date(2003, 11, 1), True),
        (3, date(2007, 11, 1), False),
        (1, date(2002, 2, 28), True),
        (2, date(2002, 2, 28), False),
        (2, date(2002, 3, 1), True),
    ],
)
def test_re_election_is_counted_by_the_text_in_force_on_the_day(
    world: World, terms: int, held_on: date, allowed: bool
) -> None:
    """Once before 1 March 2002, twice since; short terms count as terms."""
    for number in range(terms):
        a_member("Nadia Orr", world.arland, since=date(1994 + 2 * number, 1, 1), days=700)

    assert ruling_on_election(world.arland, ballot(), on=held_on).allowed is allowed


def test_a_seat_that_is_filled_is_not_filled_again(world: World) -> None:
    held(world, ballot())

    with pytest.raises(SeatTaken), recording() as said:
        held(world, ballot(elected="Karl Ost"))

    assert not said
    assert Election.objects.count() == 1


def test_more_votes_for_than_votes_cannot_be(world: World) -> None:
    with pytest.raises(ValueError, match="impossible"):
        held(world, ballot(votes=10, votes_for=11))
