"""The pages on both sides of the table: answered in words, shown as inert text, written down."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.chain import World, a_visit, fresh
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from tests.visits import turning
from visita.visits.models import Exclusion, Proposal, Refusal, Representation, SentFile, Stage

LONG = "x" * 25_000


def at(visit: Any, form: str) -> str:
    return f"/desk/notifications/{visit.notification.pk}/{form}/"


def objection(**changes: Any) -> dict[str, Any]:
    typed = {"ground": "NATIONAL_DEFENCE", "aim": "PLACE", "places": "Fort Aldo"}
    return {"key": uuid4(), **typed, "text": "Exercises.", **changes}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ground": "OTHER"}, "Say which ground."),
        ({"places": ""}, "Name the place you mean, or choose the time."),
        ({"ground": "MEDICAL_CONDITION"}, "Say which person this is about"),
        ({"ground": "NATURAL_DISASTER"}, "Select a valid choice"),
        ({"ground": "WEATHER"}, "Select a valid choice"),
        ({"text": LONG}, "characters"),
        ({"text": "a\x00b"}, "Null characters"),
        ({"persons": "\n".join(str(n) for n in range(60))}, "Write at most 50 lines"),
        ({"key": "1"}, "valid UUID"),
    ],
)
def test_a_representation_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], sentence: str
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)

    answer = send(world.dan, at(visit, "represent"), objection(**changes))

    assert answer.status_code == 400
    assert sentence in shown(answer)
    assert not Representation.objects.exists()


def test_another_ground_is_answered_at_once_and_changes_nothing(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed = objection(ground="OTHER", other_ground="A trial that goes on", aim="TIME", places="")
    path = at(visit, "represent")

    asked = shown(browser_of(world.dan).post(path, typed))
    assert "The law does not know this objection." in asked
    assert "Article 9" in asked or "9(1)" in asked
    assert not Representation.objects.exists(), "nothing is recorded before it is confirmed"

    assert send(world.dan, path, typed).status_code == 302
    page = shown(browser_of(world.dan).get(f"/desk/notifications/{visit.notification.pk}/"))
    assert "no valid objection" in page
    assert "A trial that goes on" in page
    assert fresh(visit).stage == Stage.NOTIFIED


def test_a_member_is_named_in_vain_and_the_article_is_shown(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed = {"key": uuid4(), "person": "Boris", "exceptional": "on", "reason": "A reason."}

    answer = send(world.dan, at(visit, "exclude"), typed)

    assert answer.status_code == 409
    assert "14(3)" in shown(answer)
    assert "A reason." in shown(answer), "what was typed is still there"
    assert not Exclusion.objects.exists()


def test_a_refusal_shows_that_no_provision_allows_it_and_is_recorded_all_the_same(
    world: World,
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed = {"key": uuid4(), "refused": "VISIT", "reason": "None is given."}

    asked = shown(browser_of(world.dan).post(at(visit, "refuse"), typed))
    assert "A provision lets a Party refuse a visit" in asked
    assert send(world.dan, at(visit, "refuse"), typed).status_code == 302

    refusal = Refusal.objects.get()
    assert (refusal.reason, fresh(visit).stage) == ("None is given.", Stage.REFUSED)
    side = shown(browser_of(world.ana).get(f"/desk/visits/{visit.pk}/state/"))
    assert "The visit can take place after all" in side


HOSTILE = b"<!doctype html><p>Fort Aldo</p><script>alert(1)</script><img src=x onerror=alert(2)>"


def test_a_hostile_file_is_kept_byte_for_byte_and_shown_as_text_alone(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    upload = SimpleUploadedFile("../../etc/<b>list</b>.html", HOSTILE, "text/html")
    typed = {"kind": "PLACES", "note": "<b>ours</b>", "upload": upload}

    assert browser_of(world.dan).post(at(visit, "send"), typed).status_code == 302

    kept = SentFile.objects.get()
    assert bytes(kept.content) == HOSTILE
    assert "/" not in kept.name
    boris = browser_of(world.boris)
    with recording() as said:
        page = boris.get(f"/desk/visits/{visit.pk}/state/files/{kept.pk}/").content.decode()
        out = boris.get(f"/desk/visits/{visit.pk}/state/files/{kept.pk}/original/")
    assert "<script>alert" not in page
    assert "<b>" not in page
    assert out.content == HOSTILE
    assert out["Content-Type"] == "application/octet-stream"
    assert "sandbox" in out["Content-Security-Policy"]
    acts = [entry["act"] for entry in said]
    assert {"visit.file_opened", "visit.file_taken_out"} <= set(acts)


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [(b"", "empty.txt", "empty"), (None, "", "required")],
    ids=["empty", "none"],
)
def test_no_file_is_no_file(world: World, content: bytes | None, name: str, sentence: str) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed: dict[str, Any] = {"kind": "OTHER"}
    if content is not None:
        typed["upload"] = SimpleUploadedFile(name, content)

    answer = browser_of(world.dan).post(at(visit, "send"), typed)

    assert answer.status_code == 400
    assert sentence in shown(answer)


def test_what_the_state_brings_up_waits_on_the_desks_of_both_sides(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    turning.objected(world, visit)
    turning.sent(world, visit)
    turning.named(world, visit)
    turning.excluded(world, visit)

    office = shown(browser_of(world.ana).get("/desk/"))
    state = shown(browser_of(world.dan).get("/desk/"))

    for label in (
        "Consult on the time of the visit",
        "Replace a person who was excluded",
        "Answer whom the State named",
        "Read a file the State sent",
    ):
        assert label in office
        assert label not in state
    assert "Inform the Committee about P." in state
    assert "Record places and access" not in shown(browser_of(world.boris).get("/desk/"))


def test_naming_somebody_gives_nobody_a_way_in(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    typed = {"key": uuid4(), "role": "OFFICER", "name": "Gita", "contact": "gita@x.invalid"}
    assert send(world.dan, at(visit, "name"), typed).status_code == 302
    proposal = Proposal.objects.get()

    path = f"/desk/visits/{visit.pk}/state/names/{proposal.pk}/"
    assert send(world.ana, path, {"answer": "TAKEN"}).status_code == 302

    reading = browser_of(world.gita).get(f"/desk/notifications/{visit.notification.pk}/")
    assert reading.status_code == 404
