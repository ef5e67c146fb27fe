"""The story of Arland, and everybody in it at a browser of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client, override_settings
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from tests.access.routes import PATTERN
from tests.accounts.builders import a_browser, signed_in
from tests.conftest import NOON, Clock
from tests.intake.items import read, received
from visita.accounts.models import User
from visita.dialogue.models import Transmission
from visita.findings.models import Finding
from visita.intake.actions.watching import Wanted, begin_watch
from visita.intake.models import Claim
from visita.portal.models import Edition
from visita.proceedings.models import Election
from visita.publication.models import ClaimCheck, Request
from visita.reports.models import Report
from visita.site.arland.telling import tell
from visita.site.story import FIRST
from visita.treaties import starting_record
from visita.treaties.actions import load_record
from visita.treaties.models import Act
from visita.visits.models import LiaisonOfficer, Notification, Visit

PEOPLE = ("ana", "boris", "carla", "dan", "femi", "stranger")
QUERIES = {"agenda:ledger-entry": "?index=0"}
"""What an address needs besides, to be there at all."""
WORDS = {"key": "ETS126", "name": "D5", "token": "none", "handle": "none"}


@pytest.fixture(scope="module")
def told(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """The story, told at noon once for all tests of a module, and then forgotten."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_record(by="test", at=NOON)
        load_record(by="test", at=NOON, directory=starting_record.STORY)
        with override_settings(VISITA_DEMO=True):
            tell(at=NOON)
        yield
        transaction.set_rollback(True)


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


@pytest.fixture
def first(arland: None) -> Addresses:
    """The first visit of the story: concluded, reported, answered, published."""
    ana, visit = User.objects.get(username="ana"), Visit.objects.get(pk=FIRST)
    report = Report.objects.get(visit=visit)
    transmission = Transmission.objects.get(report=report)
    stops, delegates, paragraphs = visit.stops, visit.delegates, report.paragraphs
    item = read(received())
    watch = begin_watch(key=uuid4(), wanted=Wanted(words="window"), by=ana, at=NOON)
    return Addresses(
        {
            "visit": visit.pk,
            "delegate": delegates.filter(user=None)[0].pk,
            "stop": stops.all()[0].pk,
            "finding": Finding.objects.filter(visit=visit)[0].pk,
            "report": report.pk,
            "paragraph": paragraphs.all()[0].pk,
            "transmission": transmission.pk,
            "wish": Request.objects.get(transmission=transmission).pk,
            "notification": Notification.objects.get(visit=visit).pk,
            "officer": LiaisonOfficer.objects.get(user__username="dan").pk,
            "edition": Edition.objects.all()[0].pk,
            "election": Election.objects.all()[0].pk,
            "person": ana.pk,
            "appointment": ana.appointments.all()[0].pk,
            "session": uuid4(),
            "act": Act.objects.get(key="zz-ets126-consent").pk,
            "code": "zz",
            "item": item.pk,
            "event": item.event_id,
            "claim": Claim.objects.filter(item__name="prison-register.txt", state="ZZ")[0].pk,
            "watch": watch.pk,
            "check": ClaimCheck.objects.filter(releases=None)[0].pk,
        }
    )


def same(content: bytes, path: str) -> str:
    """The page without its own address (in the links to other languages) and the form's token."""
    text = content.decode().replace(path, "PATH")
    before, _, after = text.partition('name="csrfmiddlewaretoken" value="')
    return before + after[64:]
