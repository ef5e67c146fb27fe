"""The gate is kept by those who work on the visit."""

from uuid import uuid4

import pytest
from django.http import Http404

from tests.chain import DAY, World, a_request
from tests.conftest import TODAY
from visita.publication import access
from visita.visits.models import Capacity, Delegate


@pytest.mark.parametrize("name", ["ana", "boris", "carla", "dan", "erik", "femi", "gita"])
def test_a_request_is_open_to_those_who_work_on_the_visit(world: World, name: str) -> None:
    """Dan, who asked, sees his own side of it elsewhere."""
    asked, user = a_request(world), getattr(world, name)

    assert (asked in access.requests_open_to(user, TODAY)) is (name in {"ana", "boris"})
    if name in {"ana", "boris"}:
        assert access.request_for(user, asked.pk, TODAY) == asked
    else:
        with pytest.raises(Http404):
            access.request_for(user, asked.pk, TODAY)


def test_an_expert_keeps_the_gate_until_the_place_ends(world: World) -> None:
    asked = a_request(world)
    Delegate.objects.create(
        visit=asked.transmission.report.visit,
        capacity=Capacity.EXPERT,
        full_name="Dr Marlow",
        user=world.gita,
        since=TODAY,
        until=TODAY + DAY,
    )

    assert access.request_for(world.gita, asked.pk, TODAY) == asked
    for pk, day in ((asked.pk, TODAY + DAY), (uuid4(), TODAY)):
        with pytest.raises(Http404):
            access.request_for(world.gita, pk, day)
