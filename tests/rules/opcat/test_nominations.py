"""Article 6: whom a State nominates, and by when."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.nominations import (
    Nominee,
    invitation_due,
    nomination_is_valid,
    nominations_close,
)

PARTIES = {"CL", "FR", "LV"}


def national(*states: str, consented: bool | None = None) -> Nominee:
    return Nominee(frozenset(states), consented)


@pytest.mark.parametrize(
    ("nominees", "allowed", "provisions"),
    [
        ([national("CL")], True, []),
        ([national("CL"), national("CL")], True, []),
        ([national("CL"), national("FR", consented=True)], True, []),
        ([national("CL"), national("FR", consented=False)], False, ["6(2)(d)"]),
        ([national("CL"), national("FR")], None, []),
        ([national("CL"), national("XX", consented=True)], False, ["6(2)(a)"]),
        ([national("CL", "XX")], True, []),
        ([national("FR", consented=True), national("LV", consented=True)], False, ["6(2)(b)"]),
        ([national("FR", consented=True)], False, ["6(2)(b)"]),
        ([national("CL"), national("CL"), national("CL")], False, ["6(1)", "6(2)(c)"]),
    ],
    ids=[
        "one national",
        "two nationals",
        "a foreigner with consent",
        "a foreigner refused",
        "consent unknown",
        "a national of no Party",
        "a dual national",
        "two foreigners",
        "one foreigner alone",
        "three",
    ],
)
def test_a_nomination_names_one_or_two_with_a_national_among_them(
    nominees: list[Nominee], allowed: bool | None, provisions: list[str]
) -> None:
    ruling = nomination_is_valid(by="CL", nominees=nominees, parties=PARTIES)

    assert ruling.allowed is allowed
    assert [condition.provision for condition in ruling.obstacles] == provisions


def test_a_sole_foreigner_passes_on_the_reading_that_speaks_of_two() -> None:
    ruling = nomination_is_valid(
        by="CL",
        nominees=[national("FR", consented=True)],
        parties=PARTIES,
        sole_nominee_must_be_national=False,
    )

    assert ruling.allowed is True


def test_two_nationals_of_a_state_are_enough_over_all_nominations() -> None:
    ruling = nomination_is_valid(
        by="CL",
        nominees=[national("CL"), national("FR", consented=True)],
        parties=PARTIES,
        nominated_by_others=[national("FR"), national("FR")],
    )

    assert [condition.provision for condition in ruling.obstacles] == ["6(2)(c)"]


def test_only_a_party_nominates() -> None:
    ruling = nomination_is_valid(by="XX", nominees=[national("XX", "CL")], parties=PARTIES)

    assert [condition.provision for condition in ruling.obstacles] == ["6(1)"]


def test_a_nomination_of_nobody_is_refused() -> None:
    with pytest.raises(ValueError, match="names somebody"):
        nomination_is_valid(by="CL", nominees=[], parties=PARTIES)


def test_the_invitation_leaves_five_months_and_three_to_answer() -> None:
    assert invitation_due(date(2026, 10, 20)) == date(2026, 5, 20)
    assert invitation_due(date(2026, 3, 31)) == date(2025, 10, 31)
    assert nominations_close(date(2026, 5, 20)) == date(2026, 8, 20)
    assert nominations_close(date(2025, 11, 30)) == date(2026, 2, 28)


@given(st.dates(min_value=date(2007, 1, 1), max_value=date(2200, 1, 1)))
def test_nominations_close_well_before_the_election(election_on: date) -> None:
    closes = nominations_close(invitation_due(election_on))

    assert (election_on - closes).days >= 58
