"""Why, by whom and after what notice the Committee visits: Articles 7 and 8(1)."""

from enum import StrEnum

from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article

MEMBERS_AS_A_RULE = 2


class VisitKind(StrEnum):
    """Kinds of visit. The Convention knows two; a follow-up visit is one of the second kind."""

    PERIODIC = "PERIODIC"
    AD_HOC = "AD_HOC"
    FOLLOW_UP = "FOLLOW_UP"


@article("ECPT", "7(1)", rule="V3")
@article("ECPT", "7(1)", rule="R5")
def legal_kind(kind: VisitKind) -> VisitKind:
    """The kind as the Convention knows it: whatever is not periodic is ad hoc."""
    return VisitKind.PERIODIC if kind is VisitKind.PERIODIC else VisitKind.AD_HOC


@article("ECPT", "7(1)", rule="V3")
def visit_may_be_organised(*, kind: VisitKind, required_by_circumstances: bool | None) -> Ruling:
    """May the Committee organise the visit?

    Periodic visits are its standing work and need no reason. What the circumstances require is
    the Committee's own judgement.
    """
    return Ruling(
        (
            Condition(
                either(kind is VisitKind.PERIODIC, required_by_circumstances),
                "The visit is periodic, or the Committee finds that the circumstances require it.",
                "7(1)",
            ),
        )
    )


@article("ECPT", "7(2)", rule="V4")
def delegation_is_large_enough(*, members: int, reason_for_fewer: str = "") -> Ruling:
    """Are there enough members of the Committee on the delegation? Experts do not count.

    Two are the general rule, not a limit: one member may go alone if the reason is recorded.
    That nobody goes without any member is how we read "carried out by" members.

    Raises:
        ValueError: a negative number of members.
    """
    if members < 0:
        raise ValueError(f"{members} members are impossible.")
    return Ruling(
        (
            Condition(members >= 1, "A member of the Committee carries out the visit.", "7(2)"),
            Condition(
                members >= MEMBERS_AS_A_RULE or bool(reason_for_fewer.strip()),
                "At least %(members)s members go, or the reason why fewer go is recorded.",
                "7(2)",
                {"members": MEMBERS_AS_A_RULE},
            ),
        )
    )


@article("ECPT", "7(2)", rule="V4")
def may_be_assisted(*, committee_finds_it_necessary: bool | None) -> Ruling:
    """May experts and interpreters come along?"""
    return Ruling(
        (
            Condition(
                committee_finds_it_necessary,
                "The Committee considers the assistance necessary.",
                "7(2)",
            ),
        )
    )


@article("ECPT", "8(1)", rule="V5")
def notification_is_made(
    *, to_the_government: bool | None, of_the_intention_to_visit: bool | None
) -> Ruling:
    """Has the Government been notified?

    Neither places nor a period of notice are asked for: the Convention requires none. A visit is
    "unannounced" to a place, never to the State.
    """
    return Ruling(
        (
            Condition(to_the_government, "The Government of the Party is notified.", "8(1)"),
            Condition(
                of_the_intention_to_visit,
                "The notification states the intention to carry out a visit.",
                "8(1)",
            ),
        )
    )


@article("ECPT", "8(1)", rule="V5")
def may_enter(*, government_notified: bool | None, place_is_open_to_visits: bool | None) -> Ruling:
    """May the delegation go to this place now, at whatever hour, named beforehand or not?"""
    return Ruling(
        (
            Condition(government_notified, "The Government has been notified.", "8(1)"),
            Condition(
                place_is_open_to_visits, "The place is one the Party must open to visits.", "2"
            ),
        )
    )
