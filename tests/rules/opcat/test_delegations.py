"""Article 13 and the guidelines: who goes, and when the dates become public."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.delegations import (
    Delegate,
    dates_become_public,
    dates_may_be_shown,
    delegation_is_complete,
    expert_may_join,
    may_propose_experts,
    opposition_is_valid,
)


def from_state(
    *nationalities: str, by: str | None = None, impartial: bool | None = True
) -> Delegate:
    return Delegate(frozenset(nationalities), by or nationalities[0], impartial)


@pytest.mark.parametrize(("members", "allowed"), [(0, False), (1, False), (2, True), (5, True)])
def test_two_members_are_a_hard_minimum(members: int, allowed: bool) -> None:
    ruling = delegation_is_complete(visited="LV", members=[from_state("CL")] * members)

    assert ruling.allowed is allowed
    assert ruling.conditions[0].sentence.startswith("At least 2 members")


@pytest.mark.parametrize(
    ("second", "allowed", "provisions"),
    [
        (from_state("FR"), True, []),
        (from_state("LV", by="FR"), False, ["SPT G 3(7)"]),
        (from_state("FR", "LV"), False, ["SPT G 3(7)"]),
        (from_state("FR", by="LV"), False, ["SPT G 3(7)"]),
        (from_state("FR", impartial=False), False, ["SPT G 3(7)"]),
        (from_state("FR", impartial=None), None, []),
    ],
    ids=["stranger", "national", "dual national", "its nominee", "conflict", "nobody asked"],
)
def test_nobody_with_a_link_to_the_visited_state_goes(
    second: Delegate, allowed: bool | None, provisions: list[str]
) -> None:
    ruling = delegation_is_complete(visited="LV", members=[from_state("CL"), second])

    assert ruling.allowed is allowed
    assert [condition.provision for condition in ruling.obstacles] == provisions


def test_one_conflict_outweighs_one_unknown() -> None:
    members = [from_state("CL", impartial=None), from_state("FR", impartial=False)]

    assert delegation_is_complete(visited="LV", members=members).allowed is False


@pytest.mark.parametrize(
    ("experienced", "on_the_roster", "opposed", "allowed"),
    [
        (True, True, False, True),
        (True, True, True, False),
        (True, True, None, None),
        (True, False, False, False),
        (False, True, False, False),
        (None, True, False, None),
    ],
)
def test_an_expert_comes_from_the_roster_and_may_be_opposed(
    experienced: bool | None, on_the_roster: bool, opposed: bool | None, allowed: bool | None
) -> None:
    ruling = expert_may_join(
        experienced=experienced,
        on_the_roster=on_the_roster,
        opposed_by_the_visited_state=opposed,
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize(("proposed", "allowed"), [(0, True), (5, True), (6, False)])
def test_a_state_proposes_at_most_five_experts(proposed: int, allowed: bool) -> None:
    assert may_propose_experts(proposed).allowed is allowed


def test_nobody_proposes_fewer_than_no_experts() -> None:
    with pytest.raises(ValueError, match="cannot propose -1 experts"):
        may_propose_experts(-1)


@pytest.mark.parametrize(
    ("notified_on", "on", "shown"),
    [
        (date(2026, 3, 2), date(2026, 3, 8), False),
        (date(2026, 3, 2), date(2026, 3, 9), True),
        (None, date(2026, 3, 9), False),
    ],
)
def test_dates_are_public_a_week_after_the_state_learnt_them(
    notified_on: date | None, on: date, shown: bool
) -> None:
    assert dates_may_be_shown(notified_on=notified_on, on=on).allowed is shown


@given(st.dates(max_value=date(2200, 1, 1)))
def test_the_public_never_learns_dates_before_the_state(notified_on: date) -> None:
    public_on = dates_become_public(notified_on)

    assert public_on - notified_on == timedelta(days=7)
    assert dates_may_be_shown(notified_on=notified_on, on=public_on).allowed is True


@pytest.mark.parametrize(
    ("member", "expert", "valid"),
    [
        pytest.param(False, True, True, id="an expert"),
        pytest.param(True, False, False, id="a member"),
        pytest.param(False, False, False, id="an interpreter"),
        pytest.param(None, True, None, id="nobody knows who it is"),
    ],
)
def test_a_state_may_oppose_an_expert_and_nobody_else(
    member: bool | None, expert: bool | None, valid: bool | None
) -> None:
    assert opposition_is_valid(is_member=member, is_expert=expert).allowed is valid
