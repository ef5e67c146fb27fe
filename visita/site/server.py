"""Running Visita: one web server and one job worker, started and stopped together.

`python -m visita.site.server PORT …`, which the commands serve and demo become. It stands by as
long as Visita runs, so it never loads Django.
"""

import ctypes
import errno
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from dataclasses import dataclass
from functools import partial
from typing import NoReturn

from visita.site.story import STOPS
from visita.site.words import BadInput, Words, say

DEFAULT_PORT = 8000
DEFAULT_TLS_PORT = 8443
HTTPS = 443
ADDRESS = "127.0.0.1"
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 compared with, and chosen by whoever says --host
PATIENCE = 30
"""Seconds a start or a stop may take."""
CERTIFICATE_LOOKED_AT = 24 * 3600
"""Seconds between two looks at the days our own certificate has left."""
SHORTEST_PAUSE, LONGEST_PAUSE = 2, 30
"""Seconds from one start of the job worker to the next, while it keeps ending."""
SIGNAL_AT_PARENTS_DEATH = 1
"""Linux: PR_SET_PDEATHSIG of prctl(2)."""


@dataclass(frozen=True)
class Where:
    """Where the pages answer: on this machine, or under a host name over TLS."""

    port: int
    host: str = ""
    bind: str = ADDRESS
    certificate: str = ""
    key: str = ""
    own: bool = False
    """Was the certificate made here? Then it is looked after here."""

    @property
    def url(self) -> str:
        if not self.host:
            return f"http://localhost:{self.port}/"
        return https(self.host, self.port) + "/"

    def words(self) -> list[str]:
        if not self.host:
            return [str(self.port)]
        given = {"host": self.host, "bind": self.bind, "certificate": self.certificate}
        named = [word for name, value in given.items() for word in (f"--{name}", value)]
        return [str(self.port), *named, "--key", self.key, *(["--own"] if self.own else [])]


def https(host: str, port: int) -> str:
    return f"https://{host}" if port == HTTPS else f"https://{host}:{port}"


def become(where: Where, *, demo: bool) -> NoReturn:
    """Replace this process, whose database is in order, by the program below."""
    words = ["-m", "visita.site.server", *where.words(), *(["--demo"] if demo else [])]
    os.execv(sys.executable, [sys.executable, *words])  # noqa: S606 our own words


def main(words: list[str]) -> int:
    parser = Words(name="server", about="What serve and demo become.")
    parser.add_argument("port", type=int)
    for name in ("--host", "--bind", "--certificate", "--key"):
        parser.add_argument(name, default=getattr(Where, name.strip("-")))
    for name in ("--own", "--demo"):
        parser.add_argument(name, action="store_true")
    asked = vars(parser.read(words))
    try:
        return serve(demo=asked.pop("demo"), where=Where(**asked))
    except BadInput as fault:
        say(str(fault))
        return 2
    except KeyboardInterrupt:  # a second one, while stopping: what still runs ends with us
        return 130


def serve(where: Where, *, demo: bool = False) -> int:
    """Serve until interrupted.

    Raises:
        BadInput: something else uses the port, or the web server cannot start.
    """
    _free(where)
    running: list[subprocess.Popen[bytes]] = []
    for number in (signal.SIGTERM, signal.SIGINT):  # a shell may have had SIGINT ignored
        signal.signal(number, _interrupt)
    try:
        running.append(_web_server(where))
        _wait_until_it_answers(where, running)
        running.append(_job_worker())  # after the pages, so that people wait for one start only
        (_say_what_to_try if demo else _announce)(where.url)
        return _until_the_pages_end(running, where)
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


def _free(where: Where) -> None:
    with socket.socket(socket.AF_INET6 if ":" in where.bind else socket.AF_INET) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((where.bind, where.port))
        except OSError as fault:
            if fault.errno != errno.EADDRINUSE:
                raise BadInput(
                    f"--bind, --port: {where.bind}, {where.port}: {fault.strerror}."
                ) from None
            raise BadInput(
                f"--port: {where.port} is in use: stop what runs there or choose another."
            ) from None


def _web_server(where: Where) -> "subprocess.Popen[bytes]":
    """The rest of what gunicorn is told stands in `visita.site.web`."""
    address = f"[{where.bind}]" if ":" in where.bind else where.bind
    words = ["--config", "python:visita.site.web", "--bind", f"{address}:{where.port}"]
    if where.host:
        words += ["--certfile", where.certificate, "--keyfile", where.key]
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


def _wait_until_it_answers(where: Where, running: "list[subprocess.Popen[bytes]]") -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if any(process.poll() is not None for process in running):
            raise BadInput("serve: the server stopped at once; its message stands above.")
        if _is_well(where):
            return
        time.sleep(0.02)
    raise BadInput(f"serve: no answer on port {where.port} after {PATIENCE} seconds.")


def _is_well(where: Where) -> bool:
    """The port is open before the program behind it is ready, so wait for its word."""
    ask = f"GET /health/ HTTP/1.1\r\nHost: {where.host or 'localhost'}\r\nConnection: close\r\n\r\n"
    try:
        with _connected(where) as probe:
            probe.sendall(ask.encode())
            return probe.recv(12) == b"HTTP/1.1 200"
    except OSError:
        return False


def _connected(where: Where) -> socket.socket:
    near = {EVERYWHERE[0]: ADDRESS, EVERYWHERE[1]: "::1"}.get(where.bind, where.bind)
    plain = socket.create_connection((near, where.port), timeout=PATIENCE)
    if not where.host:
        return plain
    # our own server on this machine is asked whether it is there; nothing is told to it
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context.wrap_socket(plain, server_hostname=where.host)


def _until_the_pages_end(running: "list[subprocess.Popen[bytes]]", where: Where) -> int:
    """The job worker ends when the database goes away, and is started again, ever more slowly.

    The pages go on meanwhile: they answer that the database is away, and recover by themselves.
    """
    pages, worker = running
    looked = began = time.monotonic()
    pause = SHORTEST_PAUSE
    while pages.poll() is None:
        lasted = time.monotonic() - began
        if worker.poll() is not None and lasted >= pause:
            pause = SHORTEST_PAUSE if lasted > LONGEST_PAUSE else min(2 * pause, LONGEST_PAUSE)
            running[1] = worker = _job_worker()
            began = time.monotonic()
        time.sleep(0.3)
        if where.own and time.monotonic() - looked > CERTIFICATE_LOOKED_AT:
            looked = time.monotonic()
            _renew(where)
    say("The web server ended by itself; stopping the job worker.")
    return 1


def _renew(where: Where) -> None:
    """In a process of its own, which knows the clock. The web server reads the file each time."""
    words = ["-m", "visita.site.main", "serve", "--host", where.host, "--certificate-only"]
    subprocess.run([sys.executable, *words], stdout=subprocess.DEVNULL)  # noqa: S603 our own words


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
