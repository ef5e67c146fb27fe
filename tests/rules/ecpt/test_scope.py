"""Articles 1, 2 and 17."""

import pytest

from tests.rules.ecpt.builders import NO, OPEN, YES
from visita.rules.ecpt.scope import (
    is_left_to_others,
    other_rule_prevails,
    place_is_in_scope,
    place_is_open_to_visits,
)
from visita.rules.ruling import Ruling


@pytest.mark.parametrize(
    ("jurisdiction", "deprived", "authority", "in_scope"),
    [
        (True, True, True, True),
        (False, True, True, False),
        (True, False, True, False),
        (True, True, False, False),
        (True, True, None, None),
        (None, False, True, False),
    ],
)
def test_a_place_where_a_public_authority_deprives_of_liberty(
    jurisdiction: bool | None, deprived: bool, authority: bool | None, in_scope: bool | None
) -> None:
    ruling = place_is_in_scope(
        within_jurisdiction=jurisdiction,
        persons_deprived_of_liberty=deprived,
        by_a_public_authority=authority,
    )

    assert ruling.allowed is in_scope


@pytest.mark.parametrize(
    ("visits", "effectively", "regularly", "geneva", "barred"),
    [
        pytest.param(True, True, True, True, True, id="effective regular visits to prisoners"),
        pytest.param(True, False, True, True, False, id="once a year, announced, partial access"),
        pytest.param(True, True, True, False, False, id="under a domestic agreement only"),
        pytest.param(False, False, False, True, False, id="the Red Cross is refused access"),
        pytest.param(True, True, False, True, False, id="now and then"),
        pytest.param(True, None, True, True, None, id="nobody knows how effective"),
        pytest.param(None, None, None, False, False, id="no armed conflict, whatever else"),
    ],
)
def test_the_red_cross_bars_a_place_only_if_all_four_conditions_are_met(
    visits: bool | None,
    effectively: bool | None,
    regularly: bool | None,
    geneva: bool,
    barred: bool | None,
) -> None:
    ruling = is_left_to_others(
        by_protecting_power_or_red_cross=visits,
        effectively=effectively,
        regularly=regularly,
        under_the_geneva_conventions=geneva,
    )

    assert ruling.allowed is barred


@pytest.mark.parametrize(
    ("party", "scope", "left", "allowed"),
    [
        (True, YES, NO, True),
        (True, YES, YES, False),
        (True, NO, NO, False),
        (False, YES, NO, False),
        (True, YES, OPEN, None),
        (None, YES, NO, None),
    ],
)
def test_a_place_in_scope_and_not_barred_may_be_visited(
    party: bool | None, scope: Ruling, left: Ruling, allowed: bool | None
) -> None:
    ruling = place_is_open_to_visits(party_on_the_day=party, scope=scope, left_to_others=left)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("is_rule", "better", "prevails"),
    [(True, True, True), (True, False, False), (False, True, False), (True, None, None)],
)
def test_better_protection_prevails(
    is_rule: bool, better: bool | None, prevails: bool | None
) -> None:
    ruling = other_rule_prevails(is_domestic_law_or_treaty=is_rule, protects_better=better)

    assert ruling.allowed is prevails
