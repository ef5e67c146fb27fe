"""Make one of each thing, with defaults that do not matter to the test."""

from tests.conftest import NOON, TODAY
from visita.treaties.actions import import_acts

HEADER = "state,instrument,kind,date,source,id,supersedes,known_on,not_before,not_after,occurred"


def a_file_of_acts(*rows: str, header: str = HEADER) -> bytes:
    """A CSV file; each row gives the first cells, the rest stay empty."""
    width = header.count(",")
    padded = [row + "," * (width - row.count(",")) for row in rows]
    return "\n".join([header, *padded, ""]).encode()


def an_act(row: str, *, header: str = HEADER) -> int:
    """Record one act."""
    return import_acts(a_file_of_acts(row, header=header), by="ana", at=NOON, on=TODAY)
