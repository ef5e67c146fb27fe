"""What follows for the Committee when a State joins or leaves: seats and majorities."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from visita.rules.ecpt.membership import seats
from visita.rules.ecpt.proceedings import quorum, smallest_passing
from visita.rules.ecpt.statements import votes_needed


@dataclass(frozen=True)
class Majorities:
    """What a Committee of so many members in office needs. All are numbers of members."""

    members: int
    quorum: int
    smallest_passing: int
    public_statement: int


def majorities(members: int) -> Majorities:
    """Quorum, the smallest vote that passes at quorum, and the vote for a public statement.

    Raises:
        ValueError: no member at all.
    """
    if members < 1:
        raise ValueError("A Committee without members decides nothing: give 1 or more.")
    return Majorities(members, quorum(members), smallest_passing(members), votes_needed(members))


@dataclass(frozen=True)
class SeatCount:
    """Seats on one day: `at_least` and `at_most` differ where a State's status is unknown."""

    at_least: int
    at_most: int

    @property
    def exact(self) -> int | None:
        return self.at_least if self.at_least == self.at_most else None


def seat_count(bound: list[bool | None]) -> SeatCount:
    """One seat for each State that is bound (M1); an unknown State may or may not have one."""
    certain = sum(1 for answer in bound if answer)
    open_ = sum(1 for answer in bound if answer is None)
    return SeatCount(seats(certain), seats(certain + open_))


@dataclass(frozen=True)
class Ending:
    """Something that changes on a day. `text` is an English sentence with places for `values`."""

    day: date
    text: str
    provision: str
    values: Mapping[str, object] = field(default_factory=dict)
    verified: bool = True

    @property
    def sentence(self) -> str:
        return self.text % self.values


def endings(*, received: date | None, effect: date, seats_before: int | None) -> tuple[Ending, ...]:
    """What ends when, if a denunciation of the Convention takes effect on *effect*.

    *received* is None where only the month is known. *seats_before* is the number of seats on
    the eve of *effect*; None where it is unknown.
    """
    return (
        *_notice_begins(received),
        Ending(
            effect - timedelta(days=1),
            "Last day on which the State is bound and a visit may take place.",
            "ECPT 22(2)",
        ),
        Ending(
            effect,
            "The State is no longer a Party, nor bound by the Protocols: one act denounces both.",
            "ECPT 22(2)",
        ),
        *_seat_ends(effect, seats_before),
        Ending(
            effect,
            "Reports, requests and answers still open: the Convention is silent; general treaty "
            "law is understood to leave untouched what was created before.",
            "VCLT 70(1)(b)",
            verified=False,
        ),
    )


def _notice_begins(received: date | None) -> tuple[Ending, ...]:
    if received is None:
        return ()
    text = "The notice period begins. Every duty of the Party goes on, and so do visits."
    return (Ending(received, text, "ECPT 22(2)"),)


def _seat_ends(effect: date, seats_before: int | None) -> tuple[Ending, ...]:
    if seats_before is None or seats_before < 2:
        return ()
    left = majorities(seats_before - 1)
    return (
        Ending(
            effect,
            "The seat of the State falls away: %(seats)s seats remain; if all are filled, "
            "%(quorum)s members are a quorum and a public statement needs %(votes)s votes.",
            "ECPT 4(1)",
            {"seats": left.members, "quorum": left.quorum, "votes": left.public_statement},
        ),
    )
