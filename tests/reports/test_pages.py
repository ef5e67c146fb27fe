"""Forms of findings and reports under bad input, and what two people do to one draft."""

from typing import Any
from uuid import uuid4

import pytest

from tests.chain import (
    TITLE,
    World,
    a_finding,
    a_report,
    a_stop,
    a_visit,
    fresh,
    written,
)
from tests.conftest import NOON
from tests.pages import brief, browser_of, send, shown
from visita.findings.models import Finding
from visita.reports import actions as reports
from visita.reports.models import Report, Stage
from visita.visits.models import Stage as VisitStage

LONG = "x" * 25_000


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"title": "\N{GRINNING FACE}"}, "U+1F600 GRINNING FACE"),
        ({"title": "\ufeff"}, "A heading is one line that can be read"),
        ({"title": LONG}, "characters"),
        ({"title": "a\x00b"}, "Null characters"),
        ({"title": ""}, "required"),
        ({"language": "tlh"}, "Select a valid choice"),
    ],
    ids=brief,
)
def test_a_report_that_cannot_be_begun_is_answered_in_words(
    world: World, changes: dict[str, str], sentence: str
) -> None:
    visit = a_visit(world, VisitStage.CONCLUDED)
    path = f"/desk/visits/{visit.pk}/report/begin/"
    for language in ("en", "fr"):
        typed = {"title": TITLE, "language": "en", **changes}
        answer = send(world.ana, path, typed, language=language)

        assert answer.status_code == 400
        if language == "en":
            assert sentence in shown(answer)
    assert not Report.objects.exists()


def test_two_who_begin_a_report_have_one_and_the_second_is_told(world: World) -> None:
    visit = a_visit(world, VisitStage.CONCLUDED)
    path = f"/desk/visits/{visit.pk}/report/begin/"
    typed = {"title": TITLE, "language": "en", "stage": "ADOPTED", "begun_by": world.boris.pk}

    again = [send(user, path, typed).status_code for user in (world.ana, world.hugo)]
    other = send(world.hugo, path, {**typed, "title": "Another title"})

    assert again == [302, 302]
    assert other.status_code == 409
    assert "Somebody began this report under another title" in shown(other)
    report = Report.objects.get()
    assert (report.stage, report.begun_by) == (Stage.DRAFT, world.ana)


def paragraph(report: Report, **changes: Any) -> dict[str, Any]:
    whole = {"key": uuid4(), "version": fresh(report).version, "kind": "TEXT", "text": "A bench."}
    return {**whole, **changes}


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"text": "A smile: \N{GRINNING FACE}"}, "U+1F600 GRINNING FACE"),
        ({"text": "牢 and 房"}, "U+623F"),
        ({"kind": "HEADING", "text": "h" * 501}, "A heading is one line"),
        ({"kind": "HEADING", "text": "\ufeff"}, "A heading is one line"),
        ({"text": LONG}, "characters"),
        ({"text": "a\x00b"}, "Null characters"),
        ({"text": " \n "}, "required"),
        ({"kind": "ORDER"}, "Select a valid choice"),
        ({"version": ""}, "required"),
        ({"after": "x"}, "valid UUID"),
    ],
    ids=brief,
)
def test_a_paragraph_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, str], sentence: str
) -> None:
    report = a_report(world)
    for language in ("en", "fr"):
        typed = paragraph(report, **changes)
        answer = send(world.boris, f"/desk/reports/{report.pk}/write/", typed, language=language)

        assert answer.status_code == 400
        if language == "en":
            assert sentence in shown(answer)
    assert report.paragraphs.count() == 5


def test_steering_and_half_characters_are_kept_as_text_and_printed_visibly(world: World) -> None:
    report = a_report(world)
    hostile = "<script>\u202eevil\u202c</script> {{ x }} #set \\u{0}"

    assert (
        send(
            world.boris, f"/desk/reports/{report.pk}/write/", paragraph(report, text=hostile)
        ).status_code
        == 302
    )
    browser = browser_of(world.boris)
    page = browser.get(f"/desk/reports/{report.pk}/")
    pdf = browser.get(f"/desk/reports/{report.pk}/report.pdf")

    assert b"<script>\xe2" not in page.content
    assert pdf.content.startswith(b"%PDF")


def test_a_paragraph_sent_twice_is_one_and_changed_underway_is_told(world: World) -> None:
    report = a_report(world)
    path, typed = f"/desk/reports/{report.pk}/write/", paragraph(report)

    sent = [send(world.boris, path, typed).status_code for _ in range(2)]
    changed = send(world.boris, path, {**typed, "text": "Another bench."})

    assert sent == [302, 302]
    assert report.paragraphs.count() == 6
    assert changed.status_code == 409
    assert "Another bench." in shown(changed)


def test_behind_a_foreign_or_lost_paragraph_nothing_is_lost_that_was_typed(world: World) -> None:
    report, foreign = a_report(world), a_report(world).paragraphs.first()
    assert foreign

    for after in (foreign.pk, uuid4()):
        path = f"/desk/reports/{report.pk}/write/"
        answer = send(world.boris, path, paragraph(report, after=after))

        assert answer.status_code == 409
        assert "A bench." in shown(answer)


def test_a_paragraph_of_another_report_is_as_absent_as_one_that_was_struck(world: World) -> None:
    report, foreign = a_report(world), a_report(world).paragraphs.first()
    struck = report.paragraphs.get(position=1)
    reports.strike(
        paragraph=struck.pk, report=report.pk, version=report.version, by=world.boris, at=NOON
    )
    report.refresh_from_db()
    assert foreign

    for pk in (foreign.pk, struck.pk, uuid4()):
        path = f"/desk/reports/{report.pk}/paragraphs/{pk}/"
        assert browser_of(world.boris).get(path).status_code == 404
        answer = send(world.boris, path, paragraph(report))
        assert answer.status_code == 409
        assert "A bench." in shown(answer)  # nothing that was typed is lost
    path = f"/desk/reports/{report.pk}/paragraphs/{foreign.pk}/"
    assert send(world.boris, f"{path}strike/", {"version": report.version}).status_code == 404
    assert fresh(foreign).text != "A bench."


def test_an_older_form_is_told_and_keeps_what_was_typed(world: World) -> None:
    report = a_report(world)
    own = report.paragraphs.get(position=1)
    typed = paragraph(report, text="My own words.")
    written(world, report, "Meanwhile.")

    for path in (
        f"/desk/reports/{report.pk}/write/",
        f"/desk/reports/{report.pk}/paragraphs/{own.pk}/",
    ):
        answer = send(world.boris, path, typed)

        assert answer.status_code == 409
        assert "Somebody changed this report since you opened the page" in shown(answer)
        assert "My own words." in shown(answer)
    struck = send(
        world.boris, f"/desk/reports/{report.pk}/paragraphs/{own.pk}/strike/", {"version": "0"}
    )
    assert struck.status_code == 302
    assert report.paragraphs.filter(pk=own.pk).exists()


VOTES = {
    **{"held_on": "2026-11-22", "members": 47, "present": 33, "votes_for": 30},
    **{"abstentions": 0, "observations": "NONE"},
}


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"votes_for": 34}, 409, "These numbers cannot be"),
        ({"members": 1000}, 400, "less than or equal to 999"),
        ({"held_on": "2027-01-01"}, 400, "This day has not come yet."),
        ({"held_on": "1900-01-01"}, 400, "The Convention entered into force"),
        ({"observations": "NOT_WEIGHED"}, 409, "The law does not allow this now."),
        ({"observations": "X"}, 400, "Select a valid choice"),
        ({"version": 0}, 409, "Somebody changed this report"),
    ],
    ids=brief,
)
def test_a_vote_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    report = a_report(world, Stage.CIRCULATED)
    for language in ("en", "fr"):
        typed = {"version": report.version, **VOTES, **changes}
        answer = send(world.ana, f"/desk/reports/{report.pk}/adopt/", typed, language=language)

        assert answer.status_code == status
        if language == "en":
            assert sentence in shown(answer)
    assert fresh(report).stage == Stage.CIRCULATED


def test_numbers_that_cannot_be_are_told_before_the_answers_are_checked(world: World) -> None:
    report = a_report(world, Stage.CIRCULATED)
    typed = {"version": report.version, **VOTES, "present": 48, "checked": ""}

    answer = send(world.ana, f"/desk/reports/{report.pk}/adopt/", typed)

    assert answer.status_code == 400
    assert "These numbers cannot be" in shown(answer)


def test_from_draft_to_adoption_over_the_pages(world: World) -> None:
    report = a_report(world)
    path = f"/desk/reports/{report.pk}"

    def step(name: str, **more: object) -> int:
        return send(
            world.ana, f"{path}/{name}/", {"version": fresh(report).version, **more}
        ).status_code

    assert step("take-back") == 409
    assert [step(name) for name in ("circulate", "circulate", "take-back", "circulate")] == [
        *(302, 409, 302, 302)
    ]
    assert [step("adopt", **VOTES), step("adopt", **VOTES)] == [302, 409]
    assert fresh(report).stage == Stage.ADOPTED
    for name in ("circulate", "adopt", "take-back"):
        assert send(world.boris, f"{path}/{name}/", {"version": 0}).status_code == 404


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_of_findings_and_reports_opens_in_both_languages(
    world: World, language: str
) -> None:
    """Also of a report in which nothing stands yet."""
    visit = a_visit(world, VisitStage.CONCLUDED)
    empty, draft = a_report(world, paragraphs=[], visit=visit), a_report(world)
    circulated, adopted = a_report(world, Stage.CIRCULATED), a_report(world, Stage.ADOPTED)
    finding = a_finding(world, visit)
    own = draft.paragraphs.first()
    assert own
    office = browser_of(world.ana, language)
    paths = [
        *("reports/", f"visits/{visit.pk}/findings/", f"visits/{visit.pk}/findings/record/"),
        f"visits/{visit.pk}/findings/{finding.pk}/replace/",
        f"visits/{visit.pk}/report/begin/",
        *(f"reports/{each.pk}/" for each in (empty, draft, circulated, adopted)),
        *(f"reports/{empty.pk}/report.pdf", f"reports/{draft.pk}/write/?after={own.pk}"),
        *(f"reports/{draft.pk}/write/?after=x", f"reports/{draft.pk}/paragraphs/{own.pk}/"),
        *(f"reports/{draft.pk}/circulate/", f"reports/{circulated.pk}/take-back/"),
        f"reports/{circulated.pk}/adopt/",
    ]

    for path in paths:
        assert office.get(f"/desk/{path}").status_code == 200, path


def test_a_finding_is_of_a_place_of_this_visit(world: World) -> None:
    visit = a_visit(world, VisitStage.IN_PROGRESS)
    elsewhere = a_stop(world, a_visit(world, VisitStage.NOTIFIED))
    path = f"/desk/visits/{visit.pk}/findings/record/"
    typed = {"key": uuid4(), "basis": "SEEN", "text": "A bench."}

    for wrong in (
        {"stop": elsewhere.pk},
        {"basis": "DREAMT"},
        {"text": LONG},
        {"text": "a\x00"},
        {"text": ""},
    ):
        for language in ("en", "fr"):
            answer = send(world.boris, path, {**typed, **wrong}, language=language)
            assert answer.status_code == 400
    assert not Finding.objects.exists()

    twice = [send(world.boris, path, typed).status_code for _ in range(2)]
    changed = send(world.boris, path, {**typed, "text": "Two benches."})
    assert [*twice, changed.status_code] == [302, 302, 409]
    assert "Two benches." in shown(changed)


def test_findings_wait_for_the_visit_and_are_replaced_once(world: World) -> None:
    early = a_visit(world, VisitStage.NOTIFIED)
    typed = {"key": uuid4(), "basis": "SEEN", "text": "A bench."}
    told = send(world.boris, f"/desk/visits/{early.pk}/findings/record/", typed)
    assert told.status_code == 409
    assert "The visit has not begun." in shown(told)

    visit = a_visit(world, VisitStage.IN_PROGRESS)
    finding = a_finding(world, visit)
    path = f"/desk/visits/{visit.pk}/findings/{finding.pk}/replace/"
    other = f"/desk/visits/{early.pk}/findings/{finding.pk}/replace/"
    answers = [send(world.boris, path, {**typed, "key": uuid4()}) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [302, 409]
    assert "Somebody replaced this finding" in shown(answers[1])
    assert send(world.boris, other, typed).status_code == 404
