"""What is open between the body and a State about a visit, and where that leaves the visit."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.timezone import localtime

from visita.visits.models import (
    Aim,
    Concerned,
    Exclusion,
    FileText,
    Interruption,
    Notification,
    Proposal,
    Refusal,
    Representation,
    SentFile,
    Stage,
    Visit,
)

GOING_ON = (Stage.NOTIFIED, Stage.CONSULTATION, Stage.IN_PROGRESS, Stage.INTERRUPTED)
"""Stages at which a State that was notified can still hold something against the visit."""


def open_representations(visit: Visit) -> QuerySet[Representation]:
    """Valid ones about which nothing is arranged yet."""
    return Representation.objects.filter(visit=visit, is_valid=True, arrangement=None)


def stage_again(visit: Visit) -> Stage:
    """Where the visit stands once what held it up is over; something else may still do so."""
    if Refusal.objects.filter(visit=visit, lifted_at=None).exists():
        return Stage.REFUSED
    if Interruption.objects.filter(visit=visit, ended_at=None).exists():
        return Stage.INTERRUPTED
    if open_representations(visit).filter(aim=Aim.TIME).exists():
        return Stage.CONSULTATION
    return Stage.IN_PROGRESS if visit.begun_at else Stage.NOTIFIED


def may_exchange(visit: Visit) -> bool:
    """Is there something about which both sides consult?"""
    if visit.stage == Stage.REFUSED:
        return True
    return visit.stage in GOING_ON and open_representations(visit).exists()


def days_owed(person: Concerned, *, last: date, on: date) -> list[date]:
    """Days for which the State has told nothing of the person, up to today.

    *last* is the last day of the visit as it was notified: once something is arranged, nothing is
    owed beyond it, nor after the day on which the delegation met the person.
    """
    first = localtime(person.representation.at).date()
    ends = [on, person.met_on or on]
    if hasattr(person.representation, "arrangement"):
        ends.append(last)
    told = {each.day for each in person.information.all()}
    days = (first + timedelta(days=n) for n in range((min(ends) - first).days + 1))
    return [day for day in days if day not in told]


def last_day_in(notification: Notification) -> date:
    """The last day of the visit, as the State was told."""
    return date.fromisoformat(notification.text["ends_on"])


def persons_of(representations: Iterable[Representation]) -> list[Concerned]:
    """Everybody concerned, with what was told of each."""
    found = Concerned.objects.filter(representation__in=list(representations))
    return list(found.select_related("representation__arrangement").prefetch_related("information"))


def accounted_for(representation: Representation, *, last: date, on: date) -> bool:
    """Has the State told about every person, for every day?"""
    persons = persons_of([representation])
    return not any(days_owed(each, last=last, on=on) for each in persons)


@dataclass(frozen=True)
class Matters:
    """What is open about one visit, for the list of tasks."""

    consultations: tuple[Representation, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    files: tuple[UUID, ...] = ()
    """Received, and looked at by nobody of the body."""
    proposals: tuple[Proposal, ...] = ()


NOTHING_OPEN = Matters()


def matters_of(visits: Collection[UUID]) -> dict[UUID, Matters]:
    """What is open about these visits, by as many questions to the database as of one."""
    consulted: dict[UUID, list[Representation]] = {}
    open_ = Representation.objects.filter(is_valid=True, arrangement=None)
    for each in open_.filter(visit__in=visits):
        consulted.setdefault(each.visit_id, []).append(each)
    excluded: dict[UUID, list[Exclusion]] = {}
    for exclusion in Exclusion.objects.filter(visit__in=visits, sequel=""):
        excluded.setdefault(exclusion.visit_id, []).append(exclusion)
    unseen: dict[UUID, list[UUID]] = {}
    for visit, file in _unseen(visits):
        unseen.setdefault(visit, []).append(file)
    named: dict[UUID, list[Proposal]] = {}
    for proposal in Proposal.objects.filter(visit__in=visits, answer=""):
        named.setdefault(proposal.visit_id, []).append(proposal)
    return {
        visit: Matters(
            tuple(consulted.get(visit, ())),
            tuple(excluded.get(visit, ())),
            tuple(unseen.get(visit, ())),
            tuple(named.get(visit, ())),
        )
        for visit in visits
    }


def _unseen(visits: Collection[UUID]) -> list[tuple[UUID, UUID]]:
    waiting = FileText.objects.filter(Q(seen_at__isnull=True), file__visit__in=visits)
    return list(waiting.order_by("file__at").values_list("file__visit_id", "file_id"))


def file_to_read(file: UUID) -> tuple[str, bytes]:
    """Name and bytes of a file of the State."""
    name, content = SentFile.objects.values_list("name", "content").get(pk=file)
    return name, bytes(content)


def in_force(among: QuerySet[Notification]) -> list[Notification]:
    """The latest notification of each visit, the latest sent first."""
    latest: dict[UUID, Notification] = {}
    for sent in among.select_related("visit__state", "acknowledgement"):
        known = latest.get(sent.visit_id)
        if known is None or known.number < sent.number:
            latest[sent.visit_id] = sent
    return list(latest.values())


def owed_by_the_state(
    told: Iterable[Notification], on: date
) -> list[tuple[Notification, Concerned, list[date]]]:
    """Persons of whom a State owes information, with the days that lack it."""
    by_visit = {sent.visit_id: sent for sent in told}
    made = Representation.objects.filter(visit__in=by_visit, is_valid=True)
    found = []
    for person in persons_of(made):
        sent = by_visit[person.representation.visit_id]
        missing = days_owed(person, last=last_day_in(sent), on=on)
        if missing:
            found.append((sent, person, missing))
    return found
