"""Who goes on a visit of the Subcommittee and when its dates become public: Article 13."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from visita.rules.ruling import Condition, Ruling, both
from visita.rules.sources import article

MINIMUM_MEMBERS = 2

EXPERTS_A_STATE_MAY_PROPOSE = 5

DATES_STAY_CLOSED = timedelta(weeks=1)
"""Between the notification of the dates to the State and their publication."""


@dataclass(frozen=True)
class Delegate:
    """A member chosen for a visit, with every nationality held; States by their codes.

    `impartial` is False where any other known link to the visited State may lead to a conflict of
    interest, and None where nobody has asked.
    """

    nationalities: frozenset[str]
    nominated_by: str
    impartial: bool | None


@article("OPCAT", "13(3)", rule="O14")
@article("SPT G", "3(7)", rule="O15")
def delegation_is_complete(*, visited: str, members: Sequence[Delegate]) -> Ruling:
    """May these members carry out a visit to the State *visited*?

    Two is a hard minimum, unlike the general rule of the European Convention. The three bars come
    from the Subcommittee's guidelines, not from the treaty.
    """
    impartial: bool | None = True
    for member in members:
        impartial = both(impartial, member.impartial)
    return Ruling(
        (
            Condition(
                len(members) >= MINIMUM_MEMBERS,
                "At least %(minimum)s members of the Subcommittee conduct the visit.",
                "13(3)",
                {"minimum": MINIMUM_MEMBERS},
            ),
            Condition(
                all(visited not in member.nationalities for member in members),
                "No member of the delegation has the nationality of the visited State.",
                "SPT G 3(7)",
            ),
            Condition(
                all(visited != member.nominated_by for member in members),
                "No member of the delegation was nominated by the visited State.",
                "SPT G 3(7)",
            ),
            Condition(
                impartial,
                "No member of the delegation has another link to the visited State from which a "
                "conflict of interest may arise.",
                "SPT G 3(7)",
            ),
        )
    )


@article("OPCAT", "13(3)", rule="O16")
def expert_may_join(
    *,
    experienced: bool | None,
    on_the_roster: bool | None,
    opposed_by_the_visited_state: bool | None,
) -> Ruling:
    """May this expert accompany the members? A State may oppose an expert, never a member.

    Opposition needs no reason; the Subcommittee then proposes another expert.
    """
    return Ruling(
        (
            Condition(
                experienced,
                "The expert has demonstrated experience and knowledge in the field.",
                "13(3)",
            ),
            Condition(on_the_roster, "The expert is on the roster of experts.", "13(3)"),
            Condition(
                None if opposed_by_the_visited_state is None else not opposed_by_the_visited_state,
                "The visited State does not oppose this expert.",
                "13(3)",
            ),
        )
    )


@article("OPCAT", "13(3)", rule="O16")
def opposition_is_valid(*, is_member: bool | None, is_expert: bool | None) -> Ruling:
    """May the visited State keep this person out? Only an expert, without having to say why."""
    return Ruling(
        (
            Condition(
                None if is_member is None else not is_member,
                "The person is not a member of the Subcommittee.",
                "13(3)",
            ),
            Condition(is_expert, "The person is an expert who would accompany it.", "13(3)"),
        )
    )


@article("OPCAT", "13(3)", rule="O17")
def may_propose_experts(proposed: int) -> Ruling:
    """May one State propose so many experts of its own for the roster?

    Raises:
        ValueError: a negative number.
    """
    if proposed < 0:
        raise ValueError(f"A State cannot propose {proposed} experts.")
    return Ruling(
        (
            Condition(
                proposed <= EXPERTS_A_STATE_MAY_PROPOSE,
                "The State proposes no more than %(limit)s national experts.",
                "13(3)",
                {"limit": EXPERTS_A_STATE_MAY_PROPOSE},
            ),
        )
    )


@article("SPT G", "2(6)", rule="O18")
def dates_become_public(notified_on: date) -> date:
    """The day on which the dates of a visit are published: a week after the State learnt them.

    >>> dates_become_public(date(2026, 3, 2))
    datetime.date(2026, 3, 9)
    """
    return notified_on + DATES_STAY_CLOSED


@article("SPT G", "2(6)", rule="O18")
def dates_may_be_shown(*, notified_on: date | None, on: date) -> Ruling:
    """May the public see the dates of this visit on this day?

    *notified_on* None: the State has not been told, so nobody else is told either.
    """
    return Ruling(
        (
            Condition(
                notified_on is not None,
                "The dates of the visit have been notified to the State.",
                "SPT G 2(6)",
            ),
            Condition(
                notified_on is not None and on >= dates_become_public(notified_on),
                "A week has passed since the notification.",
                "SPT G 2(6)",
            ),
        )
    )
