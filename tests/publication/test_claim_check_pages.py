"""Claim checks over their pages: who may, what is refused and in which words, what Eve reads."""

from typing import Any
from uuid import uuid4

import pytest
from django.test import Client

from tests.chain import World
from tests.pages import browser_of, send, shown
from tests.said import (
    WRITTEN,
    a_claim,
    again,
    an_item,
    begun,
    confirmed,
    in_its_own_voice,
    released,
    withdrawn,
)
from visita.intake.models import Claim, Protection
from visita.publication.models import ClaimCheck
from visita.treaties.models import PublishedCheck

PAGE = "/states/zz/?on=2026-11-22"


def typed(**changes: Any) -> dict[str, Any]:
    return {
        **{"key": uuid4(), "verdict": "CONTRADICTS", "acts": ["zz-ets126-consent"]},
        **{**WRITTEN, **changes},
    }


def address(claim: Claim) -> str:
    return f"/desk/information/claims/{claim.pk}/check/"


def test_from_a_claim_to_the_public_page_and_off_it_again(world: World) -> None:
    claim, eve = a_claim(), Client(headers={"accept-language": "en"})
    assert send(world.ana, address(claim), typed()).status_code == 302
    check = ClaimCheck.objects.get()
    path = f"/desk/information/checks/{check.pk}"

    def step(name: str, user: Any, **more: object) -> tuple[int, str]:
        answer = send(user, f"{path}/{name}/", {"version": again(check).version, **more})
        return answer.status_code, shown(answer)

    code, page = step("release", world.hugo)
    assert (code, "Nobody has confirmed this text yet" in page) == (409, True)
    assert step("confirm", world.ana)[0] == 302
    code, page = step("release", world.ana)
    assert (code, "two people must look" in page) == (409, True)
    code, page = step("withdraw", world.ana, reason="Nothing is out.")
    assert (code, "not before the public" in page) == (409, True)
    assert ">What was said" not in shown(eve.get(PAGE))
    assert step("release", world.hugo)[0] == 302
    assert "The Convention stopped binding Arland on Friday." in shown(eve.get(PAGE))
    assert step("withdraw", world.ana, reason="The day was wrong.")[0] == 302
    assert ">What was said" not in shown(eve.get(PAGE))
    assert "The day was wrong." in shown(browser_of(world.ana).get(f"{path}/"))


def test_the_form_offers_what_is_known_and_leaves_our_words_to_us(world: World) -> None:
    page = shown(browser_of(world.ana).get(address(a_claim())))

    assert 'value="Minister of Justice of Arland"' in page
    assert 'value="Tarnholm Courier"' in page
    assert 'value="zz-ets126-consent"' in page
    assert "Minister of Justice of Arland: “Arland has been out" in page


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"claim_en": "word " * 41}, 400, "at most 40 words"),
        ({"quotation": "word " * 21}, 400, "at most 20 words"),
        ({"quotation": "never said"}, 409, "do not stand in the claim"),
        ({"link": "javascript:alert(1)"}, 400, "valid URL"),
        ({"said_on": "someday"}, 400, "Write a day that exists"),
        ({"verdict": "MAYBE"}, 400, "Select a valid choice"),
        ({"acts": ["fr-ets126-consent"]}, 400, "Select a valid choice"),
        ({"record_fr": ""}, 400, "required"),
        ({"key": "x"}, 400, "UUID"),
    ],
)
def test_what_cannot_be_kept_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    claim = a_claim()
    for language in ("en", "fr"):
        answer = send(world.ana, address(claim), typed(**changes), language=language)

        assert answer.status_code == status
        if language == "en":
            assert sentence in shown(answer)
    assert not ClaimCheck.objects.exists()


def test_for_an_outlets_own_words_nobody_can_be_named(world: World) -> None:
    claim = in_its_own_voice()
    page = shown(browser_of(world.ana).get(address(claim)))
    assert "speaker_en" not in page

    assert send(world.ana, address(claim), typed(speaker_en="Somebody")).status_code == 302

    assert ClaimCheck.objects.get().speaker_en == ""


@pytest.mark.parametrize("protection", [Protection.NO_QUOTE, Protection.INSIDE])
def test_no_quotation_is_asked_for_where_none_may_be_made(
    world: World, protection: Protection
) -> None:
    claim = a_claim(an_item(protection=protection))
    assert "quotation" not in shown(browser_of(world.ana).get(address(claim)))

    answer = send(world.ana, address(claim), typed())

    wanted = 302 if protection == Protection.NO_QUOTE else 409
    assert answer.status_code == wanted


def test_the_second_to_begin_is_led_to_the_first(world: World) -> None:
    claim = a_claim()
    check = begun(world.ana, claim)

    assert "Somebody has begun a check" in shown(send(world.hugo, address(claim), typed()))
    answer = browser_of(world.hugo).get(address(claim))
    assert answer.headers["Location"] == f"/desk/information/checks/{check.pk}/"


def test_written_anew_it_waits_for_a_check(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    path = f"/desk/information/checks/{check.pk}/"
    changed = typed(claim_en="Arland is said to be out.", version=again(check).version)

    assert send(world.hugo, f"{path}write/", changed).status_code == 302

    page = shown(browser_of(world.hugo).get(path))
    assert "Arland is said to be out." in page
    assert "Confirm the check" in page


def test_the_list_says_where_each_stands(world: World) -> None:
    def listed() -> str:
        return shown(browser_of(world.ana).get("/desk/information/checks/"))

    check = begun(world.ana)
    assert "Draft" in listed()
    confirmed(check, world.ana)
    assert "to be released by another person" in listed()
    released(check, world.hugo)
    assert "Public" in listed()
    withdrawn(check, world.hugo)
    assert "Taken off the public page" in listed()


def test_a_claim_rejected_since_is_told_on_the_page(world: World) -> None:
    check = begun(world.ana)
    Claim.objects.update(standing="REJECTED")

    page = shown(browser_of(world.ana).get(f"/desk/information/checks/{check.pk}/"))

    assert "no longer confirmed" in page


def test_nobody_but_the_secretariat_finds_any_of_it(world: World) -> None:
    check = begun(world.ana)
    paths = [address(check.claim), "/desk/information/checks/"]
    names = ("", "write/", "confirm/", "release/", "withdraw/")
    paths += [f"/desk/information/checks/{check.pk}/{name}" for name in names]
    for user in (world.boris, world.carla, world.dan, world.femi):
        for path in paths:
            assert browser_of(user).get(path).status_code == 404, (user, path)
    assert not PublishedCheck.objects.exists()
