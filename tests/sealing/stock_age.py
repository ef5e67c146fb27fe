"""Debian's own `age`: a third program that knows nothing of Visita."""

import os
import pty
import subprocess
from pathlib import Path

AGE = "/usr/bin/age"


def seal(source: Path, target: Path, *, recipients: list[str]) -> None:
    named = [word for each in recipients for word in ("-r", each)]
    subprocess.run([AGE, *named, "-o", target, source], check=True)


def opened(source: Path, *, keyfile: Path) -> bytes | None:
    """What the file holds; None where it is refused, also in the middle."""
    done = subprocess.run([AGE, "-d", "-i", keyfile, source], capture_output=True)
    return None if done.returncode else done.stdout


def seal_with_passphrase(source: Path, target: Path, *, passphrase: str) -> None:
    assert _at_a_terminal([AGE, "-p", "-o", str(target), str(source)], [passphrase, passphrase])


def opens_with_passphrase(source: Path, target: Path, *, passphrase: str) -> bool:
    return _at_a_terminal([AGE, "-d", "-o", str(target), str(source)], [passphrase])


def _at_a_terminal(command: list[str], answers: list[str]) -> bool:
    """Passphrases it reads from a terminal only, one question after the other."""
    child, terminal = pty.fork()
    if child == 0:
        os.execv(command[0], command)  # noqa: S606 no shell is wanted
    for answer in answers:
        _until(terminal, b": ")
        os.write(terminal, answer.encode() + b"\n")
    while _read(terminal):
        pass
    os.close(terminal)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


def _until(terminal: int, ending: bytes) -> None:
    said = b""
    while not said.endswith(ending) and (more := _read(terminal)):
        said += more


def _read(terminal: int) -> bytes:
    """Linux says that the other end has closed by an error."""
    try:
        return os.read(terminal, 1024)
    except OSError:
        return b""
