"""A person says of a claim whether the item really says so, and of whom. Nothing else decides."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from visita.accounts.models import User
from visita.intake.models import Claim, Item, Reading, Standing
from visita.intake.reading.documents import Attribution
from visita.ledger.actions import record
from visita.treaties.models import State

CORRECTED = frozenset(
    {
        *("claimant", "claimant_key", "chain", "attribution", "matter", "subject", "asserted"),
        *("polarity", "hedge", "value", "unit", "start", "end"),
    }
)
"""What a person may put right. The words between `start` and `end` and the State follow."""


class Stale(Exception):
    """Somebody decided on the claim since the page was opened: nothing was done."""


class Decided(Exception):
    """The claim does not stand where this step begins; `standing` says where it stands."""

    def __init__(self, standing: Standing) -> None:
        self.standing = standing
        super().__init__(standing.value)


class NamesSomebody(Exception):
    """What the outlet says in its own voice is nobody else's."""


class NotInTheText(Exception):
    """The characters marked do not lie in the item's text."""


class NotMergeable(Exception):
    """A claim is merged into another one of the same item or event that still stands."""


class Act(Protocol):
    """A decision that needs nothing but the claim."""

    def __call__(self, *, claim: UUID, version: int, by: User, at: datetime) -> Claim: ...


@dataclass(frozen=True)
class Scope:
    """Where the claims of a speaker are confirmed at once: in one item, or in all of an event."""

    item: UUID | None = None
    event: UUID | None = None


@transaction.atomic
def confirm(*, claim: UUID, version: int, by: User, at: datetime) -> Claim:
    """The item says so, and whoever is named says it.

    Raises:
        Stale, Decided: what the names say.
    """
    found = _locked(claim, version, Standing.PROPOSED)
    return _decided(found, Standing.CONFIRMED, "claim.confirmed", by=by, at=at)


@transaction.atomic
def correct(
    *, claim: UUID, version: int, changes: Mapping[str, Any], by: User, at: datetime
) -> Claim:
    """Put right what the program read, and confirm it. What it proposed stays in `proposed`.

    Raises:
        Stale, Decided, NamesSomebody, NotInTheText: what the names say.
        ValueError: a field that nobody corrects.
    """
    if foreign := set(changes) - CORRECTED:
        raise ValueError(f"Not to be corrected: {sorted(foreign)}")
    found = _locked(claim, version, Standing.PROPOSED, Standing.CONFIRMED)
    changed = _set(found, changes)
    facts = {"fields": "+".join(sorted(changed))} if changed else {}
    return _decided(found, Standing.CONFIRMED, "claim.corrected", by=by, at=at, facts=facts)


@transaction.atomic
def reject(*, claim: UUID, version: int, by: User, at: datetime) -> Claim:
    """The item does not say so.

    Raises:
        Stale, Decided: what the names say.
    """
    found = _locked(claim, version, Standing.PROPOSED, Standing.CONFIRMED)
    return _decided(found, Standing.REJECTED, "claim.rejected", by=by, at=at)


@transaction.atomic
def merge(*, claim: UUID, into: UUID, version: int, by: User, at: datetime) -> Claim:
    """Two proposals are one and the same claim: from now on *into* stands for both.

    Raises:
        Stale, Decided, NotMergeable: what the names say.
    """
    both = {each.pk: each for each in _held(claim, into)}
    found, other = both[claim], both[into]
    _check(found, version, Standing.PROPOSED, Standing.CONFIRMED)
    together = found.item_id == other.item_id or (found.event_id or 0) == other.event_id
    if found == other or not together or other.standing in {Standing.REJECTED, Standing.MERGED}:
        raise NotMergeable
    Claim.objects.filter(merged_into=found).update(merged_into=other)
    found.merged_into = other
    return _decided(found, Standing.MERGED, "claim.merged", by=by, at=at)


@transaction.atomic
def reopen(*, claim: UUID, version: int, by: User, at: datetime) -> Claim:
    """Take a decision back: the claim is a proposal again, in the program's own words.

    Raises:
        Stale, Decided: what the names say.
    """
    found = _locked(claim, version, Standing.CONFIRMED, Standing.REJECTED, Standing.MERGED)
    _set(found, found.proposed)
    found.merged_into = None
    return _decided(found, Standing.PROPOSED, "claim.reopened", by=by, at=at)


@transaction.atomic
def confirm_speaker(
    *, within: Scope, claimant: str, claimant_key: str, seen: int, by: User, at: datetime
) -> int:
    """Confirm all that is still proposed of one speaker. *seen* is how many the person was shown.

    An outlet's own voice is that of one item: in an event there are several.

    Raises:
        Stale: meanwhile there are more or fewer.
        ValueError: no scope, or an outlet's voice in a whole event.
    """
    proposed = of_speaker(within, claimant=claimant, claimant_key=claimant_key)
    found = list(proposed.select_for_update().order_by("pk"))
    if len(found) != seen:
        raise Stale
    for claim in found:
        _keep(claim, Standing.CONFIRMED, by=by, at=at)
    subject = f"item:{within.item}" if within.item else f"event:{within.event}"
    facts = {"claims": len(found)}
    record(act="claim.speaker_confirmed", subject=subject, by=str(by.pk), at=at, facts=facts)
    return len(found)


def of_speaker(within: Scope, *, claimant: str, claimant_key: str) -> QuerySet[Claim]:
    """What is proposed of a speaker: found by the key where there is one, else by the name.

    Raises:
        ValueError: no scope, or an outlet's voice in a whole event.
    """
    proposed = Claim.objects.filter(standing=Standing.PROPOSED)
    if within.item:
        proposed = proposed.filter(item=within.item)
    elif within.event and (claimant or claimant_key):
        proposed = proposed.filter(event=within.event)
    else:
        raise ValueError("Say in which item, or in which event and of whom.")
    if claimant_key:
        return proposed.filter(claimant_key=claimant_key)
    return proposed.filter(claimant_key="", claimant=claimant)


@transaction.atomic
def add_by_hand(*, key: UUID, item: UUID, said: Mapping[str, Any], by: User, at: datetime) -> Claim:
    """A claim that the program missed. The same *key* sent twice is one claim.

    Raises:
        NamesSomebody, NotInTheText: what the names say.
        ValueError: a field that is none.
    """
    if foreign := set(said) - CORRECTED:
        raise ValueError(f"No fields of a claim: {sorted(foreign)}")
    of = Item.objects.select_for_update().get(pk=item)
    if there := Claim.objects.filter(pk=key, item=of).first():
        return there
    claim = Claim(pk=key, item=of, event_id=of.event_id, said_on=of.day, by_hand=True)
    claim.reported_by = of.publisher
    _set(claim, said)
    _keep(claim, Standing.CONFIRMED, by=by, at=at, adding=True)
    record(act="claim.added", subject=f"claim:{claim.pk}", by=str(by.pk), at=at)
    return claim


def _held(*claims: UUID) -> list[Claim]:
    """In one order, so that two people who hold the same two do not wait for each other."""
    return list(Claim.objects.select_for_update().filter(pk__in=claims).order_by("pk"))


def _locked(claim: UUID, version: int, *standings: Standing) -> Claim:
    (found,) = _held(claim)
    _check(found, version, *standings)
    return found


def _check(claim: Claim, version: int, *standings: Standing) -> None:
    if claim.version != version:
        raise Stale
    if claim.standing not in standings:
        raise Decided(Standing(claim.standing))


def _set(claim: Claim, changes: Mapping[str, Any]) -> set[str]:
    """Change the fields, keep what was proposed of them, and let what follows follow."""
    changed = {name for name, value in changes.items() if getattr(claim, name) != value}
    before = {name: getattr(claim, name) for name in changed}
    for name in changed:
        setattr(claim, name, changes[name])
    if claim.attribution == Attribution.OUTLET_VOICE and (claim.claimant or claim.claimant_key):
        raise NamesSomebody
    if changed & {"start", "end"}:
        claim.span = text_of(claim.item_id, claim.start, claim.end)
    if "subject" in changed:
        claim.state = _state_of(claim.subject)
    if not claim.by_hand:
        proposed = {**before, **claim.proposed}
        claim.proposed = {n: v for n, v in proposed.items() if getattr(claim, n) != v}
    return changed


def text_of(item: UUID, start: int, end: int) -> str:
    """The characters of an item's text.

    Raises:
        NotInTheText: there are none at that place.
    """
    reading = Reading.objects.filter(item=item).first()
    text = "\n".join(piece[0] for piece in reading.pieces) if reading else ""
    if not 0 <= start < end <= len(text):
        raise NotInTheText
    return text[start:end]


def _state_of(subject: str) -> State | None:
    kind, _, code = subject.partition(":")
    return State.objects.filter(pk=code).first() if kind == "state" else None


def _keep(
    claim: Claim, standing: Standing, *, by: User, at: datetime, adding: bool = False
) -> None:
    open_again = standing == Standing.PROPOSED
    claim.standing = standing
    claim.decided_at, claim.decided_by = (None, None) if open_again else (at, by)
    claim.version += 1
    claim.save(force_insert=adding)


def _decided(
    claim: Claim,
    standing: Standing,
    act: str,
    *,
    by: User,
    at: datetime,
    facts: Mapping[str, str] = {},
) -> Claim:
    _keep(claim, standing, by=by, at=at)
    record(act=act, subject=f"claim:{claim.pk}", by=str(by.pk), at=at, facts=facts)
    return claim
