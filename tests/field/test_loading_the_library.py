"""The forms that come with Visita are taken in once; what a body did with them is left alone."""

import pytest
from django.urls import reverse

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.conftest import NOON
from tests.field.form_workbooks import uploaded
from tests.ledger.reading import recording
from visita.field import library
from visita.field.actions.forms import release_form, retire_form
from visita.field.actions.library import KINDS, load_library
from visita.field.library import TITLES, drawings, rows, workbook
from visita.field.models import FormDefinition, FormState, FormVersion

pytestmark = pytest.mark.django_db


def test_every_form_has_its_kind() -> None:
    assert list(KINDS) == list(TITLES)


def test_each_comes_in_as_a_draft_with_its_drawings(world: World) -> None:
    with recording() as said:
        made = load_library(by=world.ana, at=NOON)

    assert [each.definition.key for each in made] == list(TITLES)
    assert {each.state for each in made} == {FormState.DRAFT}
    for version in made:
        assert bytes(version.workbook) == workbook(version.definition.key)
        assert version.languages == ["English (en)", "French (fr)"]
        assert {file.name for file in version.media.all()} == set(drawings(version.definition.key))
    assert [each["act"] for each in said] == ["form.uploaded"] * len(TITLES)


def test_taken_in_again_nothing_changes(world: World) -> None:
    load_library(by=world.ana, at=NOON)
    with recording() as said:
        again = load_library(by=world.ana, at=NOON)

    assert (again, said) == ([], [])


def test_a_later_library_adds_a_version_and_leaves_the_released_one(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = load_library(by=world.ana, at=NOON)
    release_form(version=first[0].pk, by=world.ana, at=NOON)
    later(monkeypatch)

    added = load_library(by=world.ana, at=NOON)

    assert [each.version for each in added] == ["later"]
    first[0].refresh_from_db()
    assert first[0].state == FormState.RELEASED
    assert FormDefinition.objects.get(key="prison").versions.count() == 2


def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library of some day, in which the form for prisons has changed."""

    def changed(key: str, sheet: str) -> list[dict[str, str]]:
        found = rows(key, sheet)
        if (key, sheet) == ("prison", "settings"):
            found[0]["version"] = "later"
        return found

    workbook.cache_clear()
    monkeypatch.setattr(library, "rows", changed)
    monkeypatch.setattr("visita.field.actions.library.rows", changed)


def test_a_form_that_was_given_up_stays_so(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    first = load_library(by=world.ana, at=NOON)
    retire_form(version=first[0].pk, by=world.ana, at=NOON)
    later(monkeypatch)

    assert load_library(by=world.ana, at=NOON) == []


def test_what_a_body_made_of_one_is_left_alone(world: World) -> None:
    own = uploaded(world.ana, form_id="prison", version="ours")

    load_library(by=world.ana, at=NOON)

    assert set(FormDefinition.objects.get(key="prison").versions.all()) > {own}


def test_the_secretariat_takes_them_in_with_one_button(world: World) -> None:
    ana = signed_in(world.ana)
    page = ana.get(reverse("field:forms")).content.decode()
    assert "Take in the forms that come with Visita" in page

    answer = ana.post(reverse("field:take-in-library"), follow=True)

    assert "7 forms are taken in. Look through each, then release it." in answer.content.decode()
    assert FormVersion.objects.count() == len(TITLES)
    assert "Take in the forms that come with Visita" not in answer.content.decode()
    again = ana.post(reverse("field:take-in-library"), follow=True)
    assert "There is nothing new to take in." in again.content.decode()


@pytest.fixture(autouse=True)
def as_shipped() -> None:
    workbook.cache_clear()
