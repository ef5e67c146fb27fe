"""How a State becomes a Party to the Protocol and ceases to be one: Articles 27 to 30 and 33."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum

from visita.rules.calendar import months_after
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article

OPENED_ON = date(2003, 2, 4)
"""Opening for signature in New York. No act under the Protocol is older."""

IN_FORCE_ON = date(2006, 6, 22)

DEPOSITS_FOR_ENTRY_INTO_FORCE = 20

DAYS_FROM_DEPOSIT = timedelta(days=30)


class Attachment(StrEnum):
    """What a State may try to add to its consent."""

    RESERVATION = "RESERVATION"
    FEDERAL_EXCLUSION = "FEDERAL_EXCLUSION"
    POSTPONEMENT = "POSTPONEMENT"
    DECLARATION = "DECLARATION"


@article("OPCAT", "27(1)", rule="O1")
def may_sign(*, signed_the_convention: bool | None) -> Ruling:
    """May this State sign? Signature alone binds it to nothing the system computes."""
    return Ruling(
        (
            Condition(
                signed_the_convention,
                "The State has signed the United Nations Convention against Torture.",
                "27(1)",
            ),
        )
    )


@article("OPCAT", "27(2)", rule="O2")
@article("OPCAT", "27(3)", rule="O2")
def may_become_a_party(*, party_to_the_convention: bool | None) -> Ruling:
    """May this State ratify or accede? Both ask for the same; to have signed is not enough."""
    return Ruling(
        (
            Condition(
                party_to_the_convention,
                "The State has ratified or acceded to the United Nations Convention against "
                "Torture.",
                "27(2), 27(3)",
            ),
        )
    )


@article("OPCAT", "28(1)", rule="D9")
def protocol_enters_into_force(deposits: Iterable[date]) -> date | None:
    """Thirty days after the deposit of the twentieth instrument, in whatever order they are given.

    None while there are fewer than twenty.

    Raises:
        ValueError: a deposit from before the Protocol was open.
    """
    days = sorted(_since_the_opening(day) for day in deposits)
    if len(days) < DEPOSITS_FOR_ENTRY_INTO_FORCE:
        return None
    return days[DEPOSITS_FOR_ENTRY_INTO_FORCE - 1] + DAYS_FROM_DEPOSIT


@article("OPCAT", "28(2)", rule="D9")
def enters_into_force_for_a_state(deposit: date, *, protocol_in_force_on: date) -> date:
    """Thirty days after the State's own deposit, never before the Protocol itself is in force.

    Days are counted, not months: unlike the European Convention nothing waits for a first of the
    month.

    >>> enters_into_force_for_a_state(
    ...     date(2012, 12, 4), protocol_in_force_on=date(2006, 6, 22)
    ... )
    datetime.date(2013, 1, 3)

    Raises:
        ValueError: a deposit from before the Protocol was open.
    """
    return max(_since_the_opening(deposit) + DAYS_FROM_DEPOSIT, protocol_in_force_on)


def _since_the_opening(deposit: date) -> date:
    # The floor at the entry into force would hide a mistyped year, so the year is checked first.
    if deposit < OPENED_ON:
        raise ValueError(f"Nobody could deposit on {deposit}: the Protocol opened on {OPENED_ON}.")
    return deposit


@article("OPCAT", "29", rule="O3")
@article("OPCAT", "30", rule="O4")
def may_attach(kind: Attachment) -> Ruling:
    """May the State add this to its consent?

    A declaration that changes no obligation passes; whether it is in truth a reservation is for
    whoever files it to judge. What a postponement needs besides is in `postponements.may_postpone`.
    """
    return Ruling(
        (
            Condition(
                kind is not Attachment.RESERVATION,
                "The statement is not a reservation: the Protocol allows none.",
                "30",
            ),
            Condition(
                kind is not Attachment.FEDERAL_EXCLUSION,
                "The statement leaves out no part of a federal State: the Protocol extends to all.",
                "29",
            ),
        )
    )


@article("OPCAT", "33(1)", rule="D10")
def denunciation_takes_effect(received: date, *, leap_day_ends_on_28_february: bool = True) -> date:
    """The same day one year after receipt by the Secretary-General; no rounding to a month.

    The text does not say which day follows a year after 29 February: the 28th by default, 1 March
    on the other reading.

    >>> denunciation_takes_effect(date(2025, 10, 9))
    datetime.date(2026, 10, 9)
    """
    effective = months_after(received, months=12)
    if effective.day != received.day and not leap_day_ends_on_28_february:
        return effective + timedelta(days=1)
    return effective


@article("OPCAT", "33(2)", rule="O5")
def remains_answerable(*, occurred_on: date | None, denunciation_effective_on: date) -> Ruling:
    """Does the State still answer for an act or situation after its denunciation?

    It does for everything before the day of effect, and for whatever the Subcommittee decided or
    will decide to do about it.
    """
    return Ruling(
        (
            Condition(
                None if occurred_on is None else occurred_on < denunciation_effective_on,
                "The act or situation came before %(effective_on)s, the day on which the "
                "denunciation takes effect.",
                "33(2)",
                {"effective_on": denunciation_effective_on},
            ),
        )
    )


@article("OPCAT", "33(2)", rule="O6")
@article("OPCAT", "33(3)", rule="O6")
def may_consider(
    *,
    taken_up_on: date | None,
    denunciation_effective_on: date,
    day_of_effect_is_open: bool = False,
) -> Ruling:
    """May the Subcommittee deal with a matter it took up on this day, denunciation or not?

    A matter taken up before the day of effect is pursued to its end; none is begun after it. The
    day itself falls between the two paragraphs: closed by default, because the State is then no
    longer a Party.
    """
    last_open = denunciation_effective_on - timedelta(days=0 if day_of_effect_is_open else 1)
    return Ruling(
        (
            Condition(
                None if taken_up_on is None else taken_up_on <= last_open,
                "The Subcommittee took the matter up by %(last_open)s, before the denunciation "
                "closed the State to new matters.",
                "33(2), 33(3)",
                {"last_open": last_open},
            ),
        )
    )
