"""What was sent is open to those who read the report, and to the State it was sent to alone."""

from uuid import uuid4

import pytest
from django.http import Http404

from tests.accounts.builders import a_person
from tests.chain import DAY, World, a_transmission, an_officer
from tests.conftest import TODAY
from visita.committee.models import Term
from visita.dialogue import access

PEOPLE = ("ana", "boris", "carla", "dan", "erik", "femi", "gita")


@pytest.mark.parametrize("name", PEOPLE)
def test_inside_the_body_and_on_the_other_side(world: World, name: str) -> None:
    sent, user = a_transmission(world), getattr(world, name)
    inside, received = name in {"ana", "boris", "carla"}, name == "dan"

    assert (sent in access.transmissions_open_to(user, TODAY)) is inside
    assert (sent in access.received_by(user, TODAY)) is received
    assert access.may_assess(user, TODAY) is (name == "ana")
    for find, allowed in (
        (access.transmission_for, inside),
        (access.received_for, received),
    ):
        if allowed:
            assert find(user, sent.pk, TODAY) == sent
        else:
            with pytest.raises(Http404):
                find(user, sent.pk, TODAY)


def test_an_officer_reads_until_the_day_on_which_the_office_ends(world: World) -> None:
    sent, nadia = a_transmission(world), a_person("nadia")
    an_officer(nadia, world.arland, by=world.ana, since=TODAY + DAY, until=TODAY + 2 * DAY)

    read = [sent in access.received_by(nadia, TODAY + day * DAY) for day in range(3)]

    assert read == [False, True, False]


def test_a_member_follows_up_until_the_term_ends(world: World) -> None:
    sent, end = a_transmission(world), Term.objects.get(member=world.third).until

    assert access.transmission_for(world.carla, sent.pk, end - DAY)
    with pytest.raises(Http404):
        access.transmission_for(world.carla, sent.pk, end)


def test_what_is_not_there_is_absent_for_everybody(world: World) -> None:
    for find, user in (
        (access.transmission_for, world.ana),
        (access.received_for, world.dan),
    ):
        with pytest.raises(Http404):
            find(user, uuid4(), TODAY)
