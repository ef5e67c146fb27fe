"""What has passed between the body and a State about one visit, as each of the two may read it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from visita.rules.ruling import Ruling
from visita.visits.matters import (
    days_owed,
    last_day_in,
    may_exchange,
    open_representations,
    persons_of,
)
from visita.visits.models import (
    Aim,
    Capacity,
    Channel,
    Concerned,
    Exchange,
    Exclusion,
    Ground,
    Interruption,
    Notification,
    Postponement,
    Proposal,
    Refusal,
    Refused,
    Representation,
    SentFile,
    Side,
    Visit,
)
from visita.visits.rulings import Objection, on_objection, on_refusal


@dataclass(frozen=True)
class Days:
    """First and last day, as a letter said them."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True)
class Letter:
    """One notification, and what it changed of the one before."""

    notification: Notification
    days: Days
    moved_from: Days | None = None
    come: tuple[str, ...] = ()
    gone: tuple[str, ...] = ()


@dataclass(frozen=True)
class Person:
    """Somebody concerned, with the days of which nothing was told."""

    concerned: Concerned
    missing: tuple[date, ...]

    @property
    def gaps(self) -> list[Days]:
        """The missing days, those in a row together."""
        found: list[Days] = []
        for day in self.missing:
            if found and day - found[-1].ends_on == timedelta(days=1):
                found[-1] = Days(found[-1].starts_on, day)
            else:
                found.append(Days(day, day))
        return found


@dataclass(frozen=True)
class Raised:
    """A representation, what the law says to it, and whom it concerns."""

    representation: Representation
    ruling: Ruling
    persons: tuple[Person, ...]

    @property
    def is_open(self) -> bool:
        made = self.representation
        return made.is_valid and not hasattr(made, "arrangement")


@dataclass(frozen=True)
class Dossier:
    """Everything one side may read. What the State was not sent is not in its dossier at all."""

    letters: list[Letter]
    raised: list[Raised]
    exchanges: list[Exchange]
    may_write: bool
    refusals: list[Refusal]
    refusal_ruling: Ruling
    exclusions: list[Exclusion]
    files: list[SentFile]
    proposals: list[Proposal]
    postponements: list[Postponement] = field(default_factory=list)
    interruptions: list[Interruption] = field(default_factory=list)

    @property
    def is_empty(self) -> bool:
        """Nothing beyond the letter."""
        return not (self.raised or self.exchanges or self.refusals or self.exclusions) and not (
            self.files or self.proposals or self.interruptions
        )


def dossier_of_the_body(visit: Visit, on: date) -> Dossier:
    """All of it, for those who work on the visit, which the caller has opened."""
    postponed = Postponement.objects.filter(visit=visit).select_related("by")
    stopped = Interruption.objects.filter(visit=visit).select_related("began_by")
    return Dossier(
        exchanges=_exchanges(visit),
        may_write=may_exchange(visit),
        refusals=list(Refusal.objects.filter(visit=visit).select_related("recorded_by")),
        postponements=list(postponed),
        interruptions=list(stopped),
        **_of_both(visit, on),
    )


def dossier_of_the_state(visit: Visit, on: date) -> Dossier:
    """What the State said, sent and was sent. Where the visit stands plays no part in it."""
    exchanges = [each for each in _exchanges(visit) if not each.is_internal]
    own = Refusal.objects.filter(visit=visit, channel=Channel.HERE).select_related("recorded_by")
    return Dossier(
        exchanges=exchanges,
        may_write=state_may_write(visit, exchanges),
        refusals=list(own),
        **_of_both(visit, on),
    )


def state_may_write(visit: Visit, exchanges: Sequence[Exchange]) -> bool:
    """Something the State knows of is open: its own objection or refusal, or a word to it."""
    if open_representations(visit).exists():
        return True
    refused = Refusal.objects.filter(visit=visit, lifted_at=None)
    return refused.filter(channel=Channel.HERE).exists() or (
        refused.exists() and any(each.side == Side.BODY for each in exchanges)
    )


def _of_both(visit: Visit, on: date) -> dict[str, Any]:
    files = SentFile.objects.filter(visit=visit).defer("content").select_related("by", "reading")
    return {
        "letters": letters_about(visit),
        "raised": _raised(visit, on),
        "refusal_ruling": on_refusal(visit, Refused.VISIT),
        "exclusions": list(Exclusion.objects.filter(visit=visit).select_related("by")),
        "files": list(files),
        "proposals": list(Proposal.objects.filter(visit=visit).select_related("by")),
    }


def _exchanges(visit: Visit) -> list[Exchange]:
    return list(Exchange.objects.filter(visit=visit).select_related("by"))


def letters_about(visit: Visit) -> list[Letter]:
    """Every notification, the latest first."""
    sent = list(visit.notifications.select_related("acknowledgement").order_by("number"))
    letters = [_letter(each, earlier) for earlier, each in zip([None, *sent], sent, strict=False)]
    return letters[::-1]


def _letter(sent: Notification, earlier: Notification | None) -> Letter:
    if earlier is None:
        return Letter(sent, days_in(sent))
    before, after = _names(earlier), _names(sent)
    moved = days_in(earlier) != days_in(sent)
    return Letter(
        sent,
        days_in(sent),
        days_in(earlier) if moved else None,
        tuple(name for name in after if name not in before),
        tuple(name for name in before if name not in after),
    )


def days_in(sent: Notification) -> Days:
    first, last = (date.fromisoformat(sent.text[name]) for name in ("starts_on", "ends_on"))
    return Days(first, last)


def _names(sent: Notification) -> list[str]:
    return [f"{each['name']} ({Capacity(each['capacity']).label})" for each in sent.text["people"]]


def _raised(visit: Visit, on: date) -> list[Raised]:
    made = list(
        Representation.objects.filter(visit=visit).select_related("arrangement", "by", "visit")
    )
    if not made:
        return []
    last = last_day_in(visit.notification)
    persons: dict[object, list[Person]] = {}
    for each in persons_of(each for each in made if each.is_valid):
        owed = tuple(days_owed(each, last=last, on=on))
        persons.setdefault(each.representation_id, []).append(Person(each, owed))
    return [Raised(each, ruling_on(each), tuple(persons.get(each.pk, ()))) for each in made]


def ruling_on(made: Representation) -> Ruling:
    """What the law says to what the State wrote."""
    return on_objection(
        made.visit,
        Objection(
            ground=Ground(made.ground),
            aim=Aim(made.aim),
            text=made.text,
            other_ground=made.other_ground,
            places=tuple(made.places),
        ),
    )
