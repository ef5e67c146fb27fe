"""One clock and one source of chance, the same in both worlds: so bytes are compared as they are.

Random bytes come in streams. A stream is named after what is being done (a step, a request), so
what one world does more than the other draws nothing from what both do.
"""

import datetime as calendar
import os
import random
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta, tzinfo
from random import Random
from types import SimpleNamespace

import pytest
from django.utils import feedgenerator, timezone

from tests.conftest import NOON


class Chance(Random):
    """Drawn by lot, and always the same in a stream of the same name."""


class Frozen:
    """What the program is told when it asks for the time or for random bytes."""

    def __init__(self) -> None:
        self.at = NOON
        self._stream = Chance("before")

    def moves(self, hours: int) -> None:
        self.at += timedelta(hours=hours)

    def begin(self, stream: str) -> None:
        """From here on chance is what it always is in this stream."""
        self._stream = Chance(stream)

    def bytes(self, size: int) -> bytes:
        return self._stream.randbytes(size)


@contextmanager
def frozen() -> Iterator[Frozen]:
    """Stop every clock that the program or Django reads, and draw from our streams."""
    made = Frozen()
    asked = vars(timezone)["now"]
    with pytest.MonkeyPatch.context() as patch:
        for module in [each for name, each in sys.modules.items() if name.startswith("visita.")]:
            if getattr(module, "now", None) is asked:
                patch.setattr(module, "now", lambda: made.at)
        patch.setattr(timezone, "now", lambda: made.at)
        patch.setattr(time, "time", lambda: made.at.timestamp())
        patch.setattr(feedgenerator, "datetime", _calendar(made))
        patch.setattr(os, "urandom", made.bytes)
        patch.setattr(random, "_urandom", made.bytes)
        yield made


def _calendar(made: Frozen) -> SimpleNamespace:
    """The module `datetime` for feeds: one without entries says when it was asked for."""

    class Stopped(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "Stopped":
            return cls.fromtimestamp(made.at.timestamp(), tz)

    return SimpleNamespace(**(vars(calendar) | {"datetime": Stopped}))
