"""Two people hand in a form at the same moment."""

from collections.abc import Callable

import pytest

from tests.chain import World
from tests.conftest import NOON
from tests.field.form_workbooks import EN, uploaded
from tests.field.test_receiving_at_once import at_once
from visita.field.actions import forms as actions
from visita.field.models import FormDefinition, FormState, FormVersion
from visita.ledger.queries.verification import verify

pytestmark = pytest.mark.django_db(transaction=True)
MORE = {"type": "text", "name": "more", EN: "More?"}


def handing_in(world: World, *more: dict[str, str]) -> Callable[[], int]:
    def act() -> int:
        try:
            uploaded(world.ana, *more)
        except actions.SameVersion:
            return 0
        return 1

    return act


def test_one_of_two_is_the_version_and_the_other_is_told(world: World) -> None:
    took = at_once(handing_in(world), handing_in(world, MORE))

    assert sorted(took) == [0, 1]
    assert (FormDefinition.objects.count(), FormVersion.objects.count()) == (1, 1)
    assert verify().ok


def test_one_of_two_releases_it(world: World) -> None:
    made = uploaded(world.ana)

    def release() -> int:
        try:
            actions.release_form(version=made.pk, by=world.hugo, at=NOON)
        except actions.NotADraft:
            return 0
        return 1

    assert sorted(at_once(release, release)) == [0, 1]
    assert FormVersion.objects.get().state == FormState.RELEASED
