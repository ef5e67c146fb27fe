"""How members, experts and the Committee's papers are protected: Article 16 and the Annex."""

from enum import StrEnum

from visita.rules.ecpt.confidentiality import Role
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article

PROTECTED = frozenset({Role.MEMBER, Role.EXPERT})
"""An interpreter is not among them: the Annex extends to experts alone."""


class CustomsTreatment(StrEnum):
    """Like whom a travelling member is treated in customs and exchange control."""

    OWN_SENIOR_OFFICIAL_ABROAD = "OWN_SENIOR_OFFICIAL_ABROAD"
    FOREIGN_GOVERNMENT_REPRESENTATIVE = "FOREIGN_GOVERNMENT_REPRESENTATIVE"


@article("ECPT", "16", rule="V23")
@article("ECPT", "Annex 1", rule="V23")
@article("ECPT", "Annex 2", rule="V23")
def is_immune_while_on_duty(*, role: Role, on_duty_or_travelling_for_it: bool | None) -> Ruling:
    """Is the person free from arrest, from seizure of baggage and from limits on movement?

    Unlike the immunity for words and acts, this one ends with the journey.
    """
    return Ruling(
        (
            Condition(
                role in PROTECTED,
                "The person is a member of the Committee or an expert assisting it.",
                "Annex 1",
            ),
            Condition(
                on_duty_or_travelling_for_it,
                "The person exercises the function or travels for it.",
                "Annex 2",
            ),
        )
    )


@article("ECPT", "Annex 2", rule="V23")
@article("ECPT", "Annex 5", rule="V23")
def is_immune_from_legal_process(
    *, role: Role, in_official_capacity: bool | None, waived: bool | None
) -> Ruling:
    """Is the person immune for these words or this act?

    No date is asked for: the immunity outlasts the office.
    """
    return Ruling(
        (
            Condition(
                role in PROTECTED,
                "The person is or was a member of the Committee or an expert assisting it.",
                "Annex 1",
            ),
            Condition(
                in_official_capacity,
                "The words were spoken or written, or the act done, in discharging the duties.",
                "Annex 5",
            ),
            Condition(
                None if waived is None else not waived,
                "The Committee has not waived the immunity.",
                "Annex 6",
            ),
        )
    )


@article("ECPT", "Annex 3", rule="V23")
def customs_treatment(*, by_own_government: bool) -> CustomsTreatment:
    """What facilities a government owes to a member on an official journey."""
    if by_own_government:
        return CustomsTreatment.OWN_SENIOR_OFFICIAL_ABROAD
    return CustomsTreatment.FOREIGN_GOVERNMENT_REPRESENTATIVE


@article("ECPT", "Annex 4", rule="V23")
def papers_are_inviolable(*, of_the_committee: bool | None, on_its_business: bool | None) -> Ruling:
    """Must nobody touch these papers? A device that carries them is protected for their sake."""
    return Ruling(
        (
            Condition(of_the_committee, "The papers are the Committee's.", "Annex 4"),
            Condition(on_its_business, "They relate to its business.", "Annex 4"),
        )
    )


@article("ECPT", "Annex 4", rule="V23")
def correspondence_is_free(*, official: bool | None) -> Ruling:
    """Must this message pass, neither held up nor censored?"""
    return Ruling(
        (
            Condition(
                official,
                "It is official correspondence or another official communication of the Committee.",
                "Annex 4",
            ),
        )
    )


@article("ECPT", "Annex 2", rule="V23")
def baggage_may_be_checked(
    *, state_declared_so: bool | None, papers_stay_confidential: bool | None
) -> Ruling:
    """Does a State that declared so check baggage without breaking the Annex?

    Italy declared that its checks are not excluded as long as Article 11 is kept. Looking is not
    seizing; what is seized goes into the log of the journey.
    """
    return Ruling(
        (
            Condition(
                state_declared_so, "The State declared that checks are not excluded.", "Annex 2"
            ),
            Condition(
                papers_stay_confidential,
                "Nobody reads what Article 11 keeps confidential.",
                "11(1)",
            ),
        )
    )


@article("ECPT", "Annex 6", rule="V23")
def waiver_is_valid(*, decided_by_the_committee: bool | None) -> Ruling:
    """Has an immunity been waived? Neither the member nor the member's State can do it."""
    return Ruling(
        (Condition(decided_by_the_committee, "The Committee itself has waived it.", "Annex 6"),)
    )


@article("ECPT", "Annex 6", rule="V23")
def immunity_must_be_waived(
    *, impedes_justice: bool | None, waivable_without_prejudice: bool | None
) -> Ruling:
    """Is the Committee bound to waive an immunity? Both conditions are for its own opinion."""
    return Ruling(
        (
            Condition(
                impedes_justice, "The immunity would impede the course of justice.", "Annex 6"
            ),
            Condition(
                waivable_without_prejudice,
                "It can be waived without prejudice to the purpose for which it is accorded.",
                "Annex 6",
            ),
        )
    )
