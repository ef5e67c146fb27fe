"""The drawing of an event: every mark in its place, no two upon each other, nothing outside."""

from datetime import date, timedelta
from typing import Any

import pytest

from visita.intake.drawing import (
    EARLIER,
    MOST_LANES,
    MOST_LINKS,
    RADIUS,
    WIDTH,
    Drawing,
    Join,
    Mark,
    Point,
    drawn,
)

DAY = date(2026, 11, 20)


def said(id_: str, lane: str = "ada", *, on: date | None = DAY, **more: Any) -> Point:
    return Point(id_, lane, on, id_, kind="proposed", **more)


def a_drawing(*points: Point, joins: tuple[Join, ...] = ()) -> Drawing:
    names = {point.lane: point.lane for point in points}
    made = drawn(points, joins, record="record", names=names)
    assert made
    return made


def marks(drawing: Drawing) -> dict[str, Mark]:
    return {mark.point.id: mark for lane in drawing.lanes for mark in lane.marks}


def test_what_was_said_later_stands_further_right() -> None:
    days = [DAY + timedelta(days=number) for number in (0, 3, 9)]

    placed = marks(a_drawing(*(said(str(n), on=day) for n, day in enumerate(days))))

    first, second, third = (placed[str(number)].x for number in range(3))
    assert 0 < first < second < third < WIDTH
    assert third - second == pytest.approx(2 * (second - first), abs=2)


def test_claims_of_one_day_and_speaker_stand_one_below_the_other() -> None:
    drawing = a_drawing(*(said(str(number)) for number in range(7)), said("other", "bo"))

    placed = [mark for lane in drawing.lanes for mark in lane.marks]
    for one in placed:
        assert one.y < drawing.height
        for other in placed:
            apart = (one.x - other.x) ** 2 + (one.y - other.y) ** 2
            assert one is other or apart >= (2 * RADIUS) ** 2


def test_the_record_is_the_first_lane_and_who_says_most_comes_next() -> None:
    act = Point("act", "record", DAY, "A", kind="record")

    drawing = a_drawing(said("1", "ada"), said("2", "bo"), said("3", "bo"), act)

    assert [lane.label[0] for lane in drawing.lanes] == ["record", "bo", "ada"]
    assert [lane.kind for lane in drawing.lanes] == ["record", "speaker", "speaker"]


def test_what_lies_long_before_is_drawn_on_a_part_of_its_own() -> None:
    drawing = a_drawing(said("1", since=date(1998, 3, 28), until=date(1998, 3, 28)), said("2"))

    assert drawing.broken_at
    assert drawing.broken_at < EARLIER < marks(drawing)["1"].x
    assert marks(drawing)["1"].line.startswith("M")
    assert {tick.kind for tick in drawing.ticks} == {"year", "day"}


def test_without_older_days_the_whole_width_is_theirs() -> None:
    drawing = a_drawing(said("1"), said("2", on=DAY + timedelta(days=40)))

    assert drawing.broken_at is None
    assert marks(drawing)["1"].x < EARLIER


def test_a_day_far_ahead_ends_at_the_edge() -> None:
    drawing = a_drawing(said("1", since=date(2099, 1, 1), until=date(2099, 1, 1)))

    assert f"M{WIDTH} " in marks(drawing)["1"].line


def test_where_there_are_too_many_the_drawing_says_how_many_are_missing() -> None:
    points = [said(str(number), f"speaker {number}") for number in range(MOST_LANES + 5)]
    same = [said(f"s{number}", "speaker 0") for number in range(MOST_LINKS + 2)]
    joins = [Join(same[n].id, same[n + 1].id, "agreement") for n in range(MOST_LINKS + 1)]

    drawing = a_drawing(*points, *same, joins=tuple(joins))

    assert len(drawing.lanes) == MOST_LANES
    assert drawing.more_speakers == 5
    assert (len(drawing.links), drawing.more_links) == (MOST_LINKS, 1)


def test_a_link_to_what_is_not_drawn_is_left_out() -> None:
    drawing = a_drawing(said("1"), joins=(Join("1", "gone", "contradiction"),))

    assert drawing.links == ()


def test_nobody_who_says_anything_is_no_drawing() -> None:
    act = Point("act", "record", DAY, "A", kind="record")

    assert drawn([act], [], record="record", names={"record": "record"}) is None


def test_a_long_name_is_cut_and_stays_in_two_lines() -> None:
    name = "The Very Long Named Northern Coast Evening Gazette and Advertiser"

    (lane,) = a_drawing(said("1", name)).lanes

    assert len(lane.label) == 2
    assert lane.label[1].endswith("…")


@pytest.mark.parametrize("days", [0, 5, 40, 100, 500, 2000, 12_000])
def test_days_above_the_drawing_are_at_most_about_ten(days: int) -> None:
    drawing = a_drawing(said("1"), said("2", on=DAY + timedelta(days=days)))

    assert 1 <= len(drawing.ticks) <= 14
    assert all(0 <= tick.x <= WIDTH for tick in drawing.ticks)


def test_what_was_said_on_a_day_nobody_knows_stands_apart_at_the_right() -> None:
    drawing = a_drawing(said("1"), said("2", on=None))

    assert drawing.undated_at
    assert marks(drawing)["1"].x < drawing.undated_at < marks(drawing)["2"].x < WIDTH


def test_without_any_day_at_all_there_is_still_a_drawing() -> None:
    drawing = a_drawing(said("1", on=None))

    assert drawing.ticks == ()
    assert marks(drawing)["1"].x < WIDTH
