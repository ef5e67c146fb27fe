"""The day a claim gives, read back from how the interchange form writes it."""

from visita.intake.reading.documents import Asserted
from visita.rules.partial_date import PartialDate


def read(text: str) -> Asserted | None:
    """`1998-03-28`, `2023-12/..`, `../2025-09-29`, `2025-10-01/2025-12`; None for nothing.

    Raises:
        ValueError: another form.
    """
    if not text:
        return None
    first, between, last = text.partition("/")
    if not between:
        day = PartialDate.parse(first)
        return Asserted(day, day)
    if last == "..":
        return Asserted(PartialDate.parse(first), None, open="since")
    if first == "..":
        return Asserted(None, PartialDate.parse(last), open="until")
    return Asserted(PartialDate.parse(first), PartialDate.parse(last))
