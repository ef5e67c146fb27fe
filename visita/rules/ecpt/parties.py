"""How a State becomes a Party and ceases to be one: Articles 18 to 20 and 22.

Every day given here is a calendar day in Strasbourg.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from visita.rules.calendar import first_of_month_after
from visita.rules.partial_date import Span
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article

OPENED_ON = date(1987, 11, 26)
"""Opening for signature in Strasbourg. No act under the Convention is older."""

AMENDED_ON = date(2002, 3, 1)
"""Entry into force of Protocols 1 and 2: from this day new Parties join the amended text only."""

CONSENTS_FOR_ENTRY_INTO_FORCE = 7


class Consent(StrEnum):
    """How a State says that it will be bound. Succession says nothing new, so it is not here."""

    SIGNATURE_ALONE = "SIGNATURE_ALONE"
    RATIFICATION = "RATIFICATION"
    ACCEPTANCE = "ACCEPTANCE"
    APPROVAL = "APPROVAL"
    ACCESSION = "ACCESSION"


class Moment(StrEnum):
    """When a State speaks about its territories."""

    SIGNATURE = "SIGNATURE"
    DEPOSIT = "DEPOSIT"
    LATER = "LATER"


@article("ECPT", "18(1)", rule="V27")
@article("ECPT", "18(2)", rule="V27")
@article("ECPT P1", "3", rule="V27")
def may_consent(
    *,
    kind: Consent,
    is_member_of_the_council: bool | None,
    invited: bool | None,
    on: date,
) -> Ruling:
    """May this State express its consent to be bound in this way on the day *on*?

    Members of the Council of Europe sign and ratify; other States wait for an invitation and
    accede, which has been possible only since Protocol 1. A signature alone does not bind.
    """
    if kind is Consent.ACCESSION:
        return _may_accede(is_member=is_member_of_the_council, invited=invited, on=on)
    return Ruling(
        (
            Condition(
                kind is not Consent.SIGNATURE_ALONE,
                "An instrument of ratification, acceptance or approval is deposited.",
                "18(1)",
            ),
            Condition(
                is_member_of_the_council,
                "The State is a member of the Council of Europe.",
                "18(1)",
            ),
        )
    )


@article("ECPT", "18(1)", rule="D2")
def consent_day_is_possible(day: date) -> Ruling:
    """Can a State have consented on this day? Catches a misprinted year before it is computed on.

    A floor in a formula hides such an error: a consent misprinted as 1968 gives the same entry
    into force as the true one of 1988.
    """
    return Ruling(
        (
            Condition(
                day >= OPENED_ON,
                "The day is not before %(opened)s, when the Convention was opened for signature.",
                "18(1)",
                {"opened": OPENED_ON},
            ),
        )
    )


@article("ECPT", "19(1)", rule="D1")
def convention_enters_into_force(
    member_consents: Iterable[date], *, first_day_counts: bool = False
) -> date | None:
    """First day of the month after three months have run from the seventh consent.

    *member_consents* are days on which *member* States of the Council of Europe consented, in any
    order. None while there are fewer than seven.

    Raises:
        ValueError: a consent older than the Convention.
    """
    days = sorted(_possible(day) for day in member_consents)
    if len(days) < CONSENTS_FOR_ENTRY_INTO_FORCE:
        return None
    seventh = days[CONSENTS_FOR_ENTRY_INTO_FORCE - 1]
    return _effect(seventh, months=3, first_day_counts=first_day_counts)


@article("ECPT", "19(2)", rule="D2")
@article("ECPT P1", "4", rule="D2")
def enters_into_force_for_a_state(
    deposit: date, *, convention_in_force_on: date, first_day_counts: bool = False
) -> date:
    """First day of the month after three months have run from the deposit of the instrument.

    Never before the Convention itself is in force. Accession counts like ratification since
    Protocol 1. A succession does not pass through here: it has the effect its own act states.

    Raises:
        ValueError: a deposit older than the Convention.

    >>> enters_into_force_for_a_state(
    ...     date(1998, 5, 5), convention_in_force_on=date(1989, 2, 1)
    ... )
    datetime.date(1998, 9, 1)
    """
    effect = _effect(_possible(deposit), months=3, first_day_counts=first_day_counts)
    return max(effect, convention_in_force_on)


@article("ECPT", "20(1)", rule="V28")
@article("ECPT P1", "5", rule="V28")
def territories_may_be_specified(moment: Moment) -> Ruling:
    """May the State choose now to which of its territories the Convention applies?

    Later it may only add a territory, by `territorial_extension_takes_effect`.
    """
    return Ruling(
        (
            Condition(
                moment is not Moment.LATER,
                "The State signs, or deposits its instrument, at the same time.",
                "20(1)",
            ),
        )
    )


@article("ECPT", "20(2)", rule="D3")
def territorial_extension_takes_effect(
    received: date, *, convention_in_force_on: date, first_day_counts: bool = False
) -> date:
    """First day of the month after three months have run from receipt of the declaration.

    Never before the Convention itself is in force.

    Raises:
        ValueError: a declaration older than the Convention.

    >>> territorial_extension_takes_effect(
    ...     date(1988, 9, 5), convention_in_force_on=date(1989, 2, 1)
    ... )
    datetime.date(1989, 2, 1)
    """
    effect = _effect(_possible(received), months=3, first_day_counts=first_day_counts)
    return max(effect, convention_in_force_on)


@article("ECPT", "20(3)", rule="D4")
def territorial_withdrawal_takes_effect(received: date, *, first_day_counts: bool = False) -> date:
    """First day of the month after three months have run from receipt of the notification.

    The State remains a Party; only the territory leaves.

    Raises:
        ValueError: a notification older than the Convention.
    """
    return _effect(_possible(received), months=3, first_day_counts=first_day_counts)


@article("ECPT", "22(1)", rule="D5")
def denunciation_is_made(
    *, by_a_party: bool | None, notified_to_the_secretary_general: bool | None
) -> Ruling:
    """Has the Convention been denounced?

    A law that allows it, its signature and its publication are acts at home: none of them is
    asked for, and none of them is enough.
    """
    return Ruling(
        (
            Condition(by_a_party, "The State is a Party.", "22(1)"),
            Condition(
                notified_to_the_secretary_general,
                "The State has notified the Secretary General of the Council of Europe.",
                "22(1)",
            ),
        )
    )


@article("ECPT", "22(2)", rule="D5")
def denunciation_takes_effect(received: date, *, first_day_counts: bool = False) -> date:
    """First day of the month after twelve months have run from receipt.

    *received* is the day the Secretary General receives the notification, not the day the
    State signs its law.

    Raises:
        ValueError: a notification older than the Convention.

    >>> denunciation_takes_effect(date(2030, 3, 15))
    datetime.date(2031, 4, 1)
    """
    return _effect(_possible(received), months=12, first_day_counts=first_day_counts)


@article("ECPT", "22(2)", rule="D5")
def denunciation_takes_effect_between(received: Span) -> Span:
    """The days between which a denunciation takes effect when the day of receipt is not known.

    An unknown bound of receipt leaves the same bound of the effect unknown.

    >>> denunciation_takes_effect_between(Span(earliest=date(2030, 3, 15))).earliest
    datetime.date(2031, 4, 1)
    """
    return Span(
        received.earliest and denunciation_takes_effect(received.earliest),
        received.latest and denunciation_takes_effect(received.latest),
    )


@article("ECPT", "18(1)", rule="V27")
@article("ECPT", "22(2)", rule="V27")
def remains_party(*, became_party: bool | None, denunciation_in_effect: bool | None) -> Ruling:
    """Is the State still a Party?

    Whether it is still a member of the Council of Europe is not asked: membership opens the
    Convention for signature, and its loss does not end being a Party.
    """
    undenounced = None if denunciation_in_effect is None else not denunciation_in_effect
    return Ruling(
        (
            Condition(became_party, "The Convention entered into force for the State.", "19(2)"),
            Condition(undenounced, "No denunciation by the State has taken effect.", "22(2)"),
        )
    )


@article("ECPT P1", "8", rule="D6", verified=False)
@article("ECPT P2", "3", rule="D6")
def amendment_enters_into_force(
    consents: Iterable[date], *, parties: int, first_day_counts: bool = False
) -> date | None:
    """First day of the month after three months have run from the consent of the last Party.

    *parties* is the number of Parties to the Convention: a protocol that amends it waits for all
    of them. None while one is missing.

    Raises:
        ValueError: more consents than Parties, no Party, or a consent older than the Convention.
    """
    days = [_possible(day) for day in consents]
    if parties < 1 or len(days) > parties:
        raise ValueError(f"{len(days)} consents of {parties} Parties are impossible.")
    if len(days) < parties:
        return None
    return _effect(max(days), months=3, first_day_counts=first_day_counts)


def _may_accede(*, is_member: bool | None, invited: bool | None, on: date) -> Ruling:
    outside = None if is_member is None else not is_member
    return Ruling(
        (
            Condition(
                on >= AMENDED_ON,
                "Accession has been open since %(day)s.",
                "18(2)",
                {"day": AMENDED_ON},
            ),
            Condition(outside, "The State is not a member of the Council of Europe.", "18(2)"),
            Condition(invited, "The Committee of Ministers has invited the State.", "18(2)"),
        )
    )


def _possible(day: date) -> date:
    if day < OPENED_ON:
        raise ValueError(
            f"{day} is before {OPENED_ON}, when the Convention was opened for signature."
        )
    return day


def _effect(start: date, *, months: int, first_day_counts: bool) -> date:
    """The clause common to Articles 19, 20 and 22.

    By default the day of the act does not count, so an act on the first of a month waits a full
    further month. *first_day_counts* is the other reading; it differs only for such an act.
    """
    counted_from = start - timedelta(days=1) if first_day_counts else start
    return first_of_month_after(counted_from, months=months)
