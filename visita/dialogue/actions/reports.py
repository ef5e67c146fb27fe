"""Sending the report, taking the answer in, following each recommendation."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.dialogue import queries
from visita.dialogue.models import Assessment, Basis, Done, Response, Transmission
from visita.ledger.actions import record
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.reports.models import Report, Stage
from visita.rules.ecpt.reports import report_may_be_transmitted
from visita.visits.models import Visit


class AlreadySent(Exception):
    """A report is sent once."""


class AlreadyAnswered(Exception):
    """The State has answered; what more it has to say is a letter."""


class NotAsked(Exception):
    """No paragraph of this number asks the State for anything."""


class NotALaterVisit(Exception):
    """Only a visit that began after the report was sent can prove anything of it."""


@dataclass(frozen=True)
class Answer:
    """What the State says in general, and to single paragraphs by their number."""

    general: str
    answers: Mapping[int, str]


@dataclass(frozen=True)
class View:
    """How far something is carried out, on whose word. *visit* is where it was seen."""

    done: Done
    note: str = ""
    visit: Visit | None = None


@transaction.atomic
def transmit(*, report: UUID, response_due_on: date, by: User, at: datetime) -> Transmission:
    """Send the adopted report to the State visited, and to nobody else (ECPT 10(1)).

    Raises:
        AlreadySent: what the name says.
        NotAllowed: it is not adopted.
    """
    found = Report.objects.select_for_update().get(pk=report)
    if Transmission.objects.filter(report=found).exists():
        raise AlreadySent
    ruling = report_may_be_transmitted(
        adopted=found.stage == Stage.ADOPTED, to_the_party_visited=True
    )
    if not ruling.allowed:
        raise NotAllowed(ruling)
    sent = Transmission.objects.create(
        report=found,
        state_id=found.visit.state_id,
        text=found.adoption.text,
        digest=found.adoption.digest,
        response_due_on=response_due_on,
        sent_at=at,
        sent_by=by,
    )
    record(
        act="report.transmitted",
        subject=f"report:{report}",
        by=str(by.pk),
        at=at,
        facts={"digest": sent.digest, "response_due_on": response_due_on.isoformat()},
    )
    return sent


@transaction.atomic
def respond(*, transmission: UUID, answer: Answer, by: User, at: datetime) -> Response:
    """Take in what the State answers. A late answer is an answer; the same twice is one.

    Raises:
        AlreadyAnswered, NotAsked: what the names say.
    """
    found = Transmission.objects.select_for_update().get(pk=transmission)
    asked = {line.number for line in queries.text_sent(found).asked}
    if not set(answer.answers) <= asked:
        raise NotAsked
    answers = {str(number): said for number, said in answer.answers.items() if said}
    text = {"general": answer.general, "answers": answers}
    if there := Response.objects.filter(transmission=found).first():
        if (there.digest, there.sent_by_id) != (digest_of(text), by.pk):
            raise AlreadyAnswered
        return there
    made = Response.objects.create(
        transmission=found, text=text, digest=digest_of(text), received_at=at, sent_by=by
    )
    record(
        act="response.received",
        subject=f"transmission:{transmission}",
        by=str(by.pk),
        at=at,
        facts={"digest": made.digest},
    )
    return made


@transaction.atomic
def assess(*, transmission: UUID, number: int, view: View, by: User, at: datetime) -> Assessment:
    """Record how far a paragraph is carried out, on the State's word or seen on a later visit.

    The same view by the same person twice in a row is one.

    Raises:
        NotAsked: what the name says.
        NotALaterVisit: the visit is to another State, or began before the report was sent.
    """
    found = Transmission.objects.select_for_update().get(pk=transmission)
    if number not in {line.number for line in queries.text_sent(found).asked}:
        raise NotAsked
    if view.visit and not _comes_later(view.visit, found):
        raise NotALaterVisit
    latest = found.assessments.filter(number=number).last()
    if latest and _is_of(latest, view, by):
        return latest
    made = Assessment.objects.create(
        transmission=found,
        number=number,
        done=view.done,
        basis=Basis.VISIT if view.visit else Basis.RESPONSE,
        visit=view.visit,
        note=view.note,
        assessed_by=by,
        assessed_at=at,
    )
    record(
        act="recommendation.assessed",
        subject=f"transmission:{transmission}",
        by=str(by.pk),
        at=at,
        facts={"number": number, "done": view.done.value, "basis": made.basis},
    )
    return made


def _is_of(made: Assessment, view: View, by: User) -> bool:
    said = View(Done(made.done), made.note, made.visit)
    return said == view and made.assessed_by_id == by.pk


def _comes_later(visit: Visit, sent: Transmission) -> bool:
    begun = visit.begun_at
    return visit.state_id == sent.state_id and begun is not None and begun > sent.sent_at


@transaction.atomic
def open_transmission(*, transmission: UUID, by: User, at: datetime) -> None:
    """Somebody reads what was sent or answered: who could know what is told by the ledger."""
    subject = f"transmission:{transmission}"
    record(act="transmission.opened", subject=subject, by=str(by.pk), at=at)
