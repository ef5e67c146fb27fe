"""What both sides owe each other during a visit: Articles 3 and 8(2) to 8(5)."""

from collections.abc import Mapping
from enum import StrEnum

from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


class Facility(StrEnum):
    """What the Party provides, in the order of the letters of 8(2)."""

    TERRITORY = "TERRITORY"
    PLACES = "PLACES"
    ACCESS = "ACCESS"
    INFORMATION = "INFORMATION"


@article("ECPT", "3", rule="V2")
def both_cooperate(*, committee: bool | None, party: bool | None) -> Ruling:
    """Do the Committee and the Party's authorities co-operate? The duty binds both."""
    return Ruling(
        (
            Condition(committee, "The Committee co-operates with the Party's authorities.", "3"),
            Condition(party, "The Party's competent authorities co-operate.", "3"),
        )
    )


@article("ECPT", "8(2)", rule="V10")
def facilities_are_provided(provided: Mapping[Facility, bool | None]) -> Ruling:
    """Does the Party provide what it owes? The obstacles name the letter of each refusal.

    A facility not mentioned is unknown, not refused.
    """
    return Ruling(
        (
            Condition(
                provided.get(Facility.TERRITORY),
                "The delegation may enter the territory and travel without restriction.",
                "8(2)(a)",
            ),
            Condition(
                provided.get(Facility.PLACES),
                "It has full information on the places where persons are held.",
                "8(2)(b)",
            ),
            Condition(
                provided.get(Facility.ACCESS),
                "It has unlimited access to such places and moves inside them without restriction.",
                "8(2)(c)",
            ),
            Condition(
                provided.get(Facility.INFORMATION),
                "It has the other information that it needs and the Party holds.",
                "8(2)(d)",
            ),
        )
    )


@article("ECPT", "8(2)", rule="V10")
def information_may_be_sought(
    *,
    necessary: bool | None,
    held_by_the_party: bool | None,
    law_and_ethics_regarded: bool | None,
) -> Ruling:
    """May the Committee ask for this other information, a medical file for example?

    Regard to national law and professional ethics concerns *how* it is sought; it is no ground
    on which the Party may refuse once and for all.
    """
    return Ruling(
        (
            Condition(necessary, "The information is necessary for the task.", "8(2)(d)"),
            Condition(held_by_the_party, "The Party has the information.", "8(2)(d)"),
            Condition(
                law_and_ethics_regarded,
                "National law and professional ethics are regarded in seeking it.",
                "8(2)(d)",
            ),
        )
    )


@article("ECPT", "8(3)", rule="V11")
def may_interview_in_private(*, person_deprived_of_liberty: bool | None) -> Ruling:
    """May the delegation speak to this person without witnesses?"""
    return Ruling(
        (Condition(person_deprived_of_liberty, "The person is deprived of liberty.", "8(3)"),)
    )


@article("ECPT", "8(4)", rule="V11")
def may_communicate_freely(*, believed_to_have_information: bool | None) -> Ruling:
    """May the delegation speak freely to this person, detained or not?

    The Committee's belief suffices. Freely is a permission of its own, not the private interview
    of 8(3).
    """
    return Ruling(
        (
            Condition(
                believed_to_have_information,
                "The Committee believes that the person can supply relevant information.",
                "8(4)",
            ),
        )
    )


@article("ECPT", "8(5)", rule="V12")
def observations_may_be_sent_at_once(
    *, visit_has_begun: bool | None, necessary: bool | None
) -> Ruling:
    """May the Committee send observations without waiting for its report?

    At any time during the visit or after it. The Convention sets the Party no day for an answer;
    the Committee may.
    """
    return Ruling(
        (
            Condition(visit_has_begun, "The visit has begun.", "8(5)"),
            Condition(necessary, "The Committee finds it necessary.", "8(5)"),
        )
    )
