"""Article 24: putting a part of the Protocol off."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.postponements import (
    Consent,
    Part,
    may_extend,
    may_postpone,
    part_applies,
    postponed_until,
)

START = date(2010, 1, 15)


@pytest.mark.parametrize(
    ("parts", "made_upon", "allowed"),
    [
        ([Part.SUBCOMMITTEE], Consent.RATIFICATION, True),
        ([Part.MECHANISMS], Consent.RATIFICATION, True),
        ([Part.SUBCOMMITTEE, Part.MECHANISMS], Consent.RATIFICATION, False),
        ([], Consent.RATIFICATION, False),
        ([Part.MECHANISMS], Consent.ACCESSION, None),
        ([Part.MECHANISMS], Consent.NONE, False),
    ],
    ids=["Part III", "Part IV", "both", "neither", "on accession", "later"],
)
def test_one_part_is_postponed_upon_ratification(
    parts: list[Part], made_upon: Consent, allowed: bool | None
) -> None:
    assert may_postpone(parts, made_upon=made_upon).allowed is allowed


@pytest.mark.parametrize("counts", [True, False])
def test_whether_accession_counts_is_for_the_reader_to_say(counts: bool) -> None:
    ruling = may_postpone([Part.MECHANISMS], made_upon=Consent.ACCESSION, accession_counts=counts)

    assert ruling.allowed is counts


@pytest.mark.parametrize(
    ("years", "extension", "until"),
    [(3, 0, date(2013, 1, 15)), (3, 2, date(2015, 1, 15)), (1, 0, date(2011, 1, 15))],
)
def test_three_years_and_two_more(years: int, extension: int, until: date) -> None:
    assert postponed_until(START, years=years, extension_years=extension) == until


@pytest.mark.parametrize(("years", "extension"), [(4, 0), (0, 0), (3, 3), (3, -1)])
def test_longer_postponements_are_refused(years: int, extension: int) -> None:
    with pytest.raises(ValueError, match=r"[Aa]t most"):
        postponed_until(START, years=years, extension_years=extension)


@given(st.dates(max_value=date(2200, 1, 1)), st.integers(1, 3), st.integers(0, 2))
def test_no_postponement_exceeds_five_years(start: date, years: int, extension: int) -> None:
    until = postponed_until(start, years=years, extension_years=extension)

    assert start < until
    assert until.year - start.year <= 5


@pytest.mark.parametrize("index", range(3))
@pytest.mark.parametrize("fact", [True, False, None])
def test_an_extension_is_asked_for_discussed_and_granted(index: int, fact: bool | None) -> None:
    facts: list[bool | None] = [True, True, True]
    facts[index] = fact

    ruling = may_extend(
        representations_made=facts[0],
        subcommittee_consulted=facts[1],
        committee_decided=facts[2],
        years=2,
    )

    assert ruling.allowed is fact


@pytest.mark.parametrize(("years", "allowed"), [(1, True), (2, True), (3, False)])
def test_an_extension_is_two_years_at_most(years: int, allowed: bool) -> None:
    ruling = may_extend(
        representations_made=True, subcommittee_consulted=True, committee_decided=True, years=years
    )

    assert ruling.allowed is allowed


def test_an_extension_by_nothing_is_none() -> None:
    with pytest.raises(ValueError, match="by 0 years is none"):
        may_extend(
            representations_made=True, subcommittee_consulted=True, committee_decided=True, years=0
        )


@pytest.mark.parametrize(
    ("in_force", "until", "applies"),
    [
        (True, None, True),
        (True, date(2026, 1, 2), False),
        (True, date(2026, 1, 1), True),
        (False, None, False),
        (None, None, None),
    ],
)
def test_a_part_applies_once_its_postponement_is_over(
    in_force: bool | None, until: date | None, applies: bool | None
) -> None:
    assert part_applies(in_force=in_force, until=until, on=date(2026, 1, 1)) is applies
