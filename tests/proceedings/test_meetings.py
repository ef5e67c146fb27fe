"""A meeting from its opening to the record: who is there, what is decided, who may see what."""

import re
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import DatabaseError, transaction
from django.test import override_settings

from tests.chain import PASSES, World
from tests.conftest import NOON, TODAY
from tests.pages import brief, browser_of, send, shown
from visita.accounts.models import SignedBy
from visita.accounts.signing import Proof
from visita.ledger.queries.verification import verify
from visita.proceedings.actions import Votes, decide, meetings, voting
from visita.proceedings.actions.meetings import NewMeeting, Present
from visita.proceedings.actions.voting import Motion, bureau_decides
from visita.proceedings.models import (
    Decision,
    ItemMatter,
    Majority,
    Matter,
    Meeting,
    MeetingKind,
)
from visita.proceedings.queries.voting import in_session, ruling_of
from visita.rules.ecpt.visits import VisitKind

TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="[^"]*"')
PLENARY = "/desk/meetings/open/"
OPENED: dict[str, Any] = {
    **{"kind": "PLENARY", "number": "120", "starts_on": "2026-11-22", "ends_on": "2026-11-24"},
    **{"members": "47", "members_reason": "Vacant seats are not recorded.", "place": "Strasbourg"},
}
VOTE: dict[str, Any] = {
    **{"text": "The day begins at nine.", "majority": "PRESENT", "held_on": "2026-11-22"},
    **{"members": "47", "present": "33", "votes_for": "20", "votes_against": "10"},
    **{"abstentions": "3"},
}


def a_meeting(world: World, *, unnamed: int = 30, **changes: Any) -> Meeting:
    """Open, with everybody of the record and *unnamed* others in the room."""
    wanted = {
        **{"kind": MeetingKind.PLENARY, "number": 120, "starts_on": TODAY, "ends_on": TODAY},
        **{"members": 47, "members_reason": "Seats", **changes},
    }
    made = meetings.open_meeting(key=uuid4(), new=NewMeeting(**wanted), by=world.ana, at=NOON)
    there = Present([world.head, world.second, world.third], unnamed, world.head)
    meetings.record_attendance(
        meeting=made.pk, version=made.version, present=there, by=world.ana, at=NOON
    )
    made.refresh_from_db()
    return made


def a_decision(world: World, meeting: Meeting) -> Decision:
    motion = Motion("The day begins at nine.", Majority.PRESENT, Votes(47, 33, 20, 3, 10), TODAY)
    return voting.decide_in_meeting(
        key=uuid4(),
        meeting=meeting.pk,
        version=meeting.version,
        motion=motion,
        by=world.ana,
        at=NOON,
    )


def of(meeting: Meeting | UUID, page: str = "") -> str:
    return f"/desk/meetings/{getattr(meeting, 'pk', meeting)}/{page}"


def test_a_plenary_with_three_items_attendance_and_a_signed_decision(world: World) -> None:
    key = uuid4()
    assert send(world.ana, PLENARY, {**OPENED, "key": key}).status_code == 302
    for text in ("The minutes", "The budget", "Other matters"):
        version = Meeting.objects.get(pk=key).version
        item = {"version": version, "text": text, "matter": "GENERAL"}
        assert send(world.ana, of(key, "agenda/"), item).status_code == 302
    people = [world.head.pk, world.second.pk, world.third.pk]
    version = Meeting.objects.get(pk=key).version
    there = {"version": version, "present": people, "unnamed": 30, "presiding": world.head.pk}
    check = send(world.ana, of(key, "attendance/"), {**there, "checked": ""})
    assert "At least 24 of 47 members are present." in shown(check)
    assert send(world.ana, of(key, "attendance/"), there).status_code == 302
    version = Meeting.objects.get(pk=key).version
    vote = {**VOTE, "key": uuid4(), "version": version}
    assert send(world.ana, of(key, "decide/"), vote).status_code == 302
    made = Decision.objects.get()

    assert made.passed
    assert send(world.boris, f"/desk/decisions/{made.pk}/sign/").status_code == 302
    signed = made.signatures.get()
    assert (signed.capacity, signed.proof.way) == ("PRESIDING", "CODE")
    page = shown(browser_of(world.carla).get(f"/desk/decisions/{made.pk}/"))
    assert "The day begins at nine." in page
    assert "By a fresh code, which is weaker" in page
    paper = browser_of(world.carla).get(of(key, "record.pdf"))
    assert paper.content.startswith(b"%PDF")
    version = Meeting.objects.get(pk=key).version
    assert send(world.ana, of(key, "close/"), {"version": version}).status_code == 302
    late = {**VOTE, "key": uuid4(), "version": version + 1}
    answer = send(world.ana, of(key, "decide/"), late)
    assert (answer.status_code, Decision.objects.count()) == (409, 1)
    assert "This meeting was closed" in shown(answer)
    assert verify().ok


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"present": "48"}, 400, "These numbers cannot be"),
        ({"votes_for": "34", "votes_against": "0", "abstentions": "0"}, 400, "These numbers"),
        ({"votes_against": "11"}, 400, "These numbers cannot be"),
        ({"votes_against": "-1"}, 400, "greater than or equal to 0"),
        ({"present": "34"}, 409, "33 members are recorded as present"),
        ({"held_on": "2026-11-21"}, 409, "none of the days of this meeting"),
        ({"held_on": "2026-11-23"}, 400, "This day has not come yet."),
        ({"majority": "BUREAU"}, 400, "Select a valid choice"),
        ({"text": ""}, 400, "required"),
        ({"text": "中"}, 400, "U+4E2D"),
        ({"text": "x" * 4001}, 400, "characters"),
    ],
    ids=brief,
)
def test_a_vote_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    meeting = a_meeting(world)
    typed = {**VOTE, "key": uuid4(), "version": meeting.version, **changes}
    asked = {**typed, "checked": ""} if status == 400 else typed

    answer = send(world.ana, of(meeting, "decide/"), asked)

    assert answer.status_code == status
    assert sentence in shown(answer)
    assert not Decision.objects.exists()


def test_a_decision_without_a_quorum_is_recorded_as_not_passed(world: World) -> None:
    meeting = a_meeting(world, unnamed=20)
    typed = {**VOTE, "key": uuid4(), "version": meeting.version, "present": 23}
    typed |= {"votes_for": 23, "votes_against": 0, "abstentions": 0}

    assert send(world.ana, of(meeting, "decide/"), typed).status_code == 302

    made = Decision.objects.get()
    ruling = ruling_of(made)
    assert not made.passed
    assert ruling
    assert [each.sentence for each in ruling.obstacles] == [
        "At least 24 of 47 members are present."
    ]
    answer = send(world.boris, f"/desk/decisions/{made.pk}/sign/")
    assert answer.status_code == 409
    assert "only what was adopted is signed" in shown(answer)


@pytest.mark.parametrize(("votes_for", "passed"), [(32, True), (31, False)])
def test_two_thirds_of_the_members_are_taken_of_all_members(
    world: World, votes_for: int, passed: bool
) -> None:
    meeting = a_meeting(world, unnamed=37)
    typed = {**VOTE, "key": uuid4(), "version": meeting.version, "majority": "TWO_THIRDS"}
    typed |= {"present": 40, "votes_for": votes_for, "votes_against": 0, "abstentions": 0}

    send(world.ana, of(meeting, "decide/"), typed)

    assert Decision.objects.get().passed is passed


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"number": ""}, 400, "Write the number of the plenary meeting."),
        ({"kind": "BUREAU"}, 400, "Only plenary meetings are numbered."),
        ({"kind": "EXTRA", "number": ""}, 409, "The law does not allow this now."),
        ({"kind": "EXTRA", "number": "", "requests": "16"}, 302, ""),
        ({"kind": "EXTRA", "number": "", "by_bureau": "on"}, 302, ""),
        ({"kind": "EXTRA", "number": "", "requests": "48"}, 409, "These numbers cannot be"),
        ({"members_reason": ""}, 400, "Our record names 3 members on this day."),
        ({"members": "2"}, 400, "there cannot be fewer"),
        ({"members": "0"}, 400, "greater than or equal to 1"),
        ({"ends_on": "2026-11-21"}, 400, "Choose a day that is not before the first."),
        ({"starts_on": "1989-01-31"}, 400, "entered into force on 1 February 1989"),
        ({"place": "a\x00"}, 400, "Null characters"),
    ],
    ids=brief,
)
def test_a_meeting_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    answer = send(world.ana, PLENARY, {**OPENED, "key": uuid4(), **changes})

    assert answer.status_code == status
    assert sentence in shown(answer)
    assert Meeting.objects.exists() is (status == 302)


def test_a_number_is_of_one_plenary(world: World) -> None:
    sent = [send(world.ana, PLENARY, {**OPENED, "key": uuid4()}).status_code for _ in range(2)]

    assert sent == [302, 409]


def test_more_present_than_members_are_refused(world: World) -> None:
    meeting = a_meeting(world)
    typed = {"version": meeting.version, "present": [world.head.pk], "unnamed": 47}

    answer = send(world.ana, of(meeting, "attendance/"), typed)

    assert answer.status_code == 409
    assert "no more members are present than are in office" in shown(answer)


def test_whoever_presides_is_present(world: World) -> None:
    meeting = a_meeting(world)
    typed = {"version": meeting.version, "unnamed": 30, "presiding": world.head.pk}

    assert "tick the name too" in shown(send(world.ana, of(meeting, "attendance/"), typed))


def test_what_is_decided_stays(world: World) -> None:
    made = a_decision(world, a_meeting(world))
    proof = Proof(SignedBy.CODE, "n", {})
    voting.sign_decision(decision=made.pk, proof=proof, by=world.boris, on=TODAY, at=NOON)

    for row, change in ((made, "text"), (made.signatures.get(), "capacity")):
        with pytest.raises(DatabaseError), transaction.atomic():
            type(row).objects.filter(pk=row.pk).update(**{change: "X"})


def test_nobody_signs_twice(world: World) -> None:
    made = a_decision(world, a_meeting(world))

    sent = [send(world.boris, f"/desk/decisions/{made.pk}/sign/").status_code for _ in range(2)]

    assert sent == [302, 409]
    assert made.signatures.count() == 1


def test_strangers_to_the_room_find_nothing(world: World) -> None:
    meeting = a_meeting(world)
    made = a_decision(world, meeting)
    paths = ("/desk/meetings/", of(meeting), of(meeting, "record.pdf"))

    for path in (*paths, f"/desk/decisions/{made.pk}/", f"/desk/decisions/{made.pk}/sign/"):
        for user in (world.dan, world.femi, world.gita, world.erik):
            assert browser_of(user).get(path).status_code == 404
        assert browser_of(world.carla).get(path).status_code == 200
    for page in ("agenda/", "attendance/", "decide/", "close/"):
        assert browser_of(world.carla).get(of(meeting, page)).status_code == 404


def test_a_meeting_of_the_bureau_is_for_those_who_were_there(world: World) -> None:
    bureau = a_meeting(world, kind=MeetingKind.BUREAU, number=None, members=3, unnamed=0)
    meetings.record_attendance(
        meeting=bureau.pk,
        version=bureau.version,
        present=Present([world.head]),
        by=world.ana,
        at=NOON,
    )

    assert browser_of(world.boris).get(of(bureau)).status_code == 200
    assert browser_of(world.carla).get(of(bureau)).status_code == 404
    assert "Bureau" not in shown(browser_of(world.carla).get("/desk/meetings/"))


def test_a_secret_visit_that_was_decided_here_leaves_no_trace_for_a_member(world: World) -> None:
    """Not a gap in the numbers, not a count, not another page or paper."""
    meeting = a_meeting(world)
    a_decision(world, meeting)

    def item(matter: ItemMatter, text: str) -> None:
        version = Meeting.objects.get(pk=meeting.pk).version
        meetings.add_item(
            meeting=meeting.pk, version=version, matter=matter, text=text, by=world.ana, at=NOON
        )

    item(ItemMatter.GENERAL, "The minutes")
    pages = ("/desk/meetings/", of(meeting), of(meeting, "record.pdf"))

    def seen() -> list[bytes]:
        """What Carla is given; a form's token, drawn anew for each page, is left out."""
        browser = browser_of(world.carla)
        return [TOKEN.sub(b"", browser.get(path).content) for path in pages]

    before = seen()
    made = decide(
        matter=Matter.VISIT, subject=uuid4(), votes=PASSES, held_on=TODAY, by=world.ana, at=NOON
    )
    item(ItemMatter.VISIT, "Visit to Arland")

    assert made.meeting_id == meeting.pk
    assert seen() == before
    assert browser_of(world.carla).get(f"/desk/decisions/{made.pk}/").status_code == 404
    assert "Visit to Arland" in shown(browser_of(world.ana).get(of(meeting)))


def test_an_item_moves_up_and_off_the_agenda(world: World) -> None:
    meeting = a_meeting(world)
    for text in ("One", "Two"):
        version = Meeting.objects.get(pk=meeting.pk).version
        meetings.add_item(
            meeting=meeting.pk,
            version=version,
            matter=ItemMatter.GENERAL,
            text=text,
            by=world.ana,
            at=NOON,
        )
    two = meeting.items.get(text="Two")
    version = Meeting.objects.get(pk=meeting.pk).version

    send(world.ana, of(meeting, f"agenda/{two.pk}/raise/"), {"version": version})
    assert [each.text for each in meeting.items.all()] == ["Two", "One"]
    send(world.ana, of(meeting, f"agenda/{two.pk}/remove/"), {"version": version})
    assert meeting.items.count() == 2
    send(world.ana, of(meeting, f"agenda/{two.pk}/remove/"), {"version": version + 1})
    assert [each.text for each in meeting.items.all()] == ["One"]


@pytest.mark.parametrize(
    ("kind", "urgent", "votes", "passed"),
    [
        (VisitKind.AD_HOC, True, Votes(3, 3, 2), True),
        (VisitKind.AD_HOC, True, Votes(3, 2, 1), False),
        (VisitKind.AD_HOC, None, Votes(3, 3, 3), False),
        (VisitKind.PERIODIC, True, Votes(3, 3, 3), False),
    ],
)
def test_the_bureau_decides_an_urgent_visit_between_sessions(
    world: World, kind: VisitKind, urgent: bool | None, votes: Votes, passed: bool
) -> None:
    before = TODAY - timedelta(days=40)
    earlier = NewMeeting(MeetingKind.PLENARY, before, before, 47, number=119)
    meetings.open_meeting(key=uuid4(), new=earlier, by=world.ana, at=NOON)

    made = bureau_decides(
        subject=uuid4(),
        kind=kind,
        urgent=urgent,
        votes=votes,
        held_on=TODAY,
        by=world.ana,
        at=NOON,
    )

    assert (made.passed, made.by_bureau) == (passed, True)
    ruling = ruling_of(made)
    assert ruling
    assert not ruling.verified


def test_the_bureau_does_not_decide_while_the_committee_meets(world: World) -> None:
    assert in_session(TODAY) is None
    a_meeting(world)

    assert in_session(TODAY) is True
    made = bureau_decides(
        subject=uuid4(),
        kind=VisitKind.AD_HOC,
        urgent=True,
        votes=Votes(3, 3, 3),
        held_on=TODAY,
        by=world.ana,
        at=NOON,
    )
    assert not made.passed


def test_the_subcommittee_has_its_own_quorum(world: World) -> None:
    with override_settings(PROFILE="SPT"):
        meeting = a_meeting(world, members=25, unnamed=9)
        page = shown(browser_of(world.ana).get(of(meeting)))

    assert "At least 13 of the 25 members are present." in page


def test_a_mechanism_has_no_meetings(world: World) -> None:
    meeting = a_meeting(world)

    with override_settings(PROFILE="NPM"):
        for path in ("/desk/meetings/", of(meeting)):
            assert browser_of(world.ana).get(path).status_code == 404
