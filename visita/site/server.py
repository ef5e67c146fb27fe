"""Running Visita: one web server and one job worker, started and stopped together.

`python -m visita.site.server PORT [--demo]`, which the commands serve and demo become. It stands by
as long as Visita runs, so it never loads Django.
"""

import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from functools import partial
from typing import NoReturn

from visita.site.story import STOPS
from visita.site.words import BadInput, say

DEFAULT_PORT = 8000
ADDRESS = "127.0.0.1"
PATIENCE = 30
"""Seconds a start or a stop may take."""
SHORTEST_PAUSE, LONGEST_PAUSE = 2, 30
"""Seconds from one start of the job worker to the next, while it keeps ending."""
SIGNAL_AT_PARENTS_DEATH = 1
"""Linux: PR_SET_PDEATHSIG of prctl(2)."""


def become(*, port: int, demo: bool) -> NoReturn:
    """Replace this process, whose database is in order, by the program below."""
    words = ["-m", "visita.site.server", str(port), *(["--demo"] if demo else [])]
    os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 our own words


def main(words: list[str]) -> int:
    try:
        return serve(port=int(words[0]), demo="--demo" in words)
    except BadInput as fault:
        say(str(fault))
        return 2
    except KeyboardInterrupt:  # a second one, while stopping: what still runs ends with us
        return 130


def serve(*, port: int, demo: bool = False) -> int:
    """Serve on loopback until interrupted.

    Raises:
        BadInput: something else uses the port, or the web server cannot start.
    """
    _free(port)
    running: list[subprocess.Popen[bytes]] = []
    for number in (signal.SIGTERM, signal.SIGINT):  # a shell may have had SIGINT ignored
        signal.signal(number, _interrupt)
    try:
        running.append(_web_server(port))
        _wait_until_it_answers(port, running)
        running.append(_job_worker())  # after the pages, so that people wait for one start only
        (_say_what_to_try if demo else _announce)(f"http://localhost:{port}/")
        return _until_the_pages_end(running)
    except KeyboardInterrupt:
        say("Stopping …")
        return 0
    finally:
        _stop(running)


def _announce(address: str) -> None:
    say(f"Visita is at {address}. Ctrl-C stops it.")


def _say_what_to_try(address: str) -> None:
    base = address.rstrip("/")
    say(f"Visita is at {address}. Ctrl-C stops it. To try:")
    for stop in STOPS[:3]:
        say(f"  {base}{stop.url}\n      {stop.notice}")
    say("  The whole walk: ./run tour")


def _interrupt(signal_number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((ADDRESS, port))
        except OSError:
            raise BadInput(
                f"--port: {port} is in use: stop what runs there or choose another."
            ) from None


def _web_server(port: int) -> "subprocess.Popen[bytes]":
    """One process with threads: a small body needs no more, and memory is short."""
    words = [
        "--bind", f"{ADDRESS}:{port}",
        "--workers", "1",
        "--threads", "8",
        "--worker-class", "gthread",
        "--worker-tmp-dir", "/dev/shm" if os.path.isdir("/dev/shm") else "/tmp",  # noqa: S108
        "--log-level", "warning",
        "--no-control-socket",
        "visita.site.wsgi:application",
    ]  # fmt: skip
    return started([sys.executable, "-m", "gunicorn", *words])


def _job_worker() -> "subprocess.Popen[bytes]":
    return started([sys.executable, "-m", "visita.site.worker"])


def started(command: list[str]) -> "subprocess.Popen[bytes]":
    """In its own session, so that Ctrl-C reaches us alone and we stop it in order.

    On Linux it also stops when we end without a chance to stop it (kill -9).
    """
    follow = None
    if sys.platform == "linux":
        follow = partial(_follow, os.getpid(), ctypes.CDLL(None).prctl)
    return subprocess.Popen(command, start_new_session=True, preexec_fn=follow)  # noqa: S603 our own words


def _follow(parent: int, prctl: "ctypes._NamedFuncPointer") -> None:
    """In the child, before it becomes its program: be told to stop when *parent* ends."""
    prctl(SIGNAL_AT_PARENTS_DEATH, signal.SIGTERM)
    if os.getppid() != parent:
        os._exit(1)  # it ended before we could ask


def _wait_until_it_answers(port: int, running: "list[subprocess.Popen[bytes]]") -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if any(process.poll() is not None for process in running):
            raise BadInput("serve: the server stopped at once; its message stands above.")
        if _answers(port):
            return
        time.sleep(0.02)
    raise BadInput(f"serve: no answer on port {port} after {PATIENCE} seconds.")


def _answers(port: int) -> bool:
    """The port is open before the program behind it is ready, so wait for a word."""
    try:
        with socket.create_connection((ADDRESS, port), timeout=PATIENCE) as probe:
            probe.sendall(b"HEAD / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            return bool(probe.recv(1))
    except OSError:
        return False


def _until_the_pages_end(running: "list[subprocess.Popen[bytes]]") -> int:
    """The job worker ends when the database goes away, and is started again, ever more slowly.

    The pages go on meanwhile: they answer that the database is away, and recover by themselves.
    """
    pages, worker = running
    began, pause = time.monotonic(), SHORTEST_PAUSE
    while pages.poll() is None:
        lasted = time.monotonic() - began
        if worker.poll() is not None and lasted >= pause:
            pause = SHORTEST_PAUSE if lasted > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
            running[1] = worker = _job_worker()
            began = time.monotonic()
        time.sleep(0.3)
    say("The web server ended by itself; stopping the job worker.")
    return 1


def _stop(running: "list[subprocess.Popen[bytes]]") -> None:
    for process in running:
        if process.poll() is None:
            process.terminate()
    for process in running:
        try:
            process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            process.kill()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
