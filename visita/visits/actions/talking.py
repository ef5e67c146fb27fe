"""Talks at a high level: prepared, held, and what came of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.access import is_administrator
from visita.accounts.models import User
from visita.ledger.actions import record
from visita.treaties.models import State
from visita.visits.access import is_liaison_officer
from visita.visits.actions.guarding import Stale, sent_before
from visita.visits.actions.planning import CannotBeThere, CannotGo
from visita.visits.models import Counterpart, Level, Participant, Talks, Visit


@dataclass(frozen=True)
class NewTalks:
    """What is known of talks when they are entered. There is no place in them to be named."""

    state: State
    begins_on: date
    ends_on: date
    level: Level
    with_whom: str
    purpose: str
    counterpart: Counterpart | None = None
    about: Visit | None = None
    procedure: str = ""


@dataclass(frozen=True)
class Speaker:
    """Somebody who takes part for the body; may read of the talks if they sign in here."""

    full_name: str
    user: User | None = None


@transaction.atomic
def plan_talks(
    *, key: UUID, talks: NewTalks, speakers: Sequence[Speaker], by: User, on: date, at: datetime
) -> Talks:
    """Enter talks with a Government or another counterpart. The same *key* twice is one entry.

    Raises:
        SentBefore: the same key with other talks.
        CannotBeThere: they are about a visit to another State.
        CannotGo: somebody named speaks for a State, or runs the machine.
    """
    if talks.about and talks.about.state_id != talks.state.pk:
        raise CannotBeThere
    users = [each.user for each in speakers if each.user]
    if any(is_liaison_officer(user, on) or is_administrator(user, on) for user in users):
        raise CannotGo
    known = vars(talks)
    made, is_new = Talks.objects.get_or_create(
        pk=key, defaults={**known, "recorded_by": by, "recorded_at": at}
    )
    if not is_new:
        sent_before(Talks, key, **known)
        return made
    Participant.objects.bulk_create(
        Participant(talks=made, full_name=each.full_name, user=each.user) for each in speakers
    )
    record(act="talks.planned", subject=f"talks:{key}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def write_outcome(*, talks: UUID, version: int, outcome: str, by: User, at: datetime) -> Talks:
    """Record what came of the talks. A later word replaces an earlier one.

    Raises:
        Stale: somebody wrote meanwhile.
    """
    found = Talks.objects.select_for_update().get(pk=talks)
    if found.version != version:
        raise Stale
    found.outcome, found.version = outcome, version + 1
    found.save(update_fields=["outcome", "version"])
    record(act="talks.outcome_written", subject=f"talks:{talks}", by=str(by.pk), at=at)
    return found


@transaction.atomic
def open_talks(*, talks: UUID, by: User, at: datetime) -> None:
    """Somebody opens the page of talks: who could know what is told by the ledger."""
    record(act="talks.opened", subject=f"talks:{talks}", by=str(by.pk), at=at)
