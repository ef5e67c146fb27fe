"""What was recorded while a test acted."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from visita.ledger.queries.entries import leaf_of
from visita.ledger.queries.proofs import size_now


@contextmanager
def recording() -> Iterator[list[dict[str, Any]]]:
    """The leaves of everything recorded inside, filled in at its end."""
    said: list[dict[str, Any]] = []
    before = size_now()
    yield said
    said += [json.loads(leaf_of(index)) for index in range(before, size_now())]
