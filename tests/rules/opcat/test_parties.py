"""Articles 27 to 30 and 33 of the Protocol: joining and leaving."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.ecpt.parties import denunciation_takes_effect as european_denunciation
from visita.rules.opcat.parties import (
    IN_FORCE_ON,
    OPENED_ON,
    Attachment,
    denunciation_takes_effect,
    enters_into_force_for_a_state,
    may_attach,
    may_become_a_party,
    may_consider,
    may_sign,
    protocol_enters_into_force,
    remains_answerable,
)

SINCE_THE_OPENING = st.dates(min_value=OPENED_ON, max_value=date(2200, 12, 31))
EFFECT = date(2026, 10, 9)


@pytest.mark.parametrize(
    ("deposit", "in_force"),
    [
        (date(2012, 12, 4), date(2013, 1, 3)),
        (date(2021, 12, 10), date(2022, 1, 9)),
        (date(2009, 1, 28), date(2009, 2, 27)),
        (date(2003, 10, 1), date(2006, 6, 22)),
    ],
    ids=["Austria", "Latvia", "Azerbaijan", "Albania, before the Protocol was in force"],
)
def test_a_state_is_bound_thirty_days_after_its_deposit(deposit: date, in_force: date) -> None:
    assert enters_into_force_for_a_state(deposit, protocol_in_force_on=IN_FORCE_ON) == in_force


@given(SINCE_THE_OPENING)
def test_a_state_is_never_bound_before_the_protocol_nor_within_thirty_days(deposit: date) -> None:
    in_force = enters_into_force_for_a_state(deposit, protocol_in_force_on=IN_FORCE_ON)

    assert in_force >= IN_FORCE_ON
    assert in_force - deposit >= timedelta(days=30)


def test_a_deposit_before_the_opening_is_a_mistake_and_not_floored_away() -> None:
    with pytest.raises(ValueError, match="the Protocol opened on 2003-02-04"):
        enters_into_force_for_a_state(date(1968, 3, 14), protocol_in_force_on=IN_FORCE_ON)
    with pytest.raises(ValueError, match="the Protocol opened on 2003-02-04"):
        protocol_enters_into_force([date(2003, 2, 3)])


def test_nineteen_deposits_bring_nothing_into_force() -> None:
    assert protocol_enters_into_force([date(2004, 1, day) for day in range(1, 20)]) is None


def test_the_twentieth_deposit_starts_the_thirty_days_in_whatever_order_they_come() -> None:
    days = [date(2004, 1, day) for day in range(1, 20)] + [IN_FORCE_ON - timedelta(days=30)]

    assert protocol_enters_into_force(reversed(days)) == IN_FORCE_ON


@given(st.lists(SINCE_THE_OPENING, min_size=20, max_size=40))
def test_a_later_deposit_changes_nothing(deposits: list[date]) -> None:
    in_force = protocol_enters_into_force(deposits)

    assert protocol_enters_into_force([*deposits, date(2201, 1, 1)]) == in_force
    assert in_force == sorted(deposits)[19] + timedelta(days=30)


def test_a_denunciation_takes_effect_on_the_same_day_a_year_later() -> None:
    """No rounding to the first of a month, unlike the European Convention."""
    received = date(2025, 10, 9)

    assert denunciation_takes_effect(received) == date(2026, 10, 9)
    assert european_denunciation(received) == date(2026, 11, 1)


def test_a_year_from_a_leap_day_ends_on_either_reading() -> None:
    received = date(2024, 2, 29)

    assert denunciation_takes_effect(received) == date(2025, 2, 28)
    assert denunciation_takes_effect(received, leap_day_ends_on_28_february=False) == date(
        2025, 3, 1
    )


@given(st.dates(min_value=OPENED_ON, max_value=date(2200, 12, 31)), st.booleans())
def test_a_denunciation_takes_a_year(received: date, early: bool) -> None:
    effective = denunciation_takes_effect(received, leap_day_ends_on_28_february=early)

    assert 365 <= (effective - received).days <= 366
    assert effective.day == received.day or (received.month, received.day) == (2, 29)


@pytest.mark.parametrize("fact", [True, False, None])
def test_only_states_of_the_convention_against_torture_sign_and_join(fact: bool | None) -> None:
    assert may_sign(signed_the_convention=fact).allowed is fact
    assert may_become_a_party(party_to_the_convention=fact).allowed is fact


@pytest.mark.parametrize(
    ("kind", "allowed", "provisions"),
    [
        (Attachment.RESERVATION, False, ["30"]),
        (Attachment.FEDERAL_EXCLUSION, False, ["29"]),
        (Attachment.POSTPONEMENT, True, []),
        (Attachment.DECLARATION, True, []),
    ],
)
def test_no_reservation_and_no_federal_exception(
    kind: Attachment, allowed: bool, provisions: list[str]
) -> None:
    ruling = may_attach(kind)

    assert ruling.allowed is allowed
    assert [condition.provision for condition in ruling.obstacles] == provisions


@pytest.mark.parametrize(
    ("occurred_on", "answerable"),
    [(date(2026, 10, 8), True), (EFFECT, False), (date(2027, 1, 1), False), (None, None)],
)
def test_a_state_answers_for_what_came_before_the_day_of_effect(
    occurred_on: date | None, answerable: bool | None
) -> None:
    ruling = remains_answerable(occurred_on=occurred_on, denunciation_effective_on=EFFECT)

    assert ruling.allowed is answerable
    assert "2026-10-09" in ruling.conditions[0].sentence


@pytest.mark.parametrize(
    ("taken_up_on", "open_on_the_day", "allowed"),
    [
        (date(2026, 10, 8), False, True),
        (EFFECT, False, False),
        (EFFECT, True, True),
        (date(2026, 10, 10), True, False),
        (None, False, None),
    ],
)
def test_pending_matters_go_on_and_no_new_matter_begins(
    taken_up_on: date | None, open_on_the_day: bool, allowed: bool | None
) -> None:
    ruling = may_consider(
        taken_up_on=taken_up_on,
        denunciation_effective_on=EFFECT,
        day_of_effect_is_open=open_on_the_day,
    )

    assert ruling.allowed is allowed
