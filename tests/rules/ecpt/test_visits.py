"""Articles 7 and 8(1)."""

import pytest

from visita.rules.ecpt.visits import (
    VisitKind,
    delegation_is_large_enough,
    legal_kind,
    may_be_assisted,
    may_enter,
    notification_is_made,
    visit_may_be_organised,
)


def test_a_follow_up_visit_is_legally_an_ad_hoc_visit() -> None:
    assert legal_kind(VisitKind.FOLLOW_UP) is VisitKind.AD_HOC
    assert legal_kind(VisitKind.AD_HOC) is VisitKind.AD_HOC
    assert legal_kind(VisitKind.PERIODIC) is VisitKind.PERIODIC


@pytest.mark.parametrize(
    ("kind", "required", "allowed"),
    [
        (VisitKind.PERIODIC, False, True),
        (VisitKind.PERIODIC, None, True),
        (VisitKind.AD_HOC, True, True),
        (VisitKind.AD_HOC, False, False),
        (VisitKind.FOLLOW_UP, None, None),
    ],
)
def test_a_periodic_visit_needs_no_reason(
    kind: VisitKind, required: bool | None, allowed: bool | None
) -> None:
    ruling = visit_may_be_organised(kind=kind, required_by_circumstances=required)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("members", "reason", "enough"),
    [
        (2, "", True),
        (5, "", True),
        (1, "", False),
        (1, "  ", False),
        (1, "The second member fell ill on the way.", True),
        (0, "Nobody was free.", False),
    ],
)
def test_two_members_go_or_the_reason_is_recorded(members: int, reason: str, enough: bool) -> None:
    ruling = delegation_is_large_enough(members=members, reason_for_fewer=reason)

    assert ruling.allowed is enough


def test_a_negative_delegation_is_refused() -> None:
    with pytest.raises(ValueError, match="impossible"):
        delegation_is_large_enough(members=-1)


@pytest.mark.parametrize("necessary", [True, False, None])
def test_experts_and_interpreters_come_if_necessary(necessary: bool | None) -> None:
    assert may_be_assisted(committee_finds_it_necessary=necessary).allowed is necessary


@pytest.mark.parametrize(
    ("government", "intention", "made"),
    [(True, True, True), (False, True, False), (True, False, False), (True, None, None)],
)
def test_the_government_is_told_of_the_intention_only(
    government: bool, intention: bool | None, made: bool | None
) -> None:
    ruling = notification_is_made(to_the_government=government, of_the_intention_to_visit=intention)

    assert ruling.allowed is made


@pytest.mark.parametrize(
    ("notified", "open_to_visits", "allowed"),
    [(True, True, True), (False, True, False), (True, False, False), (True, None, None)],
)
def test_after_notification_any_place_at_any_time(
    notified: bool, open_to_visits: bool | None, allowed: bool | None
) -> None:
    ruling = may_enter(government_notified=notified, place_is_open_to_visits=open_to_visits)

    assert ruling.allowed is allowed
