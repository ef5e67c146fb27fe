"""Whoever speaks for a State walks every link there is, and finds nothing that was not sent."""

import re
from collections import deque
from uuid import uuid4

import pytest

from tests.chain import DAY, World, a_finding, a_visit, fresh, goes, notified
from tests.conftest import NOON, TODAY
from tests.pages import browser_of, shown
from tests.visits import turning
from visita.visits.actions import consulting, planning
from visita.visits.actions.planning import NewDelegate
from visita.visits.models import Capacity, Kind, Side, Stage, Visit

LINK = re.compile(r'(?:href|action)="(/desk/[^"#?]*)')

SECRET = {
    "internal": "canaryinternalnote",
    "place": "canarystopplace",
    "finding": "canaryfinding",
    "postponed": "canaryownreason",
    "lifted": "canarylifted",
    "storm": "canaryinterrupted",
    "letter": "canaryrefusalbyletter",
    "unnotified": "canarynewexpert",
    "planned": "canaryplannedreason",
    "elsewhere": "canaryotherstate",
}


def a_whole_story(world: World) -> Visit:
    """A visit in the middle of everything, with a word wherever Dan must not look."""
    visit = a_visit(world, Stage.NOTIFIED)
    turning.postponed_because(world, visit, SECRET["postponed"])
    made = turning.objected(world, visit)
    for side, text, internal in (
        (Side.BODY, "We propose Monday.", False),
        (Side.BODY, SECRET["internal"], True),
        (Side.STATE, "Monday suits us.", False),
    ):
        by = world.dan if side == Side.STATE else world.ana
        consulting.write(
            key=uuid4(), visit=visit.pk, side=side, text=text, is_internal=internal, by=by, at=NOON
        )
    turning.informed(world, made.persons.get())
    turning.arranged(world, made, days=turning.NEW_DAYS)
    turning.refused_by_letter(world, visit, SECRET["letter"])
    turning.lifted(world, visit, text=SECRET["lifted"])
    turning.arrived(world, visit, SECRET["place"])
    turning.interrupted(world, visit, reason=SECRET["storm"])
    a_finding(world, fresh(visit), SECRET["finding"])
    turning.sent(world, visit)
    turning.named(world, visit)
    return fresh(visit)


def what_is_not_sent(world: World) -> None:
    """Another visit to Arland that is only planned, and one to another State."""
    for state, reason in ((world.arland, "planned"), (world.estmark, "elsewhere")):
        plan = planning.Plan(state, Kind.AD_HOC, TODAY + 40 * DAY, TODAY + 44 * DAY, SECRET[reason])
        visit = planning.plan_visit(key=uuid4(), plan=plan, by=world.ana, at=NOON)
        goes(world, visit, NewDelegate(Capacity.EXPERT, SECRET["unnotified"]))


def walk(world: World) -> dict[str, str]:
    """Every address Dan comes to from his desk, with what it shows; forms are opened, not sent."""
    browser = browser_of(world.dan)
    waiting, seen = deque(["/desk/"]), {}
    while waiting:
        path = waiting.popleft()
        if path in seen or path.startswith(("/desk/sign-out", "/desk/security")):
            continue
        answer = browser.get(path)
        seen[path] = shown(answer) if answer["Content-Type"].startswith("text/html") else ""
        waiting.extend(LINK.findall(answer.content.decode("utf-8", "replace")))
    return seen


def test_ten_minutes_as_the_state_show_nothing_that_was_not_sent(world: World) -> None:
    visit = a_whole_story(world)
    what_is_not_sent(world)

    pages = walk(world)

    assert len(pages) > 10
    letter = str(visit.notification.pk)
    assert any(letter in path and "represent" in path for path in pages), "forms were opened"
    for path, text in pages.items():
        for name, word in SECRET.items():
            assert word not in text, (path, name)
        assert "Interrupted" not in text, path
        assert "In progress" not in text, path
        assert str(visit.pk) not in text, "the file of the visit has no address for a State"
    assert any("Monday suits us." in text for text in pages.values())


def test_no_change_of_who_comes_is_seen_before_it_is_notified(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    before = walk(world)
    made = turning.excluded(world, visit)
    assert "Tove Brand" in "".join(walk(world).values()), "the letter is as it was sent"

    turning.replaced(world, made, "Lea Moss")

    after = walk(world)
    assert not any("Lea Moss" in text for text in before.values())
    latest = after[f"/desk/notifications/{fresh(visit).notification.pk}/"]
    assert "Lea Moss (Interpreter) comes." in latest
    assert "Tove Brand (Interpreter) does not come any more." in latest


@pytest.mark.parametrize("stage", [Stage.NOTIFIED, Stage.IN_PROGRESS, Stage.CONCLUDED])
def test_the_page_of_a_notification_does_not_say_how_far_the_visit_is(
    world: World, stage: Stage
) -> None:
    """Byte for byte the same, whatever the delegation does meanwhile."""
    visit = a_visit(world, Stage.NOTIFIED)
    path = f"/desk/notifications/{visit.notification.pk}/"
    browser = browser_of(world.dan)
    before = _without_token(shown(browser.get(path)))
    if stage != Stage.NOTIFIED:
        turning.arrived(world, visit)
    if stage == Stage.CONCLUDED:
        Visit.objects.filter(pk=visit.pk).update(stage=stage, concluded_at=NOON)

    assert _without_token(shown(browser.get(path))) == before


def test_an_act_that_comes_too_late_is_answered_without_saying_why(world: World) -> None:
    visit = turning.at_stage(world, Stage.CONCLUDED)
    path = f"/desk/notifications/{visit.notification.pk}/refuse/"

    answer = browser_of(world.dan).post(
        path, {"key": uuid4(), "refused": "VISIT", "reason": "Late.", "checked": "yes"}
    )

    assert answer.status_code == 409
    assert "This cannot be recorded on this visit now" in shown(answer)
    assert "Concluded" not in shown(answer)
    assert "Late." in shown(answer)


def test_a_liaison_officer_of_another_state_finds_nothing(world: World) -> None:
    visit = a_whole_story(world)
    browser = browser_of(world.erik)
    for name in ("", "represent/", "write/", "refuse/", "exclude/", "send/", "name/"):
        path = f"/desk/notifications/{visit.notification.pk}/{name}"
        assert browser.get(path).status_code == 404, name


def _without_token(text: str) -> str:
    return re.sub(r'csrfmiddlewaretoken" value="[^"]*"', "", text)


def test_two_notifications_of_one_visit_are_one_line_on_the_desk(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    turning.postponed(world, visit)
    notified(world, a_visit(world, Stage.DECIDED))

    desk = shown(browser_of(world.dan).get("/desk/"))

    first, latest = visit.notifications.order_by("number")
    assert str(first.pk) not in desk
    assert str(latest.pk) in desk
