"""The gate over its pages: who may, what is refused and in which words."""

from typing import Any

import pytest

from tests.chain import World, a_request, a_transmission, checked, fresh, released
from tests.pages import brief, browser_of, send, shown
from visita.paper.plain import TooLong
from visita.paper.typesetting import CannotSet, TooMuchToSet
from visita.portal.models import Edition
from visita.publication.actions import gate as actions
from visita.publication.models import Passage, Release, Request

LONG = "x" * 25_000


def words(request: Request, **changes: Any) -> dict[str, Any]:
    version = fresh(request).version
    return {"version": version, "words": "Elias Thorne", "outcome": "REMOVED", **changes}


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"words": "Nadia Orr"}, 409, "These words stand nowhere"),
        ({"words": "e"}, 400, "at least 2 characters"),
        ({"words": "\u200b\u200b"}, 409, "These words stand nowhere"),
        ({"words": LONG}, 400, "characters"),
        ({"words": "a\x00b"}, 400, "Null characters"),
        ({"outcome": "MAYBE"}, 400, "Select a valid choice"),
        ({"outcome": "EXPRESS_CONSENT"}, 400, "Say where the consent is kept."),
        ({"consent": LONG}, 400, "characters"),
        ({"version": 99}, 409, "Somebody changed this file"),
    ],
    ids=brief,
)
def test_what_cannot_be_settled_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    asked = a_request(world)
    for language in ("en", "fr"):
        path = f"/desk/publication/{asked.pk}/settle/"
        answer = send(world.boris, path, words(asked, **changes), language=language)

        assert answer.status_code == status
        if language == "en":
            assert sentence in shown(answer)
    assert not Passage.objects.exists()


def test_through_the_gate_and_back_over_the_pages(world: World) -> None:
    """Asked by Dan, checked by Boris, released by Ana; not by whoever checked, nor twice."""
    sent = a_transmission(world)
    assert send(world.dan, f"/desk/received/{sent.pk}/publication/").status_code == 302
    asked = Request.objects.get()
    path = f"/desk/publication/{asked.pk}"

    def step(name: str, user: Any, **more: object) -> tuple[int, str]:
        typed = {"version": fresh(asked).version, **more}
        answer = send(user, f"{path}/{name}/", typed)
        return answer.status_code, shown(answer)

    assert step("check", world.ana)[0] == 409
    code, page = step("release", world.ana)
    assert (code, "Nobody has confirmed yet" in page) == (409, True)
    checked(world, asked)
    assert step("check", world.ana)[0] == 302
    code, page = step("release", world.ana)
    assert (code, "two people must look" in page) == (409, True)
    code, page = step("withdraw", world.hugo, reason="Nothing is out.")
    assert (code, "There is no edition" in page) == (409, True)
    assert step("release", world.hugo)[0] == 302
    assert Edition.objects.get().pk == Release.objects.get().pk
    assert step("withdraw", world.hugo, reason="A consent was withdrawn.")[0] == 302
    assert Edition.objects.get().text == {}
    assert "A consent was withdrawn." in shown(browser_of(world.ana).get(f"{path}/"))
    for name in ("check", "release", "withdraw", "settle"):
        for user in (world.carla, world.dan, world.femi):
            assert step(name, user)[0] == 404
    for name in ("release", "withdraw"):
        assert step(name, world.boris, reason="x")[0] == 404


def test_a_request_taken_back_is_told_on_both_sides(world: World) -> None:
    asked = checked(world)
    path = f"/desk/received/{asked.transmission_id}/publication/take-back/"

    assert [send(world.dan, path).status_code for _ in range(2)] == [302, 302]

    answer = send(
        world.ana, f"/desk/publication/{asked.pk}/release/", {"version": fresh(asked).version}
    )
    assert answer.status_code == 409
    assert "The law does not allow this now." in shown(answer)
    assert send(world.erik, path).status_code == 404


@pytest.mark.parametrize(
    ("fault", "sentence"),
    [
        (CannotSet(("\N{GRINNING FACE}",)), "These characters cannot be printed"),
        (TooMuchToSet("60 s"), "far longer than a report"),
        (TooLong("a title"), "too long to be printed"),
    ],
)
def test_what_paper_refuses_is_told_and_nothing_goes_out(
    world: World, monkeypatch: pytest.MonkeyPatch, fault: Exception, sentence: str
) -> None:
    asked = checked(world)

    def fails(*_: object, **__: object) -> bytes:
        raise fault

    monkeypatch.setattr(actions, "edition_pdf", fails)
    answer = send(
        world.ana, f"/desk/publication/{asked.pk}/release/", {"version": fresh(asked).version}
    )

    assert answer.status_code == 409
    assert sentence in shown(answer)
    assert not Release.objects.exists()


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_of_the_gate_opens_in_both_languages(world: World, language: str) -> None:
    asked = checked(world)
    released(world, asked)
    office = browser_of(world.ana, language)

    for path in ("", "settle/", "settle/?words=%00\u202e", "check/", "release/", "withdraw/"):
        assert office.get(f"/desk/publication/{asked.pk}/{path}").status_code == 200, path
