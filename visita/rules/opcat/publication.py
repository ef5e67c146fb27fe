"""What the Subcommittee says in confidence and what becomes public: Article 16."""

from enum import StrEnum

from visita.rules.ruling import Condition, Ruling, both, either
from visita.rules.sources import article


class Recipient(StrEnum):
    """Who receives recommendations and observations in confidence."""

    STATE = "STATE"
    MECHANISM = "MECHANISM"


@article("OPCAT", "16(1)", rule="O20")
def recipients(*, relevant_to_the_mechanism: bool) -> frozenset[Recipient]:
    """To whom recommendations go, confidentially: the State always, the mechanism if relevant."""
    if relevant_to_the_mechanism:
        return frozenset(Recipient)
    return frozenset({Recipient.STATE})


@article("OPCAT", "16(2)", rule="O21")
def must_publish_report(
    *,
    requested_by_the_state: bool | None,
    free_of_personal_data: bool | None,
    express_consent: bool | None,
) -> Ruling:
    """Must the Subcommittee publish its report, with the State's comments if there are any?

    A request leaves it no choice. *express_consent* means that of every person named.
    """
    return Ruling(
        (
            Condition(requested_by_the_state, "The State asked for publication.", "16(2)"),
            _personal_data(free_of_personal_data, express_consent),
        )
    )


@article("OPCAT", "16(2)", rule="O22")
@article("OPCAT", "16(4)", rule="O22")
def may_publish_report(
    *,
    requested_by_the_state: bool | None,
    state_published_a_part: bool | None,
    free_of_personal_data: bool | None,
    express_consent: bool | None,
    committee_decided: bool | None = False,
) -> Ruling:
    """May the report, or any part of it, be published?

    Three doors: the State asks; the State makes a part public itself, which frees the whole; the
    Committee against Torture so decides, by `may_make_statement`. Through none of them does
    personal data pass without the express consent of the person.
    """
    opened = either(either(requested_by_the_state, state_published_a_part), committee_decided)
    return Ruling(
        (
            Condition(
                opened,
                "The State asked for publication or made a part of the report public, or the "
                "Committee against Torture decided on publication.",
                "16(2), 16(4)",
            ),
            _personal_data(free_of_personal_data, express_consent),
        )
    )


def _personal_data(free_of_it: bool | None, express_consent: bool | None) -> Condition:
    return Condition(
        either(free_of_it, express_consent),
        "The text holds no personal data, or every person concerned has expressly consented.",
        "16(2)",
    )


@article("OPCAT", "16(3)", rule="O23")
def annual_report_is_in_order(
    *, presented_to_the_committee: bool | None, public: bool | None
) -> Ruling:
    """Has the Subcommittee reported on its year as it must?"""
    return Ruling(
        (
            Condition(
                presented_to_the_committee,
                "The annual report was presented to the Committee against Torture.",
                "16(3)",
            ),
            Condition(public, "The annual report is public.", "16(3)"),
        )
    )


@article("OPCAT", "16(4)", rule="O24")
def statement_votes_needed(members: int) -> int:
    """The least number of votes that is a majority of the members of the Committee against Torture.

    Of its members, not of those present: absence and abstention count against.

    >>> statement_votes_needed(10)
    6

    Raises:
        ValueError: a committee without members.
    """
    if members < 1:
        raise ValueError("A committee without members takes no decision.")
    return members // 2 + 1


@article("OPCAT", "16(4)", rule="O25")
def may_make_statement(
    *,
    members: int,
    votes_for: int,
    requested_by_the_subcommittee: bool | None,
    refuses_to_cooperate: bool | None,
    refuses_to_improve: bool | None,
    party_was_heard: bool | None,
) -> Ruling:
    """May the Committee against Torture make a public statement, or publish the report?

    *members* and *votes_for* are the Committee's, not the Subcommittee's: the one asks, the other
    decides.

    Raises:
        ValueError: more votes than members, or a negative count.
    """
    if not 0 <= votes_for <= members:
        raise ValueError(f"{votes_for} votes in favour among {members} members is impossible.")
    needed = statement_votes_needed(members)
    return Ruling(
        (
            Condition(
                either(refuses_to_cooperate, refuses_to_improve),
                "The State refuses to co-operate, or to improve the situation as recommended.",
                "16(4)",
            ),
            Condition(
                requested_by_the_subcommittee, "The Subcommittee asked for the decision.", "16(4)"
            ),
            Condition(party_was_heard, "The State was able to give its views.", "16(4)"),
            Condition(
                votes_for >= needed,
                "At least %(needed)s of the %(members)s members of the Committee against Torture "
                "are in favour.",
                "16(4)",
                {"needed": needed, "members": members},
            ),
        )
    )


@article("OPCAT", "12(a)", rule="O26")
@article("OPCAT", "16(4)", rule="O26")
def refusal_to_cooperate(
    *, access: bool | None, information_and_dialogue: bool | None
) -> bool | None:
    """Does the State refuse what Articles 12 and 14 ask? One refusal is enough; None is unknown.

    Both arguments say what it *grants*: the answers of `visits.access_is_granted` and
    `visits.state_cooperates`.
    """
    grants = both(access, information_and_dialogue)
    return None if grants is None else not grants
