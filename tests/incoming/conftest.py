"""One sandbox for the tests that need one; where it cannot be, they are left out and say why."""

from collections.abc import Iterator

import pytest

from visita.incoming import walls
from visita.incoming.sandbox import Sandbox

MISSING = "Debian's package bubblewrap is missing"


@pytest.fixture(scope="session")
def box() -> Iterator[Sandbox]:
    if not walls.bubblewrap():
        pytest.skip(MISSING)
    with Sandbox() as one:
        yield one
