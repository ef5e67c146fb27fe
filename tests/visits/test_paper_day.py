"""A day without devices: a form that tells nothing, and its lines entered later, all or none."""

from typing import Any
from uuid import uuid4

import pytest

from tests.chain import DAY, World, a_visit, fresh
from tests.conftest import NOON
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.visits.actions import copying, going
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.models import Access, Incident, Stage, Stop, Visit

HEADS = {
    **{"stops-TOTAL_FORMS": "6", "stops-INITIAL_FORMS": "0"},
    **{"incidents-TOTAL_FORMS": "4", "incidents-INITIAL_FORMS": "0"},
}
HOUR = "2026-11-22T12:00"
STOP = {"place": "Old mill", "arrived_at": HOUR, "left_at": HOUR, "access": "GIVEN"}
INCIDENT = {"happened_at": HOUR, "line_of_stop": "2", "letter": "d", "refused": "A cupboard."}


def sheet(stops: dict[int, dict[str, Any]], incidents: dict[int, dict[str, Any]]) -> dict[str, Any]:
    typed: dict[str, Any] = {"key": uuid4(), **HEADS}
    for name, lines in (("stops", stops), ("incidents", incidents)):
        for row, line in lines.items():
            typed |= {f"{name}-{row}-{field}": value for field, value in line.items()}
    return typed


def copies(world: World, visit: Visit, typed: dict[str, Any]) -> Any:
    return send(world.boris, f"/desk/visits/{visit.pk}/paper/", typed)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_empty_form_is_the_same_for_every_visit(world: World, language: str) -> None:
    boris = browser_of(world.boris)
    sheets = [
        boris.get(f"/desk/visits/{a_visit(world).pk}/paper/day.pdf?in={language}").content
        for _ in range(2)
    ]

    assert sheets[0].startswith(b"%PDF")
    assert sheets[0] == sheets[1]


def test_a_day_is_entered_at_once_and_begins_the_visit(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed = sheet(
        {0: {**STOP, "place": "Harbour"}, 2: STOP}, {1: {**INCIDENT, "line_of_stop": "3"}}
    )

    with recording() as said:
        answers = [copies(world, visit, typed).status_code for _ in range(2)]
    changed = copies(world, visit, {**typed, "stops-0-place": "Elsewhere"})

    assert answers == [302, 302]
    assert changed.status_code == 409
    assert "Elsewhere" in shown(changed)
    assert sorted(each.place for each in visit.stops.all()) == ["Harbour", "Old mill"]
    assert all(each.entered_later for each in visit.stops.all())
    incident = Incident.objects.get()
    assert (incident.stop, incident.entered_later) == (visit.stops.get(place="Old mill"), True)
    assert fresh(visit).stage == Stage.IN_PROGRESS
    (entry,) = (each for each in said if each["act"] == "visit.copied_from_paper")
    assert entry["facts"] == {"stops": 2, "incidents": 1}
    assert "mill" not in str(said)


@pytest.mark.parametrize(
    ("stops", "incidents", "status", "sentence"),
    [
        ({}, {}, 400, "Fill in at least one line."),
        ({0: STOP, 1: {"place": "No hour"}}, {}, 400, "This field is required."),
        ({0: STOP, 1: {**STOP, "refused": "c"}}, {}, 400, "Access was given at once"),
        ({0: STOP, 1: {**STOP, "arrived_at": "2030-01-01T10:00"}}, {}, 409, "not in the future"),
        ({0: STOP, 1: {**STOP, "left_at": "2026-11-22T11:00"}}, {}, 409, "not in the future"),
        ({0: STOP, 1: {**STOP, "arrived_at": "2026-11-22T11:59"}}, {}, 409, "not in the future"),
        ({0: STOP}, {0: INCIDENT}, 400, "That line of the stops is empty."),
        ({0: STOP}, {0: {**INCIDENT, "line_of_stop": "7"}}, 400, "less than or equal to 6"),
        ({0: STOP}, {0: {**INCIDENT, "line_of_stop": "1", "letter": "x"}}, 400, "valid choice"),
    ],
)
def test_one_wrong_line_keeps_everything_out_and_nothing_typed_is_lost(
    world: World,
    stops: dict[int, dict[str, Any]],
    incidents: dict[int, dict[str, Any]],
    status: int,
    sentence: str,
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)

    answer = copies(world, visit, sheet(stops, incidents))

    assert answer.status_code == status
    assert sentence in shown(answer)
    assert not stops or "Old mill" in shown(answer)
    assert not Stop.objects.exists()
    assert not Incident.objects.exists()
    assert fresh(visit).stage == Stage.NOTIFIED


def test_a_sheet_of_more_lines_or_without_its_head_is_answered(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    for wrong in ({"stops-TOTAL_FORMS": "7"}, {"stops-TOTAL_FORMS": "x"}, {"key": "x"}):
        assert copies(world, visit, {**sheet({0: STOP}, {}), **wrong}).status_code == 400
    assert not Stop.objects.exists()


def test_after_the_end_lines_are_taken_that_lie_before_it(world: World) -> None:
    visit = a_visit(world, Stage.CONCLUDED)

    def enter(left: object, hour: object = NOON) -> list[Stop]:
        arrival = going.Arrival("Old mill", hour, Access.GIVEN)  # type: ignore[arg-type]
        line = copying.StopOnPaper(arrival, left)  # type: ignore[arg-type]
        return copying.copy_in(
            key=uuid4(),
            visit=visit.pk,
            sheets=copying.Sheets([line]),
            by=world.boris,
            at=NOON + DAY,
        )

    for left, hour in ((None, NOON), (NOON + DAY, NOON), (NOON + DAY, NOON + DAY)):
        with pytest.raises(copying.RowRefused):
            enter(left, hour)
    assert enter(NOON)[0].entered_later
    assert fresh(visit).stage == Stage.CONCLUDED


def test_nothing_is_entered_before_the_notification_and_incidents_alone_are_entered_once(
    world: World,
) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    typed = sheet({}, {0: {**INCIDENT, "line_of_stop": ""}})

    answers = [copies(world, visit, typed).status_code for _ in range(2)]

    assert answers == [302, 302]
    assert Incident.objects.count() == 1
    with pytest.raises(OutOfOrder):
        copying.copy_in(
            key=uuid4(),
            visit=a_visit(world, Stage.DECIDED).pk,
            sheets=copying.Sheets([]),
            by=world.boris,
            at=NOON,
        )
    with pytest.raises(SentBefore):
        copying.copy_in(
            key=typed["key"],
            visit=a_visit(world, Stage.IN_PROGRESS).pk,
            sheets=copying.Sheets([]),
            by=world.boris,
            at=NOON,
        )
