"""Articles 18 to 20 and 22, and the final clauses of the Protocols."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.ecpt.builders import provisions_missed
from visita.rules.ecpt.parties import (
    AMENDED_ON,
    OPENED_ON,
    Consent,
    Moment,
    amendment_enters_into_force,
    consent_day_is_possible,
    convention_enters_into_force,
    denunciation_is_made,
    denunciation_takes_effect,
    denunciation_takes_effect_between,
    enters_into_force_for_a_state,
    may_consent,
    remains_party,
    territorial_extension_takes_effect,
    territorial_withdrawal_takes_effect,
    territories_may_be_specified,
)
from visita.rules.partial_date import Span

IN_FORCE_ON = date(1989, 2, 1)
FIRST_SEVEN = [
    date(1988, 2, 26),
    date(1988, 3, 7),
    date(1988, 3, 14),
    date(1988, 6, 21),
    date(1988, 6, 24),
    date(1988, 9, 6),
    date(1988, 10, 7),
]
"""Turkey, Malta, Ireland, Sweden, the United Kingdom, Luxembourg, Switzerland."""

DAYS = st.dates(OPENED_ON, date(2200, 1, 1))
EFFECTS: list[Callable[[date], date]] = [
    partial(enters_into_force_for_a_state, convention_in_force_on=IN_FORCE_ON),
    partial(territorial_extension_takes_effect, convention_in_force_on=IN_FORCE_ON),
    territorial_withdrawal_takes_effect,
    denunciation_takes_effect,
]


def test_the_seventh_consent_brought_the_convention_into_force() -> None:
    assert convention_enters_into_force(reversed(FIRST_SEVEN)) == IN_FORCE_ON


def test_an_eighth_consent_changes_nothing() -> None:
    assert convention_enters_into_force([*FIRST_SEVEN, date(1988, 10, 12)]) == IN_FORCE_ON


def test_six_consents_are_not_enough() -> None:
    assert convention_enters_into_force(FIRST_SEVEN[:6]) is None


@pytest.mark.parametrize(
    ("deposit", "effect"),
    [
        pytest.param(date(1998, 5, 5), date(1998, 9, 1), id="Russia"),
        pytest.param(date(2005, 11, 30), date(2006, 3, 1), id="Monaco: no 30 February"),
        pytest.param(date(1990, 1, 31), date(1990, 5, 1), id="San Marino: no 31 April"),
        pytest.param(date(1988, 10, 12), date(1989, 2, 1), id="Netherlands: before the start"),
        pytest.param(date(1998, 11, 26), date(1999, 3, 1), id="Lithuania: across a year"),
        pytest.param(date(1988, 3, 14), date(1989, 2, 1), id="Ireland: one of the seven"),
        pytest.param(date(2001, 6, 1), date(2001, 10, 1), id="the first of a month waits on"),
    ],
)
def test_a_state_is_bound_after_three_months(deposit: date, effect: date) -> None:
    assert enters_into_force_for_a_state(deposit, convention_in_force_on=IN_FORCE_ON) == effect


@pytest.mark.parametrize(
    ("received", "effect"),
    [
        pytest.param(date(2013, 10, 30), date(2014, 2, 1), id="Akrotiri and Dhekelia"),
        pytest.param(date(1994, 11, 8), date(1995, 3, 1), id="Guernsey"),
        pytest.param(date(1988, 9, 5), date(1989, 2, 1), id="Gibraltar: before the start"),
    ],
)
def test_a_territory_is_covered_after_three_months(received: date, effect: date) -> None:
    actual = territorial_extension_takes_effect(received, convention_in_force_on=IN_FORCE_ON)

    assert actual == effect


def test_a_territory_leaves_after_three_months() -> None:
    assert territorial_withdrawal_takes_effect(date(2013, 10, 30)) == date(2014, 2, 1)


@pytest.mark.parametrize(
    ("received", "effect"),
    [
        (date(2025, 9, 29), date(2026, 10, 1)),
        (date(2025, 9, 30), date(2026, 10, 1)),
        (date(2025, 10, 1), date(2026, 11, 1)),
        (date(2025, 10, 9), date(2026, 11, 1)),
        (date(2025, 10, 31), date(2026, 11, 1)),
        (date(2025, 11, 1), date(2026, 12, 1)),
        (date(2025, 11, 30), date(2026, 12, 1)),
        (date(2024, 2, 29), date(2025, 3, 1)),
    ],
)
def test_a_denunciation_takes_effect_after_twelve_months(received: date, effect: date) -> None:
    assert denunciation_takes_effect(received) == effect


def test_an_unknown_receipt_bounds_the_effect_on_one_side_only() -> None:
    """A law of 29 September 2025 cannot have been notified before it was made."""
    effect = denunciation_takes_effect_between(Span(earliest=date(2025, 9, 29)))

    assert effect == Span(earliest=date(2026, 10, 1), latest=None)


def test_a_receipt_between_two_days_bounds_the_effect_on_both_sides() -> None:
    received = Span(date(2025, 9, 29), date(2025, 10, 31))

    assert denunciation_takes_effect_between(received) == Span(date(2026, 10, 1), date(2026, 11, 1))


@pytest.mark.parametrize(
    ("last", "in_force"),
    [
        (date(2001, 10, 31), date(2002, 2, 1)),
        (date(2001, 11, 1), AMENDED_ON),
        (date(2001, 11, 30), AMENDED_ON),
        (date(2001, 12, 1), date(2002, 4, 1)),
    ],
)
def test_a_protocol_waits_for_the_last_party(last: date, in_force: date) -> None:
    assert amendment_enters_into_force([last, date(1996, 5, 5)], parties=2) == in_force


def test_a_protocol_is_not_in_force_while_one_party_is_missing() -> None:
    assert amendment_enters_into_force([date(1996, 5, 5)], parties=2) is None


def test_a_protocol_to_a_convention_without_parties_is_refused() -> None:
    with pytest.raises(ValueError, match="impossible"):
        amendment_enters_into_force([], parties=0)


def test_the_only_party_decides_alone() -> None:
    assert amendment_enters_into_force([date(1996, 5, 5)], parties=1) == date(1996, 9, 1)


@pytest.mark.parametrize("parties", [0, 1])
def test_more_consents_than_parties_are_refused(parties: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        amendment_enters_into_force([date(1996, 5, 5), date(1997, 5, 5)], parties=parties)


def test_by_the_other_reading_the_first_of_a_month_counts() -> None:
    assert denunciation_takes_effect(date(2025, 10, 1), first_day_counts=True) == date(2026, 10, 1)
    assert denunciation_takes_effect(date(2025, 10, 2), first_day_counts=True) == date(2026, 11, 1)


@given(DAYS)
def test_the_two_readings_differ_only_on_the_first_of_a_month(day: date) -> None:
    ours = denunciation_takes_effect(day)
    other = denunciation_takes_effect(day, first_day_counts=True)

    assert (ours != other) is (day.day == 1)


@pytest.mark.parametrize("effect", EFFECTS)
@given(day=DAYS)
def test_every_effect_falls_on_the_first_of_a_month(
    effect: Callable[[date], date], day: date
) -> None:
    assert effect(day).day == 1


@pytest.mark.parametrize("effect", EFFECTS)
@given(day=DAYS)
def test_a_later_act_never_takes_effect_earlier(effect: Callable[[date], date], day: date) -> None:
    assert effect(day) <= effect(day + timedelta(days=1))


@given(DAYS)
def test_a_denunciation_gives_twelve_to_thirteen_months(day: date) -> None:
    assert timedelta(days=365) < denunciation_takes_effect(day) - day <= timedelta(days=366 + 31)


@pytest.mark.parametrize("effect", EFFECTS)
def test_no_act_is_older_than_the_convention(effect: Callable[[date], date]) -> None:
    with pytest.raises(ValueError, match="opened for signature"):
        effect(date(1968, 3, 14))


def test_a_misprinted_year_is_not_hidden_by_the_seventh_consent() -> None:
    """Ireland's consent has been printed as of 1968: the date of effect would be the same."""
    with pytest.raises(ValueError, match="1968-03-14"):
        convention_enters_into_force([*FIRST_SEVEN, date(1968, 3, 14)])


@pytest.mark.parametrize(
    ("day", "possible"),
    [(date(1987, 11, 26), True), (date(1987, 11, 25), False), (date(1968, 3, 14), False)],
)
def test_a_form_can_ask_whether_a_day_of_consent_is_possible(day: date, possible: bool) -> None:
    assert consent_day_is_possible(day).allowed is possible


@pytest.mark.parametrize("kind", [Consent.RATIFICATION, Consent.ACCEPTANCE, Consent.APPROVAL])
@pytest.mark.parametrize("member", [True, False, None])
def test_members_of_the_council_of_europe_ratify(kind: Consent, member: bool | None) -> None:
    ruling = may_consent(
        kind=kind, is_member_of_the_council=member, invited=None, on=date(1990, 1, 1)
    )

    assert ruling.allowed is member


def test_a_signature_alone_does_not_bind() -> None:
    ruling = may_consent(
        kind=Consent.SIGNATURE_ALONE,
        is_member_of_the_council=True,
        invited=None,
        on=date(1990, 1, 1),
    )

    assert provisions_missed(ruling) == ["18(1)"]


@pytest.mark.parametrize(
    ("member", "invited", "on", "allowed"),
    [
        (False, True, AMENDED_ON, True),
        (False, True, date(2002, 2, 28), False),
        (False, False, AMENDED_ON, False),
        (False, None, AMENDED_ON, None),
        (True, True, AMENDED_ON, False),
        (None, True, AMENDED_ON, None),
    ],
)
def test_other_states_accede_when_invited_since_protocol_1(
    member: bool | None, invited: bool | None, on: date, allowed: bool | None
) -> None:
    ruling = may_consent(
        kind=Consent.ACCESSION, is_member_of_the_council=member, invited=invited, on=on
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("moment", "allowed"),
    [(Moment.SIGNATURE, True), (Moment.DEPOSIT, True), (Moment.LATER, False)],
)
def test_territories_are_chosen_at_signature_or_deposit(moment: Moment, allowed: bool) -> None:
    assert territories_may_be_specified(moment).allowed is allowed


@pytest.mark.parametrize(
    ("party", "notified", "made"),
    [(True, True, True), (True, False, False), (True, None, None), (False, True, False)],
)
def test_a_denunciation_is_a_notification_not_a_law(
    party: bool, notified: bool | None, made: bool | None
) -> None:
    ruling = denunciation_is_made(by_a_party=party, notified_to_the_secretary_general=notified)

    assert ruling.allowed is made


@pytest.mark.parametrize(("in_effect", "remains"), [(False, True), (True, False), (None, None)])
def test_only_a_denunciation_in_effect_ends_being_a_party(
    in_effect: bool | None, remains: bool | None
) -> None:
    """Russia ceased to be a member of the Council of Europe in 2022 and remained a Party."""
    ruling = remains_party(became_party=True, denunciation_in_effect=in_effect)

    assert ruling.allowed is remains
