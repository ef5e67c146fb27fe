"""Claims held against the record and released: what the public pages show of them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from visita.treaties.act_rows import when
from visita.treaties.models import Instrument, PublishedCheck, State
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.timeline import span_text
from visita.treaties.vocabulary import Kind, Track


@dataclass(frozen=True)
class ActCited:
    """An act of the record beside a claim, as it was kept; told in the language of the page."""

    kept: Mapping[str, str]

    @property
    def title(self) -> str:
        return str(Kind(self.kept["kind"]).label)

    @property
    def track(self) -> str:
        return str(Track(self.kept["track"]).label)

    @property
    def day(self) -> str:
        first, last = (_day(self.kept[bound]) for bound in ("not_before", "not_after"))
        return span_text(self.kept["date"], when(self.kept["date"], first, last))

    @property
    def source(self) -> str:
        return self.kept["source"]

    @property
    def happened(self) -> bool:
        """Is it known to have happened?"""
        return self.kept["occurred"] == "yes"


@dataclass(frozen=True)
class Check:
    """One edition, or what is to become one, and the acts of the record that it cites."""

    edition: Any
    acts: tuple[ActCited, ...]


def checks_of(
    *, state: State, instrument: Instrument, known_on: date | None = None
) -> tuple[Check, ...]:
    """What is released of a State under an instrument; with *known_on*, what was by then."""
    found = _out().filter(state=state, instrument=instrument)
    if known_on:
        found = found.filter(known_on__lte=known_on)
    return tuple(Check(each, cited(each.acts)) for each in found)


def latest_checks(*, of: State | None = None, limit: int | None = None) -> list[Check]:
    """Those released last. Of no State in particular: of real ones, for nothing invented is fed."""
    found = _out().filter(state=of) if of else _out().filter(state__is_fictional=False)
    latest = found.order_by("-released_at", "id")[:limit]
    return [Check(each, cited(each.acts)) for each in latest]


def _out() -> QuerySet[PublishedCheck]:
    return PublishedCheck.objects.filter(withdrawn_at=None).select_related("state", "instrument")


def citable(*, state: str, instrument: str, known_on: date) -> list[dict[str, str]]:
    """Every act a check of that day could cite, as a check keeps it."""
    known = acts_known(instruments=[instrument], state=state, known_on=known_on)
    return [_kept(act) for act in known]


def _kept(act: KnownAct) -> dict[str, str]:
    return {
        "key": act.key,
        "kind": act.kind,
        "track": act.track,
        "date": act.date,
        "not_before": act.not_before.isoformat() if act.not_before else "",
        "not_after": act.not_after.isoformat() if act.not_after else "",
        "occurred": "unknown" if act.occurred is None else "yes",
        "source": act.source,
    }


def cited(kept: Iterable[Mapping[str, str]]) -> tuple[ActCited, ...]:
    return tuple(map(ActCited, kept))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
