"""A seat opens doors to the person who holds it, as long as the term lasts."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404

from tests.accounts.builders import a_person
from tests.chain import DAY, World, a_member
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.accounts.actions.appointments import appoint
from visita.accounts.models import Role
from visita.proceedings import access
from visita.proceedings.actions import (
    Ballot,
    RunsTheMachine,
    SeatElsewhere,
    elect,
    give_seat,
)
from visita.proceedings.models import Election, Holder
from visita.proceedings.queries import election_lines


def test_a_seat_is_given_once_and_recorded_without_a_name(world: World) -> None:
    with recording() as said:
        for _ in range(2):
            give_seat(member=world.second, user=world.gita, by=world.ana, at=NOON)

    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("member.signs_in", f"member:{world.second.pk}")
    assert "facts" not in entry
    assert str(world.gita.pk) not in str(entry)
    assert access.member_of(world.gita, TODAY) == world.second


def test_a_seat_goes_to_somebody_else(world: World) -> None:
    give_seat(member=world.head, user=world.gita, by=world.ana, at=NOON)

    assert access.member_of(world.boris, TODAY) is None
    assert access.member_of(world.gita, TODAY) == world.head


def test_one_person_is_one_member(world: World) -> None:
    with pytest.raises(SeatElsewhere):
        give_seat(member=world.second, user=world.boris, by=world.ana, at=NOON)


def test_an_administrator_holds_no_seat(world: World) -> None:
    with pytest.raises(RunsTheMachine):
        give_seat(member=world.second, user=world.femi, by=world.ana, at=NOON)

    assert not Holder.objects.filter(user=world.femi).exists()


def test_a_member_who_becomes_an_administrator_sees_nothing_from_that_day(world: World) -> None:
    appoint(
        user=world.boris, role=Role.ADMINISTRATOR, since=TODAY + DAY, until=None, by=None, at=NOON
    )

    assert access.is_member(world.boris, TODAY)
    assert not access.is_member(world.boris, TODAY + DAY)


def test_a_seat_opens_on_the_first_day_of_the_term_and_shuts_on_its_last(world: World) -> None:
    nadia = a_person("nadia")
    member = a_member("Nadia Orr", world.arland, since=TODAY, days=2)
    give_seat(member=member, user=nadia, by=world.ana, at=NOON)

    days = [TODAY + day * DAY for day in (-1, 0, 1, 2)]

    assert [access.is_member(nadia, day) for day in days] == [False, True, True, False]
    assert [member in (h.member for h in access.holders_in_office(day)) for day in days] == [
        *(False, True, True, False)
    ]


def an_election(world: World) -> Election:
    ballot = Ballot(("Nadia Orr", "B", "C"), 2, "Nadia Orr", 45, 30)
    since = TODAY + timedelta(days=30)
    return elect(
        state=world.arland, ballot=ballot, held_on=TODAY, since=since, by=world.ana, at=NOON
    )


@pytest.mark.parametrize(
    ("name", "attends"),
    [
        *(("ana", True), ("boris", True), ("carla", True)),
        *(("dan", False), ("erik", False), ("femi", False), ("gita", False)),
    ],
)
def test_elections_are_open_to_members_and_their_secretariat(
    world: World, name: str, attends: bool
) -> None:
    election, user = an_election(world), getattr(world, name)

    assert access.attends(user, TODAY) is attends
    assert (election in access.elections_open_to(user, TODAY)) is attends
    if attends:
        assert access.election_for(user, election.pk, TODAY) == election
    else:
        with pytest.raises(Http404):
            access.election_for(user, election.pk, TODAY)


def test_an_election_that_is_not_there_is_absent_for_everybody(world: World) -> None:
    with pytest.raises(Http404):
        access.election_for(world.ana, uuid4(), TODAY)


def test_the_list_says_who_signs_in_as_the_member(world: World) -> None:
    election = an_election(world)
    give_seat(member=election.member, user=world.gita, by=world.ana, at=NOON)

    (line,) = election_lines(Election.objects.all())

    assert (line.election, line.signs_in_as) == (election, "Gita")
