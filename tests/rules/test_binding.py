"""Why a State is bound or not: every condition with its clause."""

from dataclasses import replace
from datetime import date

import pytest

from visita.rules.binding import Clauses, binding
from visita.rules.ecpt.parties import denunciation_takes_effect, enters_into_force_for_a_state
from visita.rules.lifecycle import Deed, Fact, Terms
from visita.rules.partial_date import Span
from visita.rules.ruling import Ruling

OPENED, IN_FORCE = date(1987, 11, 26), date(1989, 2, 1)
TERMS = Terms(
    OPENED,
    lambda deposit: enters_into_force_for_a_state(deposit, convention_in_force_on=IN_FORCE),
    denunciation_takes_effect,
)
CLAUSES = Clauses("19(1)", "18", "19(2)", "22(2)")
CONSENT = Fact(Deed.CONSENT, Span.of(date(1998, 5, 5)))


def bound(*facts: Fact, on: date, covered: bool = True, terms: Terms = TERMS) -> Ruling:
    return binding(
        facts, on=on, terms=terms, clauses=CLAUSES, in_force_on=IN_FORCE, covered=covered
    )


def unmet(ruling: Ruling) -> list[str]:
    return [each.provision for each in (*ruling.obstacles, *ruling.unknowns)]


@pytest.mark.parametrize(
    ("facts", "on", "allowed", "why"),
    [
        ([], date(2000, 1, 1), False, ["18"]),
        ([CONSENT], date(1998, 5, 4), False, ["18", "19(2)"]),
        ([CONSENT], date(1998, 8, 31), False, ["19(2)"]),
        ([CONSENT], date(1998, 9, 1), True, []),
        (
            [CONSENT, Fact(Deed.DENUNCIATION_RECEIVED, Span.of(date(2025, 10, 2)))],
            date(2026, 10, 31),
            True,
            [],
        ),
        (
            [CONSENT, Fact(Deed.DENUNCIATION_RECEIVED, Span.of(date(2025, 10, 2)))],
            date(2026, 11, 1),
            False,
            ["22(2)"],
        ),
        (
            [CONSENT, Fact(Deed.DENUNCIATION_RECEIVED, Span(date(2025, 9, 29), None), None)],
            date(2026, 9, 30),
            True,
            [],
        ),
        (
            [CONSENT, Fact(Deed.DENUNCIATION_RECEIVED, Span(date(2025, 9, 29), None), None)],
            date(2026, 10, 1),
            None,
            ["22(2)"],
        ),
        ([CONSENT, Fact(Deed.DENUNCIATION_RECEIVED, Span())], date(2000, 1, 1), None, ["22(2)"]),
        ([Fact(Deed.CONSENT, Span(None, date(2001, 11, 30)))], date(1999, 1, 1), None,
         ["18", "19(2)"]),
        ([Fact(Deed.CONSENT, Span(date(1999, 1, 1), None))], date(2005, 1, 1), None,
         ["18", "19(2)"]),
    ],
)  # fmt: skip
def test_each_condition_is_met_not_met_or_unknown(
    facts: list[Fact], on: date, allowed: bool | None, why: list[str]
) -> None:
    ruling = bound(*facts, on=on)

    assert ruling.allowed is allowed
    assert unmet(ruling) == why


def test_before_the_instrument_is_in_force_nobody_is_bound() -> None:
    assert "19(1)" in unmet(bound(CONSENT, on=date(1988, 12, 1)))


def test_outside_the_record_nothing_is_decided() -> None:
    ruling = bound(on=date(2000, 1, 1), covered=False)

    assert ruling.allowed is None
    assert "does not cover" in ruling.conditions[0].sentence


def test_without_a_rule_the_effect_of_a_consent_is_unknown() -> None:
    ruling = bound(CONSENT, on=date(2000, 1, 1), terms=Terms(OPENED, None, None))

    assert ruling.allowed is None


@pytest.mark.parametrize(
    ("saved", "allowed"),
    [
        (Fact(Deed.DENUNCIATION_WITHDRAWN, Span.of(date(2026, 3, 1))), True),
        (Fact(Deed.DENUNCIATION_WITHDRAWN, Span.of(date(2027, 3, 1))), False),
        (Fact(Deed.CONSENT, Span.of(date(2027, 3, 1))), True),
    ],
)
def test_a_denunciation_can_be_withdrawn_in_time_or_followed_by_a_new_consent(
    saved: Fact, allowed: bool
) -> None:
    received = Fact(Deed.DENUNCIATION_RECEIVED, Span.of(date(2025, 10, 2)))

    assert bound(CONSENT, received, saved, on=date(2028, 1, 1)).allowed is allowed


def test_a_membership_that_ended_ends_the_obligations_on_its_day() -> None:
    day = date(2022, 9, 16)
    ended = Fact(Deed.MEMBERSHIP_ENDED, Span.of(date(2022, 3, 16)), effect_on=day)

    terms = replace(TERMS, ends_with_membership=True)

    assert bound(CONSENT, ended, on=day, terms=terms).allowed is False
    assert bound(CONSENT, ended, on=day).allowed is True


def test_a_denunciation_of_unknown_day_without_a_rule_says_so() -> None:
    unknown = Fact(Deed.DENUNCIATION_RECEIVED, Span())
    ruling = bound(CONSENT, unknown, on=date(2000, 1, 1), terms=Terms(OPENED, None, None))

    assert ruling.conditions[-1].met is None
    assert "on an unknown day" in ruling.conditions[-1].sentence


def test_a_protocol_that_is_part_of_the_amended_text_needs_no_consent_apart() -> None:
    ruling = binding(
        [],
        on=date(2010, 1, 1),
        terms=TERMS,
        clauses=CLAUSES,
        in_force_on=IN_FORCE,
        covered=True,
        amended_text_on=date(2002, 6, 18),
    )

    assert ruling.allowed is False
    assert "part of the text" in ruling.conditions[1].sentence


def test_a_consent_that_nobody_is_sure_of_is_told_as_such() -> None:
    perhaps = Fact(Deed.CONSENT, Span.of(date(2020, 1, 5)), occurred=None)

    ruling = bound(perhaps, on=date(2026, 1, 1))

    assert ruling.allowed is None
    assert "whether it did is unknown" in ruling.conditions[1].sentence


def test_a_succession_is_told_as_one() -> None:
    day = date(2006, 6, 6)

    ruling = bound(Fact(Deed.SUCCESSION, Span.of(day), effect_on=day), on=day)

    assert ruling.allowed is True
    assert "succeeded" in ruling.conditions[1].sentence
    assert "no formula" in ruling.conditions[2].sentence


@pytest.mark.parametrize(
    ("when", "on", "met", "told"),
    [
        (Span(date(2025, 10, 1), date(2025, 10, 31)), date(2026, 10, 31), True, "2026-11-01"),
        (Span(date(2025, 10, 1), date(2025, 10, 31)), date(2026, 11, 1), False, "2026-11-01"),
        (Span(date(2025, 10, 1), date(2025, 12, 31)), date(2026, 11, 1), None, "not before"),
    ],
)
def test_a_denunciation_known_to_the_month_is_as_certain_as_the_rule_allows(
    when: Span, on: date, met: bool | None, told: str
) -> None:
    ruling = bound(CONSENT, Fact(Deed.DENUNCIATION_RECEIVED, when), on=on)

    assert ruling.allowed is met
    assert told in ruling.conditions[-1].sentence


def test_a_return_that_may_have_begun_is_no_return_yet() -> None:
    """Whether or not the State consented again, it is not bound on this day."""
    left = Fact(Deed.DENUNCIATION_RECEIVED, Span.of(date(2025, 10, 2)))
    again = Fact(Deed.CONSENT, Span.of(date(2028, 1, 20)), occurred=None)

    assert bound(CONSENT, left, again, on=date(2028, 2, 1)).allowed is False


def test_a_denunciation_nobody_can_bound_is_told_as_unknown() -> None:
    perhaps = Fact(Deed.DENUNCIATION_RECEIVED, Span(), occurred=None)
    ruling = bound(CONSENT, perhaps, on=date(2026, 1, 1))

    assert ruling.allowed is None
    assert "whether and when" in ruling.conditions[-1].sentence
