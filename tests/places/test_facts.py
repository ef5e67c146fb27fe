"""Whose a place was, who may go there, and how full it was."""

from datetime import date
from uuid import uuid4

import pytest

from tests.chain import World
from tests.conftest import NOON, TODAY
from tests.places.conftest import Adding
from visita.places.actions.facts import (
    Counted,
    EndsBefore,
    Held,
    InScope,
    Overlaps,
    Visited,
    add_figure,
    add_hold,
    add_other_visits,
    end_hold,
    know_scope,
)
from visita.places.actions.guarding import SentBefore
from visita.places.models import Given, Hold, Measure, Place, Reach
from visita.places.queries.figures import figures_of
from visita.places.queries.scope import scope_page


def held(place: Place, world: World, since: str, until: str = "", **more: object) -> Hold:
    said = {"reach": Reach.JURISDICTION, "state": "ZZ", "held_by": "", **more}
    what = Held(
        since=date.fromisoformat(since),
        until=date.fromisoformat(until) if until else None,
        source="Decree",
        **said,  # type: ignore[arg-type]
    )
    return add_hold(key=uuid4(), place=place.pk, what=what, by=world.ana, at=NOON)


def test_nobody_holds_a_place_beside_another_in_the_same_way(world: World, place: Adding) -> None:
    found = place("Northfold police station")
    first = held(found, world, "1990-01-01")

    for since, until in (("2000-01-01", ""), ("1980-01-01", "1990-01-02"), ("1980-01-01", "")):
        with pytest.raises(Overlaps):
            held(found, world, since, until, state="XE")
    held(found, world, "2000-01-01", reach=Reach.EFFECTIVE_CONTROL, state="XE")
    held(found, world, "1980-01-01", "1990-01-01", state="XE")
    end_hold(place=found.pk, hold=first.pk, until=date(2001, 1, 1), by=world.ana, at=NOON)
    held(found, world, "2001-01-01", state="XE")
    with pytest.raises(Overlaps):
        end_hold(place=found.pk, hold=first.pk, until=date(2002, 1, 1), by=world.ana, at=NOON)
    with pytest.raises(EndsBefore):
        end_hold(place=found.pk, hold=first.pk, until=date(1990, 1, 1), by=world.ana, at=NOON)


def test_both_scope_tests_ask_what_they_ask_and_unknown_stays_unknown(
    world: World, place: Adding
) -> None:
    """A home run privately, with the acquiescence of an authority: in OPCAT, not in the ECPT."""
    home = place("Willow Bank home")
    assert scope_page(home, TODAY).asked[0].ecpt.allowed is None

    for reach in Reach:
        held(home, world, "1990-01-01", reach=reach)
    known = InScope(True, True, False, False, None, None, True, False, "Visit")
    know_scope(place=home.pk, version=0, known=known, by=world.ana, at=NOON)

    [asked] = scope_page(home, TODAY).asked
    assert (asked.ecpt.allowed, asked.opcat.allowed) == (False, True)
    assert scope_page(home, date(1980, 1, 1)).asked[0].ecpt.obstacles


def visited(place: Place, world: World, since: date, until: date | None, access: Given) -> None:
    what = Visited(since, until, True, True, True, True, access, "Press")
    add_other_visits(key=uuid4(), place=place.pk, visited=what, by=world.ana, at=NOON)


def test_access_refused_is_no_effective_visit_whatever_is_said_of_it(
    world: World, place: Adding
) -> None:
    """So the camp is left to the Red Cross until it is turned away, and no longer."""
    camp, turned = place("Camp at Gull Point"), date(2026, 3, 1)
    held(camp, world, "1990-01-01")
    known = InScope(True, True, True, True, None, None, None, False, "Visit")
    know_scope(place=camp.pk, version=0, known=known, by=world.ana, at=NOON)
    visited(camp, world, date(2024, 3, 1), turned, Given.GIVEN)
    visited(camp, world, turned, None, Given.REFUSED)

    before, after = (scope_page(camp, day) for day in (date(2025, 1, 1), TODAY))

    assert [each.ruling.allowed for each in after.periods] == [True, False]
    assert before.asked[0].open_to_visits.obstacles
    assert after.asked[0].open_to_visits.allowed is True


def test_how_full_it_was_is_counted_against_the_room_of_that_day(
    world: World, place: Adding
) -> None:
    found = place("Kestrel Hill")
    for measure, value, day in (
        (Measure.CAPACITY, 400, "2020"),
        (Measure.OCCUPANCY, 500, "2021-01-01"),
        (Measure.CAPACITY, 600, "2022"),
        (Measure.OCCUPANCY, 450, "2023-01-01"),
        (Measure.OCCUPANCY, 10, "2019-01-01"),
    ):
        counted = Counted(measure, value, day, "List")
        add_figure(key=uuid4(), place=found.pk, counted=counted, by=world.ana, at=NOON)

    figures = figures_of(found)

    rates = [(each.day, each.percent) for each in figures.rates]
    assert rates == [("2023-01-01", 75), ("2021-01-01", 125)]
    assert figures.drawing
    assert {line.measure for line in figures.drawing.lines} == {"CAPACITY", "OCCUPANCY"}


def test_a_figure_sent_twice_is_one_and_no_other_hides_under_its_key(
    world: World, place: Adding
) -> None:
    found, key = place("Kestrel Hill"), uuid4()
    counted = Counted(Measure.CAPACITY, 400, "2020", "List")
    for _ in range(2):
        add_figure(key=key, place=found.pk, counted=counted, by=world.ana, at=NOON)
    other = Counted(Measure.CAPACITY, 500, "2020", "List")
    with pytest.raises(SentBefore):
        add_figure(key=key, place=found.pk, counted=other, by=world.ana, at=NOON)
    assert found.figures.count() == 1
