"""What becomes of places, and that no way leads back to where it began."""

from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.chain import World
from tests.conftest import NOON
from tests.places.conftest import Adding
from visita.places.actions.guarding import Impossible, SentBefore, Stale
from visita.places.actions.happening import Circle, OtherState, What, happen, merge, split
from visita.places.actions.register import (
    Changed,
    DayMissing,
    Facts,
    NothingNew,
    change_place,
    facts_of,
)
from visita.places.models import Change, Happening, Place, Type
from visita.places.queries.history import closed_on, ends_of, happenings_of, was_open


def fresh(place: Place) -> Place:
    return Place.objects.get(pk=place.pk)


def joined(place: Place, into: Place, world: World, day: str = "2020", **more: Any) -> Place:
    what = What(Change.MERGED_INTO, day, "Decree")
    version = more.pop("version", fresh(place).version)
    key = more.pop("key", uuid4())
    return merge(
        key=key, place=place.pk, version=version, into=into.pk, what=what, by=world.ana, at=NOON
    )


def turned(place: Place, change: Change, day: str, world: World, key: UUID | None = None) -> Place:
    return happen(
        key=key or uuid4(),
        place=place.pk,
        version=fresh(place).version,
        what=What(change, day, "Decree"),
        by=world.ana,
        at=NOON,
    )


def test_a_merged_place_stays_readable_and_its_units_move(world: World, place: Adding) -> None:
    old, new = place("Old Weir", opened="1888"), place("Kestrel Hill")
    unit = place("Block C", within=old)

    joined(old, new, world)

    assert fresh(old).closed == "2020"
    assert fresh(unit).within == new
    assert ends_of(old.pk) == new.pk
    assert [each.change for each in happenings_of(new)] == [Change.MERGED_INTO]


def test_no_circle_of_mergers_can_be_closed(world: World, place: Adding) -> None:
    first, second, third = place("One"), place("Two"), place("Three")
    unit = place("Wing", within=third)
    joined(first, second, world)
    joined(second, third, world)

    for into in (first, third, unit):
        with pytest.raises((Circle, Impossible)):
            joined(third, into, world)
    assert ends_of(first.pk) == third.pk


def test_places_of_two_states_do_not_become_one(world: World, place: Adding) -> None:
    with pytest.raises(OtherState):
        joined(place("Here"), place("There", state="XE"), world)


def test_a_place_is_merged_once(world: World, place: Adding) -> None:
    old, new, other = place("Old"), place("New"), place("Other")
    key, version = uuid4(), old.version
    for _ in range(2):
        joined(old, new, world, key=key, version=version)
    with pytest.raises(SentBefore):
        joined(old, other, world, key=key)
    with pytest.raises(Impossible):
        joined(old, other, world)
    assert Happening.objects.filter(change=Change.MERGED_INTO).count() == 1


def test_what_is_split_off_takes_its_units_and_both_tell_of_it(world: World, place: Adding) -> None:
    whole = place("Tarnholm Hospital", type=Type.PSYCHIATRIC)
    ward, other = place("Ward 3", within=whole), place("Ward 4", within=whole)

    made = split(
        key=uuid4(),
        place=whole.pk,
        version=whole.version,
        facts=Facts(name="Forensic Clinic", type=Type.FORENSIC, source="Decree"),
        units=(ward.pk,),
        what=What(Change.SPLIT_FROM, "2019-05", "Decree"),
        by=world.ana,
        at=NOON,
    )

    assert (fresh(ward).within, fresh(other).within) == (made, whole)
    assert [each.other for each in happenings_of(whole)] == [whole]
    assert made.opened == "2019-05"


def test_a_new_name_keeps_the_old_one_with_its_days(world: World, place: Adding) -> None:
    found = place("Old Mill", opened="1931")
    new = facts_of(found).named("Mill Street")

    with pytest.raises(DayMissing):
        change_place(place=found.pk, version=0, facts=new, since=Changed(""), by=world.ana, at=NOON)
    change_place(
        place=found.pk, version=0, facts=new, since=Changed("2018-09"), by=world.ana, at=NOON
    )

    names = [(each.text, each.since, each.until) for each in found.names.all()]
    assert names == [("Old Mill", "1931", "2018-09"), ("Mill Street", "2018-09", "")]
    assert Change.RENAMED in [each.change for each in happenings_of(found)]


def test_a_slip_of_the_pen_leaves_no_history(world: World, place: Adding) -> None:
    found = place("Kestral Hill")
    right = facts_of(found).named("Kestrel Hill")

    change_place(place=found.pk, version=0, facts=right, by=world.ana, at=NOON)

    assert [each.text for each in found.names.all()] == ["Kestrel Hill"]
    assert not happenings_of(found)
    assert fresh(found).folded == "kestrel hill"
    with pytest.raises(NothingNew):
        change_place(place=found.pk, version=1, facts=right, by=world.ana, at=NOON)
    with pytest.raises(Stale):
        change_place(place=found.pk, version=0, facts=right, by=world.ana, at=NOON)


def test_a_place_closes_and_opens_again(world: World, place: Adding) -> None:
    home = place("Quiet Shore", opened="2001")
    with pytest.raises(Impossible):
        turned(home, Change.REOPENED, "2020", world)
    with pytest.raises(Impossible):
        turned(home, Change.CLOSED, "1999", world)
    turned(home, Change.CLOSED, "2020-03", world)
    with pytest.raises(Impossible):
        turned(home, Change.CLOSED, "2021", world)
    turned(home, Change.REOPENED, "2021-10-04", world)

    known = happenings_of(fresh(home))
    days = {
        date(2000, 1, 1): False,
        date(2001, 6, 1): None,
        date(2010, 1, 1): True,
        date(2020, 3, 15): None,
        date(2020, 4, 1): False,
        date(2021, 10, 4): True,
    }
    assert {day: was_open(fresh(home), known, day) for day in days} == days
    closed = {day for day in days if Place.objects.filter(closed_on(day), pk=home.pk).exists()}
    assert closed == {day for day, is_open in days.items() if is_open is False}
