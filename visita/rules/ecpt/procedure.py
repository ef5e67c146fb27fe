"""The Committee's own Rules of Procedure, as far as known, as configuration (Article 6(2)).

CPT/Inf/C (2008) 1: adopted on 16 November 1989, last amended on 7 March 2008. Of that text only
the title page and the contents were read, so nothing here is law: it is a default that whoever
holds the Rules confirms or changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from visita.rules.calendar import months_after
from visita.rules.counts import ImpossibleCount
from visita.rules.ecpt.visits import VisitKind, legal_kind
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


@dataclass(frozen=True)
class RulesOfProcedure:
    """What the Rules are believed to say. All of it is unverified.

    `officers_term_years`: the President and Vice-Presidents are elected for two years.
    `officers_elected_secretly`, `officers_reelectable`: by secret ballot, as often as wished.
    `extra_meeting_fraction`: one third of the members can ask for an extra meeting, as can the
    Bureau.
    `bureau_decides_urgent_visits`: outside sessions the Bureau may decide an urgent ad hoc visit
    (M. N. Shaw, International Law, 6th edition, page 363).
    `member_stays_away_from_own_state`: nobody visits the State in respect of which they were
    elected.
    `whole_report_after_part`: a Party that publishes a part of a report, or comments on it in
    public, leaves the Committee free to publish the whole.
    `abstention_counts_as_present`: the literal reading of Article 6(1).
    """

    officers_term_years: int = 2
    officers_elected_secretly: bool = True
    officers_reelectable: bool = True
    extra_meeting_fraction: tuple[int, int] = (1, 3)
    bureau_decides_urgent_visits: bool = True
    member_stays_away_from_own_state: bool = True
    whole_report_after_part: bool = True
    abstention_counts_as_present: bool = True


DEFAULT_RULES = RulesOfProcedure()


@article("CPT RoP", "Rule 9", rule="R2", verified=False)
def bureau_may_decide_visit(
    *,
    kind: VisitKind,
    urgent: bool | None,
    committee_in_session: bool | None,
    rules: RulesOfProcedure = DEFAULT_RULES,
) -> Ruling:
    """May the President and Vice-Presidents decide this visit on the Committee's behalf?"""
    return Ruling(
        (
            Condition(
                rules.bureau_decides_urgent_visits,
                "The Rules let the Bureau decide urgent visits.",
                "Rules of Procedure, Rule 9",
                verified=False,
            ),
            Condition(
                legal_kind(kind) is VisitKind.AD_HOC,
                "The visit is not a periodic one.",
                "Rules of Procedure, Rule 9",
                verified=False,
            ),
            Condition(urgent, "The visit is urgent.", "Rules of Procedure, Rule 9", verified=False),
            Condition(
                None if committee_in_session is None else not committee_in_session,
                "The Committee is not in session.",
                "Rules of Procedure, Rule 9",
                verified=False,
            ),
        )
    )


@article("CPT RoP", "Rule 5", rule="R3", verified=False)
def officer_term_ends(elected_on: date, *, rules: RulesOfProcedure = DEFAULT_RULES) -> date:
    """The first day on which a President or Vice-President no longer holds that office."""
    return months_after(elected_on, months=12 * rules.officers_term_years)


@article("CPT RoP", "Rule 5", rule="R3", verified=False)
def officer_may_be_elected(
    *,
    secret_ballot: bool | None,
    held_the_office_before: bool | None,
    rules: RulesOfProcedure = DEFAULT_RULES,
) -> Ruling:
    """Is the election of an officer in order?"""
    new = None if held_the_office_before is None else not held_the_office_before
    return Ruling(
        (
            Condition(
                either(not rules.officers_elected_secretly, secret_ballot),
                "The vote is by secret ballot.",
                "Rules of Procedure, Rule 5",
                verified=False,
            ),
            Condition(
                either(rules.officers_reelectable, new),
                "The Rules allow re-election, or the member has not held the office before.",
                "Rules of Procedure, Rule 5",
                verified=False,
            ),
        )
    )


@article("CPT RoP", "Rule 3", rule="R3", verified=False)
@article("CPT RoP", "Rule 5", rule="R3", verified=False)
def leading_candidate(votes: Mapping[str, int], *, precedence: Sequence[str]) -> str:
    """Who has the most votes; between equals, who comes first in the order of precedence.

    Raises:
        ValueError: no candidate, or one without a place in the order.
    """
    if not votes or not set(votes) <= set(precedence):
        raise ValueError("Every candidate needs a place in the order of precedence.")
    return min(votes, key=lambda name: (-votes[name], precedence.index(name)))


@article("CPT RoP", "Rule 2", rule="R12", verified=False)
def solemn_declaration(*, declared_on: date | None, on: date) -> Ruling:
    """Has whoever takes up duty on this day made the solemn declaration before?

    The Rules were read in their table of contents only. None: no declaration is known of.
    """
    return Ruling(
        (
            Condition(
                None if declared_on is None else declared_on <= on,
                "The solemn declaration was made no later than on the first day of duty.",
                "Rules of Procedure, Rule 2",
                verified=False,
            ),
        )
    )


@article("CPT RoP", "Rule 13", rule="R4", verified=False)
def extra_meeting_is_held(
    *,
    decided_by_bureau: bool | None,
    members: int,
    requests: int,
    rules: RulesOfProcedure = DEFAULT_RULES,
) -> Ruling:
    """Must a meeting outside the calendar be convened?

    Raises:
        ValueError: more requests than members, or a negative count.
    """
    if not 0 <= requests <= members:
        raise ValueError(f"{requests} requests of {members} members is impossible.")
    part, whole = rules.extra_meeting_fraction
    return Ruling(
        (
            Condition(
                either(decided_by_bureau, whole * requests >= part * members),
                "The Bureau so decided, or %(part)s of every %(whole)s members ask for it.",
                "Rules of Procedure, Rule 13",
                {"part": part, "whole": whole},
                verified=False,
            ),
        )
    )


@article("ECPT", "14(1)", rule="R7")
@article("CPT RoP", "on visits", rule="R7", verified=False)
def visit_register_is_complete(
    *,
    notifications_entered: bool | None,
    representations_entered: bool | None,
    assistants_named: bool | None,
) -> Ruling:
    """Does the register of a visit hold what went to the Party and what came from it?"""
    return Ruling(
        (
            Condition(
                notifications_entered,
                "Every notification is in the register.",
                "Rules of Procedure, on visits",
                verified=False,
            ),
            Condition(
                representations_entered,
                "Every representation of the Party is in the register.",
                "Rules of Procedure, on visits",
                verified=False,
            ),
            Condition(
                assistants_named, "The notification names every person who assists.", "14(1)"
            ),
        )
    )


@article("CPT RoP", "on publication", rule="R8", verified=False)
def whole_report_may_be_published(
    *,
    party_published_a_part: bool | None,
    party_commented_in_public: bool | None,
    rules: RulesOfProcedure = DEFAULT_RULES,
) -> Ruling:
    """After the Party's own publicity, may the Committee publish the whole report?

    Personal data stay protected as in every publication (11(3)).
    """
    return Ruling(
        (
            Condition(
                rules.whole_report_after_part,
                "The Rules let the Committee publish the whole.",
                "Rules of Procedure, on publication",
                verified=False,
            ),
            Condition(
                either(party_published_a_part, party_commented_in_public),
                "The Party published a part of the report, or commented on it in public.",
                "Rules of Procedure, on publication",
                verified=False,
            ),
        )
    )


@article("ECPT", "10(2)", rule="R9")
@article("CPT RoP", "on public statements", rule="R9", verified=False)
def may_appear_in_a_statement(
    *, needed_for_the_statement: bool | None, given_in_confidence: bool | None
) -> Ruling:
    """May this information appear in a public statement?

    Secrecy is lifted as far as the statement needs and no further.
    """
    return Ruling(
        (
            Condition(
                needed_for_the_statement,
                "The statement needs the information.",
                "Rules of Procedure, on public statements",
                verified=False,
            ),
            Condition(
                None if given_in_confidence is None else not given_in_confidence,
                "Nobody gave the information in confidence.",
                "Rules of Procedure, on public statements",
                verified=False,
            ),
        )
    )


@article("CPT RoP", "on confidentiality", rule="R10", verified=False)
def breach_may_be_answered(*, breach_established: bool | None, by_a_member: bool | None) -> Ruling:
    """May the Committee act on a breach of secrecy?

    It may tell the Committee of Ministers of a member's breach, and end its co-operation with
    anybody else who committed one. So *by_a_member* must be known before anything is done.
    """
    return Ruling(
        (
            Condition(
                breach_established,
                "A breach of confidentiality is established.",
                "Rules of Procedure, on confidentiality",
                verified=False,
            ),
            Condition(
                None if by_a_member is None else True,
                "It is known whether a member or another person committed it.",
                "Rules of Procedure, on confidentiality",
                verified=False,
            ),
        )
    )


@article("CPT RoP", "Rule 9", rule="R2", verified=False)
def bureau_has_decided(*, officers: int, present: int, votes_for: int) -> Ruling:
    """Have most of the President and the Vice-Presidents who took part agreed?

    Raises:
        ImpossibleCount: more votes than present, more present than officers, or none at all.
    """
    if not 0 <= votes_for <= present <= officers or officers < 1:
        raise ImpossibleCount(
            f"{votes_for} votes of {present} present of {officers} officers is impossible."
        )
    return Ruling(
        (
            Condition(
                2 * votes_for > present,
                "More than half of the members of the Bureau who took part are in favour.",
                "Rules of Procedure, Rule 9",
                verified=False,
            ),
        )
    )
