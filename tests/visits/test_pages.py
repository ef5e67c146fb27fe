"""Forms of visits under bad input: each is answered, in words, and nothing typed is lost."""

from datetime import date
from typing import Any
from uuid import uuid4

import pytest

from tests.chain import (
    World,
    a_plan,
    a_stop,
    a_visit,
    fresh,
)
from tests.ledger.reading import recording
from tests.pages import brief, browser_of, send, shown
from visita.visits.models import Delegate, Stage, Stop, Visit

PLAN = {
    "state": "ZZ",
    "kind": "PERIODIC",
    "starts_on": "2026-12-01",
    "ends_on": "2026-12-05",
}
LONG = "x" * 25_000
EMOJI = "Dr \N{GRINNING FACE} Marlow"


def plan(**changes: Any) -> dict[str, Any]:
    return {"key": uuid4(), **PLAN, **changes}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"starts_on": "1988-12-01"}, "The Convention entered into force on 1 February 1989"),
        ({"starts_on": "0001-01-01"}, "The Convention entered into force"),
        ({"ends_on": "9999-12-31"}, "Choose a day not later than the year"),
        ({"starts_on": "2026-02-30"}, "Write the day as year-month-day"),
        ({"starts_on": "٢٠٢٦-١٢-٠١"}, "Write the day as year-month-day"),  # noqa: RUF001 digits
        ({"ends_on": "2026-11-30"}, "Choose a day that is not before the first."),
        ({"kind": "AD_HOC"}, "Say why, unless the visit is periodic."),
        ({"kind": "SECRET"}, "SECRET"),
        ({"kind": "AD_HOC", "reason": LONG}, "characters"),
        ({"kind": "AD_HOC", "reason": "a\x00b"}, "Null characters"),
        ({"state": "XX"}, "Select a valid choice"),
        ({"key": "1 OR 1=1"}, "valid UUID"),
        ({"key": ""}, "required"),
    ],
    ids=brief,
)
def test_a_plan_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], sentence: str
) -> None:
    for language in ("en", "fr"):
        answer = send(world.ana, "/desk/visits/plan/", plan(**changes), language=language)

        assert answer.status_code == 400
        if language == "en":
            assert sentence in shown(answer)
    assert not Visit.objects.exists()


def test_nobody_plans_but_the_secretariat_and_nobody_fills_in_what_is_not_asked(
    world: World,
) -> None:
    """Mass assignment: stage, decision and author are not taken from a form."""
    more = {"stage": "CONCLUDED", "decision": uuid4(), "opened_by": world.boris.pk, "version": 9}
    for name in ("boris", "carla", "dan", "femi", "gita"):
        assert send(getattr(world, name), "/desk/visits/plan/", plan()).status_code == 404

    assert send(world.ana, "/desk/visits/plan/", plan(**more)).status_code == 302

    visit = Visit.objects.get()
    assert (visit.stage, visit.version, visit.decision) == (Stage.PLANNED, 0, None)
    assert visit.opened_by == world.ana


def test_a_visit_follows_one_to_the_same_state(world: World) -> None:
    elsewhere = a_visit(world, plan=a_plan(world, state=world.estmark))

    answer = send(world.ana, "/desk/visits/plan/", plan(follows=elsewhere.pk))

    assert answer.status_code == 400
    assert "That visit was to another State." in shown(answer)


def test_a_plan_sent_twice_is_one_and_changed_underway_is_told(world: World) -> None:
    typed = plan()
    with recording() as said:
        for _ in range(2):
            assert send(world.ana, "/desk/visits/plan/", typed).status_code == 302
    changed = send(world.ana, "/desk/visits/plan/", {**typed, "ends_on": "2026-12-09"})

    assert changed.status_code == 409
    assert "This form was sent before" in shown(changed)
    assert "2026-12-09" in shown(changed)
    assert [entry["act"] for entry in said].count("visit.planned") == 1


VOTES = {"held_on": "2026-11-22", "members": 47, "present": 33, "votes_for": 30, "abstentions": 0}


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"votes_for": 34}, 409, "These numbers cannot be"),
        ({"present": 48}, 409, "These numbers cannot be"),
        ({"members": 0, "present": 0, "votes_for": 0}, 409, "These numbers cannot be"),
        ({"members": -1}, 400, "greater than or equal to 0"),
        ({"members": "9" * 5000}, 400, "whole number"),
        ({"members": "1e3"}, 400, "whole number"),
        ({"members": "٤٧"}, 400, "whole number"),
        ({"held_on": "2026-11-23"}, 400, "This day has not come yet."),
        ({"held_on": "1989-01-31"}, 400, "The Convention entered into force"),
        ({"version": "x"}, 400, "whole number"),
        ({"reason_for_fewer": LONG}, 400, "characters"),
    ],
    ids=brief,
)
def test_a_vote_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    visit = a_visit(world)
    typed = {"version": visit.version, **VOTES, **changes}
    for language in ("en", "fr"):
        answer = send(world.ana, f"/desk/visits/{visit.pk}/decide/", typed, language=language)

        assert answer.status_code == status
        if language == "en":
            assert sentence in shown(answer)
    assert fresh(visit).stage == Stage.PLANNED


def test_an_older_form_is_told_and_keeps_what_was_typed(world: World) -> None:
    visit = a_visit(world)
    typed = {"version": visit.version - 1, **VOTES, "reason_for_fewer": "Two days only."}

    answer = send(world.ana, f"/desk/visits/{visit.pk}/decide/", typed)

    assert answer.status_code == 409
    assert "Somebody changed this visit since you opened the page" in shown(answer)
    assert "Two days only." in shown(answer)


def test_a_step_out_of_order_says_where_the_visit_stands(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)

    answer = send(
        world.ana, f"/desk/visits/{visit.pk}/decide/", {"version": visit.version, **VOTES}
    )

    assert answer.status_code == 409
    assert "the visit stands at “Decided”" in shown(answer)


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"capacity": "EXPERT", "full_name": EMOJI}, "U+1F600 GRINNING FACE"),
        ({"capacity": "EXPERT", "full_name": "a\x00b"}, "Null characters"),
        ({"capacity": "EXPERT", "full_name": "y" * 151}, "150"),
        ({"capacity": "EXPERT"}, "Write the name."),
        ({"capacity": "HEAD"}, "Choose the member."),
        ({"capacity": "HEAD", "member": uuid4()}, "Select a valid choice"),
        ({"capacity": "EXPERT", "full_name": "A", "username": "nobody"}, "Nobody signs in"),
        ({"capacity": "EXPERT", "full_name": "A", "until": "2026-11-21"}, "not past"),
        ({"capacity": "KING", "full_name": "A"}, "Select a valid choice"),
    ],
    ids=brief,
)
def test_a_delegate_who_cannot_be_is_answered_in_words(
    world: World, typed: dict[str, Any], sentence: str
) -> None:
    visit = a_visit(world)
    path = f"/desk/visits/{visit.pk}/delegation/name/"
    for language in ("en", "fr"):
        whole = {"version": visit.version, **typed}
        answer = send(world.ana, path, whole, language=language)

        assert answer.status_code == 400
        if language == "en":
            assert sentence in shown(answer)
    assert fresh(visit).version == visit.version


@pytest.mark.parametrize("username", ["dan", "femi", "carla"])
def test_who_may_not_assist_is_told_so(world: World, username: str) -> None:
    visit = a_visit(world)
    typed = {"version": visit.version, "capacity": "EXPERT", "full_name": "X", "username": username}

    answer = send(world.ana, f"/desk/visits/{visit.pk}/delegation/name/", typed)

    assert answer.status_code == 409
    assert "This person cannot go like this" in shown(answer)


def test_an_expert_is_named_with_an_end_and_once(world: World) -> None:
    visit = a_visit(world)
    typed = {
        **{"version": visit.version, "capacity": "EXPERT", "full_name": "Dr \u202eMarlow"},
        **{"username": "gita", "until": "2026-12-24"},
    }
    path = f"/desk/visits/{visit.pk}/delegation/name/"

    assert [send(world.ana, path, typed).status_code for _ in range(2)] == [302, 409]

    expert = Delegate.objects.get(visit=visit, user=world.gita)
    assert str(expert.until) == "2026-12-24"


def test_somebody_of_another_visit_is_not_taken_off_this_one(world: World) -> None:
    visit, other = a_visit(world), a_visit(world)
    stranger = other.delegates.get(full_name="Boris")
    own = visit.delegates.get(full_name="Boris")

    def remove(delegate: Delegate, version: object) -> int:
        path = f"/desk/visits/{visit.pk}/delegation/{delegate.pk}/remove/"
        return send(world.ana, path, {"version": version}).status_code

    assert remove(stranger, visit.version) == 404
    for stale in ("-1", "x", "9" * 30, "٣", ""):
        assert remove(own, stale) == 302
    assert Delegate.objects.filter(pk__in=[stranger.pk, own.pk]).count() == 2
    assert remove(own, visit.version) == 302
    assert not Delegate.objects.filter(pk=own.pk).exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"arrived_at": "0001-01-01T00:00"}, "The hour must lie after the notification"),
        ({"arrived_at": "9999-12-31T23:59"}, "The hour must lie after the notification"),
        ({"arrived_at": "2026-03-29T02:30"}, ""),
        ({"arrived_at": "soon"}, "valid date/time"),
        ({"access": "REFUSED"}, "Say what was refused."),
        ({"access": "REFUSED", "refused": ["e"]}, "Select a valid choice"),
        ({"place": "p" * 201}, "200"),
        ({"place": "a\x00b"}, "Null characters"),
        ({"place": ""}, "required"),
    ],
    ids=brief,
)
def test_an_arrival_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], sentence: str
) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    arrival = {"place": "Kestrel Hill", "arrived_at": "2026-11-22T12:00", "access": "GIVEN"}
    for language in ("en", "fr"):
        typed = {"key": uuid4(), **arrival, **changes}
        path = f"/desk/visits/{visit.pk}/arrive/"
        answer = send(world.boris, path, typed, language=language)

        assert answer.status_code in {400, 409}
        if language == "en":
            assert sentence in shown(answer)
    assert not Stop.objects.exists()


def test_a_stop_of_another_visit_is_absent(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    elsewhere = a_stop(world, a_visit(world, Stage.NOTIFIED))
    typed = {"left_at": "2026-11-22T12:00"}

    foreign = send(world.boris, f"/desk/visits/{visit.pk}/stops/{elsewhere.pk}/leave/", typed)
    future = send(
        world.boris,
        f"/desk/visits/{visit.pk}/stops/{visit.stops.get().pk}/leave/",
        {"left_at": "2027-01-01T00:00"},
    )

    assert (foreign.status_code, future.status_code) == (404, 409)


def test_an_arrival_under_the_key_of_another_visit_is_told(world: World) -> None:
    visit, elsewhere = a_visit(world, Stage.NOTIFIED), a_visit(world, Stage.IN_PROGRESS)
    typed = {
        **{"key": elsewhere.stops.get().pk, "place": "Kestrel Hill"},
        **{"arrived_at": "2026-11-22T12:00", "access": "GIVEN"},
    }

    answer = send(world.boris, f"/desk/visits/{visit.pk}/arrive/", typed)

    assert answer.status_code == 409
    assert "This form was sent before" in shown(answer)


def test_notifying_concluding_and_reading_go_in_order_over_the_pages(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)
    path = f"/desk/visits/{visit.pk}"

    told = [send(world.ana, f"{path}/notify/", {"version": visit.version}) for _ in range(2)]
    early = send(world.boris, f"{path}/conclude/", {"version": fresh(visit).version})
    sent = fresh(visit).notification
    read = [send(world.dan, f"/desk/notifications/{sent.pk}/acknowledge/") for _ in range(2)]
    a_stop(world, fresh(visit))
    over = send(world.boris, f"{path}/conclude/", {"version": fresh(visit).version})

    assert [answer.status_code for answer in (*told, early, *read, over)] == [
        *(302, 409, 409, 302, 302, 302)
    ]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_of_visits_opens_in_both_languages(world: World, language: str) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    planned = a_visit(world)
    office, officer = browser_of(world.ana, language), browser_of(world.dan, language)
    stop, sent = visit.stops.get(), visit.notification
    inside = (
        *("", "plan/", f"{visit.pk}/", f"{visit.pk}/arrive/", f"{visit.pk}/conclude/"),
        *(
            f"{planned.pk}/",
            f"{planned.pk}/delegation/",
            f"{planned.pk}/delegation/name/",
            f"{planned.pk}/decide/",
        ),
        *(f"{planned.pk}/notify/", f"{visit.pk}/stops/{stop.pk}/leave/"),
    )

    for path in inside:
        assert office.get(f"/desk/visits/{path}").status_code == 200, path
    for path in ("places/", "states/", "states/zz/authority/", "states/zz/liaison/"):
        assert office.get(f"/desk/{path}").status_code == 200, path
    assert officer.get(f"/desk/notifications/{sent.pk}/").status_code == 200
    for browser, path in (
        (office, f"/desk/visits/{visit.pk}/notification.pdf"),
        (officer, f"/desk/notifications/{sent.pk}/letter.pdf"),
    ):
        assert browser.get(path).content.startswith(b"%PDF")


def test_the_answers_are_shown_once_more_with_what_the_law_says(world: World) -> None:
    visit = a_visit(world)
    path, typed = f"/desk/visits/{visit.pk}/decide/", {"version": visit.version, **VOTES}

    check = send(world.ana, path, {**typed, "checked": "", "votes_for": 16})
    again = send(world.ana, path, {**typed, "again": "yes", "reason_for_fewer": "Two days."})

    assert (check.status_code, again.status_code) == (200, 200)
    assert "The Committee has decided the visit, or the Bureau may decide it." in shown(check)
    assert "Nothing has been recorded yet." in shown(check)
    assert "Two days." in shown(again)
    assert fresh(visit).stage == Stage.PLANNED


def test_a_law_that_is_not_met_is_named_with_its_provision(world: World) -> None:
    before = {"starts_on": date(1994, 1, 1), "ends_on": date(1994, 1, 2)}
    visit = a_visit(world, plan=a_plan(world, **before))

    answer = send(
        world.ana, f"/desk/visits/{visit.pk}/decide/", {"version": visit.version, **VOTES}
    )

    assert answer.status_code == 409
    assert "The State is a Party on every day of the visit. (2)" in shown(answer)
