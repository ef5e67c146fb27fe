"""Stops: how the delegation was received, put right, found in the register, drawn and summed up."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.chain import DAY, World, a_visit, concluded, fresh
from tests.conftest import NOON
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.places.models import Name, Place, Type
from visita.visits import day_log, register
from visita.visits.actions import correcting, going, linking
from visita.visits.actions.fieldwork import Impossible
from visita.visits.models import Access, Correction, Stage, Stop, Visit

HOUR = timedelta(hours=1)
LATER = NOON + DAY
GATE = going.Arrival("Kestrel Hill", NOON, Access.GIVEN)


def comes(world: World, visit: Visit, arrival: going.Arrival = GATE) -> Stop:
    return going.arrive(key=uuid4(), visit=visit.pk, arrival=arrival, by=world.boris, at=LATER)


def leaves(world: World, stop: Stop, when: datetime) -> Stop:
    return going.leave(stop=stop.pk, visit=stop.visit_id, left_at=when, by=world.boris, at=LATER)


def a_place(world: World, name: str, **more: object) -> Place:
    values = {"state": world.arland, "type": Type.PRISON, "source": "A list", **more}
    return Place.objects.create(
        name=name,
        folded=register.folded(name),
        recorded_by=world.ana,
        recorded_at=NOON,
        **values,
    )


def correct(world: World, stop: Stop, hours: correcting.Hours) -> Stop:
    return correcting.correct_hours(
        stop=stop.pk,
        visit=stop.visit_id,
        hours=hours,
        reason="Read wrongly.",
        by=world.boris,
        at=LATER,
    )


def test_letters_of_what_was_refused_do_not_go_with_access_given_at_once(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)

    with pytest.raises(going.NotRefused):
        comes(world, visit, replace(GATE, refused="c"))

    assert not Stop.objects.exists()
    assert fresh(visit).stage == Stage.NOTIFIED


def test_wrong_hours_are_put_right_and_the_old_ones_kept(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    stop = leaves(world, comes(world, visit), NOON + HOUR)
    hours = correcting.Hours(NOON + HOUR, NOON + 3 * HOUR)

    with recording() as said:
        for _ in range(2):
            correct(world, stop, hours)

    kept = Correction.objects.get()
    assert (kept.was_arrived_at, kept.was_left_at) == (NOON, NOON + HOUR)
    assert (fresh(stop).arrived_at, fresh(stop).left_at) == (hours.arrived_at, hours.left_at)
    assert fresh(visit).begun_at == NOON + HOUR, "the visit begins with its first place"
    assert [entry["act"] for entry in said] == ["visit.stop_corrected"]
    with pytest.raises(DatabaseError), transaction.atomic():
        Correction.objects.update(reason="Another.")


@pytest.mark.parametrize(
    "hours",
    [
        correcting.Hours(NOON - HOUR),
        correcting.Hours(LATER + HOUR),
        correcting.Hours(NOON + HOUR, NOON),
        correcting.Hours(NOON, LATER + HOUR),
    ],
)
def test_hours_that_cannot_be_are_not_taken(world: World, hours: correcting.Hours) -> None:
    stop = comes(world, a_visit(world, Stage.NOTIFIED))

    with pytest.raises(Impossible):
        correct(world, stop, hours)

    assert not Correction.objects.exists()


def test_after_the_end_a_departure_stays_and_nothing_moves_beyond_the_end(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    stop = leaves(world, comes(world, visit), NOON)
    concluded(world, fresh(visit), NOON + HOUR)

    for hours in (correcting.Hours(NOON), correcting.Hours(NOON, NOON + 2 * HOUR)):
        with pytest.raises(Impossible):
            correct(world, stop, hours)
    correct(world, stop, correcting.Hours(NOON, NOON + HOUR))


def test_a_second_word_on_a_departure_keeps_the_first(world: World) -> None:
    stop = comes(world, a_visit(world, Stage.NOTIFIED))
    leaves(world, stop, NOON + HOUR)
    leaves(world, stop, NOON + 2 * HOUR)

    assert [each.was_left_at for each in stop.corrections.all()] == [NOON + HOUR]


def test_a_place_is_found_by_parts_of_any_of_its_names_without_accents(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    hill = a_place(world, "Kestrel Hill Prison", town="Tarnholm")
    a_place(world, "Kestrel Hill Prison", state=world.estmark)
    Name.objects.create(place=hill, text="Prison de la Crête", folded="prison de la crete")

    assert register.matches(visit, "HILL  kestrel") == [hill]
    assert register.matches(visit, "CRÊTE") == [hill]
    for nothing in ("", "  ", "%", "_", "\0", "harbour"):
        assert register.matches(visit, nothing) == []


def test_a_stop_is_linked_in_its_own_state_once_and_what_was_written_stays(world: World) -> None:
    stop = comes(world, a_visit(world, Stage.NOTIFIED), replace(GATE, place="kestrel hil"))
    hill = a_place(world, "Kestrel Hill Prison")
    abroad = a_place(world, "Another", state=world.estmark)

    with recording() as said:
        for _ in range(2):
            linking.link_stop(
                stop=stop.pk, visit=stop.visit_id, entry=hill, by=world.boris, at=LATER
            )
    with pytest.raises(linking.CannotBeThere):
        linking.link_stop(stop=stop.pk, visit=stop.visit_id, entry=abroad, by=world.boris, at=LATER)

    assert (fresh(stop).entry, fresh(stop).place) == (hill, "kestrel hil")
    (entry,) = said
    assert str(hill.pk) not in str(entry)


def test_the_register_is_looked_through_on_the_page_of_the_gate(world: World) -> None:
    visit, hill = a_visit(world, Stage.NOTIFIED), a_place(world, "Kestrel Hill Prison")
    boris, path = browser_of(world.boris), f"/desk/visits/{visit.pk}/arrive/"

    found = shown(boris.get(path, {"look": "kestrel"}))
    chosen = shown(boris.get(path, {"look": "kestrel", "entry": str(hill.pk)}))
    hostile = shown(boris.get(path, {"look": "<script>", "entry": "x"}))
    typed = {
        **{"key": uuid4(), "place": "Kestrel Hill", "entry": hill.pk, "access": "DELAYED"},
        **{"arrived_at": "2026-11-22T12:00", "delayed_minutes": "40", "refused": "c"},
        **{"team": "B", "received_by": "Deputy director", "units": "Block B\nKitchen"},
    }
    answer = send(world.boris, path, typed)

    assert "It is this one" in found
    assert f'value="{hill.pk}"' in chosen
    assert "Not in the register" in hostile
    assert answer.status_code == 302
    stop = Stop.objects.get()
    assert (stop.entry, stop.delayed_minutes, stop.team, stop.units) == (
        *(hill, 40, "B"),
        "Block B\nKitchen",
    )


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"refused": "c"}, "Access was given at once"),
        ({"delayed_minutes": "5"}, "Only where access was given after a delay"),
        ({"access": "DELAYED", "delayed_minutes": "0"}, "greater than or equal to 1"),
        ({"access": "DELAYED", "delayed_minutes": "1e3"}, "whole number"),
        ({"team": "Z"}, "Select a valid choice"),
        ({"entry": uuid4()}, "Select a valid choice"),
        ({"arrived_at": "2026-11-23T12:00"}, "The hour must lie after the notification"),
    ],
)
def test_an_arrival_that_contradicts_itself_is_answered_in_words(
    world: World, changes: dict[str, object], sentence: str
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed = {"key": uuid4(), "place": "x", "arrived_at": "2026-11-22T12:00", "access": "GIVEN"}

    answer = send(world.boris, f"/desk/visits/{visit.pk}/arrive/", {**typed, **changes})

    assert answer.status_code in {400, 409}
    assert sentence in shown(answer)
    assert not Stop.objects.exists()


def test_one_sub_team_at_two_places_is_warned_and_two_sub_teams_are_not(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    for team in ("A", "B"):
        comes(world, visit, replace(GATE, place=f"Place of {team}", team=team))
    stops = day_log.stops_with_entries(fresh(visit))
    assert day_log.overlaps(stops) == []

    typed = {"key": uuid4(), "place": "Third", "arrived_at": "2026-11-22T12:00", "team": "A"}
    answer = browser_of(world.boris).post(
        f"/desk/visits/{visit.pk}/arrive/", {**typed, "access": "GIVEN"}, follow=True
    )

    assert "the same sub-team was at another place" in shown(answer)
    ((earlier, later),) = day_log.overlaps(day_log.stops_with_entries(fresh(visit)))
    assert {earlier.place, later.place} == {"Place of A", "Third"}


def test_the_days_are_drawn_by_sub_team_and_summed_up(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    night = leaves(world, comes(world, visit), NOON + 15 * HOUR)
    comes(world, visit, replace(GATE, place="Court", access=Access.REFUSED, refused="c", team="B"))
    late = replace(GATE, access=Access.DELAYED, delayed_minutes=30, arrived_at=NOON + 16 * HOUR)
    leaves(world, comes(world, visit, late), NOON + 17 * HOUR)
    stops = day_log.stops_with_entries(fresh(visit))

    lines = day_log.tracks(stops, LATER)
    sums = day_log.sums(stops)

    assert [(each.day.day, each.team, len(each.bars)) for each in lines] == [
        *((22, "", 1), (22, "B", 1), (23, "", 2)),
    ]
    assert lines[0].bars[0].start == 500, "noon in Strasbourg"
    assert lines[2].bars[0].stop == night
    assert lines[2].bars[0].start == 0
    assert (sums.places, sums.stops, sums.refused, sums.delayed) == (2, 3, 1, 1)
    assert (sums.minutes_waited, sums.hours_inside) == (30, "15:30")
