"""Which places were visited: over the visits that are open to whoever asks, and no others."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.http import Http404
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World, a_stop, a_visit, fresh
from tests.conftest import NOON, TODAY
from tests.places.conftest import Adding, place
from visita.places.actions.happening import What, merge
from visita.places.models import Change, Place
from visita.visits import access
from visita.visits.actions.linking import CannotBeThere, link_stops
from visita.visits.coverage import (
    Coverage,
    Interval,
    Seen,
    ends_of_intervals,
    interval,
    months_between,
    unlinked,
)
from visita.visits.models import Stage, Stop, Visit

__all__ = ["place"]


@pytest.fixture
def stop(world: World) -> Stop:
    """Boris leads a visit, and came to Kestrel Hill."""
    return a_stop(world, a_visit(world, Stage.NOTIFIED))


def linked(stop: Stop, to: Place, world: World) -> int:
    return link_stops(stop=stop.pk, place=to.pk, by=world.ana, at=NOON)


def shown(browser: Client, page: str) -> str:
    """The page without the token of its forms, which differs each time."""
    return re.sub(r'value="\w{64}"', "", browser.get(page).content.decode())


def coverage(world: World, who: str) -> Coverage:
    visits = access.visits_open_to(getattr(world, who), TODAY)
    return Coverage(places=Place.objects.all(), visits=visits, on=TODAY)


def test_two_people_may_see_two_answers(world: World, place: Adding, stop: Stop) -> None:
    """Ana and Boris know of the visit; to Carla, a member who stays at home, it does not exist."""
    prison = place("Kestrel Hill Prison")
    linked(stop, prison, world)

    assert coverage(world, "ana").seen[prison.pk].times == 1
    assert coverage(world, "boris").seen[prison.pk].times == 1
    assert coverage(world, "carla").seen == {}


def test_carlas_page_is_the_same_with_the_visit_and_without_it(world: World, place: Adding) -> None:
    prison, carla = place("Kestrel Hill Prison"), signed_in(world.carla)
    pages = ("/desk/coverage/", f"/desk/register/{prison.pk}/", "/desk/register/")
    before = [shown(carla, page) for page in pages]

    made = a_stop(world, a_visit(world, Stage.NOTIFIED))
    a_stop(world, made.visit, place="Somewhere unlisted")
    linked(made, prison, world)

    assert [shown(carla, page) for page in pages] == before


def test_a_visit_to_a_merged_place_counts_for_its_successor(
    world: World, place: Adding, stop: Stop
) -> None:
    old, new = place("Old Weir"), place("Kestrel Hill Prison")
    ward = place("Ward", within=new)
    linked(stop, old, world)
    what = What(Change.MERGED_INTO, "2020", "Decree")
    merge(key=uuid4(), place=old.pk, version=0, into=new.pk, what=what, by=world.ana, at=NOON)

    seen = coverage(world, "ana").seen

    assert seen[new.pk].times == seen[old.pk].times == 1
    assert ward.pk not in seen


def test_a_visit_to_a_unit_is_one_to_its_institution(
    world: World, place: Adding, stop: Stop
) -> None:
    whole = place("Kestrel Hill Prison")
    unit = place("Block A", within=whole)
    linked(stop, unit, world)

    assert set(coverage(world, "ana").seen) == {whole.pk, unit.pk}


def test_where_nobody_was_let_in_nobody_was(world: World, place: Adding, stop: Stop) -> None:
    prison = place("Kestrel Hill Prison")
    linked(stop, prison, world)
    Stop.objects.update(access="REFUSED", refused="c", left_at=None)

    assert coverage(world, "ana").seen == {}


def test_names_at_the_gate_wait_until_somebody_finds_them(
    world: World, place: Adding, stop: Stop
) -> None:
    prison, ana = place("Kestrel Hill Prison"), signed_in(world.ana)
    assert [each.name for each in unlinked(Visit.objects.all())] == ["Kestrel Hill"]

    address = f"/desk/coverage/stops/{stop.pk}/"
    assert str(prison.pk) in ana.get(address).content.decode()
    assert ana.post(f"{address}?words=kestrel", {"place": str(prison.pk)}).status_code == 302

    assert fresh(stop).entry == prison
    assert not unlinked(Visit.objects.all())
    assert signed_in(world.boris).get(address).status_code == 404


def test_a_stop_is_not_linked_to_a_place_of_another_state(
    world: World, place: Adding, stop: Stop
) -> None:
    with pytest.raises(CannotBeThere):
        linked(stop, place("Elsewhere", state="XE"), world)
    assert fresh(stop).entry is None


def test_a_stop_of_a_closed_file_is_not_there(world: World, stop: Stop) -> None:
    assert access.stop_open_to(world.boris, stop.pk, TODAY) == stop
    with pytest.raises(Http404):
        access.stop_open_to(world.carla, stop.pk, TODAY)


@pytest.mark.parametrize(
    ("days", "months", "which"),
    [
        (0, 0, Interval.YEAR),
        (364, 11, Interval.YEAR),
        (365, 12, Interval.TWO),
        (731, 24, Interval.FOUR),
        (4 * 365 + 1, 48, Interval.EIGHT),
        (8 * 365 + 3, 96, Interval.LONGER),
    ],
)
def test_months_are_counted_as_a_calendar_does(days: int, months: int, which: Interval) -> None:
    last = NOON - timedelta(days=days)

    assert months_between(last, TODAY) == months
    assert interval(Seen(1, last), ends_of_intervals(TODAY)) == which
    assert interval(None, ends_of_intervals(TODAY)) == Interval.NEVER
