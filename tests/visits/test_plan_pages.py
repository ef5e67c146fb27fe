"""Plans on pages: what cannot be is answered in words, and nothing of it is kept."""

from uuid import uuid4

import pytest

from tests.chain import DAY, World, a_plan, a_visit, fresh
from tests.conftest import TODAY
from tests.pages import browser_of, send, shown
from visita.visits.models import Stage, Visit


def typed(**changes: object) -> dict[str, object]:
    plan = {
        "key": str(uuid4()),
        "state": "ZZ",
        "kind": "PERIODIC",
        "starts_on": str(TODAY + 9 * DAY),
        "ends_on": "",
    }
    return {**plan, **changes}


def test_a_visit_of_one_day_needs_no_last_day(world: World) -> None:
    assert send(world.ana, "/desk/visits/plan/", typed()).status_code == 302

    visit = Visit.objects.get()
    assert visit.starts_on == visit.ends_on == TODAY + 9 * DAY


def test_a_thematic_visit_without_its_theme_is_asked_for_it(world: World) -> None:
    wanted = typed(kind="THEMATIC", reason="A letter.", theme=" ")
    answer = send(world.ana, "/desk/visits/plan/", wanted)

    assert answer.status_code == 400
    assert "Say what the visit looks into." in shown(answer)
    assert "A letter." in shown(answer)
    assert not Visit.objects.exists()


def test_an_operation_and_a_follow_up_ask_for_the_right_state(world: World) -> None:
    here = a_visit(world)

    joined = send(world.ana, "/desk/visits/plan/", typed(together_with=str(here.pk)))
    followed = send(world.ana, "/desk/visits/plan/", typed(state="XE", follows=str(here.pk)))

    assert "One operation joins visits to several States, one to each." in shown(joined)
    assert "That visit was to another State." in shown(followed)
    assert (joined.status_code, followed.status_code) == (400, 400)
    assert Visit.objects.count() == 1


def test_an_unknown_status_asks_for_the_reason_and_shows_it_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("queries", "plan_forms"):
        monkeypatch.setattr(f"visita.visits.{module}.bound_on_every_day", lambda *_, **__: None)
    silent = send(world.ana, "/desk/visits/plan/", typed())
    assert silent.status_code == 400
    assert "Say why the visit is planned all the same." in shown(silent)

    reasoned = typed(reason_while_unknown="The depositary has not answered.")
    check = send(world.ana, "/desk/visits/plan/", {**reasoned, "checked": ""})
    assert "the reason for going all the same is recorded" in shown(check)
    assert send(world.ana, "/desk/visits/plan/", reasoned).status_code == 302
    page = browser_of(world.ana).get(f"/desk/visits/{Visit.objects.get().pk}/")
    assert "The depositary has not answered." in shown(page)


def test_to_a_state_that_is_not_bound_the_page_says_what_is_left(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("queries", "plan_forms"):
        monkeypatch.setattr(f"visita.visits.{module}.bound_on_every_day", lambda *_, **__: False)
    check = send(world.ana, "/desk/visits/plan/", {**typed(), "checked": ""})

    assert "The State is a Party on every day of the visit." in shown(check)
    assert "talks and letters are what is left" in shown(check)


def test_a_plan_is_changed_parted_and_called_off_on_its_pages(world: World) -> None:
    visit = a_visit(world)
    path = f"/desk/visits/{visit.pk}/"
    days = [str(TODAY + number * DAY) for number in (20, 21, 25, 26)]

    change = {"version": visit.version, "kind": "PERIODIC", "tags": ["TARGETED"]}
    change |= {"starts_on": days[0], "ends_on": days[1]}
    assert send(world.ana, f"{path}change/", change).status_code == 302
    parts = dict(zip(("first_1", "last_1", "first_2", "last_2"), days, strict=True))
    overlapping = {**parts, "first_2": days[1], "version": fresh(visit).version}
    assert "Two parts share a day" in shown(send(world.ana, f"{path}parts/", overlapping))
    half = {"first_1": days[0], "version": fresh(visit).version}
    assert "Give both days" in shown(send(world.ana, f"{path}parts/", half))
    parts["version"] = str(fresh(visit).version)
    assert send(world.ana, f"{path}parts/", parts).status_code == 302
    off = {"version": fresh(visit).version, "because": "Spring is better."}
    assert send(world.ana, f"{path}call-off/", off).status_code == 302

    assert fresh(visit).stage == Stage.CALLED_OFF
    for page in (path, f"/desk/files/{visit.pk}/"):
        text = shown(browser_of(world.ana).get(page))
        assert "Spring is better." in text
        assert f"{path}change/" not in text


def test_both_visits_of_an_operation_stand_on_one_page_for_those_who_work_on_them(
    world: World,
) -> None:
    first = a_visit(world)
    wanted = typed(state="XE", together_with=str(first.pk))
    assert send(world.ana, "/desk/visits/plan/", wanted).status_code == 302
    path = f"/desk/operations/{fresh(first).operation}/"

    assert "Estmark" in shown(browser_of(world.ana).get(path))
    assert "Estmark" not in shown(browser_of(world.boris).get(path))
    for nobody in (world.carla, world.dan, world.erik, world.femi):
        assert browser_of(nobody).get(path).status_code == 404


def test_a_plan_that_was_sent_twice_with_other_words_is_not_lost(world: World) -> None:
    wanted = typed()
    send(world.ana, "/desk/visits/plan/", wanted)

    again = send(world.ana, "/desk/visits/plan/", {**wanted, "kind": "AD_HOC", "reason": "New."})

    assert again.status_code == 409
    assert "New." in shown(again)
    assert Visit.objects.get().kind == a_plan(world).kind
