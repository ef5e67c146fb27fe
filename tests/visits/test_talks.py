"""Talks at a high level are no visit: no place, no notification, and few who read of them."""

from uuid import uuid4

import pytest
from django.http import Http404

from tests.chain import DAY, World, a_visit, fresh
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.accounts.models import User
from visita.visits.access_to_talks import talks_for, talks_open_to
from visita.visits.actions.guarding import SentBefore, Stale
from visita.visits.actions.planning import CannotBeThere, CannotGo
from visita.visits.actions.talking import NewTalks, Speaker, plan_talks, write_outcome
from visita.visits.models import Level, Talks, Visit


def new(world: World, **changes: object) -> NewTalks:
    known = {
        "state": world.arland,
        "begins_on": TODAY,
        "ends_on": TODAY,
        "level": Level.MINISTER,
        "with_whom": "Lena Ostrow",
        "purpose": "The new wing.",
        **changes,
    }
    return NewTalks(**known)  # type: ignore[arg-type]


def held(world: World, *speakers: User, **changes: object) -> Talks:
    return plan_talks(
        key=uuid4(),
        talks=new(world, **changes),
        speakers=[Speaker(each.full_name, each) for each in speakers],
        by=world.ana,
        on=TODAY,
        at=NOON,
    )


def test_the_secretariat_and_those_who_take_part_read_of_them_and_nobody_else(
    world: World,
) -> None:
    talks = held(world, world.boris)

    for user in (world.ana, world.hugo, world.boris):
        assert list(talks_open_to(user, TODAY)) == [talks]
    for user in (world.carla, world.dan, world.erik, world.femi, world.gita):
        assert list(talks_open_to(user, TODAY)) == []
        with pytest.raises(Http404):
            talks_for(user, talks.pk, TODAY)


def test_who_speaks_for_a_state_or_runs_the_machine_takes_no_part(world: World) -> None:
    for user in (world.dan, world.femi):
        with pytest.raises(CannotGo):
            held(world, user)
    assert not Talks.objects.exists()


def test_sent_twice_they_are_one_and_other_words_are_not_lost(world: World) -> None:
    key = uuid4()
    sent = {"key": key, "speakers": [], "by": world.ana, "on": TODAY, "at": NOON}
    with recording() as said:
        for _ in range(2):
            plan_talks(talks=new(world), **sent)  # type: ignore[arg-type]
    with pytest.raises(SentBefore):
        plan_talks(talks=new(world, purpose="Another."), **sent)  # type: ignore[arg-type]

    assert [entry["act"] for entry in said] == ["talks.planned"]
    assert "Ostrow" not in str(said)


def test_talks_are_about_a_visit_to_the_same_state(world: World) -> None:
    with pytest.raises(CannotBeThere):
        held(world, state=world.estmark, about=a_visit(world))


def test_an_older_outcome_does_not_replace_a_newer_one(world: World) -> None:
    talks = held(world)
    write_outcome(talks=talks.pk, version=0, outcome="A day was named.", by=world.ana, at=NOON)

    with pytest.raises(Stale):
        write_outcome(talks=talks.pk, version=0, outcome="Nothing.", by=world.hugo, at=NOON)
    assert fresh(talks).outcome == "A day was named."


TYPED = {
    "state": "ZZ",
    "begins_on": str(TODAY),
    "level": "MINISTER",
    "with_whom": "Lena Ostrow",
    "purpose": "The new wing.",
    "speakers": "boris\nIda Norr",
}


def test_talks_are_entered_and_their_outcome_written_on_pages(world: World) -> None:
    answer = send(world.ana, "/desk/talks/new/", {"key": str(uuid4()), **TYPED})
    talks = Talks.objects.get()
    path = f"/desk/talks/{talks.pk}/"

    assert answer.status_code == 302
    assert {each.full_name for each in talks.participants.all()} == {
        world.boris.full_name,
        "Ida Norr",
    }
    assert (
        send(world.ana, f"{path}outcome/", {"version": 0, "outcome": "A day."}).status_code == 302
    )
    assert "A day." in shown(browser_of(world.boris).get(path))
    assert browser_of(world.carla).get(path).status_code == 404
    assert "Ostrow" not in shown(browser_of(world.carla).get("/desk/talks/"))
    assert not Visit.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"ends_on": str(TODAY - DAY)}, "Choose a day that is not before the first."),
        ({"speakers": ""}, "required"),
        ({"speakers": "a" * 151}, "one name on each line"),
        ({"state": "XX"}, "Select a valid choice"),
        ({"begins_on": "soon"}, "Write the day as year-month-day"),
    ],
)
def test_talks_that_cannot_be_are_answered_in_words(
    world: World, changes: dict[str, str], sentence: str
) -> None:
    answer = send(world.ana, "/desk/talks/new/", {"key": str(uuid4()), **TYPED, **changes})

    assert answer.status_code == 400
    assert sentence in shown(answer)
    assert not Talks.objects.exists()
