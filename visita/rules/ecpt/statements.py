"""When the Committee may speak in public about a Party: Article 10(2)."""

from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


@article("ECPT", "10(2)", rule="M10")
def votes_needed(members: int) -> int:
    """The fewest votes for a public statement: two thirds of the members, rounded up.

    Raises:
        ValueError: no members.

    >>> votes_needed(47)
    32
    """
    if members < 1:
        raise ValueError("A Committee without members decides nothing: give 1 or more.")
    return (2 * members + 2) // 3


@article("ECPT", "10(2)", rule="V20")
@article("ECPT", "10(2)", rule="M10")
def public_statement(
    *,
    members: int,
    votes_for: int,
    fails_to_cooperate: bool | None,
    refuses_to_improve: bool | None,
    party_was_heard: bool | None,
) -> Ruling:
    """May the Committee make a public statement about this Party?

    The majority is two thirds of the *members*, not of the members present and voting: absence
    and abstention count against. A failure to co-operate needs neither a visit nor a report. The
    Party was heard if it could give its views *before* the vote, whether or not it did.

    Raises:
        ValueError: more votes than members, a negative count, or no members.
    """
    if not 0 <= votes_for <= members:
        raise ValueError(f"{votes_for} votes in favour among {members} members is impossible.")
    return Ruling(
        (
            Condition(
                either(fails_to_cooperate, refuses_to_improve),
                "The Party fails to co-operate or refuses to improve the situation.",
                "10(2)",
            ),
            Condition(party_was_heard, "The Party has been able to give its views.", "10(2)"),
            Condition(
                votes_for >= votes_needed(members),
                "Two thirds of the members are in favour: at least %(needed)s of %(members)s.",
                "10(2)",
                {"needed": votes_needed(members), "members": members},
            ),
        )
    )
