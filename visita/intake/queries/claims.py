"""Claims as they are shown: the queue to be reviewed, one claim in its sentence, its history."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import zip_longest
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Count, Q, QuerySet

from visita.accounts.models import User
from visita.intake.comparing.record_judge import Verdict
from visita.intake.models import Claim, Item, Reading, Standing
from visita.intake.queries.compared import Compared, compared, judged
from visita.intake.reading.gazetteer import names_in

PER_PAGE = 20
COUNTED = 1000
"""Claims of the queue that are counted; nobody pages through more."""
LOOKED_AT = 500
"""Claims among which speakers are sought for a list."""
SENTENCE_END = re.compile(r"[.!?…][\"”\u2019»)\]]*\s+|\n")


@dataclass(frozen=True)
class Sought:
    """What the queue is narrowed to; empty fields narrow nothing."""

    speaker: str = ""
    state: str = ""
    matter: str = ""
    item: UUID | None = None
    event: UUID | None = None


@dataclass(frozen=True)
class Quoted:
    """A span in its sentence."""

    before: str
    span: str
    after: str


@dataclass(frozen=True)
class Shown:
    """A claim with what a person needs to decide on it."""

    claim: Claim
    quoted: Quoted
    verdict: Verdict | None
    of_speaker: int
    """How many are still proposed of its speaker in its item."""
    following: UUID | None = None
    """The next one on the page, where a person goes on."""


def proposed(claims: QuerySet[Claim], sought: Sought) -> QuerySet[Claim]:
    """What nobody has decided on yet, the newest items first, in the order of their text."""
    found = claims.filter(standing=Standing.PROPOSED)
    if sought.speaker:
        by_key = Q(claimant_key=sought.speaker)
        found = found.filter(by_key | Q(claimant__icontains=sought.speaker))
    if sought.state:
        found = found.filter(state=sought.state)
    if sought.matter:
        found = found.filter(Q(matter=sought.matter) | Q(matter__startswith=f"{sought.matter}."))
    if sought.item:
        found = found.filter(item=sought.item)
    if sought.event:
        found = found.filter(event=sought.event)
    return found.select_related("item", "event", "state").order_by("-said_on", "item", "start")


class Pages(Paginator[Claim]):
    """Pages of the queue, of which no more are counted than anybody looks through."""

    @cached_property
    def count(self) -> int:
        queue: Any = self.object_list
        return int(queue.order_by()[: COUNTED + 1].count())


def shown(claims: Sequence[Claim]) -> list[Shown]:
    """A page of the queue. As many queries for twenty claims of a State as for one."""
    of_items = {claim.item_id for claim in claims}
    texts = texts_of(of_items)
    speakers = _still_proposed(of_items)
    found = judged(claims)
    return [
        Shown(
            claim=claim,
            quoted=quoted(texts.get(claim.item_id, ""), claim),
            verdict=found.verdict_of(claim.pk),
            of_speaker=speakers.get((claim.item_id, claim.claimant_key or claim.claimant), 0),
            following=after.pk if after else None,
        )
        for claim, after in zip_longest(claims, claims[1:])
    ]


def _still_proposed(items: Iterable[UUID]) -> dict[tuple[UUID, str], int]:
    rows = (
        Claim.objects.filter(item__in=list(items), standing=Standing.PROPOSED)
        .order_by()
        .values_list("item", "claimant_key", "claimant")
        .annotate(number=Count("pk"))
    )
    found: dict[tuple[UUID, str], int] = {}
    for item, key, name, number in rows:
        of = (item, key or name)
        found[of] = found.get(of, 0) + number
    return found


def texts_of(items: Iterable[UUID]) -> dict[UUID, str]:
    readings = Reading.objects.filter(item__in=list(items)).values_list("item", "pieces")
    return {item: "\n".join(piece[0] for piece in pieces) for item, pieces in readings}


def quoted(text: str, claim: Claim) -> Quoted:
    """The span with the rest of its sentence around it; alone where the text is gone."""
    if text[claim.start : claim.end] != claim.span:
        return Quoted("", claim.span, "")
    ends = [end.end() for end in SENTENCE_END.finditer(text, 0, claim.start)]
    begin = max(ends[-1] if ends else 0, claim.start - 400)
    following = SENTENCE_END.search(text, claim.end)
    if claim.span.rstrip().endswith((".", "!", "?")):
        finish = claim.end
    else:
        finish = min(following.end() if following else len(text), claim.end + 400)
    return Quoted(text[begin : claim.start], claim.span, text[claim.end : finish].rstrip())


def decided_last(user: User, claims: QuerySet[Claim], *, most: int = 3) -> list[Claim]:
    """What the person decided last, to be taken back with one press."""
    mine = claims.filter(decided_by=user).exclude(decided_at=None)
    return list(mine.select_related("item").order_by("-decided_at", "-pk")[:most])


def mergeable(claim: Claim, claims: QuerySet[Claim]) -> list[Claim]:
    """Claims of the same item or event that the claim may be the same as, the likeliest first."""
    near = Q(item=claim.item_id)
    if claim.event_id:
        near |= Q(event=claim.event_id)
    found = claims.filter(near, standing__in=(Standing.PROPOSED, Standing.CONFIRMED))
    rows = found.exclude(pk=claim.pk).select_related("item")

    def likeness(other: Claim) -> tuple[bool, bool, bool, int]:
        speaks = (other.claimant_key, other.claimant) != (claim.claimant_key, claim.claimant)
        apart = abs(other.start - claim.start)
        return other.matter != claim.matter, speaks, other.item_id != claim.item_id, apart

    return sorted(rows, key=likeness)[:50]


def within_event(claim: Claim, claims: QuerySet[Claim]) -> Compared:
    """The claim among the others of its event: some matters are steps or sides of one thing."""
    near = Q(event=claim.event_id) if claim.event_id else Q(item=claim.item_id)
    others = claims.filter(near).exclude(standing__in=(Standing.REJECTED, Standing.MERGED))
    return compared(list(others.select_related("item")))


def named_in(claims: Iterable[Claim]) -> dict[str, Claim]:
    return {str(claim.pk): claim for claim in claims}


def by_ids(ids: Iterable[str], claims: QuerySet[Claim]) -> dict[str, Claim]:
    return named_in(claims.filter(pk__in=list(ids)).select_related("item"))


def speakers(claims: QuerySet[Claim]) -> list[tuple[str, str]]:
    """Key or name, and name, of who speaks in the newest of what is still proposed."""
    newest = claims.filter(standing=Standing.PROPOSED).order_by("-said_on")
    return _speakers(newest)


def all_speakers() -> list[tuple[str, str]]:
    """Who can be told by a key among those who have spoken last."""
    found: dict[str, str] = {}
    for standing in (Standing.CONFIRMED, Standing.PROPOSED):
        newest = Claim.objects.filter(standing=standing).order_by("-said_on")
        found |= {key: name for key, name in _speakers(newest) if ":" in key}
    return sorted(found.items(), key=lambda each: each[1].casefold())


def _speakers(newest: QuerySet[Claim]) -> list[tuple[str, str]]:
    """Each once, in alphabetical order. Not all there ever were: that would be a long list."""
    found: dict[str, str] = {}
    for key, name in newest.values_list("claimant_key", "claimant")[:LOOKED_AT]:
        if key or name:
            found.setdefault(key or name, name)
    return sorted(found.items(), key=lambda each: each[1].casefold())


def items_named(items: QuerySet[Item], item: UUID | None) -> Item | None:
    return items.filter(pk=item).first() if item else None


SPEAKERS = {"office", "body", "person"}


def speaker_named(name: str) -> str:
    """The key of a speaker: by what other claims call them, else by the gazetteer; or none."""
    known = Claim.objects.filter(claimant=name).exclude(claimant_key="")
    if key := known.values_list("claimant_key", flat=True).first():
        return str(key)
    found = (each.key for each in names_in(name, "en") if each.kind in SPEAKERS)
    return next(found, "")
