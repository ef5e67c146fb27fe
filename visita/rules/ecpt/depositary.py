"""What the Secretary General accepts and tells States as depositary: Articles 21 and 23."""

from enum import StrEnum

from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


class Statement(StrEnum):
    """What a State may add to its act, by its effect and not by its title."""

    RESERVATION = "RESERVATION"
    DECLARATION = "DECLARATION"


class TreatyAct(StrEnum):
    """The acts of which the Secretary General hears."""

    SIGNATURE = "SIGNATURE"
    DEPOSIT = "DEPOSIT"
    ENTRY_INTO_FORCE = "ENTRY_INTO_FORCE"
    OTHER = "OTHER"
    VISIT = "VISIT"
    REPORT_OR_STATEMENT = "REPORT_OR_STATEMENT"


NOTIFIED_UNDER = {
    TreatyAct.SIGNATURE: "23(a)",
    TreatyAct.DEPOSIT: "23(b)",
    TreatyAct.ENTRY_INTO_FORCE: "23(c)",
}
"""Every other act falls under 23(d), which lets in all but two kinds."""

KEPT_OUT = frozenset({TreatyAct.VISIT, TreatyAct.REPORT_OR_STATEMENT})
"""Acts under Articles 8 and 10: they never belong in a register of treaty acts."""


@article("ECPT", "21", rule="V26")
def may_be_made(statement: Statement) -> Ruling:
    """May a State attach this statement to its signature or instrument?"""
    return Ruling(
        (
            Condition(
                statement is not Statement.RESERVATION,
                "The statement is not a reservation: the Convention admits none.",
                "21",
            ),
        )
    )


@article("ECPT", "23(a)", rule="V24")
@article("ECPT", "23(b)", rule="V24")
@article("ECPT", "23(c)", rule="V24")
@article("ECPT", "23(d)", rule="V24")
@article("ECPT P1", "6", rule="V24")
def is_notified_to_states(act: TreatyAct) -> Ruling:
    """Does the Secretary General tell States of this act, so that a register may show it?

    All members of the Council of Europe are told and, since Protocol 1, non-member Parties.
    """
    return Ruling(
        (
            Condition(
                act not in KEPT_OUT,
                "The act is not one under Articles 8 or 10: a visit, its report or a statement.",
                NOTIFIED_UNDER.get(act, "23(d)"),
            ),
        )
    )
