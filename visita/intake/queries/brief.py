"""What a brief says of an event, or of a State: what may leave the desk of what is known."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from visita.intake.comparing.record_judge import Verdict
from visita.intake.models import Claim, Event, Item, Protection, Standing
from visita.intake.queries.compared import compared
from visita.intake.queries.events import Numbered, Position, matters, numbers, standing_claims
from visita.treaties.models import State


@dataclass(frozen=True)
class Point:
    """A matter, and who takes which position in it. `answers` are those of the record."""

    key: str
    positions: tuple[Position, ...]
    answers: tuple[Verdict, ...]


@dataclass(frozen=True)
class Brief:
    """*sources* are numbered from 1 in the order of their days."""

    title: str
    first_on: date | None
    last_on: date | None
    state: State | None
    points: tuple[Point, ...]
    sources: tuple[Item, ...]
    not_looked_at: int
    kept_inside: int

    def number_of(self, item: Item) -> int:
        return self.sources.index(item) + 1

    @property
    def is_invented(self) -> bool:
        return bool(self.state and self.state.is_fictional)


def event_brief(event: Event, *, with_proposed: bool = False) -> Brief:
    return _brief(
        event.title,
        standing_claims(event),
        state=event.state,
        days=(event.first_on, event.last_on),
        with_proposed=with_proposed,
    )


def state_brief(state: State, title: str, *, with_proposed: bool = False) -> Brief:
    about = Claim.objects.filter(state=state).exclude(
        standing__in=(Standing.REJECTED, Standing.MERGED)
    )
    claims = list(about.select_related("item", "state").order_by("said_on", "item", "start"))
    days = [claim.said_on for claim in claims]
    ends = (min(days), max(days)) if days else (None, None)
    return _brief(title, claims, state=state, days=ends, with_proposed=with_proposed)


def _brief(
    title: str,
    claims: Sequence[Claim],
    *,
    state: State | None,
    days: tuple[date | None, date | None],
    with_proposed: bool,
) -> Brief:
    outside = [each for each in claims if each.item.protection != Protection.INSIDE]
    waiting = [each for each in outside if each.standing == Standing.PROPOSED]
    chosen = outside if with_proposed else [each for each in outside if each not in waiting]
    found = compared(chosen)
    made = matters(numbers(chosen, found), found)
    points = (Point(each.key, each.positions, _answers(each.positions)) for each in made)
    return Brief(
        title=title,
        first_on=days[0],
        last_on=days[1],
        state=state,
        points=tuple(points),
        sources=tuple(_sources(chosen)),
        not_looked_at=len(waiting),
        kept_inside=len(claims) - len(outside),
    )


def _answers(positions: Iterable[Position]) -> tuple[Verdict, ...]:
    """What the record says of them, each answer once."""
    held: dict[str, Verdict] = {}
    for position in positions:
        for each in position.claims:
            if each.verdict:
                held.setdefault(each.verdict.reason, each.verdict)
    return tuple(held.values())


def _sources(claims: Iterable[Claim]) -> list[Item]:
    items = {claim.item_id: claim.item for claim in claims}
    return sorted(items.values(), key=lambda item: (item.day, item.received_at, str(item.pk)))


def may_be_quoted(numbered: Numbered) -> bool:
    return numbered.claim.item.protection == Protection.NONE
