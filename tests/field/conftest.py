"""A visit with a bundle, and a kit that is enrolled."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache

from tests.chain import World, a_visit, world
from tests.conftest import Clock
from tests.field.kits import Kit, a_bundle, an_enrolled_kit
from visita.field.api import devices, http, records
from visita.visits.models import Stage, Visit

__all__ = ["world"]


@pytest.fixture(autouse=True)
def midday(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Every story here begins at noon, for devices too."""
    for module in (devices, http, records):
        monkeypatch.setattr(module, "now", lambda: clock.at)
    return clock


@pytest.fixture(autouse=True)
def nobody_was_here_before() -> Iterator[None]:
    cache.clear()
    yield
    cache.clear()


@pytest.fixture(autouse=True)
def sealed(settings: Any, tmp_path: Path) -> Path:
    """Where envelopes are kept, of this test alone."""
    settings.ARRIVING = tmp_path / "sealed"
    return tmp_path / "sealed"


@pytest.fixture
def visit(world: World) -> Visit:
    made = a_visit(world, Stage.IN_PROGRESS)
    a_bundle(made, world)
    return made


@pytest.fixture
def kit(world: World, visit: Visit) -> Kit:
    return an_enrolled_kit(visit, world)
