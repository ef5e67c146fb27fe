"""Reading in the background. Items that wait are the queue: a stop loses nothing."""

import logging
import os
import time
from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from django.utils.timezone import now
from django_tasks import task

from visita.intake.actions.reading import keep_reading, keep_unreadable
from visita.intake.queries.queue import file_of, next_waiting, waiting_number
from visita.intake.reading.pool import File, Outcome, Reader, read_many

log = logging.getLogger(__name__)

FEW = 5
"""So many are read in this process: starting others takes longer."""
MOST_PROCESSES = 4
SECONDS = 15
"""Of one job: others wait behind it, and whoever stops the program waits for its end."""


@task()
def read_waiting() -> int:
    """Read what waits, and what is found inside it, for a while; then ask for the next turn.

    Returns how many were read.
    """
    until = time.monotonic() + SECONDS
    done = 0
    while number := waiting_number():
        processes = 0 if number <= FEW else min(os.cpu_count() or 1, MOST_PROCESSES)
        done += _read_all(processes, until)
        if time.monotonic() > until:
            go_on()
            break
    return done


@task()
def read_item(item: str) -> None:
    """Read one item, whether it was read before or not."""
    read_now(UUID(item))


def read_now(item: UUID) -> None:
    """Read one item while somebody waits."""
    file = file_of(item)
    with Reader() as reader:
        _keep(file, reader.read(file))


def read_these(items: Sequence[UUID], *, told: Callable[[int], None]) -> None:
    """Read these items while somebody waits; *told* hears after each how many are done.

    Each is kept as soon as it is read: stopped in the middle, the rest waits for the next time.
    """
    processes = 0 if len(items) <= FEW else min(os.cpu_count() or 1, MOST_PROCESSES)
    for number, (file, outcome) in enumerate(
        read_many(map(file_of, items), processes=processes), start=1
    ):
        _keep(file, outcome)
        told(number)


def go_on() -> None:
    """Ask for the reading that a stop may have interrupted."""
    if waiting_number():
        read_waiting.enqueue()


def _read_all(processes: int, until: float) -> int:
    handed: set[str] = set()
    done = 0
    for file, outcome in read_many(_queue(handed, until), processes=processes):
        _keep(file, outcome)
        handed.discard(file.id)
        done += 1
    return done


def _queue(handed: set[str], until: float) -> Iterator[File]:
    """At least one file, so that each turn gets on."""
    while found := next_waiting(handed):
        for item in found:
            handed.add(str(item))
            yield file_of(item)
            if time.monotonic() > until:
                return


def _keep(file: File, outcome: Outcome) -> None:
    if outcome.fault:
        log.error("A file was not read.", extra={"subject": UUID(file.id), "code": outcome.fault})
    if outcome.document is None or outcome.layer is None:
        keep_unreadable(item=UUID(file.id), note=outcome.note, at=now())
        return
    keep_reading(
        item=UUID(file.id),
        document=outcome.document,
        layer=outcome.layer,
        extract=outcome.extract,
        at=now(),
    )
