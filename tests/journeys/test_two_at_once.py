"""Two people do the same at the same moment: one wins, the other is told, nothing is lost."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection
from django.utils.timezone import localtime

from tests.chain import (
    World,
    a_plan,
    a_report,
    a_request,
    a_transmission,
    a_visit,
    checked,
    fresh,
    released,
    world,
)
from tests.conftest import NOON, Clock
from tests.pages import browser_of, shown
from tests.visits import turning
from tests.visits.people import a_pool
from visita.accounts.models import User
from visita.dialogue.models import Response
from visita.findings.models import Finding
from visita.ledger.queries.verification import verify
from visita.portal.queries import documents
from visita.proceedings.models import Decision
from visita.publication import handing
from visita.publication.actions import gate as actions
from visita.publication.handing import empty_outbox
from visita.publication.models import Passage, Release, Request
from visita.reports.models import Report
from visita.visits.models import Stage as VisitStage
from visita.visits.models import Stop, Visit

__all__ = ["world"]

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock", "no_press")]

VOTES = {
    **{"held_on": "2026-11-22", "members": 47, "present": 33, "votes_for": 30},
    **{"abstentions": 0, "checked": "yes"},
}

Sent = tuple[int, str]


@pytest.fixture
def no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "edition_pdf", lambda *_, **__: b"%PDF")


def at_once(*acts: Callable[[], Sent]) -> list[Sent]:
    """Each in a thread and on a connection of its own, let go at the same moment."""
    ready = Barrier(len(acts))

    def run(act: Callable[[], Sent]) -> Sent:
        try:
            ready.wait()
            return act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def forms(path: str, *sent: tuple[User, dict[str, object]]) -> list[Sent]:
    """The same page sent by several people, each signed in before."""
    browsers = [(browser_of(user), typed) for user, typed in sent]

    def post(number: int) -> Sent:
        browser, typed = browsers[number]
        answer = browser.post(path, typed)
        return answer.status_code, shown(answer) if answer.status_code != 302 else ""

    return at_once(*(lambda number=number: post(number) for number in range(len(browsers))))


def one_wins(answers: list[Sent], told: str) -> None:
    assert sorted(code for code, _ in answers) == [302, 409]
    assert told in next(page for code, page in answers if code == 409)
    assert verify().ok


def test_two_decide_the_same_visit(world: World, clock: Clock) -> None:
    visit = a_visit(world)
    typed = {"version": visit.version, **VOTES}

    answers = forms(f"/desk/visits/{visit.pk}/decide/", (world.ana, typed), (world.hugo, typed))

    one_wins(answers, "visit")
    assert Decision.objects.filter(subject=visit.pk).count() == 1


def test_two_write_in_the_same_report(world: World) -> None:
    report = a_report(world)

    def typed(text: str) -> dict[str, object]:
        return {"key": uuid4(), "version": report.version, "kind": "TEXT", "text": text}

    answers = forms(
        f"/desk/reports/{report.pk}/write/",
        (world.ana, typed("By Ana.")),
        (world.boris, typed("By Boris.")),
    )

    one_wins(answers, "Somebody changed this report")
    kept = report.paragraphs.order_by("position").last()
    assert kept
    lost = {"By Ana.", "By Boris."} - {kept.text}
    assert lost.pop() in next(page for code, page in answers if code == 409)


def test_two_begin_the_same_report(world: World) -> None:
    visit = a_visit(world, VisitStage.CONCLUDED)
    path = f"/desk/visits/{visit.pk}/report/begin/"

    answers = forms(
        path,
        (world.ana, {"title": "By Ana", "language": "en"}),
        (world.hugo, {"title": "By Hugo", "language": "en"}),
    )

    one_wins(answers, "Somebody began this report")
    assert Report.objects.count() == 1


def test_two_settle_the_same_words(world: World) -> None:
    asked = a_request(world)

    def typed(outcome: str) -> dict[str, object]:
        return {"version": asked.version, "words": "Elias Thorne", "outcome": outcome}

    answers = forms(
        f"/desk/publication/{asked.pk}/settle/",
        (world.ana, typed("REMOVED")),
        (world.boris, typed("NOT_PERSONAL")),
    )

    one_wins(answers, "Somebody changed this file")
    assert Passage.objects.count() == 1


def test_two_answer_the_same_report(world: World) -> None:
    sent = a_transmission(world)

    def typed(general: str) -> dict[str, object]:
        return {"general": general, "checked": "yes"}

    answers = forms(
        f"/desk/received/{sent.pk}/respond/",
        (world.dan, typed("One answer.")),
        (world.dan, typed("Another answer.")),
    )

    one_wins(answers, "An answer was received before.")
    assert Response.objects.count() == 1


def test_two_release_the_same_text(world: World) -> None:
    asked = checked(world)
    typed: dict[str, object] = {"version": asked.version, "checked": "yes"}

    answers = forms(
        f"/desk/publication/{asked.pk}/release/", (world.ana, typed), (world.hugo, typed)
    )

    one_wins(answers, "Somebody changed this file")
    assert Release.objects.count() == 1


def twice(path: str, user: User, typed: dict[str, object]) -> None:
    """A double click: both are told that it is done, and it is done once."""
    answers = forms(path, (user, typed), (user, typed))

    assert [code for code, _ in answers] == [302, 302]
    assert verify().ok


def test_a_plan_sent_twice_at_once_is_one(world: World) -> None:
    plan = {"state": "ZZ", "kind": "PERIODIC", "starts_on": "2026-12-01", "ends_on": "2026-12-02"}

    twice("/desk/visits/plan/", world.ana, {"key": uuid4(), "checked": "yes", **plan})

    assert Visit.objects.count() == 1


def test_an_arrival_sent_twice_at_once_is_one(world: World) -> None:
    visit = a_visit(world, VisitStage.NOTIFIED)
    arrival = {"place": "Harbour", "arrived_at": "2026-11-22T12:00", "access": "GIVEN"}

    twice(f"/desk/visits/{visit.pk}/arrive/", world.boris, {"key": uuid4(), **arrival})

    assert Stop.objects.count() == 1


def test_a_finding_sent_twice_at_once_is_one(world: World) -> None:
    visit = a_visit(world, VisitStage.IN_PROGRESS)
    finding = {"key": uuid4(), "basis": "SEEN", "text": "A bench."}

    twice(f"/desk/visits/{visit.pk}/findings/record/", world.boris, finding)

    assert Finding.objects.count() == 1


def test_a_paragraph_sent_twice_at_once_is_one(world: World) -> None:
    report = a_report(world)
    typed = {"key": uuid4(), "version": report.version, "kind": "TEXT", "text": "A bench."}

    twice(f"/desk/reports/{report.pk}/write/", world.boris, typed)

    assert report.paragraphs.count() == 6


def test_a_request_made_twice_at_once_is_one(world: World) -> None:
    sent = a_transmission(world)
    typed: dict[str, object] = {"checked": "yes"}

    answers = forms(
        f"/desk/received/{sent.pk}/publication/", (world.dan, typed), (world.dan, typed)
    )

    assert [code for code, _ in answers] == [302, 302]
    assert Request.objects.count() == 1


def test_two_jobs_and_a_withdrawal_at_once_leave_nothing_on_the_shelf(world: World) -> None:
    """Whatever comes first: what was withdrawn is not public when all of them have ended."""
    asked = checked(world)
    released(world, asked)
    version = fresh(asked).version

    def withdraw() -> Sent:
        actions.withdraw(request=asked.pk, version=version, reason="", by=world.ana, at=NOON)
        return handing.empty_outbox(at=NOON), ""

    at_once(lambda: (empty_outbox(at=NOON), ""), withdraw, lambda: (empty_outbox(at=NOON), ""))

    assert documents() == []
    assert verify().ok


def test_a_plan_for_each_of_two_is_two(world: World) -> None:
    """Different visits do not stand in each other's way."""
    first, second = a_visit(world), a_visit(world, plan=a_plan(world, state=world.estmark))
    typed = VOTES

    def decide(visit: Visit, user: User) -> Callable[[], Sent]:
        browser = browser_of(user)
        path = f"/desk/visits/{visit.pk}/decide/"
        return lambda: (browser.post(path, {"version": visit.version, **typed}).status_code, "")

    answers = at_once(decide(first, world.ana), decide(second, world.hugo))

    assert [code for code, _ in answers] == [302, 302]
    assert {fresh(visit).stage for visit in (first, second)} == {VisitStage.DECIDED}


def test_a_state_refuses_while_the_delegation_arrives(world: World, clock: Clock) -> None:
    """Whichever comes first: the refusal stands, and an arrival is there or was told to wait."""
    visit = a_visit(world, VisitStage.NOTIFIED)
    sent = visit.notification
    gate = {"key": uuid4(), "place": "Kestrel Hill", "access": "GIVEN"}
    gate["arrived_at"] = f"{localtime(NOON):%Y-%m-%dT%H:%M}"
    refusal = {"key": uuid4(), "refused": "VISIT", "reason": "None.", "checked": "yes"}
    boris, dan = browser_of(world.boris), browser_of(world.dan)

    def arrives() -> Sent:
        answer = boris.post(f"/desk/visits/{visit.pk}/arrive/", gate)
        return answer.status_code, shown(answer)

    def refuses() -> Sent:
        answer = dan.post(f"/desk/notifications/{sent.pk}/refuse/", refusal)
        return answer.status_code, shown(answer)

    (arrived, page), (refused, _) = at_once(arrives, refuses)

    assert refused == 302
    assert fresh(visit).stage == VisitStage.REFUSED
    assert Stop.objects.filter(visit=visit).exists() is (arrived == 302)
    assert bool(fresh(visit).begun_at) is (arrived == 302)
    assert arrived == 302 or "Refused by the State" in page
    assert verify().ok


def test_two_record_the_same_arrangement(world: World, clock: Clock) -> None:
    visit = a_visit(world, VisitStage.NOTIFIED)
    made = turning.objected(world, visit, turning.ON_PLACE)
    typed = {
        **{"version": fresh(visit).version, "text": "Agreed.", "lets_work": "yes"},
        **{"starts_on": "2026-12-20", "ends_on": "2026-12-22", "checked": "yes"},
    }

    answers = forms(
        f"/desk/visits/{visit.pk}/state/arrange/{made.pk}/", (world.ana, typed), (world.hugo, typed)
    )

    one_wins(answers, "visit")
    assert fresh(visit).notification.number == 2


def test_two_choose_the_same_delegation(world: World) -> None:
    """Whole and by one of them: never a mixture of two choices."""
    visit, pool = a_visit(world), a_pool(world)

    def typed(*names: str) -> dict[str, object]:
        return {"version": visit.version, "goes": [str(pool[name].pk) for name in names]}

    answers = forms(
        f"/desk/visits/{visit.pk}/delegation/",
        (world.ana, typed("boris", "marlow")),
        (world.hugo, typed("boris", "carla")),
    )

    one_wins(answers, "Somebody changed this visit")
    named = {each.full_name for each in visit.delegates.all()}
    assert named - {"Viktor Hald", "Tove Brand"} in (
        {"Boris", "Dr Ines Marlow"},
        {"Boris", "Carla"},
    )
