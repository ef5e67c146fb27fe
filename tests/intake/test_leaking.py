"""Whatever came in and was made of it: nobody outside the Secretariat can tell that it is there."""

from collections.abc import Iterator
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.access.routes import ALL, PUBLIC
from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.intake.claims import a_claim, an_event, an_item
from tests.pages import browser_of
from visita.accounts.models import Role, User
from visita.intake.actions.watching import Wanted, alert_for, begin_watch
from visita.intake.models import Claim, Standing

pytestmark = pytest.mark.usefixtures("story")
CANARY = "quillfeather"
TEXT = f"The {CANARY} says that Arland left."
WORDS = {"key": "ETS126", "name": "D5", "code": "zz"}


def made(by: User) -> dict[str, object]:
    """The word in every field of an event, an item, a claim and a watch."""
    event = an_event(f"{CANARY} event")
    item = an_item(event, text=TEXT, title=f"{CANARY} title", publisher=f"{CANARY} outlet")
    claim = a_claim(
        item,
        f"{CANARY} says that Arland left",
        text=TEXT,
        claimant=f"{CANARY} speaker",
        chain=[[f"{CANARY} passer-on", ""]],
        hedge=CANARY,
        value=CANARY,
        matter="ECPT.denunciation.act",
        standing=Standing.CONFIRMED,
        decided_by=by,
        decided_at=NOON,
    )
    watch = begin_watch(key=uuid4(), wanted=Wanted(words=CANARY), by=by, at=NOON)
    alert_for([claim], NOON)
    return {"event": event.pk, "item": item.pk, "claim": claim.pk, "watch": watch.pk}


def paths(ids: dict[str, object]) -> Iterator[str]:
    """Every address that can be filled in, with the ids of what came in."""
    for name, pattern, _ in ALL:
        asked = pattern.pattern.converters
        if not set(asked) - {*ids, *WORDS}:
            yield reverse(name, kwargs={each: {**WORDS, **ids}[each] for each in asked})


def test_nothing_of_it_reaches_anybody_else(ana: User, caplog: pytest.LogCaptureFixture) -> None:
    ids = made(ana)
    others = [browser_of(a_person("femi", Role.ADMINISTRATOR)), browser_of(a_person("carla"))]
    asked = list(paths(ids))
    assert reverse("intake:event", args=[ids["event"]]) in asked

    for path in asked:
        for browser in (*others, Client()):
            for method in ("GET", "POST"):
                answer = browser.generic(method, path)
                content = b"".join(answer) if answer.streaming else answer.content
                assert CANARY.encode() not in content, (method, path)
                assert CANARY not in str(answer.headers), (method, path)

    assert CANARY not in caplog.text
    assert Claim.objects.get().standing == Standing.CONFIRMED


def test_public_pages_are_the_same_byte_for_byte_whatever_is_claimed(
    ana: User, eve: Client
) -> None:
    """The State's page above all: with claims, without, and for one who is signed in."""
    public = [
        reverse(name, kwargs={each: WORDS[each] for each in pattern.pattern.converters})
        for name, pattern, _ in ALL
        if name in PUBLIC and set(pattern.pattern.converters) <= {*WORDS}
    ]
    assert "/states/zz/" in public
    before = {path: eve.get(path).content for path in public if path != "/health/"}

    made(ana)

    for path, content in before.items():
        assert eve.get(path).content == content, path
        assert browser_of(ana).get(path).content == content, path
