"""Files that are not plain text are parsed inside bubblewrap, or not at all."""

import json
import os
import subprocess
import time
from types import TracebackType
from typing import Self

from visita.incoming import frames, walls
from visita.incoming.checking import checked
from visita.incoming.extract import Extract, Media
from visita.incoming.limits import (
    ANSWER_SECONDS,
    CPU_SECONDS,
    MOST_ANSWER,
    MOST_ATTACHED,
    MOST_BYTES,
    START_SECONDS,
    WALL_FOR_CPU,
)
from visita.incoming.plain import read_plain
from visita.incoming.refused import Refused
from visita.incoming.syscalls import call_filter

LONGEST_NAME = 255


class Sandbox:
    """One walled-in process that reads file after file, each in a child of its own.

    It is started with the first file that needs it, and again after it had to be ended. Use it as
    a context, in one thread. Each file may take so many *seconds* of the processor.
    """

    def __init__(self, *, seconds: int = CPU_SECONDS) -> None:
        self._seconds = seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._works = True

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        raised: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._end()

    def read(self, name: str, content: bytes, media: Media) -> Extract:
        """The inert text of a file of that kind.

        Raises:
            Refused: with the reason as its code; see `notes.REFUSALS`.
        """
        if len(content) > MOST_BYTES:
            raise Refused("too_large")
        if media is Media.PLAIN:
            return read_plain(content)
        how, answer = self._ask(name, content, media)
        if how == "gone":  # perhaps it ended between two files, for a reason of the machine's
            how, answer = self._ask(name, content, media)
        if how != "done":
            raise Refused(how if how in {"timed_out", "out_of_memory"} else "reader_failed")
        return checked(answer, content, media)

    def _ask(self, name: str, content: bytes, media: Media) -> tuple[str, bytes]:
        process = self._started()
        until = time.monotonic() + WALL_FOR_CPU * self._seconds + ANSWER_SECONDS
        question = json.dumps({"name": name[-LONGEST_NAME:], "media": media}).encode()
        try:
            for message in (question, content):
                frames.send(_pipe(process.stdin), message, until=until)
            source = _pipe(process.stdout)
            how = frames.receive(source, most=64, until=until).decode("ascii", "replace")
            return how, frames.receive(source, most=MOST_ANSWER + MOST_ATTACHED, until=until)
        except frames.Late:
            self._end()
            return "timed_out", b""
        except frames.Broken:
            self._end()
            return "gone", b""
        except BaseException:
            self._end()  # half a message must not be taken for the beginning of the next
            raise

    def _started(self) -> "subprocess.Popen[bytes]":
        """The process, ready to read. A machine on which it does not start is asked once."""
        if self._process and self._process.poll() is None:
            return self._process
        self._end()
        program = walls.bubblewrap()
        if not program or not self._works:
            raise Refused("no_sandbox")
        try:
            self._process = _start(program, self._seconds)
            until = time.monotonic() + START_SECONDS
            os.set_blocking(_pipe(self._process.stdin), False)
            frames.receive(_pipe(self._process.stdout), most=64, until=until)
        except (frames.Late, frames.Broken, OSError):
            self._works = False
            self._end()
            raise Refused("no_sandbox") from None
        return self._process

    def _end(self) -> None:
        process, self._process = self._process, None
        if process:
            process.kill()
            for pipe in (process.stdin, process.stdout):
                if pipe:
                    pipe.close()
            process.wait()


def _start(program: str, seconds: int) -> "subprocess.Popen[bytes]":
    """What it says on stderr is thrown away: it may repeat what stood in a file."""
    calls = call_filter()
    filter_at = os.memfd_create("filter") if calls else None
    try:
        if filter_at is not None:
            os.write(filter_at, calls)
            os.lseek(filter_at, 0, os.SEEK_SET)
        return subprocess.Popen(  # noqa: S603 bubblewrap, with arguments of our own
            walls.command(program, seconds=seconds, filter_at=filter_at),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            pass_fds=() if filter_at is None else (filter_at,),
            bufsize=0,
            env={},
            cwd="/",
        )
    finally:
        if filter_at is not None:
            os.close(filter_at)


def _pipe(end: object) -> int:
    number: int = end.fileno()  # type: ignore[attr-defined]
    return number
