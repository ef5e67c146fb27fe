"""Work under way that an act of a State would touch."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Affected:
    """A visit or a report that is open, and the address at which it is kept."""

    title: str
    url: str


def affected(state_code: str, on: date) -> tuple[Affected, ...]:
    """Visits and reports of a State that are open on the day."""
    return ()
