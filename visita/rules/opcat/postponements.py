"""Declarations that put Part III or Part IV off for a time: Article 24."""

from collections.abc import Collection
from datetime import date
from enum import StrEnum

from visita.rules.calendar import months_after
from visita.rules.ruling import Condition, Ruling, both
from visita.rules.sources import article

YEARS = 3

EXTENSION_YEARS = 2


class Part(StrEnum):
    """A part of the Protocol that can be postponed."""

    SUBCOMMITTEE = "III"
    MECHANISMS = "IV"


class Consent(StrEnum):
    """The act on which a declaration was made."""

    RATIFICATION = "RATIFICATION"
    ACCESSION = "ACCESSION"
    NONE = "NONE"


@article("OPCAT", "24(1)", rule="D11")
def may_postpone(
    parts: Collection[Part], *, made_upon: Consent, accession_counts: bool | None = None
) -> Ruling:
    """May a State postpone these parts by a declaration made then?

    One part or the other, not both. The text says "upon ratification" and does not mention
    accession; whether that counts is unknown unless *accession_counts* says so.
    """
    upon = {Consent.RATIFICATION: True, Consent.ACCESSION: accession_counts, Consent.NONE: False}
    return Ruling(
        (
            Condition(
                upon[made_upon], "The declaration was made when the State consented.", "24(1)"
            ),
            Condition(
                len(set(parts)) == 1,
                "The declaration postpones either Part III or Part IV, not both.",
                "24(1)",
            ),
        )
    )


@article("OPCAT", "24(2)", rule="D11")
def may_extend(
    *,
    representations_made: bool | None,
    subcommittee_consulted: bool | None,
    committee_decided: bool | None,
    years: int,
) -> Ruling:
    """May the Committee against Torture add so many years to a postponement?

    Raises:
        ValueError: no year at all.
    """
    if years < 1:
        raise ValueError(f"An extension by {years} years is none.")
    return Ruling(
        (
            Condition(representations_made, "The State made due representations.", "24(2)"),
            Condition(subcommittee_consulted, "The Subcommittee was consulted.", "24(2)"),
            Condition(
                committee_decided, "The Committee against Torture granted the extension.", "24(2)"
            ),
            Condition(
                years <= EXTENSION_YEARS,
                "The extension is no longer than %(limit)s years.",
                "24(2)",
                {"limit": EXTENSION_YEARS},
            ),
        )
    )


@article("OPCAT", "24(2)", rule="D11")
def postponed_until(start: date, *, years: int = YEARS, extension_years: int = 0) -> date:
    """The day from which the postponed part applies after all.

    *start* is the day the postponement begins. The text does not name it: give the entry into
    force for the State, or the deposit on the stricter reading.

    >>> postponed_until(date(2010, 1, 15)), postponed_until(date(2010, 1, 15), extension_years=2)
    (datetime.date(2013, 1, 15), datetime.date(2015, 1, 15))

    Raises:
        ValueError: more than three years, or more than two added.
    """
    if not 0 < years <= YEARS:
        raise ValueError(f"A postponement lasts at most {YEARS} years, not {years}.")
    if not 0 <= extension_years <= EXTENSION_YEARS:
        raise ValueError(f"At most {EXTENSION_YEARS} years are added, not {extension_years}.")
    return months_after(start, months=12 * (years + extension_years))


@article("OPCAT", "24(1)", rule="D11")
@article("OPCAT", "24(2)", rule="D11")
def part_applies(*, in_force: bool | None, until: date | None, on: date) -> bool | None:
    """Does the postponed part bind the State on this day? The other part was never touched."""
    return both(in_force, until is None or on >= until)
