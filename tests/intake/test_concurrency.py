"""Two at once: the same bytes are one item, and one reading is whole."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.intake.items import a_document, a_mail, read, received
from visita.accounts.models import Role, User
from visita.intake.actions import correcting
from visita.intake.actions.receiving import AlreadyReceived
from visita.intake.models import Channel, Claim, Event, Item, Original, Reading
from visita.ledger.queries.entries import entries
from visita.ledger.queries.verification import verify

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ana(transactional_db: None) -> User:
    return a_person("ana", Role.SECRETARIAT)


def at_once(*acts: Callable[[], object]) -> list[str]:
    ready = Barrier(len(acts))

    def one(act: Callable[[], object]) -> str:
        ready.wait()
        try:
            act()
        except (AlreadyReceived, correcting.Stale) as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as running:
        return sorted(running.map(one, acts))


def test_the_same_bytes_received_twice_at_once_are_one_item(ana: User) -> None:
    assert at_once(*[received] * 4) == ["AlreadyReceived"] * 3 + ["done"]

    assert (Item.objects.count(), Original.objects.count()) == (1, 1)
    assert len(entries(act="intake.received")) == 1
    assert verify().ok


def test_one_item_read_twice_at_once_is_read_once(ana: User) -> None:
    item = received()
    mail = a_mail(b"One", b"Two")

    assert at_once(*[lambda: read(item, extract=mail)] * 2) == ["done", "done"]

    assert Reading.objects.get(pk=item.pk).judged["second_stories"]
    assert Claim.objects.filter(item=item).count() == 2
    assert item.parts.filter(channel=Channel.PART).count() == 1
    assert item.parts.filter(channel=Channel.MAIL).count() == 2
    assert Event.objects.count() == 1


def test_two_mails_with_the_same_attachments_do_not_wait_for_each_other(ana: User) -> None:
    one, two = received(), received(text="other")
    contents = [f"Attachment {number}".encode() for number in range(30)]

    outcomes = at_once(
        lambda: read(one, a_document(second_stories=()), extract=a_mail(*contents)),
        lambda: read(two, a_document(second_stories=()), extract=a_mail(*reversed(contents))),
    )

    assert outcomes == ["done", "done"]
    assert Item.objects.filter(channel=Channel.MAIL).count() == 60


def test_of_two_people_who_put_the_same_right_one_is_told(ana: User) -> None:
    item = read(received())

    def put_right(title: str) -> Callable[[], object]:
        return lambda: correcting.correct_item(
            item=item.pk, version=item.version, values={"title": title}, by=ana, at=NOON
        )

    assert at_once(put_right("One"), put_right("Two")) == ["Stale", "done"]
    assert len(entries(act="intake.corrected")) == 1
