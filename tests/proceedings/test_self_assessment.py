"""A mechanism judges itself: every judgment is a version, and two can be compared."""

import csv
from io import StringIO
from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.chain import World
from tests.conftest import NOON, TODAY
from tests.pages import brief, browser_of, send, shown
from visita.accounts.models import User
from visita.proceedings.actions.commissions import name_commission
from visita.proceedings.actions.self_assessment import keep_assessment
from visita.proceedings.matrix import requirements, sections
from visita.proceedings.models import Determination, Profile, SelfAssessment, Standing
from visita.proceedings.queries.self_assessment import as_csv, parts

PAGE = "/desk/self-assessment/assess/"


def whole(**changes: Any) -> dict[str, Any]:
    """The form as it is sent when nothing but *changes* was touched."""
    typed = {f"{each.key}-met": "NOT_ASSESSED" for each in requirements()}
    return {**typed, "assessed_on": "2026-11-22", "key": uuid4(), "latest": "", **changes}


def a_version(by: User, **answers: str) -> SelfAssessment:
    last = SelfAssessment.objects.order_by("-recorded_at").first()
    given = {key: {"met": met, "comment": "", "evidence": ""} for key, met in answers.items()}
    return keep_assessment(
        key=uuid4(),
        latest=last.pk if last else None,
        assessed_on=TODAY,
        answers=given,
        by=by,
        at=NOON,
    )


def test_every_requirement_has_its_section_its_paragraph_and_both_languages() -> None:
    known = {each.key for each in sections()}
    keys = [each.key for each in requirements()]

    assert len(keys) == len(set(keys)) == 20
    for each in requirements():
        assert each.section in known
        assert all((each.paragraph, each.en, each.fr))


def test_each_time_it_is_kept_it_is_a_version(world: World) -> None:
    assert send(world.ana, PAGE, whole(**{"inventory-met": "NO"})).status_code == 302
    first = SelfAssessment.objects.get()
    again = whole(**{"inventory-met": "PARTIALLY", "latest": first.pk, "archive-met": "YES"})
    assert send(world.ana, PAGE, again).status_code == 302
    second = SelfAssessment.objects.exclude(pk=first.pk).get()

    page = shown(
        browser_of(world.carla).get(f"/desk/self-assessment/{second.pk}/compared/{first.pk}/")
    )
    assert "There is a list of all places of deprivation of liberty." in page
    assert "Yes: 1, Partially: 1, Not assessed: 2" in page
    old = shown(browser_of(world.carla).get(f"/desk/self-assessment/{first.pk}/"))
    assert "p-met--no" in old
    with pytest.raises(DatabaseError), transaction.atomic():
        SelfAssessment.objects.filter(pk=first.pk).update(answers={})


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"assessed_on": "2026-11-23"}, "This day has not come yet."),
        ({"inventory-met": "MAYBE"}, "Select a valid choice"),
        ({"inventory-comment": "x" * 2001}, "characters"),
        ({"inventory-evidence": "a\x00"}, "Null characters"),
        ({"latest": "x"}, "valid UUID"),
    ],
    ids=brief,
)
def test_an_assessment_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], sentence: str
) -> None:
    answer = send(world.ana, PAGE, whole(**changes))

    assert answer.status_code == 400
    assert sentence in shown(answer)
    assert not SelfAssessment.objects.exists()


def test_the_table_is_safe_to_open_in_a_spreadsheet(world: World) -> None:
    kept = keep_assessment(
        key=uuid4(),
        latest=None,
        assessed_on=TODAY,
        answers={"inventory": {"met": "YES", "comment": "=1+1", "evidence": ""}},
        by=world.ana,
        at=NOON,
    )

    rows = list(csv.reader(StringIO(as_csv(kept))))

    assert len(rows) == 1 + len(requirements())
    assert rows[1][3:5] == ["Yes", "'=1+1"]
    answer = browser_of(world.ana).get(f"/desk/self-assessment/{kept.pk}/export.csv")
    assert answer["Content-Type"] == "text/csv; charset=utf-8"


def test_a_bar_is_as_wide_as_its_answers(world: World) -> None:
    kept = a_version(world.ana, inventory="YES", archive="YES", criteria="NO")

    bars = parts(kept)[0].bars

    assert [(bar.met.value, bar.number, bar.x, bar.width) for bar in bars] == [
        ("YES", 2, 0, 120),
        ("NO", 1, 120, 60),
        ("NOT_ASSESSED", 1, 180, 60),
    ]


def test_strangers_find_no_assessment(world: World) -> None:
    kept = a_version(world.ana)
    paths = ("", f"{kept.pk}/", f"{kept.pk}/compared/{kept.pk}/", f"{kept.pk}/export.csv")

    for path in paths:
        assert browser_of(world.carla).get(f"/desk/self-assessment/{path}").status_code == 200
        for user in (world.dan, world.femi, world.gita):
            assert browser_of(user).get(f"/desk/self-assessment/{path}").status_code == 404
    assert browser_of(world.carla).get(PAGE).status_code == 404


def a_profile(name: str) -> Profile:
    return Profile.objects.create(standing=Standing.EXPERT, full_name=name, since=TODAY)


def test_a_commission_of_a_mechanism_decides(world: World) -> None:
    head, other = a_profile("Nora Bell"), a_profile("Ivo Stark")
    named = {"key": uuid4(), "name": "Commission North", "head": head.pk, "members": [other.pk]}
    assert send(world.ana, "/desk/commissions/name/", named).status_code == 302
    twice = send(world.ana, "/desk/commissions/name/", {**named, "key": uuid4()})
    assert (twice.status_code, "Another commission" in shown(twice)) == (409, True)
    page = "/desk/determinations/record/"
    taken = {"key": uuid4(), "text": "We go at night.", "reason": "Custody begins at night."}
    taken |= {"taken_on": "2026-11-22"}

    neither = send(world.ana, page, taken)
    assert neither.status_code == 400
    assert "one of the two" in shown(neither)
    assert send(world.ana, page, {**taken, "person": head.pk}).status_code == 302
    made = Determination.objects.get()
    assert (made.person, made.commission) == (head, None)
    listed = shown(browser_of(world.ana).get("/desk/commissions/"))
    assert "We go at night." in listed
    assert "Ivo Stark" in listed
    assert browser_of(world.carla).get("/desk/commissions/").status_code == 404


def test_a_commission_named_twice_by_the_same_form_is_one(world: World) -> None:
    head, key = a_profile("Nora Bell"), uuid4()

    made = {
        name_commission(key=key, name="North", head=head, members=(), by=world.ana, at=NOON).pk
        for _ in range(2)
    }

    assert made == {key}
