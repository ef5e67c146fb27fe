"""The page of an event: its items, who says what of each matter, and the drawing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.db.models import Count, Q, QuerySet
from django.utils.translation import gettext as _

from visita.intake import asserted
from visita.intake import claim_words as words
from visita.intake.comparing.record_judge import Verdict, Word
from visita.intake.comparing.said import Kind, Relation
from visita.intake.drawing import Drawing, Join, Point, drawn
from visita.intake.models import Claim, Event, Item, Standing
from visita.intake.queries.acts import RecordAct, acts_about
from visita.intake.queries.compared import Compared, compared
from visita.intake.reading.documents import Polarity

RECORD = "record"
EVERY = "every"
READABLE = 30
"""More marks in one drawing nobody reads."""
DISPUTES = {
    Kind.CONTRADICTION,
    Kind.INTERNAL_CONTRADICTION,
    Kind.AMBIGUITY,
    Kind.CONTRADICTION_WITH_RECORD,
}


@dataclass(frozen=True)
class Numbered:
    """A claim with its number in the drawing and the tables, and what the record holds to it."""

    number: int
    claim: Claim
    verdict: Verdict | None

    @property
    def says(self) -> str:
        return says(self.claim)

    @property
    def is_against(self) -> bool:
        return bool(self.verdict and self.verdict.kind == Word.CONTRADICTS)


@dataclass(frozen=True)
class Position:
    """What some say of a matter: the same day, the same value, the same yes or no."""

    says: str
    claims: tuple[Numbered, ...]
    reports: int
    sources: int

    @property
    def speakers(self) -> list[str]:
        return list(dict.fromkeys(speaker(each.claim) for each in self.claims))


@dataclass(frozen=True)
class Reason:
    """Why claims belong together or not, with the numbers of the claims."""

    relation: Relation
    numbers: tuple[int, ...]

    @property
    def is_dispute(self) -> bool:
        return self.relation.kind in DISPUTES


@dataclass(frozen=True)
class Matter:
    key: str
    positions: tuple[Position, ...]
    reasons: tuple[Reason, ...]

    @property
    def disputes(self) -> int:
        return sum(each.is_dispute for each in self.reasons)

    @property
    def between(self) -> tuple[Reason, ...]:
        """What the claims are to each other. What the record says stands beside each of them."""
        own = Kind.CONTRADICTION_WITH_RECORD
        return tuple(each for each in self.reasons if each.relation.kind != own)

    @property
    def claims(self) -> int:
        return sum(len(each.claims) for each in self.positions)


@dataclass(frozen=True)
class EventPage:
    event: Event
    items: tuple[Item, ...]
    claims: tuple[Numbered, ...]
    matters: tuple[Matter, ...]
    acts: tuple[RecordAct, ...]
    drawing: Drawing | None
    drawn: str
    """The matter drawn; empty for all of them."""
    not_looked_at: int
    too_many: bool
    """To compare them all."""


def event_page(event: Event, *, matter: str = "") -> EventPage:
    """Gather the page. The drawing shows *matter* alone; where there are many claims and nobody
    has chosen, it shows the matter most in dispute.
    """
    claims = standing_claims(event)
    found = compared(claims)
    numbered = numbers(claims, found)
    acts = acts_about(claims)
    told = tuple(matters(numbered, found))
    if not matter and len(claims) > READABLE:
        matter = told[0].key
    shown = "" if matter == EVERY else matter
    chosen = [each for each in numbered if shown in {"", each.claim.matter}]
    return EventPage(
        event=event,
        items=tuple(_items(event)),
        claims=tuple(numbered),
        matters=told,
        acts=tuple(acts),
        drawing=_drawing(chosen, found, [a for a in acts if not shown or a.is_about(shown)]),
        drawn=shown,
        not_looked_at=sum(each.standing == Standing.PROPOSED for each in claims),
        too_many=found.too_many,
    )


def standing_claims(event: Event) -> list[Claim]:
    """All that nobody has rejected, by the day it was said."""
    found = Claim.objects.filter(event=event).exclude(
        standing__in=(Standing.REJECTED, Standing.MERGED)
    )
    return list(found.select_related("item", "state").order_by("said_on", "item", "start"))


def _items(event: Event) -> QuerySet[Item]:
    open_claims = Q(claims__standing=Standing.PROPOSED)
    return event.items.annotate(
        claimed=Count("claims"), waiting=Count("claims", filter=open_claims)
    ).order_by("day", "received_at")


def numbers(claims: Iterable[Claim], found: Compared) -> list[Numbered]:
    return [
        Numbered(number, claim, found.verdict_of(claim.pk))
        for number, claim in enumerate(claims, 1)
    ]


def speaker(claim: Claim) -> str:
    """Who says it; the outlet by its name where it says it itself."""
    return claim.claimant or claim.item.publisher or _("Unnamed outlet")


def lane_of(claim: Claim) -> str:
    """One speaker, one lane, in whatever words they are named. Two unnamed outlets are two."""
    outlet = claim.item.publisher or claim.item_id
    return claim.claimant_key or claim.claimant or f"outlet:{outlet}"


def matters(numbered: Sequence[Numbered], found: Compared) -> Iterable[Matter]:
    """Those in dispute first, then those of which most is said."""
    of_matter: dict[str, list[Numbered]] = {}
    for each in numbered:
        of_matter.setdefault(each.claim.matter, []).append(each)
    made = [_matter(key, claims, found) for key, claims in of_matter.items()]
    return sorted(made, key=lambda each: (-each.disputes, -len(of_matter[each.key])))


def _matter(key: str, numbered: list[Numbered], found: Compared) -> Matter:
    by_position: dict[str, list[Numbered]] = {}
    for each in numbered:
        by_position.setdefault(says(each.claim), []).append(each)
    number = {str(each.claim.pk): each.number for each in numbered}
    reasons = [
        Reason(each, tuple(number[claim] for claim in each.claims if claim in number))
        for each in found.relations
        if set(each.claims) & set(number)
    ]
    return Matter(
        key=key,
        positions=tuple(_position(each, claims, found) for each, claims in by_position.items()),
        reasons=tuple(sorted(reasons, key=lambda each: not each.is_dispute)),
    )


def _position(text: str, claims: list[Numbered], found: Compared) -> Position:
    return Position(
        says=text,
        claims=tuple(claims),
        reports=len({each.claim.item_id for each in claims}),
        sources=found.sources_of(each.claim.pk for each in claims),
    )


def says(claim: Claim) -> str:
    """What a claim amounts to: its value, its day, its no; or only that it says so."""
    value = " ".join(filter(None, (claim.value, claim.unit)))
    parts = [part for part in (value, words.day_given(claim.asserted)) if part]
    if claim.polarity != Polarity.ASSERTS or not parts:
        parts.insert(0, words.polarity(claim.polarity))
    return ", ".join(parts)


def _drawing(
    numbered: Sequence[Numbered], found: Compared, acts: Iterable[RecordAct]
) -> Drawing | None:
    names = {lane_of(each.claim): speaker(each.claim) for each in reversed(numbered)}
    names[RECORD] = _("The record")
    points = [_point(each) for each in numbered]
    points += [
        Point(f"act:{act.key}", RECORD, act.on, act.letter, label=act.label, kind="record")
        for act in acts
    ]
    return drawn(points, list(_joins(found)), record=RECORD, names=names)


def _point(numbered: Numbered) -> Point:
    claim = numbered.claim
    since, until = _days(claim.asserted)
    return Point(
        id=str(claim.pk),
        lane=lane_of(claim),
        on=claim.said_on if claim.item.published else None,
        sign=str(numbered.number),
        since=since,
        until=until,
        label=f"{speaker(claim)}: {words.matter(claim.matter)}, {says(claim)}",
        kind="confirmed" if claim.standing == Standing.CONFIRMED else "proposed",
        against=numbered.is_against,
    )


def _days(text: str) -> tuple[date | None, date | None]:
    try:
        given = asserted.read(text)
    except ValueError:
        return None, None
    if not given:
        return None, None
    first, last = given.first, given.last
    return (first or last).first, (last or first).last  # type: ignore[union-attr]


def _joins(found: Compared) -> Iterable[Join]:
    """Disputes first, so that they are drawn where not everything can be."""
    kinds = {
        Kind.CONTRADICTION: "contradiction",
        Kind.INTERNAL_CONTRADICTION: "contradiction",
        Kind.AMBIGUITY: "ambiguity",
        Kind.AGREEMENT: "agreement",
        Kind.AGREEMENT_SAME_ORIGIN: "origin",
        Kind.GRANULARITY: "agreement",
    }
    order = list(kinds)
    for each in sorted(
        (each for each in found.relations if each.kind in kinds),
        key=lambda each: order.index(each.kind),
    ):
        for one, other in _pairs(each, found):
            yield Join(one, other, kinds[each.kind])
    for each in found.relations:
        if each.kind == Kind.CONTRADICTION_WITH_RECORD and each.source:
            for claim in each.claims:
                yield Join(claim, f"act:{each.source}", "contradiction")


def _pairs(relation: Relation, found: Compared) -> Iterable[tuple[str, str]]:
    """Between which claims lines are drawn.

    In a dispute from the first position to one claim of each other: those of one position agree,
    and the others need not quarrel among themselves.
    """
    if relation.kind not in DISPUTES:
        return pairwise(relation.claims)
    first: dict[tuple[str, ...], str] = {}
    for claim in relation.claims:
        said = found.said[claim].claim
        place = (str(said.date), said.value, said.polarity, said.matter, said.subject)
        first.setdefault(place, claim)
    start, *ends = first.values() if len(first) > 1 else relation.claims
    return ((start, end) for end in ends)


def others(event: Event | None, events: QuerySet[Event]) -> QuerySet[Event]:
    """Which events one can be joined with or an item moved to: those nearest in time."""
    found = events.exclude(pk=event.pk) if event else events
    if event and event.last_on and event.first_on:
        far = timedelta(days=400)
        found = found.filter(last_on__gte=event.first_on - far, first_on__lte=event.last_on + far)
    return found.order_by("-last_on", "title")
