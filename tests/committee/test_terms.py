"""Terms are public facts: one seat for each State, from a day until, but not including, another."""

import pytest
from django.test import Client

from tests.chain import DAY, World, a_member
from tests.conftest import TODAY
from visita.committee.access import members_in_office
from visita.committee.actions import EndsBeforeItBegins, SeatTaken, begin_term
from visita.committee.models import Member, Term


def test_a_term_holds_from_its_first_day_to_the_day_before_its_last(world: World) -> None:
    member = a_member("Nadia Orr", world.arland, since=TODAY, days=3)

    held = [member in members_in_office(TODAY + day * DAY) for day in (-1, 0, 2, 3)]

    assert held == [False, True, True, False]


@pytest.mark.parametrize(("since", "days"), [(0, 10), (-9, 10), (9, 1), (-5, 30), (3, 2)])
def test_no_second_member_sits_for_a_state_on_the_same_day(
    world: World, since: int, days: int
) -> None:
    a_member("Nadia Orr", world.arland, since=TODAY, days=10)

    with pytest.raises(SeatTaken):
        a_member("Karl Ost", world.arland, since=TODAY + since * DAY, days=days)


@pytest.mark.parametrize(("since", "days"), [(10, 5), (-5, 5)])
def test_a_term_follows_another_without_a_gap(world: World, since: int, days: int) -> None:
    a_member("Nadia Orr", world.arland, since=TODAY, days=10)

    a_member("Karl Ost", world.arland, since=TODAY + since * DAY, days=days)

    assert Term.objects.filter(member__state=world.arland).count() == 2


def test_whoever_is_elected_again_is_the_same_member(world: World) -> None:
    first = a_member("Nadia Orr", world.arland, since=TODAY, days=10)
    again = a_member("Nadia Orr", world.arland, since=TODAY + 10 * DAY, days=10)

    assert first == again
    assert Member.objects.filter(state=world.arland).count() == 1


def test_a_term_ends_after_it_begins(world: World) -> None:
    with pytest.raises(EndsBeforeItBegins):
        begin_term(full_name="Nadia Orr", state=world.arland, since=TODAY, until=TODAY)


def test_the_public_page_names_who_is_in_office_on_the_day_and_nobody_else(world: World) -> None:
    a_member("Nadia Orr", world.arland, since=TODAY + DAY)
    eve = Client(headers={"accept-language": "en"})

    page = eve.get(f"/committee/?on={TODAY}").content.decode()
    tomorrow = eve.get(f"/committee/?on={TODAY + DAY}").content.decode()

    assert "Carla" in page
    assert "Nadia Orr</a>" not in page  # only that she comes
    assert "Nadia Orr from" in page
    assert "Nadia Orr" in tomorrow
