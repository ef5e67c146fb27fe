"""Forms of the dialogue under bad input, on both sides of the table."""

from typing import Any

import pytest

from tests.chain import GENERAL, World, a_plan, a_report, a_transmission, a_visit
from tests.pages import brief, browser_of, send, shown
from visita.dialogue.models import Assessment, Response, Transmission
from visita.reports.models import Stage
from visita.visits.models import Stage as VisitStage

LONG = "x" * 25_000


@pytest.mark.parametrize(
    ("due", "sentence"),
    [
        ("2026-11-22", "Choose a day that leaves the State time to answer."),
        ("1900-01-01", "Choose a day that leaves the State time to answer."),
        ("9999-01-01", "Choose a day not later than the year"),
        ("soon", "Write the day as year-month-day"),
        ("", "required"),
    ],
)
def test_an_answer_is_asked_for_by_a_day_to_come(world: World, due: str, sentence: str) -> None:
    report = a_report(world, Stage.ADOPTED)
    path = f"/desk/reports/{report.pk}/transmit/"
    for language in ("en", "fr"):
        answer = send(world.ana, path, {"response_due_on": due}, language=language)

        assert answer.status_code == 400
        if language == "en":
            assert sentence in shown(answer)
    assert not Transmission.objects.exists()


def test_a_report_is_sent_once_and_in_order_over_the_pages(world: World) -> None:
    adopted, draft = a_report(world, Stage.ADOPTED), a_report(world)
    typed = {"response_due_on": "2027-05-01", "state": "XE", "text": "{}"}

    sent = [
        send(world.ana, f"/desk/reports/{report.pk}/transmit/", typed)
        for report in (adopted, adopted, draft)
    ]

    assert [answer.status_code for answer in sent] == [302, 409, 409]
    assert "a report is sent once" in shown(sent[1])
    assert Transmission.objects.get().state == world.arland


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"general": "\N{GRINNING FACE}"}, "U+1F600 GRINNING FACE"),
        ({"general": GENERAL, "answer-2": "中"}, "U+4E2D"),
        ({"general": GENERAL, "answer-2": LONG}, "characters"),
        ({"general": LONG}, "characters"),
        ({"general": "a\x00b"}, "Null characters"),
        ({"general": ""}, "required"),
    ],
    ids=brief,
)
def test_an_answer_that_cannot_be_printed_is_refused_by_name(
    world: World, typed: dict[str, str], sentence: str
) -> None:
    sent = a_transmission(world)
    path = f"/desk/received/{sent.pk}/respond/"
    for language in ("en", "fr"):
        answer = send(world.dan, path, typed, language=language)

        assert answer.status_code == 400
        if language == "en":
            assert sentence in shown(answer)
    assert not Response.objects.exists()


def test_the_state_answers_once_and_only_what_was_asked(world: World) -> None:
    sent = a_transmission(world)
    path = f"/desk/received/{sent.pk}/respond/"
    typed = {"general": GENERAL, "answer-2": "Done.", "answer-1": "No.", "answer-99": "No."}

    first = [send(world.dan, path, typed).status_code for _ in range(2)]
    other = send(world.dan, path, {"general": "Something else."})

    assert first == [302, 302]
    assert other.status_code == 409
    assert "Something else." in shown(other)
    assert Response.objects.get().text == {"general": GENERAL, "answers": {"2": "Done."}}
    for name in ("ana", "boris", "carla", "erik", "femi", "gita"):
        assert send(getattr(world, name), path, typed).status_code == 404


def view(**changes: Any) -> dict[str, Any]:
    return {"number": 2, "done": "PARTLY", "note": "One wing.", **changes}


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"number": 1}, 409, "No paragraph of this number asks for anything."),
        ({"number": 9999}, 409, "No paragraph of this number asks for anything."),
        ({"number": 0}, 400, "greater than or equal to 1"),
        ({"number": "9" * 5000}, 400, "whole number"),
        ({"number": "٢"}, 400, "whole number"),
        ({"done": "MAYBE"}, 400, "Select a valid choice"),
        ({"note": LONG}, 400, "characters"),
        ({"note": "a\x00b"}, 400, "Null characters"),
        ({"visit": "x"}, 400, "is not a valid UUID"),
    ],
    ids=brief,
)
def test_a_view_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    sent = a_transmission(world)
    for language in ("en", "fr"):
        path = f"/desk/sent/{sent.pk}/assess/"
        answer = send(world.ana, path, view(**changes), language=language)

        assert answer.status_code == status
        if language == "en":
            assert sentence in shown(answer)
    assert not Assessment.objects.exists()


def test_no_visit_to_another_state_or_before_the_report_is_offered(world: World) -> None:
    sent = a_transmission(world)
    elsewhere = a_visit(world, VisitStage.IN_PROGRESS, plan=a_plan(world, state=world.estmark))
    path = f"/desk/sent/{sent.pk}/assess/"

    for visit in (elsewhere, sent.report.visit):
        assert send(world.ana, path, view(visit=visit.pk)).status_code == 400
    assert [send(world.ana, path, view()).status_code for _ in range(2)] == [302, 302]
    assert Assessment.objects.count() == 1
    for name in ("boris", "carla", "dan"):
        assert send(getattr(world, name), path, view()).status_code == 404


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_page_of_the_dialogue_opens_in_both_languages(world: World, language: str) -> None:
    sent = a_transmission(world)
    adopted = a_report(world, Stage.ADOPTED)
    office, officer = browser_of(world.ana, language), browser_of(world.dan, language)

    for path in (
        *(f"sent/{sent.pk}/", f"sent/{sent.pk}/assess/?number=2", f"sent/{sent.pk}/assess/"),
        *(f"sent/{sent.pk}/assess/?number=x%00", "recommendations/"),
        f"reports/{adopted.pk}/transmit/",
    ):
        assert office.get(f"/desk/{path}").status_code == 200, path
    for path in ("", "respond/", "report.pdf", "publication/"):
        assert officer.get(f"/desk/received/{sent.pk}/{path}").status_code == 200, path
    assert officer.get(f"/desk/received/{sent.pk}/publication/take-back/").status_code == 404


def test_what_the_committee_wrote_is_text_in_the_states_form_too(world: World) -> None:
    """A paragraph is shown beside its field: markup in it must stay text."""
    hostile = "<form action='//else'><script>alert(1)</script>"
    report = a_report(world, Stage.ADOPTED, paragraphs=[("REQUEST", hostile)])
    sent = a_transmission(world, report)

    page = browser_of(world.dan).get(f"/desk/received/{sent.pk}/respond/").content

    assert b"<script>alert" not in page
    assert b"<form action" not in page
    assert b"&lt;script&gt;alert(1)" in page


def test_a_request_of_more_than_a_megabyte_is_refused_whole(world: World) -> None:
    sent = a_transmission(world)

    answer = send(world.dan, f"/desk/received/{sent.pk}/respond/", {"general": "x" * 1_000_000})

    assert answer.status_code == 413
    assert not Response.objects.exists()
