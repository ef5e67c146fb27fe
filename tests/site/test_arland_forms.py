"""A demonstration that is started has the forms of the library, released."""

import pytest
from django.test import override_settings

from tests.conftest import NOON
from visita.field.models import FormState, FormVersion
from visita.site.arland.forms import release_library


@pytest.mark.django_db
def test_the_library_is_released_once() -> None:
    with override_settings(VISITA_DEMO=True):
        release_library(at=NOON)
        release_library(at=NOON)

    assert [each.state for each in FormVersion.objects.all()] == [FormState.RELEASED] * 7
