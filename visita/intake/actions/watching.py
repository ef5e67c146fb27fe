"""The watch-list: what a person wants to hear of, and what they are told. Nothing is mailed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.timezone import localtime

from visita.accounts.access import on_day
from visita.accounts.models import Appointment, Role, User
from visita.intake.models import Alert, Claim, Watch
from visita.intake.queries.compared import against_the_record
from visita.ledger.actions import record
from visita.treaties.models import State


@dataclass(frozen=True)
class Wanted:
    """What is watched. Whatever is given must hold of a claim; empty fields ask for nothing."""

    state: State | None = None
    matter: str = ""
    speaker_key: str = ""
    words: str = ""
    against_the_record: bool = False


@transaction.atomic
def begin_watch(*, key: UUID, wanted: Wanted, by: User, at: datetime) -> Watch:
    """The same *key* sent twice is one watch."""
    made, is_new = Watch.objects.get_or_create(
        pk=key, defaults={"person": by, "made_at": at, **vars(wanted)}
    )
    if is_new:
        record(act="watch.begun", subject=f"watch:{made.pk}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def end_watch(*, watch: UUID, by: User, at: datetime) -> None:
    """What it brought stays; it brings nothing more. Ending it twice is ending it once."""
    if Watch.objects.filter(pk=watch, person=by, ended_at=None).update(ended_at=at):
        record(act="watch.ended", subject=f"watch:{watch}", by=str(by.pk), at=at)


@transaction.atomic
def see_alerts(*, alerts: Iterable[UUID], by: User, at: datetime) -> int:
    """Mark what the person was shown as seen."""
    mine = Alert.objects.filter(pk__in=list(alerts), watch__person=by, seen_at=None)
    seen = mine.update(seen_at=at)
    if seen:
        facts = {"alerts": seen}
        record(act="watch.seen", subject=f"person:{by.pk}", by=str(by.pk), at=at, facts=facts)
    return seen


@transaction.atomic
def alert_for(claims: Sequence[Claim], at: datetime) -> int:
    """Tell everybody who asked for one of these new claims. Called where an item is read.

    A claim that is told once is not told again. Whoever has left the office is told nothing.
    """
    on = localtime(at).date()
    holders = Appointment.objects.filter(on_day(on), role=Role.SECRETARIAT)
    watches = list(Watch.objects.filter(Q(ended_at=None), person__in=holders.values("user")))
    wanted = [(watch, claim) for watch in watches for claim in claims if _asks_for(watch, claim)]
    doubtful = [claim for watch, claim in wanted if watch.against_the_record]
    contradicting = against_the_record(doubtful) if doubtful else frozenset()
    told = [
        Alert(watch=watch, claim=claim, at=at)
        for watch, claim in wanted
        if not watch.against_the_record or claim.pk in contradicting
    ]
    Alert.objects.bulk_create(told, ignore_conflicts=True)
    return len(told)


def _asks_for(watch: Watch, claim: Claim) -> bool:
    """But for the record, which is asked once for all claims."""
    speakers = {claim.claimant_key, *(key for _, key in claim.chain)}
    return (
        watch.state_id in {None, claim.state_id}
        and (not watch.matter or f"{claim.matter}.".startswith(f"{watch.matter}."))
        and (not watch.speaker_key or watch.speaker_key in speakers)
        and all(word in claim.span.casefold() for word in watch.words.casefold().split())
    )
