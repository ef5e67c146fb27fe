"""The outbox is emptied into the public side: twice, by two, or half, it comes to the same."""

from collections.abc import Callable
from uuid import UUID

import pytest
from django.test import Client

from tests.chain import (
    DAY,
    World,
    a_report,
    a_request,
    a_response,
    a_transmission,
    checked,
    fresh,
    released,
    settled,
)
from tests.conftest import NOON
from tests.paper.sheets import whole
from visita.portal.actions import Released, shelve, take_off
from visita.portal.models import Edition
from visita.portal.queries import documents, edition_of, newer_than
from visita.publication import handing
from visita.publication.actions import gate as actions
from visita.publication.handing import empty_outbox
from visita.publication.models import Outbox, Outcome, Release
from visita.publication.tasks import hand_down
from visita.reports.models import Stage
from visita.treaties.models import State

LATER = NOON + DAY


def withdrawn(world: World, out: Release) -> None:
    version = fresh(out.request).version
    actions.withdraw(request=out.request_id, version=version, reason="", by=world.ana, at=LATER)


def shown() -> list[UUID]:
    return [each.pk for each in documents()]


def test_what_is_released_reaches_the_shelf_as_it_was_frozen(world: World) -> None:
    out = released(world)

    assert empty_outbox(at=NOON) == 1

    edition = Edition.objects.get(pk=out.pk)
    assert (edition.text, edition.digest, bytes(edition.pdf)) == (out.text, out.digest, b"%PDF")
    assert edition.state == world.arland
    assert not Outbox.objects.filter(done_at=None).exists()


def test_the_job_run_twice_does_nothing_twice(world: World) -> None:
    out = released(world)

    assert [empty_outbox(at=NOON), empty_outbox(at=LATER)] == [1, 0]

    assert Edition.objects.get().published_at == out.released_at


def test_what_was_taken_back_before_the_job_ran_never_goes_out(world: World) -> None:
    out = released(world)
    withdrawn(world, out)

    empty_outbox(at=LATER)

    assert not Edition.objects.exists()
    assert not Outbox.objects.filter(done_at=None).exists()


def test_what_is_taken_back_after_the_job_ran_leaves_the_shelf(world: World) -> None:
    out = released(world)
    empty_outbox(at=NOON)
    withdrawn(world, out)

    empty_outbox(at=LATER)

    left = Edition.objects.get()
    assert (left.withdrawn_at, left.text, left.digest, bytes(left.pdf)) == (LATER, {}, "", b"")
    assert shown() == []


def interrupted(monkeypatch: pytest.MonkeyPatch, name: str, before: bool) -> None:
    """The power fails before or after the public side has heard."""
    whole: Callable[..., object] = getattr(handing, name)

    def cut(*words: object, **named: object) -> None:
        if not before:
            whole(*words, **named)
        raise KeyboardInterrupt

    monkeypatch.setattr(handing, name, cut)
    with pytest.raises(KeyboardInterrupt):
        empty_outbox(at=NOON)
    monkeypatch.setattr(handing, name, whole)


@pytest.mark.parametrize("before", [True, False])
def test_a_job_interrupted_on_the_way_out_is_finished_by_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    out = released(world)

    interrupted(monkeypatch, "shelve", before)
    empty_outbox(at=NOON)

    assert shown() == [out.pk]


@pytest.mark.parametrize("before", [True, False])
def test_a_job_interrupted_on_the_way_back_is_finished_by_the_next(
    world: World, monkeypatch: pytest.MonkeyPatch, before: bool
) -> None:
    out = released(world)
    empty_outbox(at=NOON)
    withdrawn(world, out)

    interrupted(monkeypatch, "take_off", before)
    empty_outbox(at=LATER)

    assert shown() == []
    assert Edition.objects.get().text == {}


def test_a_line_that_somebody_else_did_meanwhile_is_left_alone(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two jobs read the same list; the other one was faster, and the report is withdrawn since."""
    out = released(world)
    stale = list(Outbox.objects.filter(done_at=None))
    withdrawn(world, out)
    empty_outbox(at=LATER)

    for line in stale:
        assert handing._hand(line, LATER) is False

    assert shown() == []


def test_a_new_edition_takes_the_place_of_the_one_before(world: World) -> None:
    asked = checked(world)
    first = released(world, asked)
    empty_outbox(at=NOON)
    settled(world, asked, "block B", Outcome.REMOVED)
    version = fresh(asked).version
    actions.confirm_check(request=asked.pk, version=version, by=world.boris, at=LATER)
    second = released(world, fresh(asked), at=LATER)

    empty_outbox(at=LATER)

    assert shown() == [second.pk]
    before = edition_of(first.pk)
    assert before
    assert (before.text, newer_than(before)) == ({}, edition_of(second.pk))


def test_withdrawing_every_edition_leaves_none(world: World) -> None:
    asked = checked(world)
    released(world, asked)
    again = checked(world, asked, removed=["block B"])
    withdrawn(world, released(world, again, at=LATER))

    empty_outbox(at=LATER)

    assert not Edition.objects.exists()


def test_the_background_job_empties_the_outbox(world: World) -> None:
    out = released(world)

    hand_down.enqueue()

    assert shown() == [out.pk]


def test_the_shelf_takes_the_same_twice_and_keeps_what_was_taken_off(world: World) -> None:
    out = released(world)
    handed: Released = handing._handed_down(out)

    shelve(handed)
    take_off(edition=out.pk, at=NOON)
    take_off(edition=out.pk, at=LATER)
    shelve(handed)

    assert Edition.objects.get().withdrawn_at == NOON


@pytest.mark.usefixtures("press")
def test_what_was_removed_is_in_no_page_feed_or_file(world: World) -> None:
    """Also where the State wrote it otherwise in its answer."""
    report = a_report(world, Stage.ADOPTED, title="On ELIAS THORNE and others")
    sent = a_transmission(world, report)
    a_response(world, sent, answers={2: "Mr Elias\nThorne has moved.", 3: "E\u0301lias Thorne."})
    out = released(world, checked(world, a_request(world, sent)))
    State.objects.filter(pk="ZZ").update(is_fictional=False)  # what is invented is not fed
    empty_outbox(at=NOON)

    public = Client(headers={"accept-language": "en"})
    answers = [
        public.get(path)
        for path in (
            "/documents/",
            f"/documents/{out.pk}/",
            "/documents.atom",
            f"/documents/{out.pk}/report.pdf",
        )
    ]

    assert [answer.status_code for answer in answers] == [200] * 4
    for answer in answers[:3]:
        assert b"horne" not in answer.content.lower()
        assert "[…]" in answer.content.decode()
    printed = whole(bytes(out.pdf))
    assert "horne" not in printed.lower()
    assert printed.count("[…]") >= 4


def test_a_line_added_while_another_is_done_waits_its_turn(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Withdrawn in the very moment in which it is shelved: it is still to be taken back."""
    out, whole = released(world), shelve

    def shelved_and_withdrawn(handed: Released) -> Edition:
        made = whole(handed)
        withdrawn(world, out)
        return made

    monkeypatch.setattr(handing, "shelve", shelved_and_withdrawn)
    empty_outbox(at=NOON)
    monkeypatch.setattr(handing, "shelve", whole)

    assert Outbox.objects.filter(done_at=None).count() == 1
    empty_outbox(at=LATER)
    assert shown() == []
