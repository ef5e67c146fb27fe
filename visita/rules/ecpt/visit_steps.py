"""The steps of a visit, from plan to closed file: Articles 7 to 10(1), 14 and 15.

A public statement may be prepared from any of these states, or without any visit; it has its own
table. What Article 9 sets going is a loop: nothing in it leads to the end of a visit.
"""

from dataclasses import dataclass
from enum import StrEnum

from visita.rules.ecpt.steps import Actor, Step, answer, may_step
from visita.rules.ruling import Condition, Ruling, both, either
from visita.rules.sources import article


class VisitState(StrEnum):
    """Where a visit stands."""

    PLANNED = "PLANNED"
    DECIDED = "DECIDED"
    NOTIFIED = "NOTIFIED"
    OBJECTED = "OBJECTED"
    CONSULTATION = "CONSULTATION"
    EXPERT_EXCLUDED = "EXPERT_EXCLUDED"
    IN_PROGRESS = "IN_PROGRESS"
    CONCLUDED = "CONCLUDED"
    DRAFT_REPORT = "DRAFT_REPORT"
    ADOPTED = "ADOPTED"
    TRANSMITTED = "TRANSMITTED"
    AWAITING_RESPONSE = "AWAITING_RESPONSE"
    RESPONDED = "RESPONDED"
    IMPROVEMENT_TALKS = "IMPROVEMENT_TALKS"
    FOLLOW_UP = "FOLLOW_UP"
    CLOSED = "CLOSED"


@dataclass(frozen=True)
class VisitFacts:
    """What is known of a visit. None is unknown; rulings are those of the rules named alike.

    `reason_while_unknown`: why it goes on although nobody knows whether the State is a Party.
    `agreement`: what a visit rests on where whoever answers for the places is no State.
    `decision`: `proceedings.decision` by the plenary. `bureau`:
    `procedure.bureau_may_decide_visit`. `delegation`: `visits.delegation_is_large_enough`.
    `members`: `delegation.member_may_take_part` for each member. `places`:
    `scope.place_is_open_to_visits` for each place chosen beforehand. `authority`:
    `delegation.authority_is_known`. `assistants`: `delegation.assistants_are_named`. `objection`:
    `representations.is_valid_on_its_face`. `arrangement`:
    `representations.arrangement_serves_its_aim`. `exclusion`: `delegation.exclusion_is_valid`.
    `after_exclusion`: `delegation.visit_goes_on_without`. `report`:
    `reports.report_may_be_adopted`. `adoption`: `proceedings.decision` on the report.
    """

    decision: Ruling | None = None
    bureau: Ruling | None = None
    party_on_every_day: bool | None = None
    reason_while_unknown: str = ""
    agreement: str = ""
    delegation: Ruling | None = None
    members: tuple[Ruling, ...] = ()
    places: tuple[Ruling, ...] = ()
    authority: Ruling | None = None
    assistants: Ruling | None = None
    objection: Ruling | None = None
    arrangement: Ruling | None = None
    exclusion: Ruling | None = None
    after_exclusion: Ruling | None = None
    delegation_arrived: bool | None = None
    delegation_left: bool | None = None
    draft_exists: bool | None = None
    report: Ruling | None = None
    adoption: Ruling | None = None
    sent_to_party: bool | None = None
    response_received: bool | None = None
    consultation_wanted: bool | None = None
    follow_up_decided: bool | None = None
    recommendations_reviewed: bool | None = None


def visit_is_due(facts: VisitFacts) -> Condition:
    """Must the visit be permitted on each of its days?

    The Convention binds Parties and says nothing of a State whose status nobody knows. That the
    Committee then decides for a stated reason is how we work, not what the text says; who is known
    not to be bound on one of the days owes no visit, whatever the reason.
    """
    if facts.agreement:
        return Condition(
            True,
            "The visit rests on an agreement with whoever answers for the places: %(agreement)s.",
            "Agreement with the counterpart",
            {"agreement": facts.agreement},
            verified=False,
        )
    if facts.party_on_every_day is None and facts.reason_while_unknown.strip():
        return Condition(
            True,
            "It is unknown whether the State is a Party on every day of the visit; the reason for "
            "going all the same is recorded.",
            "2",
            verified=False,
        )
    return Condition(
        facts.party_on_every_day, "The State is a Party on every day of the visit.", "2"
    )


def may_decide(facts: VisitFacts) -> Ruling:
    """A visit is decided before anybody outside hears of it. Places may be chosen later."""
    return Ruling(
        (
            Condition(
                either(answer(facts.decision), answer(facts.bureau)),
                "The Committee has decided the visit, or the Bureau may decide it.",
                "6(1)",
                verified=answer(facts.decision) is True or facts.bureau is None,
            ),
            visit_is_due(facts),
            Condition(answer(facts.delegation), "The delegation is large enough.", "7(2)"),
            Condition(
                _all(facts.members),
                "Every member of the delegation may visit this State.",
                "Rules of Procedure, on visits",
                verified=all(ruling.verified for ruling in facts.members),
            ),
            Condition(
                _all(facts.places), "Every place chosen beforehand is open to visits.", "17(3)"
            ),
        )
    )


def may_notify(facts: VisitFacts) -> Ruling:
    """Neither the places nor a period of notice are asked for."""
    return Ruling(
        (
            Condition(
                answer(facts.authority),
                "The Party's authority for notifications is known.",
                "15",
            ),
            Condition(
                answer(facts.assistants),
                "The notification names every person who assists.",
                "14(1)",
            ),
        )
    )


def may_object(facts: VisitFacts) -> Ruling:
    """An objection that is invalid on its face is answered and changes nothing."""
    return Ruling(
        (
            Condition(
                answer(facts.objection),
                "The ground is on the list, and the objection is to a time or a place.",
                "9(1)",
            ),
        )
    )


def must_consult(_: VisitFacts) -> Ruling:
    """Consultations begin at once: there is nothing to wait for."""
    return Ruling(())


def may_resume(facts: VisitFacts) -> Ruling:
    """Consultations end in an arrangement that lets the visit go on."""
    return Ruling(
        (
            Condition(
                answer(facts.arrangement),
                "The arrangement lets the visit go on, and every person is accounted for.",
                "9(2)",
            ),
        )
    )


def may_exclude(facts: VisitFacts) -> Ruling:
    """A Party can exclude an assistant, never a member."""
    return Ruling(
        (Condition(answer(facts.exclusion), "The Party's declaration is valid.", "14(3)"),)
    )


def may_go_on_without(facts: VisitFacts) -> Ruling:
    """After an exclusion the delegation as notified is again the one that comes."""
    return Ruling(
        (
            Condition(
                answer(facts.after_exclusion),
                "The person stays away, and any replacement is named in a new notification.",
                "14(1)",
            ),
        )
    )


def may_begin(facts: VisitFacts) -> Ruling:
    """From notification on, at any time: there is no period to wait for."""
    return Ruling(
        (
            Condition(facts.delegation_arrived, "The delegation has begun the visit.", "8(1)"),
            visit_is_due(facts),
        )
    )


def may_conclude(facts: VisitFacts) -> Ruling:
    """Closing talks are good practice; the Convention does not ask for them."""
    return Ruling(
        (Condition(facts.delegation_left, "The delegation has ended the visit.", "10(1)"),)
    )


def may_draft(facts: VisitFacts) -> Ruling:
    """Every visit is followed by a report, so a concluded one can only lead here."""
    return Ruling((Condition(facts.draft_exists, "A draft of the report exists.", "10(1)"),))


def may_adopt(facts: VisitFacts) -> Ruling:
    """The plenary adopts; the Bureau cannot."""
    return Ruling(
        (
            Condition(
                answer(facts.report),
                "The report states the facts and takes account of the Party's observations.",
                "10(1)",
            ),
            Condition(answer(facts.adoption), "The Committee has adopted the report.", "6(1)"),
        )
    )


def may_transmit(facts: VisitFacts) -> Ruling:
    """The report goes to the Party visited."""
    return Ruling(
        (Condition(facts.sent_to_party, "The report is sent to the Party visited.", "10(1)"),)
    )


def may_await(_: VisitFacts) -> Ruling:
    """The Convention sets no day for an answer; the letter may."""
    return Ruling(())


def may_receive(facts: VisitFacts) -> Ruling:
    """A late response is a response."""
    return Ruling(
        (Condition(facts.response_received, "The Party's response is received.", "10(1)"),)
    )


def may_talk(facts: VisitFacts) -> Ruling:
    """Consultations on improvements are the Committee's choice."""
    return Ruling(
        (
            Condition(
                facts.consultation_wanted, "The Committee wishes to suggest improvements.", "10(1)"
            ),
        )
    )


def may_follow_up(facts: VisitFacts) -> Ruling:
    """A follow-up visit is a visit of its own, and starts at the top of this table."""
    return Ruling((Condition(facts.follow_up_decided, "A follow-up visit is decided.", "7(1)"),))


def may_close(facts: VisitFacts) -> Ruling:
    """A file is closed when each recommendation has been looked at against the response."""
    return Ruling(
        (
            Condition(
                facts.recommendations_reviewed,
                "The response to every recommendation has been assessed.",
                "10(1)",
            ),
        )
    )


VISIT_STEPS: dict[VisitState, dict[VisitState, Step[VisitFacts]]] = {
    VisitState.PLANNED: {
        VisitState.DECIDED: Step(Actor.COMMITTEE_OR_BUREAU, may_decide),
    },
    VisitState.DECIDED: {
        VisitState.NOTIFIED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_notify),
    },
    VisitState.NOTIFIED: {
        VisitState.OBJECTED: Step(Actor.PARTY, may_object),
        VisitState.EXPERT_EXCLUDED: Step(Actor.PARTY, may_exclude),
        VisitState.IN_PROGRESS: Step(Actor.DELEGATION, may_begin),
    },
    VisitState.OBJECTED: {
        VisitState.CONSULTATION: Step(Actor.COMMITTEE_AND_PARTY, must_consult),
    },
    VisitState.CONSULTATION: {
        VisitState.NOTIFIED: Step(Actor.COMMITTEE_AND_PARTY, may_resume),
    },
    VisitState.EXPERT_EXCLUDED: {
        VisitState.NOTIFIED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_go_on_without),
    },
    VisitState.IN_PROGRESS: {
        VisitState.CONCLUDED: Step(Actor.DELEGATION, may_conclude),
    },
    VisitState.CONCLUDED: {
        VisitState.DRAFT_REPORT: Step(Actor.RAPPORTEUR, may_draft),
    },
    VisitState.DRAFT_REPORT: {
        VisitState.ADOPTED: Step(Actor.COMMITTEE, may_adopt),
    },
    VisitState.ADOPTED: {
        VisitState.TRANSMITTED: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_transmit),
    },
    VisitState.TRANSMITTED: {
        VisitState.AWAITING_RESPONSE: Step(Actor.PRESIDENT_OR_SECRETARIAT, may_await),
    },
    VisitState.AWAITING_RESPONSE: {
        VisitState.RESPONDED: Step(Actor.PARTY, may_receive),
    },
    VisitState.RESPONDED: {
        VisitState.IMPROVEMENT_TALKS: Step(Actor.COMMITTEE, may_talk),
        VisitState.FOLLOW_UP: Step(Actor.COMMITTEE, may_follow_up),
        VisitState.CLOSED: Step(Actor.COMMITTEE, may_close),
    },
    VisitState.IMPROVEMENT_TALKS: {
        VisitState.FOLLOW_UP: Step(Actor.COMMITTEE, may_follow_up),
        VisitState.CLOSED: Step(Actor.COMMITTEE, may_close),
    },
    VisitState.FOLLOW_UP: {
        VisitState.CLOSED: Step(Actor.COMMITTEE, may_close),
    },
    VisitState.CLOSED: {},
}

OBSERVATIONS_POSSIBLE = frozenset(
    {
        VisitState.IN_PROGRESS,
        VisitState.CONCLUDED,
        VisitState.DRAFT_REPORT,
        VisitState.ADOPTED,
        VisitState.TRANSMITTED,
        VisitState.AWAITING_RESPONSE,
        VisitState.RESPONDED,
    }
)
"""Immediate observations (8(5)) run beside these states and change none of them."""


@article("ECPT", "7(1)", rule="V3")
@article("ECPT", "8(1)", rule="V5")
@article("ECPT", "9(2)", rule="V14")
@article("ECPT", "10(1)", rule="V16")
def visit_step(*, start: VisitState, end: VisitState, facts: VisitFacts) -> Ruling:
    """May the visit go from *start* to *end* on these facts?

    Raises:
        NoSuchStep: whatever the facts.
    """
    return may_step(VISIT_STEPS, start=start, end=end, facts=facts)


@article("ECPT", "8(5)", rule="V12")
def observations_may_be_sent_from(state: VisitState) -> Ruling:
    """May immediate observations be sent while the visit is in this state?"""
    return Ruling(
        (
            Condition(
                state in OBSERVATIONS_POSSIBLE,
                "The visit has begun and its file is not closed.",
                "8(5)",
            ),
        )
    )


def _all(rulings: tuple[Ruling, ...]) -> bool | None:
    together: bool | None = True
    for ruling in rulings:
        together = both(together, ruling.allowed)
    return together
