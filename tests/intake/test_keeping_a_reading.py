"""A reading is kept whole, and reading again changes nothing that a person has decided."""

from dataclasses import replace

import pytest

from tests.conftest import NOON
from tests.intake.items import (
    FULL,
    LINES,
    TEXT,
    WINDOW,
    a_claim,
    a_document,
    a_layer,
    a_mail,
    read,
    received,
)
from tests.ledger.reading import recording
from visita.accounts.models import User
from visita.intake.actions import correcting
from visita.intake.actions.reading import keep_unreadable
from visita.intake.models import Channel, Claim, Event, Item, Original, Stage, Standing
from visita.intake.queries.reading import reading_of, values_of
from visita.intake.reading.documents import How, Known, SecondStory
from visita.intake.reading.written import document_of, layer_of, written

pytestmark = pytest.mark.django_db


def decide(span: str, by: User, **changes: object) -> Claim:
    claim = Claim.objects.get(span=span)
    Claim.objects.filter(pk=claim.pk).update(
        standing=Standing.CONFIRMED, decided_by=by, decided_at=NOON, **changes
    )
    return claim


def test_what_was_found_is_kept(story: None) -> None:
    with recording() as said:
        item = read(received())

    assert (item.stage, item.title, item.publisher) == (Stage.READ, LINES[1], LINES[0])
    assert (item.language, item.published, str(item.day)) == ("en", "2026-11-20", "2026-11-20")
    assert [claim.span for claim in item.claims.all()] == [WINDOW.span, FULL.span]
    assert {claim.state_id for claim in item.claims.all()} == {"ZZ"}
    assert item.event
    assert [entry["act"] for entry in said] == ["intake.received", "intake.read"]
    assert said[1]["facts"] == {"claims": 2, "parts": 1, "attachments": 0}


def test_a_document_and_a_layer_come_back_from_their_row() -> None:
    item = read(received())
    reading = reading_of(item)

    assert reading
    assert layer_of(reading.pieces) == a_layer()
    assert document_of(reading.judged) == a_document(claims=())


def test_a_second_story_is_an_item_of_its_own_and_is_found_again() -> None:
    item = read(received())
    [part] = item.parts.all()
    read(item)

    assert list(item.parts.all()) == [part]
    assert (part.title, part.channel, part.original_id) == (
        *(LINES[5], Channel.PART),
        item.original_id,
    )


def test_a_second_story_that_is_found_no_more_goes_unless_somebody_worked_on_it(
    ana: User,
) -> None:
    item = read(received())
    [part] = item.parts.all()
    read(part, a_document(second_stories=(), claims=(FULL,)))
    read(item, a_document(second_stories=()))
    assert not Item.objects.filter(pk=part.pk).exists()

    item = read(item)
    [part] = item.parts.all()
    read(part, a_document(second_stories=(), claims=(FULL,)))
    Claim.objects.filter(item=part).update(
        standing=Standing.CONFIRMED, decided_by=ana, decided_at=NOON
    )
    read(item, a_document(second_stories=(SecondStory("Other", 5, 5),)))
    assert part in item.parts.all()


def test_reading_again_keeps_the_rows_of_claims_that_are_found_again() -> None:
    item = read(received())
    before = {claim.span: claim.pk for claim in item.claims.all()}
    quay = a_claim("Fishermen met at the quay")

    read(item, a_document(claims=(replace(WINDOW, hedge="perhaps"), quay)))

    after = {claim.span: claim.pk for claim in item.claims.all()}
    assert after[WINDOW.span] == before[WINDOW.span]
    assert Claim.objects.get(span=WINDOW.span).hedge == "perhaps"
    assert set(after) == {WINDOW.span, quay.span}


def test_reading_again_leaves_what_a_person_decided_as_it_is(ana: User) -> None:
    item = read(received())
    kept = decide(FULL.span, ana, start=FULL.start + 4, proposed={"start": FULL.start})

    read(item)
    read(item, a_document(claims=()))

    assert [claim.pk for claim in item.claims.all()] == [kept.pk]


def test_what_a_person_put_right_outlives_the_next_reading(ana: User) -> None:
    item = read(received())
    correcting.correct_item(
        item=item.pk,
        version=item.version,
        values={"title": "The right title", "published": "2026-11", "language": "en"},
        by=ana,
        at=NOON,
    )

    item = read(item, a_document(publisher=Known("Post", How.STATED, "meta")))

    assert (item.title, item.published, str(item.day)) == (
        *("The right title", "2026-11"),
        "2026-11-01",
    )
    assert item.publisher == "Post"
    reading = reading_of(item)
    assert reading
    assert {each.field for each in values_of(item, reading) if each.by_hand} == {
        "title",
        "published",
    }


def test_a_day_that_is_nonsense_is_no_day() -> None:
    item = read(received(), a_document(published=Known("2026-02-31", How.STATED, "header")))

    assert (item.published, item.day) == ("", item.received_on)


def test_signs_that_no_database_keeps_are_replaced_one_by_one() -> None:
    lines = ("a\x00b", "half \ud800 sign")
    layer = a_layer(lines)
    claim = a_claim("half \ud800 sign", text="\n".join(lines))
    document = a_document(
        title=Known("a\x00b", How.INFERRED, "\ud800"),
        kept=(1, 2),
        dropped=(),
        second_stories=(),
        claims=(claim,),
    )

    item = read(received(), document, layer=layer)

    assert item.title == "a\ufffdb"
    [row] = item.claims.all()
    reading = reading_of(item)
    assert reading
    assert layer_of(reading.pieces).text[row.start : row.end] == row.span == "half \ufffd sign"


def test_attachments_of_a_mail_are_items_once_for_the_same_bytes() -> None:
    mail = a_mail(*(f"Letter {number % 290}".encode() for number in range(300)), b"")
    item = read(received(name="post.eml"), extract=mail)
    read(item, extract=mail)

    attached = item.parts.filter(channel=Channel.MAIL)
    assert attached.count() == 291
    assert attached.filter(stage=Stage.UNREADABLE).get().notes == ["empty"]
    assert Original.objects.count() == 292


def test_items_that_report_one_thing_are_one_event_and_others_are_not(story: None) -> None:
    alone = a_document(second_stories=())
    one = read(received(), alone)
    same = read(received(text="the same again"), alone)
    other = read(
        received(text="other"),
        replace(alone, title=Known("Ferry fares rise", How.STATED, "title"), kept=(6, 7)),
        layer=a_layer((*LINES[:5], "Ferry fares rise in spring.", "Islanders protest loudly.")),
    )

    assert one.event == same.event != other.event
    assert Event.objects.count() == 2
    assert read(one, alone).event == one.event
    assert {claim.event for claim in same.claims.all()} == {one.event}


def test_an_item_that_could_not_be_read_says_why() -> None:
    item = received()
    with recording() as said:
        keep_unreadable(item=item.pk, note="broken_pdf", at=NOON)
        keep_unreadable(item=item.pk, note="broken_pdf", at=NOON)

    item.refresh_from_db()
    assert (item.stage, item.notes) == (Stage.UNREADABLE, ["broken_pdf"])
    assert said[0]["facts"] == {"note": "broken_pdf"}


def test_an_item_that_was_read_once_stays_read_when_reading_it_anew_fails() -> None:
    item = read(received())

    keep_unreadable(item=item.pk, note="timed_out", at=NOON)

    item.refresh_from_db()
    assert item.stage == Stage.READ


def test_a_document_as_json_holds_no_claims() -> None:
    assert "claims" not in written(a_document())
    assert TEXT.count("\n") == len(LINES) - 1
