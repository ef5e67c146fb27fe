"""Deadlines as a calendar file: days and nothing else, from the notification on."""

from typing import Any

import pytest
from icalendar import Calendar

from tests.accounts.builders import a_browser, signed_in
from tests.chain import DAY, World, a_plan, a_response, a_transmission, a_visit
from tests.conftest import TODAY
from visita.accounts.models import User
from visita.agenda.queries.deadlines import deadlines_of
from visita.visits.models import Stage

ADDRESS = "/desk/deadlines.ics"


def events(user: User) -> list[Any]:
    answer = signed_in(user).get(ADDRESS)
    assert answer.headers["Content-Type"] == "text/calendar; charset=utf-8"
    found: list[Any] = Calendar.from_ical(answer.content).walk("VEVENT")
    return found


def test_the_file_says_days_and_tells_nothing(world: World) -> None:
    sent = a_transmission(world, due=TODAY + 90 * DAY)
    visit = a_visit(world, Stage.NOTIFIED)

    answer = signed_in(world.dan).get(ADDRESS)
    text = answer.content.decode()

    found = events(world.dan)
    assert {str(each["summary"]) for each in found} == {"Deadline"}
    days = {each["dtstart"].dt for each in found}
    assert {sent.response_due_on, visit.starts_on} <= days
    for telling in ("Arland", "visit", "report", str(visit.pk), str(sent.pk), str(sent.report_id)):
        assert telling not in text.replace("@visita", "").replace("-//Visita//", "")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="deadlines.ics"'


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.DECIDED])
def test_of_a_visit_nobody_outside_knows_of_no_day_leaves_the_desk(
    world: World, stage: Stage
) -> None:
    a_visit(world, stage)

    for user in (world.ana, world.boris, world.dan):
        assert deadlines_of(user, TODAY) == []


@pytest.mark.parametrize(
    ("name", "days"),
    [
        *(("ana", [90]), ("boris", [10, 90]), ("carla", [90]), ("dan", [10, 90])),
        *(("erik", []), ("femi", []), ("gita", [])),
    ],
)
def test_each_person_takes_their_own_days_along(world: World, name: str, days: list[int]) -> None:
    """Boris has places to record from the first day on; Ana has nothing to do until it is over."""
    a_transmission(world, due=TODAY + 90 * DAY)
    later = a_plan(world, state=world.arland)
    a_visit(world, Stage.NOTIFIED, plan=later)

    found = {each.day for each in deadlines_of(getattr(world, name), TODAY)}

    assert sorted(found) == [TODAY + day * DAY for day in days]


def test_the_same_deadline_is_the_same_event_tomorrow_and_gone_when_met(world: World) -> None:
    sent = a_transmission(world, due=TODAY + 90 * DAY)
    today, tomorrow = deadlines_of(world.ana, TODAY), deadlines_of(world.ana, TODAY + DAY)
    assert today == tomorrow != []

    a_response(world, sent)

    assert deadlines_of(world.ana, TODAY) == []


def test_a_stranger_is_sent_to_sign_in(world: World) -> None:
    assert a_browser().get(ADDRESS).headers["Location"].startswith("/desk/sign-in/")
    assert events(world.gita) == []
