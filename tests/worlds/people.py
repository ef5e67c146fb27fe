"""Who lives in both worlds, what they did before the secret begins, and how they are signed in."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.sealing.builders import a_holder
from visita.accounts.actions import sessions
from visita.accounts.models import Role, Session, User
from visita.committee.models import Member
from visita.proceedings.actions import Ballot, elect, give_seat, meetings
from visita.proceedings.actions.meetings import NewMeeting, Present
from visita.proceedings.actions.self_assessment import keep_assessment
from visita.proceedings.actions.voting import Motion, decide_in_meeting
from visita.proceedings.models import (
    Election,
    ItemMatter,
    Majority,
    Meeting,
    MeetingKind,
    Profile,
    SelfAssessment,
)
from visita.proceedings.queries.voting import Votes
from visita.programme.actions import clearing
from visita.programme.actions.weighing import Terms, begin_year
from visita.programme.scoring import Level
from visita.treaties.models import State
from visita.visits.actions.telling import name_authority, name_liaison_officer
from visita.visits.models import LiaisonOfficer

BEGAN = NOON - timedelta(days=600)

CLASSES = {
    "eve": ("eve", "femi", "gro", "dora", "ivo"),
    "dan": ("dan",),
    "carla": ("carla", "boris"),
}
"""Whoever may come to know the same things of the secret visit, as it goes on, is one class.

Eve is the public; Femi runs the machine; Gro speaks for another State; Dora went on the first visit
as an expert; Ivo is named to the second one for a while. Dan speaks for Arland: he learns what is
sent to it. Carla and Boris are members who do not go: they learn what is before the Committee, and
Boris led the first visit.
"""

CLASS_OF = {person: name for name, people in CLASSES.items() for person in people}

WAYS = ("live", "confirmed", "ended")
"""A session; one in which the person has just shown who they are; one that has ended by itself."""

LONG_AGO = datetime(2024, 1, 1, tzinfo=NOON.tzinfo)

CSRF = "c" * 32


@dataclass(frozen=True)
class People:
    """Everybody by name, the members among them, and the cookie of each session."""

    users: dict[str, User]
    members: dict[str, Member]
    arland: State
    tokens: dict[tuple[str, str], str] = field(default_factory=dict)

    def __getitem__(self, name: str) -> User:
        return self.users[name]

    def cookies(self, person: str, way: str) -> dict[str, str]:
        token = {settings.CSRF_COOKIE_NAME: CSRF}
        if person != "eve":
            token[settings.SESSION_COOKIE_NAME] = self.tokens[person, way]
        return token

    def ids(self) -> dict[str, UUID]:
        """Things in both worlds that addresses ask for."""
        held = self["femi"].appointments.first()
        election = Election.objects.order_by("held_on").first()
        session = Session.objects.filter(user=self["carla"], device="live").first()
        officer = LiaisonOfficer.objects.filter(user=self["dan"]).first()
        assert held
        assert officer
        assert election
        assert session
        person = self["carla"].pk
        meeting = Meeting.objects.get()
        assessed = SelfAssessment.objects.get().pk
        return {
            "meeting": meeting.pk,
            "agenda_item": meeting.items.get(text=MINUTES).pk,
            "decision": meeting.decisions.get(text=MINUTES).pk,
            "assessment": assessed,
            "earlier": assessed,
            "person": person,
            "appointment": held.pk,
            "election": election.pk,
            "session": session.pk,
            "officer": officer.pk,
            "member": self.members["carla"].pk,
            "profile": Profile.objects.get(member=self.members["carla"]).pk,
        }


def everybody() -> People:
    """Bring everybody on stage: in office, elected, named."""
    names = ("viktor", "boris", "carla", "dora", "ivo", "dan", "gro")
    users = {name: a_person(name) for name in names}
    users["ana"] = a_person("ana", Role.SECRETARIAT)
    users["femi"] = a_person("femi", Role.ADMINISTRATOR)
    ana = users["ana"]
    seats = {"viktor": "XS", "boris": "XN", "carla": "XE"}
    members = {name: _elected(name, state, ana) for name, state in seats.items()}
    for name, member in members.items():
        give_seat(member=member, user=users[name], by=ana, at=BEGAN)
    for name, code in (("dan", "ZZ"), ("gro", "XN")):
        state = State.objects.get(pk=code)
        ministry = f"Ministry of {state.name_en}"
        name_authority(state=state, name=ministry, address="1 Square", by=ana, at=BEGAN)
        name_liaison_officer(
            state=state, user=users[name], since=BEGAN.date(), until=None, by=ana, at=BEGAN
        )
    _meeting(ana, list(members.values()))
    people = People(users, members, State.objects.get(pk="ZZ"))
    _cleared(people)
    _sign_in(people)
    return people


def _cleared(people: People) -> None:
    """Viktor and Ana see the programme, in both worlds; what they do in it is secret."""
    viktor, ana, on = people["viktor"], people["ana"], NOON.date()
    clearing.open_compartment(by=viktor, on=on, at=NOON)
    clearing.clear(user=ana, since=on, until=None, by=viktor, on=on, at=NOON)
    terms = Terms(visits=9, for_follow_up=2, for_urgent=2, drawn_share=40, longest_months=60)
    begin_year(year=2027, level=Level.STATES, terms=terms, by=ana, at=NOON)
    for each in (viktor, ana):
        a_holder(each)


def _elected(name: str, state: str, by: User) -> Member:
    ballot = Ballot(
        candidates=(name, f"Second to {name}", f"Third to {name}"),
        own_nationals=2,
        elected=name,
        votes=45,
        votes_for=29,
    )
    held_on: date = BEGAN.date() - timedelta(days=20)
    held = elect(
        state=State.objects.get(pk=state),
        ballot=ballot,
        held_on=held_on,
        since=BEGAN.date(),
        by=by,
        at=BEGAN,
    )
    return held.member


def _sign_in(people: People) -> None:
    for name in CLASS_OF:
        if name == "eve":
            continue
        for way in WAYS:
            _, token = sessions.begin_session(
                user=people[name], way="passkey", device=way, at=NOON, data={}
            )
            people.tokens[name, way] = token
    Session.objects.filter(device="ended").update(began_at=LONG_AGO, seen_at=LONG_AGO)


def stay_signed_in(at: datetime) -> None:
    """Everybody did something a moment ago.

    Nothing is written where that stands already: in one long transaction PostgreSQL looks through
    every row that was ever written.
    """
    before = at - timedelta(seconds=1)  # no two alike, or PostgreSQL lists them in any order
    for device, seen, confirmed in (("live", at, None), ("confirmed", before, before)):
        stands = {"began_at": seen, "seen_at": seen, "confirmed_at": confirmed}
        Session.objects.filter(device=device).exclude(**stands).update(**stands)


MINUTES = "The minutes of the last meeting"


def _meeting(ana: User, members: list[Member]) -> None:
    """One that is open all the while: what is decided of the secret visit is decided in it."""
    day = BEGAN.date()
    new = NewMeeting(
        kind=MeetingKind.PLENARY,
        number=100,
        starts_on=day,
        ends_on=day + timedelta(days=1200),
        members=47,
        members_reason="Seats",
    )
    made = meetings.open_meeting(key=uuid4(), new=new, by=ana, at=BEGAN)
    meetings.add_item(
        meeting=made.pk,
        version=0,
        matter=ItemMatter.GENERAL,
        text=MINUTES,
        by=ana,
        at=BEGAN,
    )
    present = Present(members, 30)
    meetings.record_attendance(meeting=made.pk, version=1, present=present, by=ana, at=BEGAN)
    motion = Motion(MINUTES, Majority.PRESENT, Votes(47, 33, 30), day)
    decide_in_meeting(key=uuid4(), meeting=made.pk, version=2, motion=motion, by=ana, at=BEGAN)
    keep_assessment(key=uuid4(), latest=None, assessed_on=day, answers={}, by=ana, at=BEGAN)
