"""What the kits take along: chosen by the head, signed by the head's key, kept as it was signed."""

import json
import re
from base64 import b64decode
from hashlib import sha256
from html import unescape
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.db import IntegrityError, transaction
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World, a_visit
from tests.conftest import NOON
from tests.field.kits import Kit, a_vault, head_of, in_base64, public, recorded
from visita.accounts.models import User
from visita.field.actions import devices
from visita.field.bundles import fingerprint
from visita.field.models import Bundle, FormDefinition, FormMedia, FormState, FormVersion
from visita.sealing.envelopes import new_identity
from visita.sealing.models import Key
from visita.visits.models import Stage, Visit

SECRET = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
XFORM = "<h:html>é</h:html>"


def a_form(by: User, key: str = "interview", state: FormState = FormState.RELEASED) -> FormVersion:
    definition = FormDefinition.objects.create(key=key, title="Interview", kind="INTERVIEW")
    made = FormVersion.objects.create(
        definition=definition,
        version="1",
        title="Private interview",
        workbook=b"",
        workbook_sha256="0" * 64,
        xform=XFORM + key,
        sha256=sha256((XFORM + key).encode()).hexdigest(),
        questions=1,
        state=state,
        by=by,
        at=NOON,
        released_at=None if state == FormState.DRAFT else NOON,
    )
    FormMedia.objects.create(
        form_version=made,
        name="body.svg",
        type="image/svg+xml",
        sha256=sha256(b"<svg/>").hexdigest(),
        content=b"<svg/>",
    )
    return made


@pytest.fixture
def ready(world: World) -> Visit:
    """A visit that has a key, and a head who has one."""
    visit = a_visit(world, Stage.NOTIFIED)
    a_vault(visit, world)
    Key.objects.create(
        user=world.boris,
        recipient=new_identity().recipient,
        verify_key=public(SECRET),
        made_at=NOON,
    )
    return visit


def chosen(browser: Client, visit: Visit, form: FormVersion, **other: str) -> str:
    """The text that the head is asked to sign."""
    typed = {"label": "Notes", "versions": [str(form.pk)]} | other
    answer = browser.post(f"/desk/visits/{visit.pk}/kit/choose/", typed, follow=True)
    found = re.search(r'id="text" type="application/json">(.*?)</script>', answer.content.decode())
    assert found, answer.content.decode()
    return str(json.loads(found[1]))


def send(browser: Client, visit: Visit, text: str, secret: Ed25519PrivateKey = SECRET) -> str:
    signature = in_base64(secret.sign(text.encode()))
    address = f"/desk/visits/{visit.pk}/kit/sign/"
    return unescape(browser.post(address, {"signature": signature}, follow=True).content.decode())


def test_what_is_signed_is_what_a_device_is_given(ready: Visit, world: World) -> None:
    browser, form = signed_in(world.boris), a_form(world.ana)
    text = chosen(browser, ready, form, photographs="on")

    assert "It is signed." in send(browser, ready, text)

    _, code = devices.offer_device(delegate=head_of(ready), by=world.ana, at=NOON)
    given = Kit().enrol(code).json()["bundle"]
    assert (given["bundle"], given["signer"]) == (text, public(SECRET))
    SECRET.public_key().verify(b64decode(given["signature"]), text.encode())
    assert recorded(f"visit:{ready.pk}")[-3] == "bundle.signed"


def test_the_text_holds_forms_and_a_key_and_no_name(ready: Visit, world: World) -> None:
    text = chosen(signed_in(world.boris), ready, a_form(world.ana))

    said = json.loads(text)
    assert list(said) == sorted(said)
    assert said["format"] == "visita-bundle/1"
    assert said["photographs"] is False
    assert said["settings"] == {"lock_after_s": 60, "wipe_after": 10}
    [form] = said["forms"]
    assert (form["key"], form["xform"]) == ("interview", XFORM + "interview")
    assert sha256(form["xform"].encode()).hexdigest() == form["sha256"]
    [file] = form["media"]
    assert b64decode(file["base64"]) == b"<svg/>"
    for word in ("Boris", "Arland", "ZZ"):
        assert word not in text


def test_everybody_reads_the_numbers_of_the_two_keys(ready: Visit, world: World) -> None:
    browser = signed_in(world.boris)
    text = chosen(browser, ready, a_form(world.ana))
    send(browser, ready, text)

    numbers = fingerprint(signer=public(SECRET), recipient=json.loads(text)["recipient"])
    assert numbers in browser.get(f"/desk/visits/{ready.pk}/kit/").content.decode()


def test_a_wrong_signature_keeps_nothing(ready: Visit, world: World) -> None:
    browser = signed_in(world.boris)
    text = chosen(browser, ready, a_form(world.ana))

    for signed, secret in ((text + " ", SECRET), (text, Ed25519PrivateKey.generate())):
        assert "Nothing is kept." in send(browser, ready, signed, secret)
    assert not Bundle.objects.exists()


def test_a_draft_does_not_go_along(ready: Visit, world: World) -> None:
    draft = a_form(world.ana, state=FormState.DRAFT)

    answer = signed_in(world.boris).post(
        f"/desk/visits/{ready.pk}/kit/choose/", {"label": "Notes", "versions": [str(draft.pk)]}
    )

    assert answer.status_code == 400


def test_nobody_but_the_head_signs(ready: Visit, world: World) -> None:
    for user in (world.ana, world.carla, world.dan):
        for path in ("choose", "sign"):
            assert signed_in(user).get(f"/desk/visits/{ready.pk}/kit/{path}/").status_code == 404


def test_without_a_key_the_page_says_which_one_is_missing(world: World) -> None:
    bare = a_visit(world, Stage.NOTIFIED)
    browser, form = signed_in(world.boris), a_form(world.ana)

    def said() -> str:
        typed = {"label": "Notes", "versions": [str(form.pk)]}
        address = f"/desk/visits/{bare.pk}/kit/choose/"
        return unescape(browser.post(address, typed, follow=True).content.decode())

    assert "The visit has no key yet" in said()
    a_vault(bare, world)
    assert "You have no key of your own yet" in said()


def test_what_was_signed_cannot_be_changed(ready: Visit, world: World) -> None:
    browser = signed_in(world.boris)
    send(browser, ready, chosen(browser, ready, a_form(world.ana)))

    with pytest.raises(IntegrityError), transaction.atomic():
        Bundle.objects.update(text="something else")


def test_a_signature_waits_for_one_visit_only(ready: Visit, world: World) -> None:
    """What was chosen for one is not signed for another."""
    browser = signed_in(world.boris)
    chosen(browser, ready, a_form(world.ana))
    other = a_visit(world, Stage.NOTIFIED)

    answer = browser.get(f"/desk/visits/{other.pk}/kit/sign/")

    assert answer.headers["Location"].endswith("/kit/choose/")
    assert browser.get(f"/desk/visits/{uuid4()}/kit/sign/").status_code == 404
