"""A page asks the database as often for thirty visits as for three."""

from uuid import uuid4

import pytest
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.chain import (
    DAY,
    World,
    a_finding,
    a_report,
    a_request,
    a_response,
    a_transmission,
    a_visit,
    checked,
    fresh,
    released,
)
from tests.conftest import TODAY
from tests.pages import browser_of
from visita.dialogue.models import Response, Transmission
from visita.findings.models import Finding
from visita.portal.models import Edition
from visita.proceedings.models import Election
from visita.publication.actions import gate as actions
from visita.publication.handing import empty_outbox
from visita.publication.models import Outbox, Passage, Release, Request
from visita.reports.models import Report, Stage
from visita.visits.models import Delegate, Notification, Stop, Visit
from visita.visits.models import Stage as VisitStage

MORE = 9
"""Of each of three visits: three become thirty."""

MOST = 60
"""Half of them ask who the person is on the day; the desk asks once more for each of its lists."""

INSIDE = (
    *("/desk/", "/desk/visits/", "/desk/coverage/", "/desk/reports/", "/desk/recommendations/"),
    "/desk/deadlines.ics",
)


@pytest.fixture(autouse=True)
def no_press(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "edition_pdf", lambda *_, **__: b"%PDF")


def copied(row: Model, **changes: object) -> Model:
    row = fresh(row)
    row.pk = uuid4()
    row._state.adding = True
    for name, value in changes.items():
        setattr(row, name, value)
    row.save()
    return row


CHAIN: tuple[tuple[type[Model], str, str], ...] = (
    (Notification, "visit", "visit"),
    (Report, "visit", "visit"),
    (Transmission, "report", "report"),
    (Request, "transmission", "transmission"),
    (Release, "request", "request"),
)
OF_A_VISIT: tuple[tuple[type[Model], str], ...] = (
    (Delegate, "visit"),
    (Stop, "visit"),
    (Finding, "visit"),
)
OF_THE_GATE: tuple[tuple[type[Model], str], ...] = (
    (Passage, "request"),
    (Outbox, "release"),
)


def copy_of(visit: Visit) -> None:
    """The whole chain of a visit once more, by rows: acting it out takes longer."""
    before: dict[str, Model] = {"visit": visit}
    after: dict[str, Model] = {"visit": copied(visit)}
    for model, field in OF_A_VISIT:
        for row in model._default_manager.filter(**{field: before[field]}):
            copied(row, **{field: after[field]})
    for model, field, above in CHAIN:
        link = model._default_manager.filter(**{field: before[above]}).first()
        if link is None:
            return
        more = {"document": uuid4()} if model is Release else {}
        made = copied(link, **{field: after[above]}, **more)
        before[model.__name__.lower()], after[model.__name__.lower()] = link, made
    for model, field in OF_THE_GATE:
        for row in model._default_manager.filter(**{field: before[field]}):
            copied(row, **{field: after[field]})
    answer = Response.objects.get(pk=before["transmission"].pk)
    answer.pk = after["transmission"].pk
    answer.save(force_insert=True)


def a_whole_chain(world: World) -> Visit:
    visit = a_visit(world, VisitStage.CONCLUDED)
    a_finding(world, visit)
    sent = a_transmission(world, a_report(world, Stage.ADOPTED, visit=visit))
    a_response(world, sent)
    released(world, checked(world, a_request(world, sent)))
    return visit


def questions(browser: Client, *paths: str) -> dict[str, int]:
    """How often each page asks, once it is warm."""
    found = {}
    for path in paths:
        browser.get(path)
        with CaptureQueriesContext(connection) as asked:
            browser.get(path)
        found[path] = len(asked)
    return found


@pytest.mark.parametrize("name", ["ana", "boris", "carla", "dan"])
def test_pages_of_the_inside(world: World, name: str) -> None:
    published, notified = a_whole_chain(world), a_visit(world, VisitStage.NOTIFIED)
    overdue = a_transmission(world, due=TODAY - DAY).report.visit
    browser = browser_of(getattr(world, name))

    few = questions(browser, *INSIDE)
    for visit in (published, notified, overdue):
        for _ in range(MORE):
            copy_of(visit)

    assert questions(browser, *INSIDE) == few
    assert max(few.values()) <= MOST


def test_public_pages(world: World) -> None:
    visit = a_whole_chain(world)
    empty_outbox(at=visit.opened_at)
    browser = browser_of(world.ana)

    few = questions(browser, "/documents/", "/committee/")
    for _ in range(MORE):
        copied(Edition.objects.all()[0], document=uuid4())

    assert questions(browser, "/documents/", "/committee/") == few


def test_elections(world: World) -> None:
    browser = browser_of(world.ana)
    Election.objects.create(
        **{"state": world.arland, "held_on": "2026-11-01", "candidates": ["A"], "elected": "A"},
        **{"own_nationals": 1, "votes": 3, "votes_for": 2, "member": world.third},
        **{"recorded_by": world.ana, "recorded_at": "2026-11-01T00:00Z"},
    )
    few = questions(browser, "/desk/elections/")
    for _ in range(MORE):
        copied(Election.objects.all()[0])

    assert questions(browser, "/desk/elections/") == few
