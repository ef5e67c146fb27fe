"""The pages of information received, as one person after another opens and sends them."""

from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.http import HttpResponse
from django.test import override_settings
from django.test.utils import CaptureQueriesContext

from tests.accounts.builders import a_browser, a_person, address
from tests.chain import World, world
from tests.conftest import TODAY
from tests.intake.items import (
    FULL,
    LINES,
    TEXT,
    WINDOW,
    a_claim,
    a_document,
    a_layer,
    read,
    received,
)
from tests.ledger.reading import recording
from tests.pages import browser_of, shown
from visita.accounts.models import Role, User
from visita.intake.models import Channel, Item, Stage
from visita.intake.queries.items import PAGE
from visita.intake.queries.reading import reading_of
from visita.intake.queries.text import kept_lines

__all__ = ["world"]
pytestmark = pytest.mark.django_db
LIST, NEW = "/desk/information/", "/desk/information/new/"
TYPED = {"received_on": str(TODAY), "protection": "NONE"}
HOSTILE = "<script>alert(1)</script>"


def take_in(user: User, **typed: Any) -> HttpResponse:
    answer = browser_of(user).post(NEW, {**TYPED, **typed})
    assert isinstance(answer, HttpResponse)
    return answer


def page_of(user: User, item: Item, query: str = "") -> str:
    return shown(browser_of(user).get(f"{LIST}{item.pk}/{query}"))


def a_file(name: str = "post.txt", content: bytes = TEXT.encode()) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


@pytest.mark.parametrize("name", ["ana", "hugo", "boris", "carla", "dan", "femi", "gita"])
def test_information_is_there_for_the_secretariat_alone(world: World, name: str) -> None:
    item = read(received())
    browser = browser_of(getattr(world, name))
    let_in = name in {"ana", "hugo"}
    paths = (LIST, NEW, f"{LIST}{item.pk}/", f"{LIST}{item.pk}/original/")

    answers = [browser.get(path).status_code for path in paths]

    assert answers == [200 if let_in else 404] * len(paths)
    assert (LIST in shown(browser.get("/desk/"))) is let_in


def test_a_pasted_text_is_read_while_its_sender_waits(ana: User) -> None:
    browser = browser_of(ana)
    with recording() as said:
        answer = browser.post(NEW, {**TYPED, "text": TEXT})

    [item] = Item.objects.all()
    assert answer.headers["Location"] == f"{LIST}{item.pk}/"
    assert item.stage == Stage.READ
    assert [entry["act"] for entry in said] == ["intake.received", "intake.read"]
    assert LINES[3] in page_of(ana, item)


def test_several_files_and_a_folder_come_in_at_once(ana: User) -> None:
    files = [a_file("a.txt"), a_file("b.txt", b"Another text."), a_file("empty.txt", b"")]

    answer = take_in(ana, uploads=files, folder=[a_file("c.txt")])

    assert answer.headers["Location"] == LIST
    assert Item.objects.filter(channel=Channel.FOLDER).get().name == "c.txt"
    stages = {item.name: item.stage for item in Item.objects.filter(channel=Channel.UPLOADED)}
    assert stages == {"a.txt": Stage.READ, "b.txt": Stage.READ, "empty.txt": Stage.UNREADABLE}


def test_what_came_before_is_shown_and_not_taken_in_again(ana: User) -> None:
    browser = browser_of(ana)
    for _ in range(2):
        answer = browser.post(NEW, {**TYPED, "text": TEXT}, follow=True)

    assert Item.objects.count() == 1
    assert "received before in the same way" in shown(answer)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({}, "Choose a file, or paste a text below."),
        ({"text": " \n"}, "Choose a file, or paste a text below."),
        ({"text": "Kept words", "received_on": "2026-11-23"}, "still to come"),
        ({"text": "Kept words", "received_on": "yesterday"}, "year-month-day"),
        ({"text": "Kept words", "protection": "SOME"}, "SOME"),
        ({"text": "Kept words", "received_on": "", "uploads": [a_file()]}, "once more"),
    ],
)
def test_what_is_refused_says_what_to_do_and_keeps_what_was_typed(
    ana: User, typed: dict[str, Any], told: str
) -> None:
    answer = take_in(ana, **typed)

    assert answer.status_code == 400
    assert told in shown(answer)
    assert "Kept" not in typed.get("text", "") or "Kept words" in shown(answer)
    assert not Item.objects.exists()


@override_settings(LARGEST_UPLOAD=1000, LARGEST_BODY=1000)
def test_more_than_is_taken_in_is_answered_in_words(ana: User) -> None:
    answer = take_in(ana, uploads=[a_file(content=b"x" * 3000)])
    stranger = a_browser().post(NEW, {"text": "x" * 1500})

    assert answer.status_code == 413
    assert address(stranger).startswith("/desk/sign-in/")
    assert "Too much at once" in shown(answer)
    assert not Item.objects.exists()


def test_a_pasted_text_beyond_what_a_form_holds_is_answered_in_words(ana: User) -> None:
    assert take_in(ana, text="\u4e2d" * 400_000).status_code == 413


def test_opening_an_item_and_its_original_is_told_by_the_ledger(ana: User) -> None:
    item = read(received(name="räport.html", text=HOSTILE))
    browser = browser_of(ana)
    with recording() as said:
        browser.get(f"{LIST}{item.pk}/")
        answer = browser.get(f"{LIST}{item.pk}/original/")

    assert [each["act"] for each in said] == ["intake.opened", "intake.original_opened"]
    assert answer.content == HOSTILE.encode()
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment; filename*=utf-8''r")
    assert "sandbox" in answer.headers["Content-Security-Policy"]
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_an_item_shows_its_values_claims_parts_and_what_was_left_out(
    story: None, ana: User
) -> None:
    item = read(received())
    page = page_of(ana, item)

    for words in (LINES[1], "header Date", "stated", "inferred", "links to other stories"):
        assert words in page
    for claim in item.claims.all():
        assert f'id="C{claim.pk}"' in page
    assert f">{WINDOW.span}</a></mark>" in page
    assert f"{LIST}{item.parts.get().pk}/" in page
    assert "name of the outlet" in page


def test_a_line_is_taken_out_and_in_again(ana: User, monkeypatch: pytest.MonkeyPatch) -> None:
    item = read(received())
    monkeypatch.setattr("visita.intake.actions.correcting.claims_of", _claims_in_kept_lines)
    browser = browser_of(ana)

    def judge(**typed: str) -> list[int]:
        version = str(Item.objects.get(pk=item.pk).version)
        browser.post(f"{LIST}{item.pk}/lines/", {"version": version, **typed})
        reading = reading_of(item)
        assert reading
        return kept_lines(reading)

    assert judge(other="4-4") == [3]
    assert [claim.span for claim in item.claims.all()] == [WINDOW.span]
    assert "taken out by a person" in page_of(ana, item)
    assert judge(belong="4-5") == [3, 4, 5]
    assert judge(other="5-5") == [3, 4]
    reading = reading_of(item)
    assert reading
    assert reading.by_hand == {"kept": [], "dropped": []}
    assert {claim.span for claim in item.claims.all()} == {WINDOW.span, FULL.span}


def _claims_in_kept_lines(layer: Any, document: Any) -> tuple[Any, ...]:
    return tuple(each for each, line in ((WINDOW, 3), (FULL, 4)) if line in document.kept)


@pytest.mark.parametrize("lines", ["0-1", "7-8", "4-3", "x", "", "4-4" * 9])
def test_lines_that_no_text_has_change_nothing(ana: User, lines: str) -> None:
    item = read(received())

    answer = browser_of(ana).post(
        f"{LIST}{item.pk}/lines/", {"version": item.version, "other": lines}, follow=True
    )

    assert "has no such lines" in shown(answer)
    assert Item.objects.get(pk=item.pk).version == item.version


def test_values_are_put_right_and_the_page_says_by_whom_they_were_found(ana: User) -> None:
    item = read(received())
    typed = {"title": "Better", "publisher": item.publisher, "published": "2026", "language": "fr"}

    browser = browser_of(ana)
    with recording() as said:
        answer = browser.post(
            f"{LIST}{item.pk}/correct/", {"version": item.version, **typed}, follow=True
        )

    assert "put right by a person" in shown(answer)
    assert LINES[1] in shown(answer)
    item.refresh_from_db()
    assert (item.title, str(item.day), item.language) == ("Better", "2026-01-01", "fr")
    assert said[0]["facts"] == {"fields": "language+published+title"}


@pytest.mark.parametrize(
    ("typed", "status"),
    [
        ({"published": "2026-02-30"}, 400),
        ({"published": "2026-02T10:00"}, 400),
        ({"published": "2026-02-03T25:00"}, 400),
        ({"language": "English"}, 400),
        ({"version": "0"}, 409),
    ],
)
def test_a_correction_that_is_refused_keeps_what_was_typed(
    ana: User, typed: dict[str, str], status: int
) -> None:
    item = read(received())
    sent = {"version": str(item.version), "title": "Typed title", **typed}

    answer = browser_of(ana).post(f"{LIST}{item.pk}/correct/", sent)

    assert answer.status_code == status
    assert "Typed title" in shown(answer)
    assert Item.objects.get(pk=item.pk).title == LINES[1]


def test_an_item_is_read_anew(ana: User) -> None:
    item = received(text="Two\nlines")
    read(item, a_document(claims=(), kept=(1,), dropped=(), second_stories=()))

    answer = browser_of(ana).post(f"{LIST}{item.pk}/again/", follow=True)

    assert "read anew" in shown(answer)
    reading = reading_of(item)
    assert reading
    assert len(reading.pieces) == 2


def test_nothing_of_a_hostile_text_is_anything_but_text(ana: User) -> None:
    lines = (HOSTILE, '"><img src=x onerror=alert(1)>', "{{ 7|add:7 }}", "https://evil.example/")
    text = "\n".join(lines)
    document = a_document(
        claims=tuple(a_claim(line, text=text, claimant=HOSTILE, hedge=HOSTILE) for line in lines),
        kept=(1, 2, 3, 4),
        dropped=(),
        second_stories=(),
        title=None,
    )
    item = read(received(name=HOSTILE, text=text), document, layer=a_layer(lines))

    for path in (LIST, f"{LIST}{item.pk}/"):
        page = browser_of(ana).get(path).content.decode()
        assert "<script>alert" not in page
        assert "<img src=x" not in page
        assert "{{ 7" in page or path == LIST
        assert 'href="https://evil' not in page


def test_a_very_long_text_is_shown_in_parts(ana: User) -> None:
    lines = tuple(f"Line number {number}." for number in range(1, 2501))
    document = a_document(
        kept=tuple(range(1, 2501)), dropped=(), second_stories=(), claims=(), title=None
    )
    item = read(received(), document, layer=a_layer(lines))

    page, rest = page_of(ana, item), page_of(ana, item, "?from=2001")

    assert "Line number 1000." in page
    assert "Line number 1001." not in page
    assert "Line number 2500." in rest
    assert "?from=1001" in page


@pytest.fixture
def some(ana: User, story: None) -> list[Item]:
    made = []
    for number in range(PAGE + 5):
        item = received(text=f"{TEXT}{number}", name=f"{number}.txt")
        made.append(read(item, a_document(second_stories=(), claims=(FULL,))))
    return made


def listed(user: User, query: str) -> set[str]:
    page = shown(browser_of(user).get(f"{LIST}?{query}"))
    return {str(pk) for pk in Item.objects.values_list("pk", flat=True) if str(pk) in page}


def test_the_list_is_read_page_by_page_and_misses_nothing(ana: User, some: list[Item]) -> None:
    first = listed(ana, "")
    page = shown(browser_of(ana).get(LIST))
    after = page.split("after=")[1][:36]
    second = listed(ana, f"after={after}") - {after}

    assert len(first) == PAGE
    assert first | second == {str(item.pk) for item in some}
    assert "55 items" in page


@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("words=CELLS+minister", 1),
        ("words=тюрьма", 1),
        ("words=nowhere", 0),
        ("stage=READ", 2),
        ("stage=WAITING", 1),
        ("language=ru", 1),
        ("publisher=morning", 1),
        ("state=ZZ", 1),
        ("channel=PASTED", 1),
        ("since=2026-11-21", 2),
        ("until=2026-11-20", 1),
    ],
)
def test_the_list_is_narrowed(story: None, ana: User, query: str, number: int) -> None:
    read(received(), a_document(second_stories=()))
    other = read(
        received(text="other"),
        a_document(second_stories=(), claims=(), published=None, publisher=None, language="ru"),
    )
    Item.objects.filter(pk=other.pk).update(title="ТЮРЬМА в Арланде")
    received(text="third", channel=Channel.PASTED)

    assert len(listed(ana, query)) == number


@pytest.mark.parametrize("query", ["since=yesterday", "state=QQ", "after=nonsense", "language=xx"])
def test_a_condition_that_cannot_be_used_is_named(ana: User, query: str) -> None:
    assert browser_of(ana).get(f"{LIST}?{query}").status_code == 400


def test_an_item_after_which_nothing_is_known_begins_the_list(ana: User) -> None:
    item = received()

    assert listed(ana, f"after={uuid4()}") == {str(item.pk)}


def queries_of(user: User, path: str) -> int:
    browser = browser_of(user)
    browser.get(path)
    with CaptureQueriesContext(connection) as seen:
        assert browser.get(path).status_code == 200
    return len(seen)


def test_the_number_of_queries_does_not_grow_with_what_there_is(story: None, ana: User) -> None:
    item = read(received())
    few = queries_of(ana, LIST), queries_of(ana, f"{LIST}{item.pk}/")
    for number in range(20):
        read(received(text=str(number)), a_document(second_stories=()))
    layer = a_layer(LINES * 30)
    read(item, a_document(kept=tuple(range(3, 200))), layer=layer)

    many = queries_of(ana, LIST), queries_of(ana, f"{LIST}{item.pk}/")

    assert many == few


def test_while_items_wait_the_list_says_how_far_the_reading_is(ana: User) -> None:
    read(received(), a_document(second_stories=()))
    received(text="waits")

    page = shown(browser_of(ana).get(LIST))

    assert "1 of 2 read." in page


def test_the_desk_says_how_many_claims_wait_for_a_look(story: None, ana: User) -> None:
    read(received(), a_document(second_stories=()))
    femi = a_person("femi", Role.ADMINISTRATOR)

    assert "2 claims in information received wait for a look" in shown(
        browser_of(ana).get("/desk/")
    )
    assert "for a look" not in shown(browser_of(femi).get("/desk/"))
