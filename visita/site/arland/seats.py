"""Arland's seat: a member leaves, three names come in, one is elected and makes the declaration.

Her term begins in three weeks, so that the seat is vacant today. Boris presides, Carla stands in.
"""

from datetime import datetime, timedelta
from uuid import uuid4

from visita.accounts.models import User
from visita.committee.models import Ending, Member, Post
from visita.proceedings.actions import Ballot, elect
from visita.proceedings.actions.candidates import (
    NewCandidate,
    NewList,
    Outcome,
    elect_from_list,
    receive_list,
)
from visita.proceedings.actions.offices import join_bureau, leave_office
from visita.proceedings.actions.people import (
    Person,
    add_absence,
    add_profile,
    declare_interest,
    declare_solemnly,
    end_interest,
)
from visita.proceedings.models import CandidateList, Profession, Profile, Reason, Standing
from visita.site.arland.profiles import DOCTOR
from visita.treaties.models import State

NAMES = (
    NewCandidate("Ada Lind", ("ZZ",), Profession.PSYCHIATRIST, "Head of a hospital ward."),
    NewCandidate("Per Aske", ("ZZ",), Profession.JUDGE, "Twelve years on the bench."),
    NewCandidate("Runa Holm", ("ZZ", "XE"), Profession.LAWYER, "Counsel in prison cases."),
)
HELPER = Person("Mona Reiss", ("XS",), "WOMAN", (), ("en", "fr"), "")


def is_told() -> bool:
    return CandidateList.objects.filter(state="ZZ").exists()


def seats(*, ana: User, at: datetime) -> None:
    arland = State.objects.get(pk="ZZ")
    _a_member_leaves(arland, ana, at)
    _the_bureau(ana, at)
    _another_is_elected(arland, ana, at)
    _helpers(ana, at)


def _a_member_leaves(arland: State, ana: User, at: datetime) -> None:
    began, left = at - timedelta(days=500), at - timedelta(days=120)
    ballot = Ballot(("Edda Voss", "Per Aske", "Sten Moor"), 3, "Edda Voss", votes=45, votes_for=31)
    held = elect(
        state=arland,
        ballot=ballot,
        held_on=began.date() - timedelta(days=20),
        since=began.date(),
        by=ana,
        at=began,
    )
    leave_office(member=held.member, on=left.date(), ending=Ending.RESIGNED, by=ana, at=left)


def _the_bureau(ana: User, at: datetime) -> None:
    began = at - timedelta(days=300)
    for code, post in (("XN", Post.PRESIDENT), ("XE", Post.VICE_PRESIDENT)):
        member = Member.objects.filter(state=code).first()
        if member:
            join_bureau(member=member, post=post, since=began.date(), by=ana, at=began)


def _another_is_elected(arland: State, ana: User, at: datetime) -> None:
    came, voted, declared = (at - timedelta(days=days) for days in (80, 10, 2))
    drawn_up = NewList(arland, Reason.CASUAL_VACANCY, came.date(), NAMES)
    found = receive_list(key=uuid4(), drawn_up=drawn_up, by=ana, at=came)
    outcome = Outcome(
        candidate=found.candidates.get(full_name="Ada Lind").pk,
        votes=44,
        votes_for=27,
        held_on=voted.date(),
        since=at.date() + timedelta(days=21),
    )
    held = elect_from_list(candidates=found.pk, outcome=outcome, by=ana, at=voted)
    profile = Profile.objects.get(member=held.member)
    declare_solemnly(profile=profile.pk, made_on=declared.date(), by=ana, at=declared)


def _helpers(ana: User, at: datetime) -> None:
    began = at - timedelta(days=290)
    add_profile(
        key=uuid4(),
        standing=Standing.STAFF,
        person=HELPER,
        since=began.date(),
        until=None,
        by=ana,
        at=began,
    )
    expert = Profile.objects.get(full_name=DOCTOR)
    declare_solemnly(profile=expert.pk, made_on=began.date(), by=ana, at=began)
    away = at.date() + timedelta(days=60)
    add_absence(profile=expert.pk, since=away, until=away + timedelta(days=14), by=ana, at=at)
    taught = declare_interest(
        key=uuid4(),
        profile=expert.pk,
        state=State.objects.get(pk="XE"),
        text="Taught at the medical school of Estmark.",
        declared_on=began.date(),
        by=ana,
        at=began,
    )
    end_interest(interest=taught.pk, ended_on=(at - timedelta(days=30)).date(), by=ana, at=at)
    declare_interest(
        key=uuid4(),
        profile=expert.pk,
        state=State.objects.get(pk="XN"),
        text="A brother works in the Ministry of Justice of Northmark.",
        declared_on=began.date(),
        by=ana,
        at=began,
    )
