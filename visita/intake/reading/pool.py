"""Reading one file, or many at once in processes of their own. A fault ends with its own file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from concurrent.futures.thread import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice
from multiprocessing import connection, get_context, parent_process
from threading import Thread
from typing import Any, Self

from visita.incoming.extract import Extract, Media, Piece
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox
from visita.incoming.sniffing import sniff
from visita.intake.reading.documents import Document
from visita.intake.reading.layer import Layer
from visita.intake.reading.reader import read

AHEAD = 2
"""Files handed to each process at a time: one it reads, one that waits."""
BROKE_OFF = "reader_failed"


@dataclass(frozen=True)
class File:
    """One file to be read. `pieces` are given where its text is known: part of another item."""

    id: str
    name: str
    content: bytes
    received_on: date
    pieces: tuple[Piece, ...] | None = None


@dataclass(frozen=True)
class Outcome:
    """What was read; or, with a `note`, why nothing was. `fault` names an exception for the log."""

    extract: Extract | None = None
    layer: Layer | None = None
    document: Document | None = None
    note: str = ""
    fault: str = ""


class Reader:
    """Reads one file after another, with a sandbox that starts when a file first needs it."""

    def __init__(self) -> None:
        self._sandbox = Sandbox()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *raised: Any) -> None:
        self._sandbox.__exit__(*raised)

    def read(self, file: File) -> Outcome:
        try:
            extract = self._extract(file)
        except Refused as refusal:
            return Outcome(note=refusal.code)
        layer, document = read(extract, name=file.name, received_on=file.received_on)
        return Outcome(extract, layer, document)

    def _extract(self, file: File) -> Extract:
        if file.pieces is not None:
            return Extract(Media.PLAIN, "", file.pieces)
        return self._sandbox.read(file.name, file.content, sniff(file.name, file.content))


def is_plain(name: str, content: bytes) -> bool:
    """Is it read without a sandbox?"""
    try:
        return sniff(name, content) == Media.PLAIN
    except Refused:
        return False


def read_many(files: Iterator[File], *, processes: int) -> Iterator[tuple[File, Outcome]]:
    """Read the files as they come, in so many processes; with none, in this one.

    A file at which a process ends is tried once more by itself, and given up if it ends again.
    """
    while True:
        lost: list[File] = []
        with _executor(processes) as pool:
            yield from _streamed(pool, files, AHEAD * max(processes, 1), lost)
            if not processes:
                pool.submit(_end)  # a process of its own takes its sandbox with it when it ends
        if not lost:
            return
        for file in lost:
            yield file, _alone(file)


def _executor(processes: int) -> Executor:
    if not processes:
        return ThreadPoolExecutor(1, initializer=_begin)
    # forked, a process would hold the database's connection of the one it came from
    return ProcessPoolExecutor(processes, mp_context=get_context("spawn"), initializer=_begin)


def _streamed(
    pool: Executor, files: Iterator[File], ahead: int, lost: list[File]
) -> Iterator[tuple[File, Outcome]]:
    flying: dict[Future[Outcome], File] = {}
    while not lost:
        for file in islice(files, ahead - len(flying)):
            flying[pool.submit(_read, file)] = file
        if not flying:
            return
        done, _ = wait(flying, return_when=FIRST_COMPLETED)
        for future in done:
            file = flying.pop(future)
            if isinstance(future.exception(), BrokenProcessPool):
                lost.append(file)
            else:
                yield file, _outcome(future)
    lost.extend(flying.values())


def _alone(file: File) -> Outcome:
    with _executor(1) as pool:
        return _outcome(pool.submit(_read, file))


def _outcome(future: Future[Outcome]) -> Outcome:
    fault = future.exception()
    return Outcome(note=BROKE_OFF, fault=type(fault).__name__) if fault else future.result()


_reader: list[Reader] = []
"""That of this process."""


def _begin() -> None:
    """A process whose parent was killed would wait for its next file for ever."""
    _reader[:] = [Reader()]
    if parent := parent_process():
        Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(parent: int) -> None:
    connection.wait([parent])
    os._exit(1)


def _end() -> None:
    while _reader:
        _reader.pop().__exit__(None, None, None)


def _read(file: File) -> Outcome:
    return _reader[0].read(file)
