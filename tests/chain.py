"""The chain from a seat to the public shelf, built by the actions that people take.

Arland is visited; Boris is its head of delegation, Carla a member who stays at home.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeVar
from uuid import uuid4

import pytest
from django.db.models import Model

from tests.accounts.builders import a_person
from tests.conftest import NOON, TODAY
from visita.accounts.models import Appointment, Role, User
from visita.committee.actions import begin_term
from visita.committee.models import Member, Term
from visita.dialogue import actions as dialogue
from visita.dialogue.models import Response, Transmission
from visita.findings import actions as findings
from visita.findings.models import Basis, Finding
from visita.proceedings.actions import Votes, give_seat
from visita.proceedings.models import Holder
from visita.publication.actions import gate
from visita.publication.models import Outcome, Release, Request
from visita.publication.queries.gate import unsettled
from visita.reports import actions as reports
from visita.reports.models import Kind as ParagraphKind
from visita.reports.models import Report
from visita.reports.models import Stage as ReportStage
from visita.treaties import starting_record
from visita.treaties.actions import load_record
from visita.treaties.models import Act, Coverage, Instrument, State, Territory
from visita.visits.actions import going, planning, telling
from visita.visits.actions.planning import NewDelegate, Plan
from visita.visits.models import (
    Access,
    Authority,
    Capacity,
    Kind,
    LiaisonOfficer,
    Stage,
    Stop,
    Visit,
)

DAY = timedelta(days=1)
PASSES = Votes(members=47, present=33, votes_for=30, abstentions=2)
FAILS = Votes(members=47, present=33, votes_for=16)
TITLE = "Report on the visit to Arland"
PARAGRAPHS = (
    ("HEADING", "Kestrel Hill"),
    ("TEXT", "The delegation met Elias Thorne in cell 12."),
    ("RECOMMENDATION", "The number of prisoners in each cell should be reduced."),
    ("REQUEST", "How many prisoners are held in block B?"),
    ("RECOMMENDATION", "Every use of force should be entered in the register."),
)
GENERAL = "The authorities thank the Committee."
ANSWERS = {2: "A wing is being rebuilt.", 3: "They are 212."}

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class World:
    """Everybody who acts, and the States."""

    ana: User
    """Of the Secretariat."""
    hugo: User
    """Of the Secretariat too: a second pair of eyes."""
    boris: User
    carla: User
    dan: User
    """Liaison officer of Arland."""
    erik: User
    """Liaison officer of Estmark."""
    femi: User
    gita: User
    """Invited, with no place anywhere until a test gives her one."""
    arland: State
    estmark: State
    head: Member
    second: Member
    third: Member
    """Carla's seat."""


KEPT = (
    *(State, Territory, Instrument, Coverage, Act, User, Appointment),
    *(Member, Term, Holder, Authority, LiaisonOfficer),
)
_ROWS: list[tuple[type[Model], list[Model]]] = []
_WORLD: list[World] = []


@pytest.fixture
def world(db: None) -> World:
    """Everybody in place, no visit yet. Acted out once; later tests begin with a copy."""
    if not _WORLD:
        Instrument.objects.bulk_create(starting_record.instruments(starting_record.DATA))
        load_record(by="test", at=NOON, directory=starting_record.STORY)
        _WORLD.append(a_world())
        _ROWS.extend((model, list(model._default_manager.all())) for model in KEPT)
    else:
        for model, rows in _ROWS:
            model._default_manager.bulk_create(rows)
    return deepcopy(_WORLD[0])


def a_world() -> World:
    ana, hugo = a_person("ana", Role.SECRETARIAT), a_person("hugo", Role.SECRETARIAT)
    names = ("boris", "carla", "dan", "erik", "gita")
    boris, carla, dan, erik, gita = (a_person(name) for name in names)
    state = {each.pk: each for each in State.objects.filter(is_fictional=True)}
    head, second, third = (
        a_member(name, state[code])
        for name, code in (("Boris", "XN"), ("Viktor Hald", "XS"), ("Carla", "XE"))
    )
    give_seat(member=head, user=boris, by=ana, at=NOON)
    give_seat(member=third, user=carla, by=ana, at=NOON)
    for user, code in ((dan, "ZZ"), (erik, "XE")):
        an_officer(user, state[code], by=ana)
        telling.name_authority(
            state=state[code], name="Ministry of Justice", address="1 Square", by=ana, at=NOON
        )
    femi = a_person("femi", Role.ADMINISTRATOR)
    everybody = (ana, hugo, boris, carla, dan, erik, femi, gita)
    return World(*everybody, state["ZZ"], state["XE"], head, second, third)


def a_member(name: str, state: State, *, since: date = TODAY - DAY, days: int = 1461) -> Member:
    return begin_term(full_name=name, state=state, since=since, until=since + days * DAY)


def an_officer(
    user: User, state: State, *, by: User, since: date = TODAY - DAY, until: date | None = None
) -> None:
    telling.name_liaison_officer(state=state, user=user, since=since, until=until, by=by, at=NOON)


def fresh(row: M) -> M:
    """The row as it stands now."""
    found: M = type(row)._default_manager.get(pk=row.pk)
    return found


def a_plan(world: World, **changes: object) -> Plan:
    plan = Plan(world.arland, Kind.PERIODIC, TODAY + 10 * DAY, TODAY + 14 * DAY)
    return replace(plan, **changes)  # type: ignore[arg-type]


def a_visit(
    world: World, stage: Stage = Stage.PLANNED, *, plan: Plan | None = None, at: datetime = NOON
) -> Visit:
    """A visit to Arland by Boris and Viktor with an interpreter, as far as *stage*."""
    made = planning.plan_visit(key=uuid4(), plan=plan or a_plan(world), by=world.ana, at=at)
    for delegate in a_delegation(world):
        goes(world, made, delegate, at=at)
    for step, reached in _STEPS:
        if list(Stage).index(reached) <= list(Stage).index(stage):
            step(world, fresh(made), at)
    return fresh(made)


def a_delegation(world: World) -> tuple[NewDelegate, ...]:
    return (
        NewDelegate(Capacity.HEAD, "Boris", world.boris, world.head),
        NewDelegate(Capacity.MEMBER, "Viktor Hald", None, world.second),
        NewDelegate(Capacity.INTERPRETER, "Tove Brand"),
    )


def goes(world: World, visit: Visit, delegate: NewDelegate, *, at: datetime = NOON) -> None:
    planning.name_delegate(
        visit=visit.pk,
        version=fresh(visit).version,
        delegate=delegate,
        by=world.ana,
        on=TODAY,
        at=at,
    )


def decided(world: World, visit: Visit, at: datetime = NOON, votes: Votes = PASSES) -> None:
    planning.decide_visit(
        visit=visit.pk,
        version=visit.version,
        votes=votes,
        held_on=TODAY,
        reason_for_fewer="",
        by=world.ana,
        at=at,
    )


def notified(world: World, visit: Visit, at: datetime = NOON) -> None:
    telling.notify_government(visit=visit.pk, version=visit.version, by=world.ana, at=at)


def a_stop(world: World, visit: Visit, at: datetime = NOON, *, place: str = "Kestrel Hill") -> Stop:
    arrival = going.Arrival(place, at, Access.GIVEN)
    stop = going.arrive(key=uuid4(), visit=visit.pk, arrival=arrival, by=world.boris, at=at)
    return going.leave(stop=stop.pk, visit=visit.pk, left_at=at, by=world.boris, at=at)


def concluded(world: World, visit: Visit, at: datetime = NOON) -> None:
    going.conclude(visit=visit.pk, version=visit.version, by=world.boris, at=at)


_STEPS = (
    (decided, Stage.DECIDED),
    (notified, Stage.NOTIFIED),
    (a_stop, Stage.IN_PROGRESS),
    (concluded, Stage.CONCLUDED),
)


def a_finding(world: World, visit: Visit, text: str = "A bench 40 cm wide.") -> Finding:
    seen = findings.Seen(Basis.SEEN, text)
    return findings.note(key=uuid4(), visit=visit.pk, seen=seen, by=world.boris, at=NOON)


def a_report(
    world: World,
    stage: ReportStage = ReportStage.DRAFT,
    *,
    visit: Visit | None = None,
    paragraphs: Sequence[tuple[str, str]] = PARAGRAPHS,
    title: str = TITLE,
    at: datetime = NOON,
) -> Report:
    """The report on a visit that is over, as far as *stage*."""
    about = visit or a_visit(world, Stage.CONCLUDED, at=at)
    made = reports.begin_report(visit=about.pk, title=title, language="en", by=world.ana, at=at)
    for kind, text in paragraphs:
        written(world, made, text, kind=kind)
    if stage != ReportStage.DRAFT:
        version = fresh(made).version
        reports.circulate(report=made.pk, version=version, by=world.ana, at=at)
    if stage == ReportStage.ADOPTED:
        adopted(world, fresh(made), at=at)
    return fresh(made)


def written(world: World, report: Report, text: str, *, kind: str = "TEXT") -> None:
    reports.write(
        key=uuid4(),
        report=report.pk,
        version=fresh(report).version,
        written=reports.Written(ParagraphKind(kind), text),
        by=world.ana,
        at=NOON,
    )


def adopted(world: World, report: Report, *, votes: Votes = PASSES, at: datetime = NOON) -> None:
    reports.adopt(
        report=report.pk,
        version=report.version,
        votes=votes,
        observations=reports.Observations(made=False),
        held_on=TODAY,
        by=world.ana,
        at=at,
    )


def a_transmission(
    world: World,
    report: Report | None = None,
    *,
    due: date = TODAY + 90 * DAY,
    at: datetime = NOON,
) -> Transmission:
    """An adopted report on its way to Arland."""
    about = report or a_report(world, ReportStage.ADOPTED, at=at)
    return dialogue.transmit(report=about.pk, response_due_on=due, by=world.ana, at=at)


def a_response(
    world: World,
    sent: Transmission,
    *,
    general: str = GENERAL,
    answers: dict[int, str] = ANSWERS,
    at: datetime = NOON,
) -> Response:
    answer = dialogue.Answer(general, answers)
    return dialogue.respond(transmission=sent.pk, answer=answer, by=world.dan, at=at)


def a_request(world: World, sent: Transmission | None = None, *, at: datetime = NOON) -> Request:
    """Arland asks for publication."""
    return gate.request_publication(transmission=sent or a_transmission(world), by=world.dan, at=at)


def settled(
    world: World, request: Request, words: str, outcome: Outcome, consent: str = ""
) -> None:
    gate.settle(
        request=request.pk,
        version=fresh(request).version,
        words=words,
        outcome=outcome,
        consent=consent,
        by=world.boris,
        at=NOON,
    )


def checked(
    world: World, request: Request | None = None, *, removed: Sequence[str] = ("Elias Thorne",)
) -> Request:
    """A request whose text Boris has read: *removed* are removed, all else tells of nobody."""
    asked = request or a_request(world)
    for words in removed:
        settled(world, asked, words, Outcome.REMOVED)
    for words in unsettled(fresh(asked)):
        settled(world, asked, words, Outcome.NOT_PERSONAL)
    version = fresh(asked).version
    return gate.confirm_check(request=asked.pk, version=version, by=world.boris, at=NOON)


def released(world: World, request: Request | None = None, *, at: datetime = NOON) -> Release:
    """What Ana lets go out after Boris has checked it."""
    asked = request or checked(world)
    version = fresh(asked).version
    return gate.release(request=asked.pk, version=version, by=world.ana, at=at)
