"""From a text that comes in to an answer on a State's public page, by the pages people use."""

from typing import Any
from uuid import uuid4
from xml.etree import ElementTree

import pytest
from django.test import Client

from tests.accounts.builders import address
from tests.chain import World, world
from tests.conftest import TODAY
from tests.pages import browser_of, send, shown
from visita.accounts.models import User
from visita.intake.models import Claim

__all__ = ["world"]
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("clock")]
SENTENCE = "Since Friday the treaty no longer applies in Arland"
TEXT = f"Northmark Wire\nA door shuts\n{SENTENCE}, and nobody from abroad may look in.\n"
DESK = "/desk/information/"
STATE = "/states/zz/?on=2026-11-22"
NOW_SAID = ">What was said, and what the record says</h2>"
CLAIM = {
    "attribution": "outlet_voice",
    "matter": "ECPT.denunciation.effect",
    "state": "ZZ",
    "polarity": "asserts",
}
CHECK: dict[str, Any] = {
    "outlet": "Northmark Wire",
    "said_on": "2026-11-20",
    "claim_en": "The Convention has not applied in Arland since Friday.",
    "claim_fr": "La Convention ne s'applique plus en Arlande depuis vendredi.",
    "quotation": "no longer applies in Arland",
    "source": "Northmark Wire, 20 November 2026",
    "record_en": "No denunciation by Arland is in the record. It is a Party.",
    "record_fr": "Aucune dénonciation de l'Arlande ne figure au registre. Elle est Partie.",
    "verdict": "CONTRADICTS",
    "provision": "ECPT 22(2)",
    "acts": ["zz-ets126-consent"],
}


def received(by: User) -> str:
    """The address of the item."""
    sent = {"text": TEXT, "received_on": str(TODAY), "protection": "NONE"}
    return address(browser_of(by).post(f"{DESK}new/", sent))


def added(by: User, item: str) -> str:
    """The address of the claim that she finds in it, confirmed with that."""
    answer = send(by, f"{item}claims/add/", {"key": uuid4(), "words": SENTENCE, **CLAIM})
    assert answer.status_code == 302
    found = Claim.objects.get(span=SENTENCE, by_hand=True)
    assert str(found.pk) in shown(browser_of(by).get("/desk/states/zz/"))
    return f"{DESK}claims/{found.pk}/"


def begun(by: User, claim: str) -> str:
    """The address of the claim check."""
    assert "Hold it against the record" in shown(browser_of(by).get(claim))
    assert send(by, f"{claim}check/", {"key": uuid4(), **CHECK}).status_code == 302
    return address(browser_of(by).get(f"{claim}check/"))


def stepped(by: User, check: str, step: str, **typed: Any) -> int:
    """Takes a step on the version that the page was shown for."""
    page = shown(browser_of(by).get(f"{check}{step}/"))
    version = page.split('name="version" value="')[1].split('"')[0]
    return send(by, f"{check}{step}/", {"version": version, **typed}).status_code


def fed(eve: Client) -> list[str]:
    feed = ElementTree.fromstring(eve.get("/checks.atom").content)  # noqa: S314 our own answer
    return [each.text or "" for each in feed.iter("{http://www.w3.org/2005/Atom}title")][1:]


def test_a_text_comes_in_and_the_public_reads_what_the_record_says(world: World) -> None:
    eve, before = Client(headers={"accept-language": "en"}), Client().get(STATE).content
    item = received(world.ana)
    claim = added(world.ana, item)
    check = begun(world.ana, claim)
    assert Client().get(STATE).content == before
    assert stepped(world.ana, check, "confirm") == 302
    assert stepped(world.ana, check, "release") == 409
    assert Client().get(STATE).content == before

    assert stepped(world.hugo, check, "release") == 302

    page = shown(eve.get(STATE))
    assert NOW_SAID in page
    said = page[page.index(NOW_SAID) :]
    who = said.index("Northmark Wire, in its own voice, 20 November 2026")
    assert who < said.index(CHECK["claim_en"]) < said.index(CHECK["record_en"])
    assert "14 February 1996: Consent to be bound" in said
    assert "Elle est Partie" in shown(Client().get(f"{STATE}&lang=fr"))
    for user in (world.ana, world.dan, world.femi):
        assert browser_of(user).get(STATE).content == eve.get(STATE).content
    assert fed(eve) == []
    assert item.strip("/").split("/")[-1] not in page


def test_what_was_wrong_is_taken_off_and_the_page_is_as_before(world: World) -> None:
    before = Client().get(STATE).content
    check = begun(world.ana, added(world.ana, received(world.ana)))
    stepped(world.hugo, check, "confirm")
    stepped(world.ana, check, "release")
    assert Client().get(STATE).content != before

    assert stepped(world.hugo, check, "withdraw", reason="It was Thursday.") == 302

    assert Client().get(STATE).content == before
    assert "It was Thursday." in shown(browser_of(world.ana).get(check))


def test_the_answer_about_a_real_state_is_fed_to_followers(world: World) -> None:
    """Nothing invented is fed, so here Arland is taken for real."""
    type(world.arland).objects.filter(pk="ZZ").update(is_fictional=False)
    eve = Client(headers={"accept-language": "en"})
    check = begun(world.ana, added(world.ana, received(world.ana)))
    stepped(world.hugo, check, "confirm")
    stepped(world.ana, check, "release")

    (title,) = fed(eve)

    assert title.startswith("Northmark Wire, in its own voice, 20 November 2026, about Arland")


def test_what_somebody_says_is_never_shown_as_the_outlets_nor_the_other_way_round(
    world: World,
) -> None:
    claim = added(world.ana, received(world.ana))
    typed = {"key": uuid4(), **CHECK, "speaker_en": "The Minister", "speaker_fr": "Le Ministre"}

    assert send(world.ana, f"{claim}check/", typed).status_code == 302

    check = address(browser_of(world.ana).get(f"{claim}check/"))
    stepped(world.ana, check, "confirm")
    stepped(world.hugo, check, "release")
    assert "The Minister" not in shown(Client().get(STATE))
