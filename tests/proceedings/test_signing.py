"""A decision is signed by a passkey, and anybody can compute the signature again."""

import json
from copy import deepcopy
from typing import Any

import pytest
from django.http import HttpResponse
from django.test import Client
from fido2.utils import websafe_encode
from fido2.webauthn import AuthenticatorData

from tests.accounts.devices import HOST, SoftwareKey
from tests.chain import World
from tests.pages import browser_of, shown
from tests.proceedings.test_meetings import a_decision, a_meeting
from visita.accounts import proofs
from visita.accounts.models import User
from visita.accounts.signing import challenge_for, check
from visita.proceedings.models import Decision, DecisionSignature
from visita.proceedings.queries.voting import LABEL, digest


@pytest.fixture
def made(world: World) -> Decision:
    return a_decision(world, a_meeting(world))


def a_key(user: User, **options: Any) -> SoftwareKey:
    key = SoftwareKey(**options)
    proofs.add_passkey(user, "laptop", key.made())
    return key


def asked(browser: Client, made: Decision) -> str:
    """The challenge of the page."""
    path = f"/desk/decisions/{made.pk}/sign/options/"
    answer = browser.post(path, headers={"host": HOST})
    assert answer.status_code == 200
    return str(answer.json()["publicKey"]["challenge"])


def signed(browser: Client, made: Decision, answer: dict[str, Any]) -> HttpResponse:
    path = f"/desk/decisions/{made.pk}/sign/"
    sent: Any = browser.post(path, {"credential": json.dumps(answer)}, headers={"host": HOST})
    assert isinstance(sent, HttpResponse)
    return sent


def test_a_passkey_signs_and_the_page_checks_it_again(world: World, made: Decision) -> None:
    key, browser = a_key(world.boris), browser_of(world.boris)

    answer = signed(browser, made, key.signs(asked(browser, made)))

    assert answer.status_code == 302
    kept = DecisionSignature.objects.get().proof
    assert (kept.way, kept.digest) == ("PASSKEY", digest(made))
    result = check(kept, label=LABEL, digest=digest(made))
    assert (result.same_text, result.proven) == (True, True)
    assert "holds" in shown(browser_of(world.carla).get(f"/desk/decisions/{made.pk}/"))


def test_a_changed_text_is_no_longer_the_one_that_was_signed(world: World, made: Decision) -> None:
    key, browser = a_key(world.boris), browser_of(world.boris)
    signed(browser, made, key.signs(asked(browser, made)))
    kept = DecisionSignature.objects.get().proof
    other = deepcopy(made)
    other.text = "The day begins at ten."

    assert not check(kept, label=LABEL, digest=digest(other)).same_text
    kept.digest = digest(other)
    forged = check(kept, label=LABEL, digest=digest(other))
    assert (forged.same_text, forged.proven) == (True, False)


@pytest.mark.parametrize(
    "part", ["signature", "public_key", "client_data", "authenticator_data", "credential"]
)
def test_whoever_changes_the_stored_proof_breaks_it(
    world: World, made: Decision, part: str
) -> None:
    key, browser = a_key(world.boris), browser_of(world.boris)
    signed(browser, made, key.signs(asked(browser, made)))
    kept = DecisionSignature.objects.get().proof
    middle = len(kept.evidence[part]) // 2
    kept.evidence[part] = kept.evidence[part][:middle] + "zz" + kept.evidence[part][middle + 2 :]

    assert check(kept, label=LABEL, digest=digest(made)).proven is False


def test_an_answer_to_another_text_or_of_another_kind_is_refused(
    world: World, made: Decision
) -> None:
    key, browser = a_key(world.boris), browser_of(world.boris)
    asked(browser, made)
    foreign = challenge_for(label="other", digest=digest(made), nonce="n")

    refused = (
        signed(browser, made, key.signs(websafe_encode(foreign))),
        signed(browser, made, key.signs(asked(browser, made), kind="webauthn.create")),
        signed(browser, made, {"id": "x"}),
        signed(browser, made, SoftwareKey().signs(asked(browser, made))),
    )

    assert {each.status_code for each in refused} == {403}
    assert "The device did not sign this text." in shown(refused[0])
    assert not DecisionSignature.objects.exists()


def test_an_answer_counts_once(world: World, made: Decision) -> None:
    key, browser = a_key(world.boris), browser_of(world.boris)
    answer = key.signs(asked(browser, made))
    signed(browser, made, answer)

    assert signed(browser, made, answer).status_code == 403


def test_a_device_that_did_not_verify_its_user_does_not_sign(world: World, made: Decision) -> None:
    key, browser = a_key(world.boris, flags=AuthenticatorData.FLAG.UP), browser_of(world.boris)

    assert signed(browser, made, key.signs(asked(browser, made))).status_code == 403


def test_whoever_has_a_passkey_must_use_it(world: World, made: Decision) -> None:
    a_key(world.boris)

    answer = browser_of(world.boris).post(f"/desk/decisions/{made.pk}/sign/")

    assert answer.status_code == 403
    assert not DecisionSignature.objects.exists()
