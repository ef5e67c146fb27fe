"""A return flight from Arland to Northmark: two visits, one operation; then talks about Arland."""

from datetime import datetime, timedelta
from uuid import UUID, uuid4

from visita.accounts.models import User
from visita.committee.models import Member
from visita.findings.actions import Seen, note
from visita.findings.models import Basis
from visita.proceedings.actions import Votes
from visita.site.story import FIRST, FLIGHT, LANDING, TALKS
from visita.treaties.models import State
from visita.visits.actions import going, planning, talking, telling
from visita.visits.actions.planning import NewDelegate, Plan
from visita.visits.models import Access, Capacity, Kind, Level, Tag, Visit

VOTES = Votes(members=47, present=33, votes_for=31, abstentions=1)
HEAD = "Viktor Hald"
"""Elected in respect of Southmark: he may go to both."""
AIRCRAFT = "Charter aircraft, Tarnholm to Norhaven"
REASON = "Persons are returned by air, and nobody from outside has ever been on board."
SEEN = (
    ("SEEN", "Two of eleven persons wore belts on boarding; they were taken off in the air."),
    ("READ", "Every use of force was entered, with its beginning and its end."),
)
NORTHMARK = "Ministry of the Interior of Northmark, Police Department"


def is_told() -> bool:
    return Visit.objects.filter(pk=FLIGHT).exists()


def fly(*, ana: User, boris: User, at: datetime) -> None:
    """Arland returns, Northmark receives: each is told of its own visit."""
    northmark = State.objects.get(pk="XN")
    took_off = at - timedelta(days=70)
    told = took_off - timedelta(days=30)
    telling.name_authority(
        state=northmark, name=NORTHMARK, address="4 Fjord Road\nNorhaven", by=ana, at=told
    )
    departure = _decided(FLIGHT, "ZZ", None, ana, told)
    landing = _decided(LANDING, "XN", departure, ana, told)
    for visit in (departure, landing):
        when = took_off - timedelta(days=5)
        telling.notify_government(visit=visit.pk, version=_fresh(visit).version, by=ana, at=when)
    _on_board(departure, ana, took_off, seen=True)
    _on_board(landing, ana, took_off + timedelta(hours=3), seen=False)
    _talks(ana, boris, at - timedelta(days=3))


def _decided(key: UUID, state: str, together: Visit | None, ana: User, at: datetime) -> Visit:
    day = (at + timedelta(days=30)).date()
    plan = Plan(
        state=State.objects.get(pk=state),
        kind=Kind.AD_HOC,
        starts_on=day,
        ends_on=day,
        reason=REASON,
        tags=(Tag.RETURN_FLIGHT,),
        together_with=together,
    )
    visit = planning.plan_visit(key=key, plan=plan, by=ana, at=at)
    member = Member.objects.get(full_name=HEAD)
    for delegate in (
        NewDelegate(Capacity.HEAD, HEAD, member=member),
        NewDelegate(Capacity.SECRETARIAT, "Ana", user=ana),
    ):
        planning.name_delegate(
            visit=visit.pk,
            version=_fresh(visit).version,
            delegate=delegate,
            by=ana,
            on=at.date(),
            at=at,
        )
    planning.decide_visit(
        visit=visit.pk,
        version=_fresh(visit).version,
        votes=VOTES,
        held_on=at.date(),
        reason_for_fewer="One seat on board was given.",
        by=ana,
        at=at,
    )
    return _fresh(visit)


def _on_board(visit: Visit, ana: User, came: datetime, *, seen: bool) -> None:
    """The aircraft is the place, and is named when the delegation boards it."""
    arrival = going.Arrival(AIRCRAFT, came, Access.GIVEN)
    stop = going.arrive(key=uuid4(), visit=visit.pk, arrival=arrival, by=ana, at=came)
    left = came + timedelta(hours=2)
    going.leave(stop=stop.pk, visit=visit.pk, left_at=left, by=ana, at=left)
    for basis, text in SEEN if seen else ():
        note(key=uuid4(), visit=visit.pk, seen=Seen(Basis(basis), text, stop), by=ana, at=left)
    version = _fresh(visit).version
    going.conclude(visit=visit.pk, version=version, by=ana, at=left)


def _talks(ana: User, boris: User, at: datetime) -> None:
    talks = talking.NewTalks(
        state=State.objects.get(pk="ZZ"),
        begins_on=at.date(),
        ends_on=at.date(),
        level=Level.MINISTER,
        with_whom="Lena Ostrow, Minister of Justice of Arland",
        purpose="What was promised for block B of Kestrel Hill Prison, and by when.",
        about=Visit.objects.get(pk=FIRST),
    )
    speakers = [talking.Speaker("Ana", ana), talking.Speaker("Boris", boris)]
    talking.plan_talks(key=TALKS, talks=talks, speakers=speakers, by=ana, on=at.date(), at=at)
    talking.write_outcome(
        talks=TALKS,
        version=0,
        outcome="The Minister named a day for the opening of the new wing: 1 March.",
        by=ana,
        at=at + timedelta(hours=6),
    )


def _fresh(visit: Visit) -> Visit:
    return Visit.objects.get(pk=visit.pk)
