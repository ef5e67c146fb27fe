"""One seat for each Party on a day: who holds it, that it is vacant, or that we do not know."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from uuid import UUID

from django.db.models import QuerySet

from visita.committee.models import Member, Office, Term
from visita.rules.calendar import months_after
from visita.rules.consequences import Majorities, SeatCount, majorities, seat_count
from visita.treaties.models import Instrument, State
from visita.treaties.queries.answers import answer, chart

FILLED, VACANT, UNKNOWN = "FILLED", "VACANT", "UNKNOWN"
CLAIMS = Path(__file__).parent.parent / "data" / "seat_claims.csv"


@dataclass(frozen=True)
class Claim:
    """What somebody says of a seat. It is shown with the speaker, and nothing is computed of it."""

    since: str
    claim_en: str
    claim_fr: str
    said_by_en: str
    said_by_fr: str
    source: str


@dataclass(frozen=True)
class Seat:
    """The seat of a Party on the day, as far as the record knows."""

    state: State
    is_certain: bool
    """False where it is not known whether the State is a Party, and so whether there is a seat."""
    filling: str
    term: Term | None = None
    number: int = 0
    """Which term of the person this is."""
    offices: tuple[Office, ...] = ()
    vacant_since: date | None = None
    coming: Term | None = None
    """A term that is to begin, where the seat is not filled on the day."""
    is_due: bool = False
    """The term ends within a year."""
    claim: Claim | None = None

    @property
    def member(self) -> Member | None:
        return self.term.member if self.term else None


@dataclass(frozen=True)
class Chamber:
    """All seats of one Committee. That of the invented States is apart: they are nobody's Party."""

    seats: tuple[Seat, ...]
    count: SeatCount
    is_fictional: bool

    def _number(self, filling: str) -> int:
        return sum(1 for seat in self.seats if seat.filling == filling)

    @property
    def filled(self) -> int:
        return self._number(FILLED)

    @property
    def vacant(self) -> int:
        return self._number(VACANT)

    @property
    def unknown(self) -> int:
        return self._number(UNKNOWN)

    @property
    def members(self) -> int | None:
        """In office, where every seat is known."""
        return None if self.unknown else self.filled

    @property
    def ending_soon(self) -> tuple[Seat, ...]:
        return tuple(seat for seat in self.seats if seat.is_due)

    @property
    def thresholds(self) -> tuple[Majorities, ...]:
        """What is needed, for the members in office, or for as many as there may be."""
        most = self.filled + self.unknown
        fewest = most if self.members is not None else max(most - 2, 1)
        return tuple(majorities(number) for number in range(most, fewest - 1, -1) if number)

    @property
    def bureau(self) -> tuple[Office, ...]:
        offices = [office for seat in self.seats for office in seat.offices]
        return tuple(sorted(offices, key=lambda each: (each.post, each.since)))


def chambers(*, instrument: Instrument, on: date) -> list[Chamber]:
    """The seats of the Convention's Parties on the day; after them those of the invented States.

    Raises:
        BeforeOpening: *on* lies before the Convention was opened for signature.
    """
    invented = State.objects.filter(is_fictional=True)
    answers = chart(instrument=instrument, on=on)
    stories = [answer(state=state, instrument=instrument, on=on) for state in invented]
    terms, offices = _terms(), _offices(on)
    found = []
    for among in (answers, stories):
        bound = [each for each in among if each.standing.bound is not False]
        seats = [
            _seat(
                each.state,
                is_certain=each.standing.bound is True,
                terms=terms[each.state.pk],
                offices=offices,
                on=on,
            )
            for each in bound
        ]
        if seats:
            count = seat_count([each.standing.bound for each in bound])
            found.append(Chamber(tuple(seats), count, among is stories))
    return found


def _seat(
    state: State,
    *,
    is_certain: bool,
    terms: Sequence[Term],
    offices: Mapping[object, tuple[Office, ...]],
    on: date,
) -> Seat:
    claim = seat_claims().get(state.pk)
    told = claim if claim and claim.since <= on.isoformat() else None
    before = [term for term in terms if term.since <= on]
    running = next((term for term in before if term.until > on), None)
    if running is None:
        ended = max((term.until for term in before), default=None)
        filling = VACANT if ended else UNKNOWN
        coming = next((term for term in terms if term.since > on), None)
        return Seat(state, is_certain, filling, vacant_since=ended, coming=coming, claim=told)
    own = [term for term in before if term.member_id == running.member_id]
    return Seat(
        state,
        is_certain,
        FILLED,
        term=running,
        number=len(own),
        offices=offices.get(running.member_id, ()),
        is_due=running.until <= months_after(on, months=12),
        claim=told,
    )


def _terms() -> Mapping[str, list[Term]]:
    found: defaultdict[str, list[Term]] = defaultdict(list)
    for term in Term.objects.select_related("member").order_by("since"):
        found[term.member.state_id].append(term)
    return found


def _offices(on: date) -> Mapping[object, tuple[Office, ...]]:
    found: defaultdict[object, tuple[Office, ...]] = defaultdict(tuple)
    for office in offices_on(on):
        found[office.member_id] += (office,)
    return found


def offices_on(on: date) -> QuerySet[Office]:
    return Office.objects.filter(since__lte=on, until__gt=on).select_related("member")


@cache
def seat_claims() -> Mapping[str, Claim]:
    """By State. Shipped with the program; none is ours."""
    with CLAIMS.open(encoding="utf-8", newline="") as lines:
        return {row.pop("state"): Claim(**row) for row in csv.DictReader(lines)}


@dataclass(frozen=True)
class MemberPage:
    """A member's terms and offices, the first first."""

    member: Member
    terms: tuple[Term, ...]
    offices: tuple[Office, ...]


def member_page(member: Member) -> MemberPage:
    return MemberPage(member, tuple(member.terms.all()), tuple(member.offices.all()))


def member_of_id(member: UUID) -> Member | None:
    return Member.objects.select_related("state").filter(pk=member).first()


def csv_rows(among: Iterable[Chamber]) -> list[dict[str, object]]:
    """One row for each seat."""
    return [
        {
            "state": seat.state.pk,
            "invented": int(chamber.is_fictional),
            "seat": "yes" if seat.is_certain else "unknown",
            "filling": seat.filling.lower(),
            "member": seat.member.full_name if seat.member else "",
            "term": seat.number or "",
            "since": seat.term.since if seat.term else seat.vacant_since or "",
            "until": seat.term.until if seat.term else "",
            "offices": ";".join(office.post.lower() for office in seat.offices),
            "claim": seat.claim.claim_en if seat.claim else "",
            "claim_by": seat.claim.said_by_en if seat.claim else "",
        }
        for chamber in among
        for seat in chamber.seats
    ]
