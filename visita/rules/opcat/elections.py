"""How the Parties elect members of the Subcommittee and fill a vacancy: Articles 7 and 8."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from visita.rules.calendar import months_after
from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article

MONTHS_TO_FIRST_ELECTION = 6

TIME_TO_OBJECT = timedelta(weeks=6)


@article("OPCAT", "7(1)(b)", rule="O37")
def first_election_due(protocol_in_force_on: date) -> date:
    """The last day for the first election: six months after the Protocol entered into force."""
    return months_after(protocol_in_force_on, months=MONTHS_TO_FIRST_ELECTION)


@article("OPCAT", "7(1)(d)", rule="O38")
def election_quorum(parties: int) -> int:
    """How many Parties must be represented at the meeting: two thirds, rounded up.

    >>> election_quorum(94)
    63

    Raises:
        ValueError: no Party at all.
    """
    if parties < 1:
        raise ValueError("Without a Party there is no meeting of the Parties.")
    return -(-2 * parties // 3)


@article("OPCAT", "7(1)(c)", rule="O39")
@article("OPCAT", "7(1)(d)", rule="O39")
def candidate_is_elected(
    *,
    parties: int,
    represented: int,
    voting: int,
    votes: int,
    candidates_ahead: int,
    seats: int,
    secret_ballot: bool | None,
) -> Ruling:
    """Is this candidate elected? Needed are the most votes *and* more than half of those voting.

    *voting* are the Parties that cast a vote, *candidates_ahead* those with more votes.

    Raises:
        ValueError: counts that do not fit together.
    """
    if not (0 <= votes <= voting <= represented <= parties and candidates_ahead >= 0 < seats):
        raise ValueError("The counts of this election do not fit together.")
    needed = election_quorum(parties)
    return Ruling(
        (
            Condition(secret_ballot, "The ballot was secret.", "7(1)(c)"),
            Condition(
                represented >= needed,
                "At least %(needed)s of the %(parties)s Parties are represented at the meeting.",
                "7(1)(d)",
                {"needed": needed, "parties": parties},
            ),
            Condition(
                2 * votes > voting,
                "More than half of the %(voting)s Parties present and voting are in favour.",
                "7(1)(d)",
                {"voting": voting},
            ),
            Condition(candidates_ahead < seats, "A seat is left for the candidate.", "7(1)(d)"),
        )
    )


class Seat(StrEnum):
    """Which of two nationals of one State takes the only seat open to them."""

    FIRST = "FIRST"
    SECOND = "SECOND"
    SEPARATE_VOTE = "SEPARATE_VOTE"


@dataclass(frozen=True)
class Rival:
    """One of two nationals of the same State, both with enough votes to be elected."""

    votes: int
    nominated_by_own_state: bool


@article("OPCAT", "7(2)", rule="O40")
@article("OPCAT", "7(2)(a)", rule="O40")
@article("OPCAT", "7(2)(b)", rule="O40")
@article("OPCAT", "7(2)(c)", rule="O40")
def seat_between_nationals(*, first: Rival, second: Rival) -> Seat:
    """The one with more votes; on a tie the one whom the own State nominated; else a new vote."""
    if first.votes != second.votes:
        return Seat.FIRST if first.votes > second.votes else Seat.SECOND
    if first.nominated_by_own_state != second.nominated_by_own_state:
        return Seat.FIRST if first.nominated_by_own_state else Seat.SECOND
    return Seat.SEPARATE_VOTE


@article("OPCAT", "8", rule="D12")
def objections_close(informed_on: date) -> date:
    """The last day on which a Party can object to filling a vacancy: six weeks after the news."""
    return informed_on + TIME_TO_OBJECT


@article("OPCAT", "8", rule="D12")
def vacancy_is_filled(
    *,
    parties: int,
    objections: int,
    informed_on: date,
    on: date,
    nominated_by_the_same_state: bool | None,
) -> Ruling:
    """Does the person nominated for a casual vacancy sit until the next meeting of the Parties?

    Silence approves. Half of the Parties or more must object to block: with 94 Parties, 47.
    *objections* are those received in time and up to the day *on*; before the time is over, few
    objections decide nothing.

    Raises:
        ValueError: more objections than Parties, or a negative count.
    """
    if not 0 <= objections <= parties:
        raise ValueError(f"{objections} objections from {parties} Parties is impossible.")
    closes = objections_close(informed_on)
    blocked = 2 * objections >= parties
    return Ruling(
        (
            Condition(
                nominated_by_the_same_state,
                "The State that had nominated the former member nominated the new one.",
                "8",
            ),
            Condition(
                False if blocked else (True if on > closes else None),
                "Fewer than half of the %(parties)s Parties objected by %(closes)s.",
                "8",
                {"parties": parties, "closes": closes},
            ),
        )
    )
