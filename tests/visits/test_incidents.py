"""What was not granted: open until somebody says how it ended; and what the law says to it."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from tests.chain import DAY, World, a_stop, a_visit, fresh
from tests.conftest import NOON
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.rules.ruling import Ruling
from visita.visits import in_the_field
from visita.visits.actions import going, obstructing
from visita.visits.actions.fieldwork import Impossible, NotOfThisVisit
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.models import Access, Incident, Letter, Stage, Visit

LATER = NOON + DAY
HOUR = timedelta(hours=1)
WHAT = obstructing.Obstruction(NOON, Letter.INFORMATION, "A locked cupboard.")
ENDING = obstructing.Ending(True, "A key was found.", NOON + HOUR)


def happens(
    world: World, visit: Visit, what: obstructing.Obstruction = WHAT, **more: object
) -> Incident:
    key = more.get("key", uuid4())
    return obstructing.obstruct(key=key, visit=visit.pk, what=what, by=world.boris, at=LATER)  # type: ignore[arg-type]


def ends(world: World, made: Incident, ending: obstructing.Ending = ENDING) -> Incident:
    return obstructing.resolve(
        incident=made.pk, visit=made.visit_id, ending=ending, by=world.boris, at=LATER
    )


def by_letter(ruling: Ruling) -> str:
    return "".join({True: "y", False: "n", None: "?"}[each.met] for each in ruling.conditions)


def test_an_obstruction_is_one_entry_that_tells_the_letter_alone(world: World) -> None:
    visit, key = a_visit(world, Stage.NOTIFIED), uuid4()

    with recording() as said:
        for _ in range(2):
            happens(world, visit, key=key)
    with pytest.raises(SentBefore):
        happens(world, visit, replace(WHAT, refused="Another."), key=key)

    (entry,) = said
    assert (entry["act"], entry["facts"]) == ("visit.obstructed", {"refused": "d"})
    assert "cupboard" not in str(entry)


@pytest.mark.parametrize("hour", [NOON - HOUR, LATER + HOUR])
def test_nothing_is_obstructed_before_the_notification_or_in_the_future(
    world: World, hour: datetime
) -> None:
    with pytest.raises(Impossible):
        happens(world, a_visit(world, Stage.NOTIFIED), replace(WHAT, happened_at=hour))


def test_a_place_of_another_visit_is_none_of_this_one(world: World) -> None:
    elsewhere = a_visit(world, Stage.IN_PROGRESS).stops.get()

    with pytest.raises(NotOfThisVisit):
        happens(world, a_visit(world, Stage.NOTIFIED), replace(WHAT, stop=elsewhere))
    with pytest.raises(OutOfOrder):
        happens(world, a_visit(world, Stage.DECIDED))


def test_it_ends_once_after_it_happened_and_the_second_word_is_told(world: World) -> None:
    made = happens(world, a_visit(world, Stage.NOTIFIED))
    for wrong in (NOON - HOUR, LATER + HOUR):
        with pytest.raises(Impossible):
            ends(world, made, replace(ENDING, resolved_at=wrong))

    with recording() as said:
        for _ in range(2):
            ends(world, made)
    with pytest.raises(obstructing.AlreadyResolved):
        ends(world, made, replace(ENDING, granted=False))

    assert in_the_field.lasted(fresh(made)) == HOUR
    assert len(said) == 1


def test_the_law_is_not_met_while_something_is_refused_and_open_once_it_was_granted(
    world: World,
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    a_stop(world, visit)
    assert by_letter(in_the_field.are_facilities_provided(visit)) == "??y?"

    made = happens(world, visit)
    assert by_letter(in_the_field.are_facilities_provided(visit)) == "??yn"
    ends(world, made)
    assert by_letter(in_the_field.are_facilities_provided(visit)) == "??y?"

    refused = going.Arrival("Court", NOON, Access.REFUSED, "ac")
    going.arrive(key=uuid4(), visit=visit.pk, arrival=refused, by=world.boris, at=LATER)
    assert by_letter(in_the_field.are_facilities_provided(visit)) == "n?n?"


def test_an_obstruction_goes_over_the_pages_and_the_open_one_is_shown(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    path = f"/desk/visits/{visit.pk}"
    typed = {
        **{"key": uuid4(), "happened_at": "2026-11-22T12:00", "letter": "c"},
        **{"refused": "<b>Block B</b>", "stop": visit.stops.get().pk, "by_whom": "Director"},
    }

    bad = send(world.boris, f"{path}/obstructions/new/", {**typed, "letter": "e"})
    made = send(world.boris, f"{path}/obstructions/new/", typed)
    incident = Incident.objects.get()
    page = browser_of(world.ana).get(f"{path}/field/").content.decode()
    ended = {"granted": "no", "resolved_at": "2026-11-22T12:00", "resolution": "Never."}
    over = send(world.boris, f"{path}/obstructions/{incident.pk}/end/", ended)
    again = send(
        world.boris, f"{path}/obstructions/{incident.pk}/end/", {**ended, "granted": "yes"}
    )

    assert (bad.status_code, made.status_code, over.status_code) == (400, 302, 302)
    assert again.status_code == 409
    assert "how it ended, in other words" in shown(again)
    assert "&lt;b&gt;Block B&lt;/b&gt;" in page
    assert "Say how it ended" in page
