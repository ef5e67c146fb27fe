"""The two visits: one from decision to public page, and the follow-up that is about to begin."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from visita.dialogue.actions import Answer, View, assess, respond, transmit
from visita.dialogue.models import Done, Transmission
from visita.findings.actions import Seen, note
from visita.findings.models import Basis
from visita.proceedings.actions import Votes
from visita.proceedings.models import Profile
from visita.publication.actions import gate
from visita.publication.handing import empty_outbox
from visita.publication.models import Outcome, Request
from visita.publication.queries.gate import unsettled
from visita.reports import actions as reports
from visita.reports.models import Kind as ParagraphKind
from visita.reports.models import Report
from visita.site.arland import words
from visita.site.arland.people import Cast
from visita.site.arland.profiles import DOCTOR, INTERPRETER
from visita.site.arland.targets import seal_targets
from visita.site.story import FIRST, SECOND
from visita.visits.actions import going, planning, staffing, telling
from visita.visits.actions.planning import Plan
from visita.visits.actions.staffing import Chosen
from visita.visits.choosing import Wanted
from visita.visits.models import Access, Capacity, Kind, Stop, Tag, Visit

VOTES = Votes(members=47, present=33, votes_for=30, abstentions=2)


def first_visit(who: Cast, at: datetime) -> Visit:
    """A periodic visit ten months ago, its report published a week ago."""
    began = at - timedelta(days=300)
    told = began - timedelta(days=40)
    visit = _decided(who, Kind.PERIODIC, began, key=FIRST, days=9, at=told)
    seal_targets(who, visit, "first", at=began - timedelta(days=20))
    telling.notify_government(
        visit=visit.pk, version=visit.version, by=who.ana, at=began - timedelta(days=12)
    )
    telling.acknowledge(
        notification=_fresh(visit).notification, by=who.dan, at=began - timedelta(days=11)
    )
    _in_the_field(who, visit, began)
    report = _reported(who, visit, at=began + timedelta(days=60))
    sent = transmit(
        report=report.pk,
        response_due_on=(began + timedelta(days=260)).date(),
        by=who.ana,
        at=began + timedelta(days=125),
    )
    _answered(who, sent, at=began + timedelta(days=240))
    _published(who, sent, at=at - timedelta(days=7))
    return _fresh(visit)


def follow_up(who: Cast, before: Visit, at: datetime) -> Visit:
    """An ad hoc visit to see what was done: the Government was told two days ago."""
    starts = at + timedelta(days=5)
    told = at - timedelta(days=21)
    visit = _decided(who, Kind.AD_HOC, starts, key=SECOND, days=4, at=told, follows=before)
    seal_targets(who, visit, "second", at=at - timedelta(days=6))
    telling.notify_government(
        visit=visit.pk, version=visit.version, by=who.ana, at=at - timedelta(days=2)
    )
    return _fresh(visit)


def _decided(
    who: Cast,
    kind: Kind,
    starts: datetime,
    *,
    key: UUID,
    days: int,
    at: datetime,
    follows: Visit | None = None,
) -> Visit:
    plan = Plan(
        state=who.arland,
        kind=kind,
        starts_on=starts.date(),
        ends_on=(starts + timedelta(days=days)).date(),
        reason=words.REASON if follows else "",
        tags=(Tag.FOLLOW_UP,) if follows else (),
        follows=follows,
    )
    visit = planning.plan_visit(key=key, plan=plan, by=who.ana, at=at)
    fewer = "Two days on the spot; one member and a doctor suffice." if follows else ""
    staffing.choose_delegation(
        visit=visit.pk,
        version=visit.version,
        chosen=_delegation(short=bool(follows)),
        wanted=Wanted(mental_health=False, reason_for_fewer=fewer),
        by=who.ana,
        on=at.date(),
        at=at,
    )
    planning.decide_visit(
        visit=visit.pk,
        version=_fresh(visit).version,
        votes=VOTES,
        held_on=at.date(),
        reason_for_fewer=fewer,
        by=who.ana,
        at=at,
    )
    return _fresh(visit)


def _delegation(*, short: bool) -> list[Chosen]:
    """Carla is never on it: she shows what a member sees who does not go."""
    going = {
        "Boris": Capacity.HEAD,
        DOCTOR: Capacity.EXPERT,
        INTERPRETER: Capacity.INTERPRETER,
        "Ana": Capacity.SECRETARIAT,
    }
    if not short:
        going["Viktor Hald"] = Capacity.MEMBER
    return [
        Chosen(Profile.objects.get(full_name=name), capacity) for name, capacity in going.items()
    ]


def _in_the_field(who: Cast, visit: Visit, began: datetime) -> None:
    prison = _came(who, visit, words.PRISON, began, Access.GIVEN)
    station = _came(who, visit, words.STATION, began + timedelta(days=2), Access.DELAYED)
    at_place = {words.PRISON: prison, words.STATION: station}
    for place, basis, text in words.FINDINGS:
        seen = Seen(Basis(basis), text, at_place[place])
        when = at_place[place].arrived_at + timedelta(hours=8)
        note(key=uuid4(), visit=visit.pk, seen=seen, by=who.boris, at=when)
    ended = began + timedelta(days=9)
    going.conclude(visit=visit.pk, version=_fresh(visit).version, by=who.boris, at=ended)


def _came(who: Cast, visit: Visit, place: str, when: datetime, access: Access) -> Stop:
    refused = "c" if access == Access.DELAYED else ""
    waited = 40 if access == Access.DELAYED else None
    arrival = going.Arrival(
        place=place, arrived_at=when, access=access, refused=refused, delayed_minutes=waited
    )
    stop = going.arrive(key=uuid4(), visit=visit.pk, arrival=arrival, by=who.boris, at=when)
    left = when + timedelta(hours=7)
    return going.leave(stop=stop.pk, visit=visit.pk, left_at=left, by=who.boris, at=left)


def _reported(who: Cast, visit: Visit, *, at: datetime) -> Report:
    report = reports.begin_report(
        visit=visit.pk, title=words.TITLE, language="en", by=who.ana, at=at
    )
    for kind, text in words.REPORT:
        reports.write(
            key=uuid4(),
            report=report.pk,
            version=_fresh_report(report).version,
            written=reports.Written(ParagraphKind(kind), text),
            by=who.ana,
            at=at,
        )
    version = _fresh_report(report).version
    reports.circulate(report=report.pk, version=version, by=who.ana, at=at)
    later = at + timedelta(days=45)
    reports.adopt(
        report=report.pk,
        version=_fresh_report(report).version,
        votes=VOTES,
        observations=reports.Observations(made=False),
        held_on=later.date(),
        by=who.ana,
        at=later,
    )
    return _fresh_report(report)


def _answered(who: Cast, sent: Transmission, *, at: datetime) -> None:
    answer = Answer(words.GENERAL, words.ANSWERS)
    respond(transmission=sent.pk, answer=answer, by=who.dan, at=at)
    for number, (done, said) in words.ASSESSED.items():
        view = View(Done(done), said)
        later = at + timedelta(days=20)
        assess(transmission=sent.pk, number=number, view=view, by=who.ana, at=later)


def _published(who: Cast, sent: Transmission, *, at: datetime) -> None:
    asked = gate.request_publication(transmission=sent, by=who.dan, at=at - timedelta(days=14))
    for text in words.REMOVED:
        _settled(who, asked, text, Outcome.REMOVED, at)
    for text in words.TELL_OF_NOBODY:
        _settled(who, asked, text, Outcome.NOT_PERSONAL, at)
    left = unsettled(asked)
    if left:
        raise AssertionError(f"The story leaves words unsettled: {left}")
    version = _fresh_request(asked).version
    gate.confirm_check(request=asked.pk, version=version, by=who.boris, at=at)
    version = _fresh_request(asked).version
    gate.release(request=asked.pk, version=version, by=who.ana, at=at)
    empty_outbox(at=at)


def _settled(who: Cast, asked: Request, text: str, outcome: Outcome, at: datetime) -> None:
    gate.settle(
        request=asked.pk,
        version=_fresh_request(asked).version,
        words=text,
        outcome=outcome,
        consent="",
        by=who.boris,
        at=at,
    )


def _fresh(visit: Visit) -> Visit:
    return Visit.objects.get(pk=visit.pk)


def _fresh_report(report: Report) -> Report:
    return Report.objects.get(pk=report.pk)


def _fresh_request(request: Request) -> Request:
    return Request.objects.get(pk=request.pk)
