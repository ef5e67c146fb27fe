"""The year of Arland's national mechanism: ten short visits, two of them with reports."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import uuid4

from visita.accounts.actions.links import demo_people
from visita.accounts.models import User
from visita.dialogue.actions import Answer, View, assess, respond, transmit
from visita.dialogue.models import Done, Transmission
from visita.findings.actions import Seen, note
from visita.findings.models import Basis
from visita.proceedings.actions import Votes
from visita.reports import actions as reports
from visita.reports.models import Kind as ParagraphKind
from visita.reports.models import Report
from visita.site.arland import mechanism_words as words
from visita.site.story import MECHANISM_FIRST
from visita.treaties.models import State
from visita.visits.actions import going, planning
from visita.visits.actions.planning import NewDelegate, Plan
from visita.visits.actions.replanning import decide_in_the_mechanism
from visita.visits.actions.telling import name_authority, name_liaison_officer
from visita.visits.models import Access, Capacity, Kind, Tag, Visit

ALL_THREE = Votes(members=3, present=3, votes_for=3)
"""Who adopts a report in the Office: its head and two others."""


@dataclass(frozen=True)
class Office:
    """Everybody who acts."""

    ana: User
    boris: User
    carla: User
    dan: User
    arland: State


def tell_of_the_mechanism(at: datetime) -> None:
    """Ten visits in a year, told in the order in which they were made."""
    who = _office(at)
    made: list[Visit] = []
    for number, short in enumerate(words.VISITS):
        follows = made[words.PRISON] if number == words.AGAIN else None
        made.append(_visited(who, short, number, at, follows))
        if number == words.PRISON:
            _reported_on_the_prison(who, made[0])
        if number == words.HOSPITAL:
            _reported_on_the_hospital(who, made[words.HOSPITAL])


def _office(at: datetime) -> Office:
    began = at - timedelta(days=600)
    people = demo_people(on=began.date(), at=at)
    ana, boris, carla, dan = (people[name] for name in ("ana", "boris", "carla", "dan"))
    arland = State.objects.get(pk="ZZ")
    name_authority(state=arland, name=words.AUTHORITY, address=words.ADDRESS, by=ana, at=began)
    name_liaison_officer(state=arland, user=dan, since=began.date(), until=None, by=ana, at=began)
    return Office(ana, boris, carla, dan, arland)


def _visited(
    who: Office, short: words.Short, number: int, at: datetime, follows: Visit | None
) -> Visit:
    came = (at - timedelta(days=short.days_ago)).replace(hour=short.hour)
    decided = came - timedelta(days=2)
    plan = Plan(
        state=who.arland,
        kind=Kind(short.kind),
        starts_on=came.date(),
        ends_on=came.date(),
        theme=short.theme,
        follows=follows,
        tags=(Tag.FOLLOW_UP,) if follows else (),
    )
    key = uuid4() if number else MECHANISM_FIRST
    visit = planning.plan_visit(key=key, plan=plan, by=who.ana, at=decided)
    _staffed(who, visit, short, decided)
    decide_in_the_mechanism(
        visit=visit.pk,
        version=_fresh(visit).version,
        decided_by=words.DECIDED_BY,
        decided_on=decided.date(),
        by=who.ana,
        at=decided,
    )
    _at_the_place(who, visit, short, came)
    return _fresh(visit)


def _staffed(who: Office, visit: Visit, short: words.Short, at: datetime) -> None:
    """Whoever is named first leads; an outside expert may lead, and go alone."""
    users = {words.BORIS: who.boris, words.CARLA: who.carla}
    for place, name in enumerate(short.went):
        inside = Capacity.STAFF if name == words.BORIS else Capacity.EXPERT
        planning.name_delegate(
            visit=visit.pk,
            version=_fresh(visit).version,
            delegate=NewDelegate(inside if place else Capacity.LEADER, name, users.get(name)),
            by=who.ana,
            on=at.date(),
            at=at,
        )


def _at_the_place(who: Office, visit: Visit, short: words.Short, came: datetime) -> None:
    leads = who.carla if short.went[0] == words.CARLA else who.boris
    access = Access(short.access)
    refused = "c" if access == Access.REFUSED else ""
    arrival = going.Arrival(short.place, came, access, refused)
    stop = going.arrive(key=uuid4(), visit=visit.pk, arrival=arrival, by=leads, at=came)
    left = came + timedelta(hours=short.hours)
    if short.hours:
        going.leave(stop=stop.pk, visit=visit.pk, left_at=left, by=leads, at=left)
    for basis, text in short.seen:
        note(key=uuid4(), visit=visit.pk, seen=Seen(Basis(basis), text, stop), by=leads, at=left)
    version = _fresh(visit).version
    going.conclude(visit=visit.pk, version=version, by=leads, at=left + timedelta(hours=1))


def _reported_on_the_prison(who: Office, visit: Visit) -> None:
    sent = _sent(who, visit, words.PRISON_TITLE, words.PRISON_REPORT)
    answered = sent.sent_at + timedelta(days=50)
    answer = Answer(words.GENERAL, words.PRISON_ANSWER)
    respond(transmission=sent.pk, answer=answer, by=who.dan, at=answered)
    for number, done in ((2, Done.PARTLY), (3, Done.NOT)):
        later = answered + timedelta(days=9)
        assess(transmission=sent.pk, number=number, view=View(done, ""), by=who.ana, at=later)


def _reported_on_the_hospital(who: Office, visit: Visit) -> None:
    _sent(who, visit, words.HOSPITAL_TITLE, words.HOSPITAL_REPORT)


def _sent(
    who: Office, visit: Visit, title: str, paragraphs: tuple[tuple[str, str], ...]
) -> Transmission:
    began = (visit.concluded_at or visit.opened_at) + timedelta(days=10)
    report = reports.begin_report(visit=visit.pk, title=title, language="en", by=who.ana, at=began)
    for kind, text in paragraphs:
        reports.write(
            key=uuid4(),
            report=report.pk,
            version=_fresh_report(report).version,
            written=reports.Written(ParagraphKind(kind), text),
            by=who.ana,
            at=began,
        )
    version = _fresh_report(report).version
    reports.circulate(report=report.pk, version=version, by=who.ana, at=began)
    adopted = began + timedelta(days=12)
    reports.adopt(
        report=report.pk,
        version=_fresh_report(report).version,
        votes=ALL_THREE,
        observations=reports.Observations(made=False),
        held_on=adopted.date(),
        by=who.ana,
        at=adopted,
    )
    due = (adopted + timedelta(days=60)).date()
    return transmit(report=report.pk, response_due_on=due, by=who.ana, at=adopted)


def _fresh(visit: Visit) -> Visit:
    return Visit.objects.get(pk=visit.pk)


def _fresh_report(report: Report) -> Report:
    return Report.objects.get(pk=report.pk)
