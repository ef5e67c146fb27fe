"""Pages of what happens in camera, under bad input."""

from typing import Any
from uuid import uuid4

import pytest

from tests.chain import World
from tests.pages import brief, browser_of, send, shown
from visita.proceedings.models import Election, Holder

ELECT = "/desk/elections/record/"


def election(**changes: Any) -> dict[str, Any]:
    whole = {
        **{"state": "ZZ", "candidates": "Nadia Orr\nKarl Ost\nLena Park", "own_nationals": 2},
        **{"elected": "Nadia Orr", "votes": 45, "votes_for": 30},
        **{"held_on": "2026-11-20", "since": "2026-12-01"},
    }
    return {**whole, **changes}


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"votes_for": 46}, 409, "There cannot be more votes for the elected than votes."),
        ({"votes_for": 22}, 409, "The law does not allow this now."),
        ({"votes": -1}, 400, "greater than or equal to 0"),
        ({"votes": "9" * 5000}, 400, "whole number"),
        ({"own_nationals": 4}, 400, "There are not so many names on the list."),
        ({"elected": "Somebody Else"}, 400, "Choose a name that stands on the list."),
        ({"elected": "中", "candidates": "中\nB\nC"}, 400, "U+4E2D"),
        ({"candidates": "\n".join(map(str, range(21)))}, 400, "Give the names of this list only."),
        ({"candidates": "x" * 25_000}, 400, "characters"),
        ({"candidates": "a\x00b"}, 400, "Null characters"),
        ({"held_on": "2026-11-23"}, 400, "This day has not come yet."),
        ({"held_on": "1989-01-31"}, 400, "The Convention entered into force on 1 February 1989"),
        ({"since": "2026-11-19"}, 400, "A term does not begin before the election."),
        ({"since": "9990-12-31"}, 302, ""),
        ({"since": "9999-12-31"}, 400, "Choose a day not later than the year"),
        ({"state": "XN"}, 409, "each State has one seat"),
        ({"state": "QQ"}, 400, "Select a valid choice"),
    ],
    ids=brief,
)
def test_an_election_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    french = send(world.ana, ELECT, election(**changes), language="fr")
    if status == 302:
        assert french.status_code == 302
        return
    answer = send(world.ana, ELECT, election(**changes))

    assert {french.status_code, answer.status_code} == {status}
    assert sentence in shown(answer)
    assert not Election.objects.exists()


def test_an_election_sent_twice_is_one(world: World) -> None:
    sent = [send(world.ana, ELECT, election(member=uuid4())).status_code for _ in range(2)]

    assert sent == [302, 409]
    assert Election.objects.count() == 1
    for name in ("boris", "carla", "dan", "femi", "gita"):
        assert send(getattr(world, name), ELECT, election()).status_code == 404


@pytest.mark.parametrize(
    ("username", "status", "sentence"),
    [
        ("gita", 302, ""),
        ("boris", 409, "This person holds another seat."),
        ("femi", 409, "An administrator sees nothing of the substance"),
        ("nobody", 409, "Nobody signs in under this name."),
        ("a\x00", 400, "Null characters"),
        ("x" * 61, 400, "characters"),
    ],
    ids=brief,
)
def test_a_seat_is_given_to_somebody_who_can_hold_it(
    world: World, username: str, status: int, sentence: str
) -> None:
    send(world.ana, ELECT, election())
    held = Election.objects.get()
    path = f"/desk/elections/{held.pk}/seat/"

    answer = send(world.ana, path, {"username": username})

    assert answer.status_code == status
    assert sentence in shown(answer)
    assert Holder.objects.filter(member=held.member).exists() is (status == 302)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_opens_in_both_languages(world: World, language: str) -> None:
    send(world.ana, ELECT, election())
    office = browser_of(world.ana, language)
    held = Election.objects.get()

    for path in ("elections/", "elections/record/", f"elections/{held.pk}/seat/"):
        assert office.get(f"/desk/{path}").status_code == 200
    assert office.get(f"/desk/elections/{uuid4()}/seat/").status_code == 404
    assert "Nadia Orr" in shown(browser_of(world.boris, language).get("/desk/elections/"))
    assert browser_of(world.dan, language).get("/desk/elections/").status_code == 404


def test_the_answers_are_shown_once_more_with_what_the_law_says(world: World) -> None:
    check = send(world.ana, ELECT, election(checked="", votes_for=22))

    assert check.status_code == 200
    assert "More than half of the votes are for the candidate." in shown(check)
    assert "Nadia Orr\n" in shown(check) or "Nadia Orr<br>" in shown(check)
    assert not Election.objects.exists()
