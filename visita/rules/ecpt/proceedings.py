"""How the Committee meets and decides: Article 6."""

from visita.rules.counts import ImpossibleCount
from visita.rules.ecpt.statements import votes_needed
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


@article("ECPT", "6(1)", rule="M9")
@article("ECPT", "10(2)", rule="M10")
def members_counted(*, seats: int, vacant: int, vacancies_count: bool = False) -> int:
    """The number of members from which quorum and majorities are computed.

    The Convention says "its members" and no more. By default these are the members in office;
    with *vacancies_count* True an empty seat counts too, and so counts against.

    Raises:
        ImpossibleCount: more vacancies than seats, or a negative count.
    """
    if not 0 <= vacant <= seats:
        raise ImpossibleCount(f"{vacant} vacancies among {seats} seats is impossible.")
    return seats if vacancies_count else seats - vacant


@article("ECPT", "6(1)", rule="M9")
@article("CPT RoP", "Rule 15", rule="R1", verified=False)
def quorum(members: int) -> int:
    """The fewest members who must be present: more than half.

    Raises:
        ImpossibleCount: no members.
    """
    return _majority(members)


@article("ECPT", "6(1)", rule="M9")
def smallest_passing(members: int) -> int:
    """The fewest votes by which a Committee of so many can decide: at quorum, all voting.

    Raises:
        ImpossibleCount: no members.
    """
    return _majority(quorum(members))


@article("ECPT", "6(1)", rule="M9")
@article("CPT RoP", "Rule 22", rule="R11", verified=False)
def decision(
    *,
    members: int,
    present: int,
    votes_for: int,
    abstentions: int = 0,
    abstention_counts_as_present: bool = True,
) -> Ruling:
    """Has the Committee decided? Not for a public statement, which needs two thirds of members.

    The majority is taken of the members *present*: by the words of the Convention an abstention
    counts like a vote against. With *abstention_counts_as_present* False it is left out of the
    majority; towards the quorum whoever is in the room counts either way.

    Raises:
        ImpossibleCount: more votes than members present, more present than members, or a negative
            count.
    """
    _check_votes(members=members, present=present, votes_for=votes_for, abstentions=abstentions)
    voting = present if abstention_counts_as_present else present - abstentions
    return Ruling(
        (
            _quorum_is_met(members=members, present=present),
            Condition(
                2 * votes_for > voting,
                "More than half of the members present are in favour.",
                "6(1)",
                verified=abstention_counts_as_present or not abstentions,
            ),
        )
    )


@article("ECPT", "6(1)", rule="M9")
def is_quorate(*, members: int, present: int) -> Ruling:
    """Are enough members in the room for the Committee to meet?

    Raises:
        ImpossibleCount: more present than members, a negative count, or no members.
    """
    _check_votes(members=members, present=present, votes_for=0, abstentions=0)
    return Ruling((_quorum_is_met(members=members, present=present),))


@article("ECPT", "6(1)", rule="M9")
@article("ECPT", "10(2)", rule="M10")
def two_thirds_decision(
    *, members: int, present: int, votes_for: int, abstentions: int = 0
) -> Ruling:
    """Has the Committee decided by two thirds of its members? Whoever is absent counts against.

    Only the majority of Article 10(2): what else a public statement asks for is not looked at.

    Raises:
        ImpossibleCount: more votes than members present, more present than members, or a negative
            count.
    """
    _check_votes(members=members, present=present, votes_for=votes_for, abstentions=abstentions)
    return Ruling(
        (
            _quorum_is_met(members=members, present=present),
            Condition(
                votes_for >= votes_needed(members),
                "Two thirds of the members are in favour: at least %(needed)s of %(members)s.",
                "10(2)",
                {"needed": votes_needed(members), "members": members},
            ),
        )
    )


@article("ECPT", "6(1)", rule="M9")
@article("CPT RoP", "Rule 16", rule="R1", verified=False)
def meeting_is_private(*, in_camera: bool | None) -> Ruling:
    """Is the meeting held as it must be?"""
    return Ruling((Condition(in_camera, "The Committee meets in camera.", "6(1)"),))


@article("ECPT", "6(2)", rule="M11")
@article("ECPT", "6(3)", rule="M11")
def is_organised_as_required(
    *,
    rules_drawn_up_by_the_committee: bool | None,
    secretariat_from_the_secretary_general: bool | None,
) -> Ruling:
    """Do the Committee's rules and its Secretariat come from where they must?"""
    return Ruling(
        (
            Condition(
                rules_drawn_up_by_the_committee,
                "The Committee itself has drawn up its rules of procedure.",
                "6(2)",
            ),
            Condition(
                secretariat_from_the_secretary_general,
                "The Secretary General of the Council of Europe provides the Secretariat.",
                "6(3)",
            ),
        )
    )


def _quorum_is_met(*, members: int, present: int) -> Condition:
    enough = quorum(members)
    return Condition(
        present >= enough,
        "At least %(quorum)s of %(members)s members are present.",
        "6(1)",
        {"quorum": enough, "members": members},
    )


def _majority(number: int) -> int:
    if number < 1:
        raise ImpossibleCount("A Committee without members decides nothing: give 1 or more.")
    return number // 2 + 1


def _check_votes(*, members: int, present: int, votes_for: int, abstentions: int) -> None:
    if not 0 <= present <= members:
        raise ImpossibleCount(f"{present} present of {members} members is impossible.")
    if votes_for < 0 or abstentions < 0 or votes_for + abstentions > present:
        raise ImpossibleCount(
            f"{votes_for} votes in favour and {abstentions} abstentions "
            f"of {present} members present is impossible."
        )
