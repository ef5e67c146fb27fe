"""Statuses from acts: the chain of a treaty's life, and what unknown dates leave open."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.binding import Clauses, binding
from visita.rules.ecpt.parties import denunciation_takes_effect, enters_into_force_for_a_state
from visita.rules.lifecycle import (
    PHASES,
    Deed,
    Fact,
    Standing,
    Status,
    Terms,
    standing,
    without_effect,
)
from visita.rules.partial_date import Span

ECPT = Terms(
    opened_on=date(1987, 11, 26),
    consent_takes_effect=lambda deposit: enters_into_force_for_a_state(
        deposit, convention_in_force_on=date(1989, 2, 1)
    ),
    denunciation_takes_effect=denunciation_takes_effect,
)
SIGNED = Fact(Deed.SIGNATURE, Span.of(date(1996, 2, 28)))
CONSENTED = Fact(Deed.CONSENT, Span.of(date(1998, 5, 5)))
PERHAPS_DENOUNCED = Fact(Deed.DENUNCIATION_RECEIVED, Span(date(2025, 9, 29), None), occurred=None)
RUSSIA = [SIGNED, CONSENTED, PERHAPS_DENOUNCED]


def received(day: date) -> Fact:
    return Fact(Deed.DENUNCIATION_RECEIVED, Span.of(day))


def at(*facts: Fact, on: date, terms: Terms = ECPT) -> Standing:
    return standing(facts, on=on, terms=terms)


@pytest.mark.parametrize(
    ("on", "status", "since", "until"),
    [
        (date(1996, 2, 27), Status.NONE, None, date(1996, 2, 28)),
        (date(1996, 2, 28), Status.SIGNATORY, date(1996, 2, 28), date(1998, 5, 5)),
        (date(1998, 5, 5), Status.CONSENTED, date(1998, 5, 5), date(1998, 9, 1)),
        (date(1998, 8, 31), Status.CONSENTED, date(1998, 5, 5), date(1998, 9, 1)),
        (date(1998, 9, 1), Status.PARTY, date(1998, 9, 1), date(2026, 11, 1)),
        (date(2025, 10, 1), Status.PARTY, date(1998, 9, 1), date(2026, 11, 1)),
        (date(2025, 10, 2), Status.DENUNCIATION_RECEIVED, date(2025, 10, 2), date(2026, 11, 1)),
        (date(2026, 10, 31), Status.DENUNCIATION_RECEIVED, date(2025, 10, 2), date(2026, 11, 1)),
        (date(2026, 11, 1), Status.CEASED, date(2026, 11, 1), None),
    ],
)
def test_a_state_passes_through_the_treatys_life(
    on: date, status: Status, since: date | None, until: date | None
) -> None:
    stands = at(SIGNED, CONSENTED, received(date(2025, 10, 2)), on=on)

    assert (stands.status, stands.since, stands.until) == (status, since, until)
    assert stands.possible == (status,)
    assert stands.until_not_before is None


def test_an_unknown_receipt_leaves_the_status_unknown_and_bounds_the_end() -> None:
    stands = at(*RUSSIA, on=date(2026, 11, 22))

    assert stands.status is Status.UNKNOWN
    assert stands.possible == (Status.PARTY, Status.DENUNCIATION_RECEIVED, Status.CEASED)
    assert stands.bound is None
    assert (stands.until, stands.until_not_before) == (None, date(2026, 10, 1))


@pytest.mark.parametrize("on", [date(2025, 9, 28), date(2025, 9, 29), date(2026, 9, 30)])
def test_before_the_lower_bound_a_state_is_bound_in_every_case(on: date) -> None:
    stands = at(*RUSSIA, on=on)

    assert stands.status is Status.PARTY
    assert stands.bound is True
    assert stands.until_not_before == date(2026, 10, 1)


def test_a_notice_period_that_may_have_begun_is_shown_among_the_possibilities() -> None:
    assert at(*RUSSIA, on=date(2025, 12, 1)).possible == (
        Status.PARTY,
        Status.DENUNCIATION_RECEIVED,
    )


def test_a_consent_known_between_two_days_is_open_between_them() -> None:
    consent = Fact(Deed.CONSENT, Span(date(2021, 12, 11), date(2024, 6, 30)))

    assert at(consent, on=date(2021, 12, 10)).status is Status.NONE
    assert at(consent, on=date(2023, 1, 1)).possible == (
        Status.NONE,
        Status.CONSENTED,
        Status.PARTY,
    )
    assert at(consent, on=date(2024, 7, 1)).possible == (Status.CONSENTED, Status.PARTY)
    assert at(consent, on=date(2024, 10, 1)).status is Status.PARTY


def test_a_signature_nobody_recorded_is_possible_until_the_consent() -> None:
    unrecorded = Fact(Deed.SIGNATURE, Span(date(1987, 11, 26), None), occurred=None)

    assert at(unrecorded, CONSENTED, on=date(1990, 1, 1)).possible == (
        Status.NONE,
        Status.SIGNATORY,
    )
    assert at(unrecorded, CONSENTED, on=date(2000, 1, 1)).status is Status.PARTY


def test_a_withdrawn_denunciation_leaves_a_party_a_party() -> None:
    withdrawn = Fact(Deed.DENUNCIATION_WITHDRAWN, Span.of(date(2026, 3, 1)))
    acts = (CONSENTED, received(date(2025, 10, 2)), withdrawn)

    assert at(*acts, on=date(2026, 2, 1)).status is Status.DENUNCIATION_RECEIVED
    assert at(*acts, on=date(2027, 1, 1)).status is Status.PARTY


def test_a_withdrawal_after_the_end_comes_too_late() -> None:
    withdrawn = Fact(Deed.DENUNCIATION_WITHDRAWN, Span.of(date(2026, 12, 1)))

    assert (
        at(CONSENTED, received(date(2025, 10, 2)), withdrawn, on=date(2027, 1, 1)).status
        is Status.CEASED
    )


def test_a_state_that_left_can_come_back() -> None:
    again = Fact(Deed.CONSENT, Span.of(date(2030, 1, 15)))
    acts = (CONSENTED, received(date(2025, 10, 2)), again)

    assert at(*acts, on=date(2029, 1, 1)).status is Status.CEASED
    assert at(*acts, on=date(2030, 2, 1)).status is Status.CONSENTED
    assert at(*acts, on=date(2030, 5, 1)).status is Status.PARTY


def test_a_return_that_may_have_happened_leaves_both_ends_open() -> None:
    again = Fact(Deed.CONSENT, Span(date(2030, 1, 15), None), occurred=None)
    acts = (CONSENTED, received(date(2025, 10, 2)), again)

    assert at(*acts, on=date(2031, 1, 1)).possible == (Status.PARTY, Status.CEASED)


def test_a_succession_bypasses_the_formula() -> None:
    day = date(2006, 6, 6)
    succession = Fact(Deed.SUCCESSION, Span.of(day), effect_on=day)

    assert at(succession, on=day).status is Status.PARTY


def test_without_a_rule_a_consent_may_or_may_not_be_in_force() -> None:
    stands = at(CONSENTED, on=date(2000, 1, 1), terms=Terms(date(1950, 11, 4), None, None))

    assert stands.status is Status.UNKNOWN
    assert stands.possible == (Status.CONSENTED, Status.PARTY)


def test_membership_that_ended_ends_on_its_own_day() -> None:
    left = Fact(Deed.MEMBERSHIP_ENDED, Span.of(date(2022, 3, 16)), effect_on=date(2022, 3, 16))
    terms = Terms(date(1949, 5, 5), lambda day: day, None, ends_with_membership=True)
    joined = Fact(Deed.CONSENT, Span.of(date(1996, 2, 28)))

    assert at(joined, left, on=date(2022, 3, 15), terms=terms).status is Status.PARTY
    assert at(joined, left, on=date(2022, 3, 16), terms=terms).status is Status.CEASED


@given(
    receipt=st.dates(date(1999, 1, 1), date(2040, 1, 1)),
    on=st.dates(date(1999, 1, 1), date(2045, 1, 1)),
)
def test_what_is_certain_is_among_what_was_possible(receipt: date, on: date) -> None:
    """Learning the day never reveals a status that the answer before had excluded."""
    unsure = Fact(Deed.DENUNCIATION_RECEIVED, Span(date(1999, 1, 1), None), occurred=None)

    assert set(at(CONSENTED, received(receipt), on=on).possible) <= set(
        at(CONSENTED, unsure, on=on).possible
    )


@given(
    st.lists(st.dates(date(1988, 1, 1), date(2040, 1, 1)), max_size=4), st.dates(date(1988, 1, 1))
)
def test_every_story_has_an_answer(days: list[date], on: date) -> None:
    deeds = [Deed.SIGNATURE, Deed.CONSENT, Deed.DENUNCIATION_RECEIVED, Deed.CONSENT]
    stands = at(*(Fact(deed, Span.of(day)) for deed, day in zip(deeds, days, strict=False)), on=on)

    assert stands.possible
    assert set(stands.possible) <= set(PHASES)


def test_a_year_that_began_before_the_opening_means_its_later_part() -> None:
    consent = Fact(Deed.CONSENT, Span(date(1987, 1, 1), date(1987, 12, 31)))

    assert at(consent, on=date(1987, 11, 26)).possible == (Status.NONE, Status.CONSENTED)
    assert at(consent, on=date(1988, 1, 1)).status is Status.CONSENTED


def test_a_signature_after_the_consent_changes_nothing() -> None:
    late = Fact(Deed.SIGNATURE, Span.of(date(1999, 1, 1)))

    assert at(CONSENTED, late, on=date(2000, 1, 1)).status is Status.PARTY


def test_a_withdrawal_without_a_denunciation_changes_nothing() -> None:
    withdrawn = Fact(Deed.DENUNCIATION_WITHDRAWN, Span.of(date(2010, 1, 1)))

    assert at(CONSENTED, withdrawn, on=date(2011, 1, 1)).status is Status.PARTY


def test_a_denunciation_before_being_a_party_changes_nothing() -> None:
    early = received(date(1998, 6, 1))

    assert at(CONSENTED, early, on=date(2000, 1, 1)).status is Status.PARTY


def test_membership_that_ends_leaves_a_party_to_the_convention_a_party() -> None:
    """Article 18 asks who may become a Party; nothing ends being one but Article 22."""
    left = Fact(Deed.MEMBERSHIP_ENDED, Span.of(date(2022, 3, 16)), effect_on=date(2022, 3, 16))

    assert at(CONSENTED, left, on=date(2023, 1, 1)).status is Status.PARTY


def test_a_withdrawn_denunciation_leaves_the_day_of_becoming_a_party() -> None:
    withdrawn = Fact(Deed.DENUNCIATION_WITHDRAWN, Span.of(date(2026, 3, 1)))
    stands = at(CONSENTED, received(date(2025, 10, 2)), withdrawn, on=date(2026, 4, 1))

    assert (stands.since, stands.until) == (date(1998, 9, 1), None)


def test_of_two_denunciations_the_first_counts() -> None:
    acts = (CONSENTED, received(date(2025, 10, 2)), received(date(2025, 11, 2)))

    assert at(*acts, on=date(2026, 11, 1)).status is Status.CEASED


def test_a_printed_day_of_effect_serves_where_no_formula_is_held() -> None:
    consent = Fact(Deed.CONSENT, Span.of(date(1974, 5, 3)), printed_on=date(1974, 5, 3))
    terms = Terms(date(1950, 11, 4), None, None)

    assert at(consent, on=date(1974, 5, 3), terms=terms).status is Status.PARTY


def test_where_both_readings_end_on_one_day_that_day_is_certain() -> None:
    """The day of deposit is unknown, the day of entry into force the same for all."""
    consent = Fact(Deed.CONSENT, Span(date(2001, 11, 1), date(2001, 11, 30)))
    terms = Terms(date(1993, 11, 4), lambda _: date(2002, 3, 1), None)
    stands = at(consent, on=date(2001, 12, 1), terms=terms)

    assert stands.status is Status.CONSENTED
    assert (stands.since, stands.until) == (None, date(2002, 3, 1))
    assert stands.until_not_before is None


def test_acts_that_change_nothing_are_named() -> None:
    second = Fact(Deed.CONSENT, Span.of(date(2001, 1, 1)))
    early = received(date(1998, 6, 1))

    assert without_effect([SIGNED, CONSENTED, early, second], terms=ECPT) == [early, second]
    assert without_effect(RUSSIA[:2], terms=ECPT) == []


FACTS = st.lists(
    st.builds(
        Fact,
        deed=st.sampled_from([deed for deed in Deed if deed is not Deed.MEMBERSHIP_ENDED]),
        when=st.tuples(
            st.dates(date(1988, 1, 1), date(2040, 1, 1)), st.integers(0, 2000), st.booleans()
        ).map(lambda drawn: Span(drawn[0], None if drawn[2] else drawn[0] + timedelta(drawn[1]))),
        occurred=st.sampled_from([True, None]),
    ),
    max_size=5,
)


@given(FACTS, st.dates(date(1989, 3, 1), date(2045, 1, 1)))
def test_the_status_and_its_reasons_never_contradict_each_other(
    facts: list[Fact], on: date
) -> None:
    ruling = binding(
        facts,
        on=on,
        terms=ECPT,
        clauses=Clauses("19(1)", "18", "19(2)", "22(2)"),
        in_force_on=date(1989, 2, 1),
        covered=True,
    )

    assert ruling.allowed is standing(facts, on=on, terms=ECPT).bound


@given(FACTS, st.dates(date(1988, 1, 1), date(2045, 1, 1)))
def test_whatever_is_known_something_is_possible(facts: list[Fact], on: date) -> None:
    stands = standing(facts, on=on, terms=ECPT)

    assert stands.possible
    assert stands.status in {*stands.possible, Status.UNKNOWN, Status.PARTY}
