"""What the database itself does not let happen to a form."""

import pytest
from django.db import DatabaseError, transaction

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.field.forms_made import a_definition, a_version, released
from visita.field.models import FormMedia, FormState, FormVersion

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("column", ["xform", "sha256", "workbook", "version", "title"])
def test_a_version_stays_as_it_came(column: str) -> None:
    version = a_version(a_definition(), a_person("ana"))

    with pytest.raises(DatabaseError), transaction.atomic():
        version.save(update_fields=[column])


def test_only_what_becomes_of_it_changes() -> None:
    version = released(a_version(a_definition(), a_person("ana")))

    assert FormVersion.objects.get(pk=version.pk).state == FormState.RELEASED


def test_so_do_its_files() -> None:
    version = a_version(a_definition(), a_person("ana"))
    media = FormMedia.objects.create(
        form_version=version, name="body.svg", type="image/svg+xml", sha256="0" * 64, content=b"<"
    )

    with pytest.raises(DatabaseError), transaction.atomic():
        media.save()


def test_one_version_of_a_form_is_released_at_a_time() -> None:
    definition, ana = a_definition(), a_person("ana")
    released(a_version(definition, ana))

    with pytest.raises(DatabaseError), transaction.atomic():
        released(a_version(definition, ana))


@pytest.mark.parametrize("column", ["version", "workbook_sha256", "sha256"])
def test_two_versions_differ(column: str) -> None:
    definition, ana = a_definition(), a_person("ana")
    first = a_version(definition, ana)

    with pytest.raises(DatabaseError), transaction.atomic():
        a_version(definition, ana, **{column: getattr(first, column)})


def test_a_state_has_its_days() -> None:
    version = a_version(a_definition(), a_person("ana"))
    version.state, version.withdrawn_at = FormState.RELEASED, NOON

    with pytest.raises(DatabaseError), transaction.atomic():
        version.save(update_fields=["state", "withdrawn_at"])
