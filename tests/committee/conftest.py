"""The people and States of the chain."""

import pytest

from tests.chain import world
from tests.conftest import Clock

__all__ = ["midday", "world"]


@pytest.fixture(autouse=True)
def midday(clock: Clock) -> Clock:
    """Every story here begins at noon."""
    return clock
