"""Forms come in as drafts, are released one at a time, and stay as they were."""

from hashlib import sha256

import pytest

from tests.chain import World
from tests.conftest import NOON
from tests.field.form_workbooks import EN, uploaded
from tests.ledger.reading import recording
from visita.field.actions import forms as actions
from visita.field.models import FormDefinition, FormState, FormVersion
from visita.field.queries.forms import released_forms

pytestmark = pytest.mark.django_db
MORE = {"type": "text", "name": "more", EN: "More?"}


def release(version: FormVersion, world: World) -> FormVersion:
    return actions.release_form(version=version.pk, by=world.ana, at=NOON)


def test_a_form_comes_in_as_a_draft(world: World) -> None:
    with recording() as said:
        made = uploaded(world.ana)

    assert made.state == FormState.DRAFT
    assert (made.definition.key, made.version, made.questions) == ("gate", "1", 3)
    assert made.languages == ["English (en)", "French (fr)"]
    assert made.sha256 == sha256(made.xform.encode()).hexdigest()
    assert list(released_forms()) == []
    assert [each["act"] for each in said] == ["form.uploaded"]
    assert "gate" not in str(said)


def test_releasing_withdraws_the_version_before(world: World) -> None:
    first = release(uploaded(world.ana), world)
    with recording() as said:
        second = release(uploaded(world.ana, MORE, version="2", form_title="Gates"), world)

    first.refresh_from_db()
    assert (first.state, first.withdrawn_at) == (FormState.WITHDRAWN, NOON)
    assert list(released_forms()) == [second]
    assert FormDefinition.objects.get().title == "Gates"
    assert [each["act"] for each in said] == ["form.uploaded", "form.released"]


def test_a_version_is_released_once(world: World) -> None:
    made = release(uploaded(world.ana), world)

    with pytest.raises(actions.NotADraft):
        release(made, world)


def test_the_same_workbook_is_not_taken_twice(world: World) -> None:
    uploaded(world.ana)

    with pytest.raises(actions.SameVersion) as refused:
        uploaded(world.ana)

    assert refused.value.same
    assert FormVersion.objects.count() == 1


def test_nor_is_another_one_under_the_same_version(world: World) -> None:
    uploaded(world.ana)

    with pytest.raises(actions.SameVersion) as refused:
        uploaded(world.ana, MORE)

    assert not refused.value.same


def test_what_is_withdrawn_goes_onto_no_device(world: World) -> None:
    made = release(uploaded(world.ana), world)
    actions.withdraw_form(version=made.pk, by=world.ana, at=NOON)

    assert list(released_forms()) == []
    with pytest.raises(actions.NotInUse):
        actions.withdraw_form(version=made.pk, by=world.ana, at=NOON)


def test_a_form_that_was_given_up_takes_no_version(world: World) -> None:
    made = release(uploaded(world.ana), world)
    actions.retire_form(version=made.pk, by=world.ana, at=NOON)

    assert list(released_forms()) == []
    with pytest.raises(actions.Retired):
        uploaded(world.ana, MORE, version="2")
    with pytest.raises(actions.Retired):
        actions.retire_form(version=made.pk, by=world.ana, at=NOON)


def test_files_are_kept_beside_it(world: World) -> None:
    row = {"type": "select_one_from_file towns.csv", "name": "town", EN: "Town"}
    made = uploaded(world.ana, row, media={"towns.csv": b"name,label\na,A\n"})

    (file,) = made.media.all()
    assert (file.name, file.type) == ("towns.csv", "text/csv")
    assert file.sha256 == sha256(bytes(file.content)).hexdigest()


def test_nothing_is_kept_of_a_faulty_form(world: World) -> None:
    with recording() as said, pytest.raises(actions.Faulty):
        uploaded(world.ana, {"type": "barcode", "name": "x", EN: "X"})

    assert not FormDefinition.objects.exists()
    assert said == []
