"""National preventive mechanisms: Articles 3, 17 to 20, 21 paragraph 2, 22 and 23."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from visita.rules.calendar import months_after
from visita.rules.opcat.parties import enters_into_force_for_a_state
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


class Reading(StrEnum):
    """From what the year of Article 17 runs: the text names both."""

    CONSENT = "CONSENT"
    ENTRY_INTO_FORCE = "ENTRY_INTO_FORCE"


@dataclass(frozen=True)
class MechanismDue:
    """The last day for a State to have its mechanism, on each reading of the text."""

    from_consent: date
    from_entry_into_force: date

    def by(self, reading: Reading) -> date:
        if reading is Reading.CONSENT:
            return self.from_consent
        return self.from_entry_into_force


class Power(StrEnum):
    """What a mechanism must at least be able to do (19) and be granted (20)."""

    EXAMINE = "EXAMINE"
    RECOMMEND = "RECOMMEND"
    COMMENT_ON_LAWS = "COMMENT_ON_LAWS"
    NUMBERS = "NUMBERS"
    TREATMENT = "TREATMENT"
    PLACES = "PLACES"
    INTERVIEWS = "INTERVIEWS"
    CHOICE = "CHOICE"
    CONTACT_WITH_SUBCOMMITTEE = "CONTACT_WITH_SUBCOMMITTEE"


@article("OPCAT", "17", rule="D11")
def mechanism_due(deposit: date, *, protocol_in_force_on: date) -> MechanismDue:
    """One year after the deposit, or after the entry into force for the State: both are kept.

    A State that joined before the Protocol was in force has a year from that day on either
    reading. A postponement of Part IV is counted apart, by `postponements.postponed_until`.
    """
    in_force = enters_into_force_for_a_state(deposit, protocol_in_force_on=protocol_in_force_on)
    return MechanismDue(
        from_consent=months_after(max(deposit, protocol_in_force_on), months=12),
        from_entry_into_force=months_after(in_force, months=12),
    )


@article("OPCAT", "3", rule="O41")
@article("OPCAT", "17", rule="O41")
def has_its_mechanism(
    *, bodies: int, decentralised_bodies_conform: bool | None, due_on: date, on: date
) -> Ruling:
    """Does the State have a mechanism, or still time to set one up?

    One body or several. Those of decentralised units count if they conform to the Protocol; give
    True where there are none.

    Raises:
        ValueError: a negative number of bodies.
    """
    if bodies < 0:
        raise ValueError(f"There cannot be {bodies} bodies.")
    return Ruling(
        (
            Condition(
                bodies > 0 or on <= due_on,
                "The State has designated or established at least one body, or has until "
                "%(due_on)s to do so.",
                "3, 17",
                {"due_on": due_on},
            ),
            Condition(
                decentralised_bodies_conform,
                "Bodies of decentralised units conform to the Protocol.",
                "17",
            ),
        )
    )


@article("OPCAT", "18(1)", rule="O42")
@article("OPCAT", "18(2)", rule="O42")
@article("OPCAT", "18(3)", rule="O42")
@article("OPCAT", "18(4)", rule="O42")
def mechanism_is_independent(
    *,
    functionally_independent: bool | None,
    personnel_independent: bool | None,
    experts_capable: bool | None,
    balance_sought: bool | None,
    resources_available: bool | None,
    principles_considered: bool | None,
) -> Ruling:
    """Does the State guarantee what a mechanism needs to stand on its own?

    Balance of gender and minorities is to be *striven for*, and the Paris Principles *considered*:
    the question is whether that was done, not how it ended.
    """
    return Ruling(
        (
            Condition(functionally_independent, "The mechanism works independently.", "18(1)"),
            Condition(personnel_independent, "Its personnel is independent.", "18(1)"),
            Condition(experts_capable, "Its experts have the knowledge required.", "18(2)"),
            Condition(
                balance_sought,
                "The State strives for gender balance and for the representation of ethnic and "
                "minority groups.",
                "18(2)",
            ),
            Condition(
                resources_available,
                "The State makes available the resources the mechanism needs.",
                "18(3)",
            ),
            Condition(
                principles_considered,
                "The State considered the Paris Principles when it established the mechanism.",
                "18(4)",
            ),
        )
    )


@article("OPCAT", "19(a)", rule="O43")
@article("OPCAT", "19(b)", rule="O43")
@article("OPCAT", "19(c)", rule="O43")
def powers_suffice(granted: Mapping[Power, bool | None]) -> Ruling:
    """Has the mechanism at least the three powers of Article 19? What is left out is unknown."""
    return Ruling(
        (
            Condition(
                granted.get(Power.EXAMINE),
                "The mechanism may regularly examine how detained persons are treated.",
                "19(a)",
            ),
            Condition(
                granted.get(Power.RECOMMEND),
                "The mechanism may make recommendations to the authorities.",
                "19(b)",
            ),
            Condition(
                granted.get(Power.COMMENT_ON_LAWS),
                "The mechanism may submit proposals and observations on laws and draft laws.",
                "19(c)",
            ),
        )
    )


@article("OPCAT", "20(a)", rule="O44")
@article("OPCAT", "20(b)", rule="O44")
@article("OPCAT", "20(c)", rule="O44")
@article("OPCAT", "20(d)", rule="O44")
@article("OPCAT", "20(e)", rule="O44")
@article("OPCAT", "20(f)", rule="O44")
def mechanism_has_access(granted: Mapping[Power, bool | None]) -> Ruling:
    """Is the mechanism granted what Article 20 lists? What is left out is unknown.

    Unlike the Subcommittee's access this gives way to no objection: Part IV knows none.
    """
    return Ruling(
        (
            Condition(
                granted.get(Power.NUMBERS),
                "The mechanism has all information on how many persons are held, in how many "
                "places, and where.",
                "20(a)",
            ),
            Condition(
                granted.get(Power.TREATMENT),
                "The mechanism has all information on treatment and conditions.",
                "20(b)",
            ),
            Condition(
                granted.get(Power.PLACES),
                "The mechanism has access to all places and their installations.",
                "20(c)",
            ),
            Condition(
                granted.get(Power.INTERVIEWS),
                "The mechanism can hold interviews in private and without witnesses.",
                "20(d)",
            ),
            Condition(
                granted.get(Power.CHOICE),
                "The mechanism is free to choose the places and the persons.",
                "20(e)",
            ),
            Condition(
                granted.get(Power.CONTACT_WITH_SUBCOMMITTEE),
                "The mechanism may inform and meet the Subcommittee.",
                "20(f)",
            ),
        )
    )


@article("OPCAT", "21(2)", rule="O45")
def may_disclose(
    *,
    confidential: bool | None,
    free_of_personal_data: bool | None,
    express_consent: bool | None,
) -> Ruling:
    """May, or must, information the mechanism collected leave it?

    What was given in confidence is privileged: no court or authority can demand it. Personal data
    asks for the express consent of each person concerned, confidential or not.
    """
    return Ruling(
        (
            Condition(
                None if confidential is None else not confidential,
                "The information was not collected in confidence.",
                "21(2)",
            ),
            Condition(
                either(free_of_personal_data, express_consent),
                "The text holds no personal data, or every person concerned has expressly "
                "consented.",
                "21(2)",
            ),
        )
    )


@article("OPCAT", "22", rule="O46")
def authorities_answer(
    *, recommendations_examined: bool | None, dialogue_entered: bool | None
) -> Ruling:
    """Do the authorities deal with the recommendations of the mechanism? No time is set."""
    return Ruling(
        (
            Condition(
                recommendations_examined,
                "The competent authorities examine the recommendations of the mechanism.",
                "22",
            ),
            Condition(
                dialogue_entered,
                "The competent authorities discuss with the mechanism how to put them into "
                "practice.",
                "22",
            ),
        )
    )


@article("OPCAT", "23", rule="O47")
def annual_report_is_out(*, published: bool | None, disseminated: bool | None) -> Ruling:
    """Does the *State* make the annual report of its mechanism known? Two duties, not one."""
    return Ruling(
        (
            Condition(published, "The State publishes the annual report.", "23"),
            Condition(disseminated, "The State disseminates the annual report.", "23"),
        )
    )
