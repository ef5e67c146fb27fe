"""The story of Arland, and everybody in it at a browser of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from tests.access.routes import PATTERN
from tests.accounts.builders import a_browser, signed_in
from tests.conftest import NOON, TODAY, Clock
from tests.field.form_workbooks import uploaded
from tests.intake.items import read, received
from tests.places.importing.lists import csv_of, handed_in
from tests.telling import told_at_noon
from visita.accounts.models import User
from visita.dialogue.models import Enclosure, Letter, Transmission
from visita.field.actions.forms import release_form
from visita.field.models import Device
from visita.findings.models import Finding
from visita.intake.actions.watching import Wanted, begin_watch
from visita.intake.models import Claim
from visita.places.models import Place
from visita.portal.models import Edition
from visita.proceedings.actions.self_assessment import keep_assessment
from visita.proceedings.models import Absence, CandidateList, Election, Interest, Meeting, Profile
from visita.programme.models import Choice, Clearance, Draw, SealedPlan
from visita.programme.models import Proposal as Prepared
from visita.publication.models import ClaimCheck, Request
from visita.reports.models import Report
from visita.sealing.models import Key, Recovery, RecoverySet
from visita.site.arland.plenary import NUMBER
from visita.site.arland.words import PRISON
from visita.site.story import FIRST, FLIGHT, SPOKEN, TALKS
from visita.treaties.models import Act
from visita.visits.models import (
    Aim,
    Capacity,
    Concerned,
    Exclusion,
    FileText,
    FollowUp,
    Ground,
    LiaisonOfficer,
    Notification,
    Proposal,
    Representation,
    SentFile,
    Visit,
)

PEOPLE = ("ana", "boris", "carla", "dan", "femi", "stranger")

QUERIES = {"agenda:ledger-entry": "?index=0"}
"""What an address needs besides, to be there at all."""

WORDS: dict[str, object] = {
    **{"key": "ETS126", "name": "D5", "token": "none", "handle": "none"},
    **{"year": str(TODAY.year + 1), "candidate": "XE"},
    "form": "csv",
    "asset": "notes.js",
    "language": "en",
    "register": "consents",
}


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The story, told at noon once for all tests of a module, and then forgotten."""
    with told_at_noon(django_db_blocker):
        yield


@pytest.fixture
def arland(told: None, db: None, clock: Clock) -> None:
    """The story; what a test does to it is undone."""


@pytest.fixture
def browsers(arland: None) -> dict[str, Client]:
    found = {name: signed_in(User.objects.get(username=name)) for name in PEOPLE[:-1]}
    return {**found, "stranger": a_browser()}


@dataclass(frozen=True)
class Addresses:
    """Addresses with ids that exist: of a visit and all that came of it."""

    ids: dict[str, object]

    def of(self, name: str, **others: object) -> str:
        ids = {**WORDS, **self.ids, **others}
        wanted = {key: ids[key] for key in PATTERN[name].pattern.converters}
        return reverse(name, kwargs=wanted) + QUERIES.get(name, "")

    def invented(self, name: str) -> str:
        """The same with ids that nothing has."""
        return self.of(name, **{key: uuid4() for key in self.ids if key != "code"})


@pytest.fixture(scope="module")
def made(told: None, django_db_blocker: DjangoDbBlocker) -> Addresses:
    """Made once for all tests of a module, like the story: a file is read, which takes its time."""
    with django_db_blocker.unblock():
        return everything()


@pytest.fixture
def first(arland: None, made: Addresses) -> Addresses:
    """The first visit of the story: concluded, reported, answered, published."""
    return made


def everything() -> Addresses:
    ana, visit = User.objects.get(username="ana"), Visit.objects.get(pk=FIRST)
    return Addresses(
        of_the_visit(visit)
        | of_the_report(visit)
        | of_the_body(ana)
        | of_the_register(ana)
        | of_the_desk(ana)
        | of_the_year(ana)
        | of_the_forms(ana)
        | of_letters()
        | of_the_kits(visit)
    )


def of_the_visit(visit: Visit) -> dict[str, object]:
    """What stands in its file, and beside it."""
    return {
        "visit": visit.pk,
        "delegate": visit.delegates.filter(user=None)[0].pk,
        "stop": visit.stops.all()[0].pk,
        "incident": visit.incidents.all()[0].pk,
        "met": visit.people_met.all()[0].pk,
        "concern": visit.concerns.all()[0].pk,
        "task": FollowUp.objects.filter(concern__visit=visit)[0].pk,
        "observation": visit.observations.all()[0].pk,
        "finding": Finding.objects.filter(visit=visit)[0].pk,
        "notification": Notification.objects.get(visit=visit).pk,
        **what_the_state_did(visit),
        "officer": LiaisonOfficer.objects.get(user__username="dan").pk,
        "operation": Visit.objects.get(pk=FLIGHT).operation,
        "talks": TALKS,
    }


def of_the_report(visit: Visit) -> dict[str, object]:
    """The report, sent, answered and published."""
    report = Report.objects.get(visit=visit)
    transmission = Transmission.objects.get(report=report)
    return {
        "report": report.pk,
        "paragraph": report.paragraphs.all()[0].pk,
        "transmission": transmission.pk,
        "wish": Request.objects.get(transmission=transmission).pk,
        "edition": Edition.objects.all()[0].pk,
    }


def of_the_body(ana: User) -> dict[str, object]:
    """Who sits in it, and what it decided about itself."""
    kept = keep_assessment(key=uuid4(), latest=None, assessed_on=TODAY, answers={}, by=ana, at=NOON)
    meeting = Meeting.objects.get(number=NUMBER)
    return {
        "assessment": kept.pk,
        "earlier": kept.pk,
        "meeting": meeting.pk,
        "agenda_item": meeting.items.all()[0].pk,
        "decision": meeting.decisions.all()[0].pk,
        "election": Election.objects.all()[0].pk,
        "candidates": CandidateList.objects.get(state="ZZ").pk,
        "member": Election.objects.filter(state="XN")[0].member_id,
        "profile": Profile.objects.get(full_name="Dr Ines Marlow").pk,
        "absence": Absence.objects.get(profile__full_name="Dr Ines Marlow").pk,
        "interest": Interest.objects.get(ended_on=None, profile__full_name="Dr Ines Marlow").pk,
        "person": ana.pk,
        "appointment": ana.appointments.all()[0].pk,
        "session": uuid4(),
        "wrap": uuid4(),
    }


def of_the_register(ana: User) -> dict[str, object]:
    """A place, its drawing's view, and a list of places."""
    prison = Place.objects.get(name=PRISON)
    place_list = handed_in(csv_of("Arl Prison,A1,Arl,HMP,10"), ana)
    return {
        "place": prison.pk,
        "hold": prison.holds.all()[0].pk,
        "view": uuid4(),
        "place_list": place_list.pk,
    }


def of_the_desk(ana: User) -> dict[str, object]:
    """What the record and information received hold of the State."""
    item = read(received())
    watch = begin_watch(key=uuid4(), wanted=Wanted(words="window"), by=ana, at=NOON)
    return {
        "act": Act.objects.get(key="zz-ets126-consent").pk,
        "code": "zz",
        "item": item.pk,
        "event": item.event_id,
        "claim": Claim.objects.filter(item__name="prison-register.txt", state="ZZ")[0].pk,
        "watch": watch.pk,
        "check": ClaimCheck.objects.filter(releases=None)[0].pk,
    }


def of_the_year(ana: User) -> dict[str, object]:
    """What stands in the programme."""
    return {
        "clearance": Clearance.objects.get(user=ana).pk,
        "draw": Draw.objects.all()[0].pk,
        "choice": Choice.objects.filter(state="ZZ")[0].pk,
        "announcement": Prepared.objects.all()[0].pk,
    }


def of_the_kits(visit: Visit) -> dict[str, object]:
    """A device of the delegation, what it handed in, the sealed plan, and where that lies."""
    sealed = SealedPlan.objects.select_related("sealed__vault_key").get(visit=visit).sealed
    return {
        "device": Device.objects.get(visit=visit).pk,
        "record": SPOKEN,
        "amendment": uuid4(),
        "sealed": sealed.pk,
        "entry": uuid4(),
        "vault": sealed.vault_key.vault_id,
        "recovery": what_is_asked(),
    }


def what_is_asked() -> UUID:
    """Somebody who lost their key asks the Bureau; nobody has opened anything yet."""
    prepared = RecoverySet.objects.get()
    key = Key.objects.get(user__username="ana")
    return Recovery.objects.create(set=prepared, key=key, reason="Lost.", signature="-", at=NOON).pk


def of_the_forms(ana: User) -> dict[str, object]:
    """A released form that shows a list."""
    row = {"type": "select_one_from_file towns.csv", "name": "town", "label": "Town"}
    files = {"towns.csv": b"name,label\na,A\n"}
    made = uploaded(ana, row, form_id="matrix", media=files)
    release_form(version=made.pk, by=ana, at=NOON)
    return {"form_version": made.pk, "medium": "towns.csv"}


def of_letters() -> dict[str, object]:
    """A letter to the State, which it has answered."""
    answered = Letter.objects.filter(answered_by__nature="SUBSTANCE")[0]
    return {
        "correspondence": answered.correspondence_id,
        "letter": answered.pk,
        "enclosure": Enclosure.objects.filter(letter__answers=answered)[0].pk,
    }


def same(content: bytes, path: str) -> str:
    """The page without its own address (in the links to other languages) and the form's token."""
    text = content.decode().replace(path, "PATH")
    before, _, after = text.partition('name="csrfmiddlewaretoken" value="')
    return before + after[64:]


def what_the_state_did(visit: Visit) -> dict[str, object]:
    """One of each thing that a State can do about a visit, kept from before it was over."""
    dan = User.objects.get(username="dan")
    sent = visit.notification
    by = {"visit": visit, "notification": sent, "by": dan, "at": NOON}
    made = Representation.objects.create(
        ground=Ground.MEDICAL_CONDITION, aim=Aim.TIME, text="Somebody is ill.", is_valid=True, **by
    )
    file = SentFile.objects.create(
        kind="OTHER", name="note.txt", content=b"Good day.", size=9, sha256="0" * 64, **by
    )
    FileText.objects.create(file=file, text="Good day.", read_at=NOON)
    excluded = Exclusion.objects.create(
        full_name="Dr Ines Marlow", capacity=Capacity.EXPERT, reason="Exceptional.", **by
    )
    proposal = Proposal.objects.create(role="OFFICER", name="Mr Olm", contact="By mail.", **by)
    return {
        "representation": made.pk,
        "concerned": Concerned.objects.create(representation=made, code="P.").pk,
        "file": file.pk,
        "exclusion": excluded.pk,
        "proposal": proposal.pk,
    }
