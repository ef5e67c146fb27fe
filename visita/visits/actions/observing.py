"""What a State is told before the report (ECPT 8(5)), and what it answers."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.visits.actions.fieldwork import BEGUN
from visita.visits.actions.guarding import SentBefore, held, locked
from visita.visits.models import Authority, Observation, ObservationKind, Reply, Visit
from visita.visits.observed import may_be_sent


class AlreadyAnswered(Exception):
    """The State has answered; what more it has to say is a letter."""


class DueBeforeSent(Exception):
    """An answer cannot be asked for by a day that is over."""


@dataclass(frozen=True)
class Words:
    """What is to be sent. *due_on* is the body's own deadline; no treaty sets one."""

    kind: ObservationKind
    observed: str
    measure: str = ""
    due_on: date | None = None
    concerns_a_person: bool = False
    is_necessary: bool = False


@transaction.atomic
def send_observation(
    *, key: UUID, visit: UUID, words: Words, by: User, at: datetime
) -> Observation:
    """Send observations to the State without waiting for the report. They can never be changed.

    The same *key* sent twice is one letter.

    Raises:
        SentBefore: the same key with other words.
        OutOfOrder: the visit has not begun.
        NotAllowed: nobody finds it necessary, or what else the law asks for is missing.
        DueBeforeSent: what the name says.
    """
    file = held(visit)
    text = _text(file, words)
    if there := _sent(key, visit, words, text):
        return there
    locked(visit, None, *BEGUN)
    ruling = may_be_sent(file, is_necessary=words.is_necessary)
    if not ruling.allowed:
        raise NotAllowed(ruling)
    if words.due_on and words.due_on < localtime(at).date():
        raise DueBeforeSent
    made = _keep(key, file, words, text, by=by, at=at)
    due = {"response_due_on": words.due_on.isoformat()} if words.due_on else {}
    record(
        act="visit.observations_sent",
        subject=f"visit:{visit}",
        by=str(by.pk),
        at=at,
        facts={"kind": words.kind.value, "digest": made.digest, **due},
    )
    return made


def _keep(
    key: UUID, file: Visit, words: Words, text: dict[str, object], *, by: User, at: datetime
) -> Observation:
    return Observation.objects.create(
        pk=key,
        visit=file,
        kind=words.kind,
        number=file.observations.filter(kind=words.kind).count() + 1,
        text=text,
        due_on=words.due_on,
        concerns_a_person=words.concerns_a_person,
        digest=digest_of(text),
        sent_at=at,
        sent_by=by,
    )


def _text(visit: Visit, words: Words) -> dict[str, object]:
    authority = Authority.objects.filter(state=visit.state_id).first()
    return {
        "observed": words.observed,
        "measure": words.measure,
        "authority": authority.name if authority else "",
        "address": authority.address if authority else "",
    }


def _sent(key: UUID, visit: UUID, words: Words, text: dict[str, object]) -> Observation | None:
    there = Observation.objects.filter(pk=key).first()
    if not there:
        return None
    same = (there.visit_id, there.kind, there.due_on, there.concerns_a_person)
    now = (visit, words.kind, words.due_on, words.concerns_a_person)
    if same != now or (there.text["observed"], there.text["measure"]) != (
        text["observed"],
        text["measure"],
    ):
        raise SentBefore
    return there


@transaction.atomic
def reply(*, observation: UUID, text: str, by: User, at: datetime) -> Reply:
    """Take in what the State answers. A late answer is an answer; the same twice is one.

    Raises:
        AlreadyAnswered: what the name says.
    """
    found = Observation.objects.select_for_update().get(pk=observation)
    digest = digest_of({"text": text})
    if there := Reply.objects.filter(observation=found).first():
        if (there.digest, there.sent_by_id) != (digest, by.pk):
            raise AlreadyAnswered
        return there
    made = Reply.objects.create(
        observation=found, text=text, digest=digest, received_at=at, sent_by=by
    )
    record(
        act="observation.answered",
        subject=f"observation:{observation}",
        by=str(by.pk),
        at=at,
        facts={"digest": digest},
    )
    return made


@transaction.atomic
def open_observation(*, observation: UUID, by: User, at: datetime) -> None:
    """The State opens what it was sent."""
    subject = f"observation:{observation}"
    record(act="observation.opened", subject=subject, by=str(by.pk), at=at)
