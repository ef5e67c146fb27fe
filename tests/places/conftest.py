"""The people and States of the chain, and a few places of Arland."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any
from uuid import uuid4

import pytest

from tests.chain import World, world
from tests.conftest import NOON, Clock
from visita.places.actions.register import Facts, add_place
from visita.places.models import Place, Precision, Type

__all__ = ["midday", "world"]

Adding = Callable[..., Place]


@pytest.fixture(autouse=True)
def midday(clock: Clock) -> Clock:
    """Every story here begins at noon."""
    return clock


@pytest.fixture
def place(world: World) -> Adding:
    """Add a place to the register of Arland, or of another State."""

    def added(name: str, *, state: str = "ZZ", opened: str = "", **facts: Any) -> Place:
        within = facts.pop("within", None)
        said = {"type": Type.PRISON, "source": "List of 2026", **facts}
        return add_place(
            key=uuid4(),
            state=state,
            facts=Facts(name=name, **said),
            opened=opened,
            within=within,
            by=world.ana,
            at=NOON,
        )

    return added


AT_SEA = {
    "latitude": Decimal("59.2"),
    "longitude": Decimal("-22.5"),
    "precision": Precision.TOWN,
}
