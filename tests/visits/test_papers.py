"""Letters and credentials as files: everybody is named in them, and no place is."""

import subprocess
from datetime import timedelta

import pytest

from tests.chain import DAY, World, a_plan, a_stop, a_visit, fresh, goes, notified
from tests.conftest import NOON
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.places.models import Place
from visita.visits import queries
from visita.visits.actions.planning import NewDelegate
from visita.visits.changes import Change, Difference, what_changed
from visita.visits.letters import faults, languages_shipped, shipped
from visita.visits.models import (
    Capacity,
    Delegate,
    LetterTemplate,
    LiaisonOfficer,
    Notification,
    Part,
    Stage,
    Visit,
)

STOP = "Kestrel Hill"
RIGHT_TO_LEFT = "דנה כהן"


def text_of(pdf: bytes) -> str:
    done = subprocess.run(
        ["/usr/bin/pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def pdf(user: object, path: str) -> bytes:
    answer = browser_of(user, "en").get(path)  # type: ignore[arg-type]
    assert answer["Content-Type"] == "application/pdf", answer.content
    return bytes(answer.content)


def a_visit_with_stops(world: World) -> Visit:
    visit = a_visit(world, Stage.NOTIFIED)
    a_stop(world, visit, place=STOP)
    return fresh(visit)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_the_letter_names_everybody_and_no_place(world: World, language: str) -> None:
    visit = a_visit_with_stops(world)

    letter = text_of(
        pdf(world.ana, f"/desk/visits/{visit.pk}/notification.pdf?language={language}")
    )

    for each in visit.delegates.all():
        assert each.full_name in letter
    assert STOP not in letter
    for place in Place.objects.all():
        assert not any(name.text in letter for name in place.names.all())
    assert "Ministry of Justice" in letter
    assert {"en": "Information requested", "fr": "Renseignements demandés"}[language] in letter
    assert "Esperanto" in letter or "espéranto" in letter


def test_credentials_are_one_page_each_in_both_languages_and_without_a_place(world: World) -> None:
    visit = a_visit_with_stops(world)
    boris = visit.delegates.get(full_name="Boris")

    every = pdf(world.boris, f"/desk/visits/{visit.pk}/credentials.pdf")
    one = pdf(world.ana, f"/desk/visits/{visit.pk}/delegation/{boris.pk}/credential.pdf")

    assert text_of(every).count("unlimited access to any place") == visit.delegates.count()
    assert STOP not in text_of(every)
    assert "Boris" in text_of(one)
    assert "Tove Brand" not in text_of(one)
    assert "Chef de la délégation" in text_of(one)


def test_whoever_the_state_was_not_told_of_has_no_credential(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    late = Delegate.objects.create(
        visit=visit, capacity=Capacity.EXPERT, full_name="Late", since=NOON.date()
    )
    path = f"/desk/visits/{visit.pk}/delegation/{late.pk}/credential.pdf"

    assert browser_of(world.ana, "en").get(path).status_code == 404
    assert browser_of(world.carla, "en").get(path).status_code == 404


def test_a_draft_says_so_and_keeps_nothing(world: World) -> None:
    visit = a_visit(world)
    with recording() as ledger:
        letter = text_of(pdf(world.ana, f"/desk/visits/{visit.pk}/notify/draft.pdf"))

    assert "Draft. This letter has not been sent." in letter
    assert not Notification.objects.exists()
    assert not [each for each in ledger if each["act"].startswith("visit.")]
    assert (
        browser_of(world.boris, "en").get(f"/desk/visits/{visit.pk}/notify/draft.pdf").status_code
        == 404
    )


def test_long_and_right_to_left_names_are_printed_and_what_has_no_sign_is_named(
    world: World,
) -> None:
    visit = a_visit(world)
    for name in ("Maximiliana " * 12, RIGHT_TO_LEFT):
        goes(world, visit, NewDelegate(Capacity.EXPERT, name.strip()))
    draft = f"/desk/visits/{visit.pk}/notify/draft.pdf"
    letter = text_of(pdf(world.ana, draft))
    Delegate.objects.create(
        visit=visit, capacity=Capacity.EXPERT, full_name="Dr \N{GRINNING FACE}", since=NOON.date()
    )

    refused = browser_of(world.ana, "en").get(draft)

    assert letter.count("Maximiliana") == 12
    assert any(part in letter for part in (RIGHT_TO_LEFT, RIGHT_TO_LEFT[::-1], "דנה"))
    assert refused.status_code == 409
    assert "GRINNING FACE" in shown(refused)


def test_without_an_authority_the_draft_opens_all_the_same(world: World) -> None:
    visit = a_visit(world, plan=a_plan(world, state=world.head.state))

    assert pdf(world.ana, f"/desk/visits/{visit.pk}/notify/draft.pdf").startswith(b"%PDF")


def test_parts_and_liaison_officers_are_said(world: World) -> None:
    visit = a_visit(world)
    first = visit.starts_on
    Part.objects.create(visit=visit, starts_on=first, ends_on=first + DAY)
    Part.objects.create(visit=visit, starts_on=first + 3 * DAY, ends_on=visit.ends_on)

    letter = text_of(pdf(world.ana, f"/desk/visits/{visit.pk}/notify/draft.pdf"))

    assert "The visit is carried out in parts: 2 December 2026 to 3 December 2026" in letter
    assert world.dan.full_name in letter
    LiaisonOfficer.objects.all().delete()
    letter = text_of(pdf(world.ana, f"/desk/visits/{visit.pk}/notify/draft.pdf"))
    assert "Please name a liaison officer" in letter


def test_a_later_notification_says_what_it_replaces(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    before = visit.notification
    visit.delegates.filter(full_name="Tove Brand").delete()
    Visit.objects.filter(pk=visit.pk).update(ends_on=visit.ends_on + DAY)

    text = queries.notification_text(fresh(visit))

    assert what_changed(before.text, text) == (
        Change(Difference.DAYS),
        Change(Difference.LEFT, ("Tove Brand",)),
    )
    said = text["letters"][0]["paragraphs"][0]  # type: ignore[index]
    assert said.startswith("This notification takes the place of notification 1 of 22 November")
    assert "no longer on the delegation: Tove Brand" in said


@pytest.mark.parametrize(
    ("now", "differences"),
    [
        ({}, []),
        ({"authority": "Office"}, ["AUTHORITY"]),
        ({"people": [{"name": "A", "capacity": "MEMBER"}]}, ["FUNCTION"]),
        ({"people": [{"name": "B", "capacity": "HEAD"}]}, ["ADDED", "LEFT"]),
        ({"parts": [["2026-12-01", "2026-12-02"]]}, ["DAYS"]),
        ({"parts": []}, []),
    ],
)
def test_what_changed_is_told_apart(now: dict[str, object], differences: list[str]) -> None:
    before = {
        "starts_on": "2026-12-01",
        "ends_on": "2026-12-05",
        "authority": "Ministry",
        "address": "1 Square",
        "people": [{"name": "A", "capacity": "HEAD"}],
    }

    found = what_changed(before, {**before, **now})

    assert [each.difference for each in found] == differences


@pytest.mark.parametrize("mandate", ["CPT", "SPT", "NPM"])
@pytest.mark.parametrize("language", languages_shipped())
def test_every_language_fills_in_what_english_fills_in(language: str, mandate: str) -> None:
    words = shipped(language, mandate)

    assert words
    assert set(words) == set(shipped("en", mandate) or ())
    assert not list(faults(words, mandate))


def test_words_of_the_body_are_kept_shown_and_used_in_later_letters_only(world: World) -> None:
    visit, path = a_visit(world, Stage.NOTIFIED), "/desk/wording/eo/"
    words = {**(shipped("en", "CPT") or {}), "salutation": "Estimata sinjorino, sinjoro,"}
    typed = {"version": 0, **words}

    example = send(world.ana, f"{path}preview.pdf", typed)
    assert "Estimata" in text_of(bytes(example.content))
    assert not LetterTemplate.objects.exists()
    with recording() as ledger:
        assert [send(world.ana, path, typed).status_code for _ in range(2)] == [302, 409]

    acts = [entry["act"] for entry in ledger]
    assert acts.count("letter.words_kept") == 1
    assert "eo" not in {each["language"] for each in visit.notification.text["letters"]}
    draft = f"/desk/visits/{a_visit(world).pk}/notify/draft.pdf?language=eo"
    assert "Estimata sinjorino" in text_of(pdf(world.ana, draft))
    assert "Courtesy translation" in text_of(pdf(world.ana, draft))


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"subject": "Vizito"}, "Write {state} as often"),
        ({"subject": "Vizito {state} {place}"}, "Write {place} as often"),
        ({"closing": "\N{GRINNING FACE}"}, "GRINNING FACE"),
        ({"closing": ""}, "required"),
        ({"closing": "x" * 2001}, "2000"),
    ],
)
def test_words_that_cannot_be_used_are_answered_in_words(
    world: World, changes: dict[str, str], sentence: str
) -> None:
    typed = {"version": 0, **(shipped("en", "CPT") or {}), **changes}

    for path in ("/desk/wording/eo/", "/desk/wording/eo/preview.pdf"):
        answer = send(world.ana, path, typed)
        assert answer.status_code == 400
        assert sentence in shown(answer)
    assert not LetterTemplate.objects.exists()


def test_a_language_is_begun_by_its_code(world: World) -> None:
    office = browser_of(world.ana, "en")

    assert send(world.ana, "/desk/wording/", {"language": "UK"}).status_code == 302
    assert send(world.ana, "/desk/wording/", {"language": "qq"}).status_code == 400
    assert office.get("/desk/wording/").status_code == 200
    assert office.get("/desk/wording/qq/").status_code == 404
    assert browser_of(world.boris, "en").get("/desk/wording/en/").status_code == 404


def test_a_notification_without_kept_words_is_printed_in_those_of_today(world: World) -> None:
    """As it was sent before words were kept."""
    visit = a_visit(world, Stage.DECIDED)
    notified(world, visit)
    sent = fresh(visit).notification
    old = {name: sent.text[name] for name in ("state", "kind", "starts_on", "ends_on", "people")}
    address = {"authority": "Ministry of Justice", "address": "1 Square"}
    text = {**old, **address}
    later = Notification.objects.create(
        visit=visit,
        number=2,
        text=text,
        digest="",
        sent_at=NOON + timedelta(days=1),
        sent_by=world.ana,
    )

    letter = text_of(pdf(world.dan, f"/desk/notifications/{later.pk}/letter.pdf"))

    assert "Tove Brand" in letter
    assert browser_of(world.dan, "en").get(f"/desk/notifications/{later.pk}/").status_code == 200
