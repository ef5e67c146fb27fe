"""Points, weights, spans: what is not known is shown as what it could be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.programme.scoring import CRITERIA, Criterion, Known, Level, Part, score

ONE = {Criterion.INTERVAL: 1}


@pytest.mark.parametrize(
    ("criterion", "known", "points"),
    [
        (Criterion.INTERVAL, Known(visited=True, months_since=30), 50),
        (Criterion.INTERVAL, Known(visited=True, months_since=90), 100),
        (Criterion.INTERVAL, Known(visited=False), 100),
        (Criterion.INTERVAL, Known(), None),
        (Criterion.NEVER, Known(visited=False), 100),
        (Criterion.NEVER, Known(visited=True, months_since=1), 0),
        (Criterion.NEVER, Known(), None),
        (Criterion.REFUSALS, Known(refusals=2), 68),
        (Criterion.REFUSALS, Known(refusals=3), 100),
        (Criterion.RECOMMENDATIONS, Known(recommendations=4), 40),
        (Criterion.ANSWERS, Known(answers=1), 50),
        (Criterion.SIGNALS, Known(signals=30), 100),
        (Criterion.SILENCE, Known(signals=0), 100),
        (Criterion.SILENCE, Known(signals=1), 0),
        (Criterion.SILENCE, Known(), None),
        (Criterion.CROWDING, Known(occupancy=80), 0),
        (Criterion.CROWDING, Known(occupancy=120), 50),
        (Criterion.CROWDING, Known(occupancy=400), 100),
        (Criterion.SIZE, Known(capacity=250), 25),
        (Criterion.VULNERABLE, Known(vulnerable=True), 100),
        (Criterion.UNUSUAL, Known(unusual=False), 0),
        (Criterion.BY_HAND, Known(by_hand=7), 70),
    ],
)
def test_every_criterion(criterion: Criterion, known: Known, points: int | None) -> None:
    (part,) = score(known, {criterion: 3}, longest_months=60).parts

    assert part.points == points


def test_what_is_not_known_is_a_span() -> None:
    weights = {Criterion.INTERVAL: 5, Criterion.SIZE: 5}

    found = score(Known(visited=True, months_since=60), weights, longest_months=60)

    assert (found.low, found.high) == (50, 100)
    assert found.parts[1] == Part(Criterion.SIZE, 5, 0, 100, None)


def test_where_a_later_visit_may_be_missing_the_interval_is_at_most_so_long() -> None:
    known = Known(visited=True, months_since=90, may_be_less=True)

    found = score(known, {Criterion.INTERVAL: 1}, longest_months=60)

    assert (found.low, found.high, found.is_overdue) == (0, 100, False)


def test_without_weights_nothing_speaks_for_anything() -> None:
    found = score(Known(visited=False), {Criterion.NEVER: 0}, longest_months=60)

    assert (found.low, found.high, found.parts) == (0, 0, ())


@pytest.mark.parametrize(
    ("known", "overdue"),
    [
        (Known(visited=False), True),
        (Known(visited=True, months_since=60), True),
        (Known(visited=True, months_since=59), False),
        (Known(), False),
    ],
)
def test_too_long_without_a_visit(known: Known, overdue: bool) -> None:
    assert score(known, ONE, longest_months=60).is_overdue is overdue


@pytest.mark.parametrize(("weight", "months"), [(11, 60), (-1, 60), (5, 0)])
def test_impossible_terms_are_refused(weight: int, months: int) -> None:
    with pytest.raises(ValueError, match=r"weight|interval"):
        score(Known(), {Criterion.SIZE: weight}, longest_months=months)


numbers = st.none() | st.integers(0, 10_000)
flags = st.none() | st.booleans()


@given(
    st.builds(
        Known,
        visited=flags,
        months_since=numbers,
        refusals=numbers,
        recommendations=numbers,
        answers=numbers,
        signals=numbers,
        occupancy=numbers,
        capacity=numbers,
        vulnerable=flags,
        unusual=flags,
        by_hand=st.none() | st.integers(0, 10),
    ),
    st.sampled_from(Level),
    st.data(),
)
def test_a_score_is_never_outside_its_bounds(
    known: Known, level: Level, data: st.DataObject
) -> None:
    weights = {each: data.draw(st.integers(0, 10)) for each in CRITERIA[level]}

    found = score(known, weights, longest_months=60)

    assert 0 <= found.low <= found.high <= 100
    assert found.middle == found.low + found.high
