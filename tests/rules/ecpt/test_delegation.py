"""Articles 14 and 15, and who stays at home."""

import pytest

from visita.rules.ecpt.delegation import (
    assistants_are_named,
    authority_is_known,
    exclusion_is_valid,
    expert_is_suitable,
    member_may_take_part,
    visit_goes_on_without,
)
from visita.rules.ecpt.procedure import RulesOfProcedure


@pytest.mark.parametrize(
    ("assistants", "named", "complete"),
    [
        (["doctor", "interpreter"], ["doctor", "interpreter"], True),
        (["doctor", "interpreter"], ["doctor"], False),
        ([], [], True),
        (["doctor"], ["doctor", "somebody who fell ill"], True),
    ],
)
def test_the_notification_names_everyone_who_assists(
    assistants: list[str], named: list[str], complete: bool
) -> None:
    assert assistants_are_named(assistants=assistants, named=named).allowed is complete


def test_the_ruling_says_how_many_are_missing_and_not_who() -> None:
    ruling = assistants_are_named(assistants=["doctor", "interpreter"], named=[])

    assert "2 are missing" in ruling.conditions[0].sentence
    assert "doctor" not in ruling.conditions[0].sentence


@pytest.mark.parametrize("independent", [True, False, None])
def test_an_expert_is_as_independent_as_a_member(independent: bool | None) -> None:
    ruling = expert_is_suitable(
        acts_on_the_committees_instructions=True,
        has_knowledge_and_experience=True,
        independent=independent,
        impartial=True,
        available=True,
    )

    assert ruling.allowed is independent


@pytest.mark.parametrize(
    ("is_member", "exceptional", "valid"),
    [
        (False, True, True),
        (True, True, False),
        (False, False, False),
        (None, True, None),
        (False, None, None),
    ],
)
def test_a_party_may_exclude_an_assistant_but_never_a_member(
    is_member: bool | None, exceptional: bool | None, valid: bool | None
) -> None:
    ruling = exclusion_is_valid(
        is_member=is_member, exceptional=exceptional, concerns_place_within_jurisdiction=True
    )

    assert ruling.allowed is valid


@pytest.mark.parametrize(
    ("away", "replaced", "notified", "goes_on"),
    [
        (True, False, None, True),
        (True, True, True, True),
        (True, True, False, False),
        (True, None, False, None),
        (False, False, None, False),
    ],
)
def test_a_replacement_is_notified(
    away: bool, replaced: bool | None, notified: bool | None, goes_on: bool | None
) -> None:
    ruling = visit_goes_on_without(
        person_stays_away=away, replaced=replaced, replacement_notified=notified
    )

    assert ruling.allowed is goes_on


@pytest.mark.parametrize("address", [True, False, None])
def test_a_party_names_an_authority_and_its_address(address: bool | None) -> None:
    assert authority_is_known(name_given=True, address_given=address).allowed is address


@pytest.mark.parametrize(("own_state", "allowed"), [(False, True), (True, False), (None, None)])
def test_a_member_stays_away_from_the_state_the_seat_belongs_to(
    own_state: bool | None, allowed: bool | None
) -> None:
    ruling = member_may_take_part(elected_for_visited_state=own_state)

    assert ruling.allowed is allowed
    assert not ruling.verified


def test_by_option_members_visit_every_state() -> None:
    rules = RulesOfProcedure(member_stays_away_from_own_state=False)

    assert member_may_take_part(elected_for_visited_state=True, rules=rules).allowed is True
