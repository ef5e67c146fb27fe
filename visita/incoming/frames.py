"""Messages between the two sides of the wall: a length, then so many bytes; no pickle."""

import os
import select
import struct
import time

LENGTH = struct.Struct(">I")
AT_ONCE = 1 << 16


class Broken(Exception):
    """The other side is gone, or has sent what is no message."""


class Late(Exception):
    """Nothing more came, or was taken, in time."""


def send(into: int, message: bytes, *, until: float | None = None) -> None:
    """Write one message to a pipe; *until* is on the monotonic clock.

    Raises:
        Broken, Late
    """
    rest = memoryview(LENGTH.pack(len(message)) + message)
    while rest:
        _wait(into, select.POLLOUT, until)
        try:
            rest = rest[os.write(into, rest[:AT_ONCE]) :]
        except BlockingIOError:
            continue
        except OSError as gone:
            raise Broken from gone


def receive(source: int, *, most: int, until: float | None = None) -> bytes:
    """Read one message of at most so many bytes from a pipe.

    Raises:
        Broken, Late
    """
    (length,) = LENGTH.unpack(_exactly(source, LENGTH.size, until))
    if length > most:
        raise Broken
    return _exactly(source, length, until)


def _exactly(source: int, wanted: int, until: float | None) -> bytes:
    parts, missing = [], wanted
    while missing:
        part = some(source, most=missing, until=until)
        if not part:
            raise Broken
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def some(source: int, *, most: int, until: float | None) -> bytes:
    """Whatever comes next; nothing once the other side has closed."""
    _wait(source, select.POLLIN, until)
    return os.read(source, min(most, AT_ONCE))


def split(message: bytes) -> list[bytes]:
    """The messages packed into one, as `pack` does.

    Raises:
        Broken: they do not fill it exactly.
    """
    found, at = [], 0
    while at < len(message):
        if at + LENGTH.size > len(message):
            raise Broken
        (length,) = LENGTH.unpack_from(message, at)
        at += LENGTH.size + length
        found.append(message[at - length : at])
    if at != len(message):
        raise Broken
    return found


def pack(messages: list[bytes]) -> bytes:
    return b"".join(LENGTH.pack(len(each)) + each for each in messages)


def _wait(pipe: int, event: int, until: float | None) -> None:
    if until is None:
        return
    poll = select.poll()
    poll.register(pipe, event)
    if not poll.poll(max(0, until - time.monotonic()) * 1000):
        raise Late
