"""The list of visits: filters, a drawn year, and as many questions for six thousand as for six."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.chain import DAY, World, a_plan, a_visit
from tests.conftest import NOON, TODAY
from tests.pages import browser_of, shown
from visita.visits.actions.planning import plan_visit
from visita.visits.actions.replanning import set_parts
from visita.visits.models import Kind, Tag, Visit
from visita.visits.year import Days, drawn


def many(world: World, number: int) -> None:
    first = date(2020, 1, 1)
    Visit.objects.bulk_create(
        Visit(
            state=world.arland,
            kind=Kind.PERIODIC,
            starts_on=first + timedelta(days=each % 2000),
            ends_on=first + timedelta(days=each % 2000 + 3),
            opened_by=world.ana,
            opened_at=NOON,
        )
        for each in range(number)
    )


def test_a_list_is_narrowed_by_what_its_address_says(world: World) -> None:
    tagged = a_plan(
        world,
        kind=Kind.AD_HOC,
        reason="A letter.",
        tags=(Tag.RAPID_REACTION,),
        starts_on=date(2027, 3, 1),
        ends_on=date(2027, 3, 3),
    )
    on_theme = a_plan(world, kind=Kind.THEMATIC, theme="First hours", state=world.estmark)
    for plan in (tagged, on_theme):
        a_visit(world, plan=plan)
    office = browser_of(world.ana)

    def listed(query: str) -> tuple[bool, bool]:
        text = shown(office.get(f"/desk/visits/{query}"))
        table = text[text.find("<tbody>") :] if "<tbody>" in text else ""
        return "Rapid reaction" in table, "First hours" in table

    assert listed("") == (True, True)
    for only_first in ("?tag=RAPID_REACTION", "?kind=AD_HOC", "?year=2027", "?state=ZZ"):
        assert listed(only_first) == (True, False), only_first
    for only_second in ("?kind=THEMATIC", "?state=XE"):
        assert listed(only_second) == (False, True), only_second
    for none in ("?stage=CONCLUDED", "?tag=TARGETED", "?year=1999"):
        assert listed(none) == (False, False), none
    for nonsense in ("?year=x", "?kind=PLACE", "?page=99", "?state=QQ"):
        assert listed(nonsense) == (True, True), nonsense


def test_the_filter_names_no_state_that_the_reader_does_not_work_on(world: World) -> None:
    a_visit(world)
    abroad = a_plan(world, state=world.estmark)
    plan_visit(key=uuid4(), plan=abroad, by=world.ana, at=NOON)

    assert "Estmark" in shown(browser_of(world.ana).get("/desk/visits/"))
    assert "Estmark" not in shown(browser_of(world.boris).get("/desk/visits/"))


def test_six_thousand_visits_take_no_more_questions_than_six(world: World) -> None:
    office = browser_of(world.ana)
    counts = []
    for more in (6, 594):
        many(world, more)
        office.get("/desk/visits/")
        with CaptureQueriesContext(connection) as asked:
            answer = office.get("/desk/visits/?year=2020")
        counts.append(len(asked))
        assert answer.status_code == 200

    assert counts[0] == counts[1] < 30


def test_a_visit_in_parts_is_two_bars_and_the_days_between_are_free(world: World) -> None:
    visit = a_visit(world)
    parts = [(TODAY, TODAY + DAY), (TODAY + 20 * DAY, TODAY + 22 * DAY)]
    set_parts(visit=visit.pk, version=visit.version, parts=parts, by=world.ana, at=NOON)

    text = shown(browser_of(world.ana).get(f"/desk/visits/?year={TODAY.year}"))

    assert text.count("<rect") == 2


def stretch(first: date, days: int) -> Days:
    return Days(uuid4(), "Arland", "PLANNED", first, first + timedelta(days=days))


def test_no_bar_lies_on_another_and_the_shortest_is_seen() -> None:
    year = drawn(2026, [stretch(date(2026, 5, 1), 9), stretch(date(2026, 5, 4), 0)])

    first, second = year.bars
    assert first.y != second.y
    assert min(first.width, second.width) >= 6
    assert year.months[0].x == 0
    assert len(year.months) == 12


@pytest.mark.parametrize("first", [date(2025, 12, 28), date(2026, 12, 29)])
def test_a_visit_across_the_new_year_stays_inside_the_drawing(first: date) -> None:
    (bar,) = drawn(2026, [stretch(first, 9)]).bars

    assert 0 <= bar.x <= bar.x + bar.width <= 1206
    assert bar.is_before is (first.year == 2026)
