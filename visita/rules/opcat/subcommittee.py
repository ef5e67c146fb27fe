"""The Subcommittee on Prevention, its members, terms and decisions: Articles 5, 9 and 10."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date

from visita.rules.calendar import months_after
from visita.rules.counts import ImpossibleCount
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article

FIRST_SIZE = 10
ENLARGED_SIZE = 25
PARTIES_FOR_ENLARGEMENT = 50

TERM_YEARS = 4
LOT_YEARS = 2
OFFICER_YEARS = 2
REELECTIONS = 1


@article("OPCAT", "5(1)", rule="O27")
def size(parties: int) -> int:
    """How many members the Subcommittee has once so many States have ratified or acceded.

    Count the instruments ever deposited: a later denunciation takes no seat away.

    >>> size(49), size(50)
    (10, 25)

    Raises:
        ValueError: a negative number.
    """
    if parties < 0:
        raise ValueError(f"There cannot be {parties} Parties.")
    return ENLARGED_SIZE if parties >= PARTIES_FOR_ENLARGEMENT else FIRST_SIZE


@article("OPCAT", "5(2)", rule="O28")
@article("OPCAT", "5(6)", rule="O28")
def may_serve(
    *,
    high_moral_character: bool | None,
    professional_experience: bool | None,
    independent_and_impartial: bool | None,
    available: bool | None,
) -> Ruling:
    """Is this person fit to be a member? Members serve for themselves, not for their State."""
    return Ruling(
        (
            Condition(high_moral_character, "The person is of high moral character.", "5(2)"),
            Condition(
                professional_experience,
                "The person has proven professional experience in the administration of justice "
                "or in a field that concerns the treatment of detained persons.",
                "5(2)",
            ),
            Condition(
                independent_and_impartial, "The person is independent and impartial.", "5(6)"
            ),
            Condition(
                available, "The person is available to serve the Subcommittee efficiently.", "5(6)"
            ),
        )
    )


@article("OPCAT", "5(5)", rule="O29")
def composition_is_lawful(members: Sequence[Collection[str]]) -> Ruling:
    """May these members sit together? One collection of nationalities for each.

    A person with two nationalities counts for both: the text says nationals, not nominees.
    """
    counted = Counter(state for nationalities in members for state in set(nationalities))
    return Ruling(
        (
            Condition(
                all(number == 1 for number in counted.values()),
                "No two members are nationals of the same State.",
                "5(5)",
            ),
        )
    )


@article("OPCAT", "9", rule="O30")
def term_ends(start: date, *, shortened_by_lot: bool = False) -> date:
    """The day on which a member no longer sits: four years on, or two for those drawn at first.

    >>> term_ends(date(2025, 1, 1))
    datetime.date(2029, 1, 1)
    """
    return months_after(start, months=12 * (LOT_YEARS if shortened_by_lot else TERM_YEARS))


@article("OPCAT", "9", rule="O31")
def drawn_by_lot(members: int) -> int:
    """How many of those elected at the first election leave after two years: half, rounded down.

    Raises:
        ValueError: a negative number.
    """
    return _counted(members) // 2


@article("OPCAT", "9", rule="O32")
def may_be_elected_again(*, elections_won: int, renominated: bool | None) -> Ruling:
    """May a member stand once more? Only one re-election, so two terms at most.

    *elections_won* counts elections; to have filled a vacancy under Article 8 is not one. A term
    shortened by lot is one.

    Raises:
        ValueError: a negative number.
    """
    return Ruling(
        (
            Condition(
                _counted(elections_won) <= REELECTIONS,
                "The person has not been re-elected before.",
                "9",
            ),
            Condition(renominated, "The person has been nominated again.", "9"),
        )
    )


@article("OPCAT", "10(1)", rule="O33")
def officers_term_ends(elected_on: date) -> date:
    """Two years on. Officers may be re-elected, without limit."""
    return months_after(elected_on, months=12 * OFFICER_YEARS)


@article("OPCAT", "10(2)(a)", rule="O34")
def quorum(members: int, *, half_rounded_up: bool = False) -> int:
    """Half the members plus one.

    Half of an odd number is rounded down: with 25 members 13 suffice. `half_rounded_up=True` is
    the stricter reading, by which 14 are needed.

    >>> quorum(25), quorum(10)
    (13, 6)

    Raises:
        ValueError: nobody to meet.
    """
    if members < 1:
        raise ValueError("A body without members has no quorum.")
    return (members + half_rounded_up) // 2 + 1


@article("OPCAT", "10(2)(a)", rule="O34")
def is_quorate(*, members: int, present: int) -> Ruling:
    """Are enough members in the room for the Subcommittee to meet?

    Raises:
        ValueError: more present than members, a negative count, or nobody to meet.
    """
    if not 0 <= present <= members:
        raise ValueError(f"{present} present of {members} members is impossible.")
    return Ruling((_quorum_is_met(members=members, present=present),))


@article("OPCAT", "10(2)(a)", rule="O35")
@article("OPCAT", "10(2)(b)", rule="O35")
def decision_is_taken(*, members: int, present: int, votes_for: int) -> Ruling:
    """Is a decision taken? Those present decide, and to abstain is to be present.

    Raises:
        ImpossibleCount: more present than members, more votes than present, or a negative count.
    """
    if not 0 <= votes_for <= present <= members:
        raise ImpossibleCount(
            f"{votes_for} votes among {present} present of {members} members is impossible."
        )
    return Ruling(
        (
            _quorum_is_met(members=members, present=present),
            Condition(
                2 * votes_for > present,
                "More than half of the %(present)s members present are in favour.",
                "10(2)(b)",
                {"present": present},
            ),
        )
    )


def _quorum_is_met(*, members: int, present: int) -> Condition:
    enough = quorum(members)
    return Condition(
        present >= enough,
        "At least %(quorum)s of the %(members)s members are present.",
        "10(2)(a)",
        {"quorum": enough, "members": members},
    )


def _counted(number: int) -> int:
    if number < 0:
        raise ValueError(f"{number} is not a number of persons or elections.")
    return number
