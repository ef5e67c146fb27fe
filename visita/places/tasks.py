"""Lists of places in the background. A list that is under way is its own queue."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import dropwhile, islice
from uuid import UUID

from django.utils.timezone import now
from django_tasks import task

from visita.incoming.lists import read_list
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.places.actions.bringing_in import bring_in
from visita.places.actions.checking import (
    end_checking,
    judged,
    keep_checked,
    keep_text,
    keep_unread,
)
from visita.places.models import PlaceList, Stage
from visita.places.queries.importing import content_of, next_under_way, text_of
from visita.places.queries.importing_facts import columns_of, whole_register
from visita.places.reading.comparing import Register
from visita.places.reading.sheets import Row, body

BATCH = 500
SECONDS = 15
"""Of one job: others wait behind it, and whoever stops the program waits for its end."""

HELD_FOR = 60
"""Seconds for which a register waits in memory for the next turn of its list."""

Told = Callable[[int], None]


def _nobody(done: int) -> None:
    """Nobody is told."""


@task()
def go_on_with_lists() -> None:
    """Work on the lists that are under way for a while; then ask for the next turn."""
    until = time.monotonic() + SECONDS
    while found := next_under_way():
        work_on(found.pk, until=until)
        if time.monotonic() > until:
            go_on()
            return


def go_on() -> None:
    """Ask for the work that a stop may have interrupted."""
    if next_under_way():
        go_on_with_lists.enqueue()


def work_on(place_list: UUID, *, until: float | None = None, told: Told = _nobody) -> None:
    """Whatever is next for the list, to its end or to a moment of the monotonic clock."""
    found = PlaceList.objects.get(pk=place_list)
    if found.stage == Stage.WAITING:
        _read(found)
    elif found.stage == Stage.CHECKING:
        _check(found, until, told)
    elif found.stage == Stage.IMPORTING:
        _bring_in(found, until, told)


def _read(found: PlaceList) -> None:
    try:
        with Sandbox() as sandbox:
            read = read_list(found.name, content_of(found.pk), sandbox)
    except Refused as refusal:
        keep_unread(place_list=found.pk, code=refusal.code, at=now())
        return
    keep_text(place_list=found.pk, text=read.text, notes=read.notes, at=now())


@dataclass(frozen=True)
class Held:
    """A register as it stood when a turn ended: to read it again would take most of the next."""

    place_list: UUID
    version: int
    last_row: int
    since: float
    register: Register


_held: list[Held] = []
"""At most one."""


def _register_of(found: PlaceList) -> Register:
    """As the last turn left it, if nobody else went on with the list since; or read anew."""
    held = _held.pop() if _held else None
    if (
        held
        and (held.place_list, held.version, held.last_row)
        == (found.pk, found.version, found.last_row)
        and time.monotonic() < held.since + HELD_FOR
    ):
        return held.register
    return whole_register(found)


def _hold(found: PlaceList, last_row: int, register: Register) -> None:
    _held[:] = [Held(found.pk, found.version, last_row, time.monotonic(), register)]


def _check(found: PlaceList, until: float | None, told: Told) -> None:
    columns, register = columns_of(found), _register_of(found)
    after, done = found.last_row, found.checked
    for rows in _batches(text_of(found.pk), after):
        lines = judged(found, rows, columns, register)
        if not keep_checked(place_list=found.pk, after=after, lines=lines, at=now()):
            return
        after, done = rows[-1].number, done + len(rows)
        told(done)
        if until is not None and time.monotonic() > until:
            _hold(found, after, register)
            return
    end_checking(place_list=found.pk, at=now())


def _batches(text: str, after: int) -> Iterator[list[Row]]:
    rows = dropwhile(lambda row: row.number <= after, body(text))
    while batch := list(islice(rows, BATCH)):
        yield batch


def _bring_in(found: PlaceList, until: float | None, told: Told) -> None:
    done = found.done
    while number := bring_in(place_list=found.pk, at=now()):
        done += number
        told(done)
        if until is not None and time.monotonic() > until:
            return
