"""A PostgreSQL server for the tests: the one that answers, else our own for as long as they run."""

import os
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

BIN = Path("/usr/lib/postgresql/15/bin")
SOCKETS = Path("/var/run/postgresql")
"""Of Debian's servers."""
DEFAULT = "postgresql://postgres@127.0.0.1:5432/postgres"


@contextmanager
def a_server() -> Iterator[str | None]:
    """The URL of a server on which test databases may be made; None if there is none."""
    url = os.environ.get("VISITA_TEST_POSTGRES", DEFAULT)
    if answers(url):
        yield url
    elif os.geteuid() == 0 and (BIN / "initdb").exists():
        with own_cluster() as own:
            yield own
    else:
        yield None


def answers(url: str) -> bool:
    import psycopg

    try:
        psycopg.connect(url, connect_timeout=3).close()
    except psycopg.OperationalError:
        return False
    return True


def nearest(url: str) -> str:
    """The host of a server, or the directory of its socket where it is on this machine.

    A question over the socket takes a quarter of the time, and the tests ask millions.
    """
    from psycopg.conninfo import make_conninfo

    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or 5432
    is_here = host in {"localhost", "127.0.0.1"} and (SOCKETS / f".s.PGSQL.{port}").exists()
    by_socket = make_conninfo(url, host=str(SOCKETS))
    return str(SOCKETS) if is_here and answers(by_socket) else host


@contextmanager
def own_cluster() -> Iterator[str]:
    """A cluster in a temporary directory on a free port, gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="visita-postgres-") as place:
        subprocess.run(["chown", "postgres", place], check=True)
        port = free_port()
        as_postgres(BIN / "initdb", "-D", f"{place}/data", "-A", "trust", "-U", "postgres")
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories={place}"
        control = (BIN / "pg_ctl", "-D", f"{place}/data", "-w")
        as_postgres(*control, "-l", f"{place}/log", "-o", options, "start")
        try:
            yield f"postgresql://postgres@127.0.0.1:{port}/postgres"
        finally:
            as_postgres(*control, "-m", "immediate", "stop")


def restart(url: str, *, mode: str) -> None:
    """Restart a cluster of our own: *fast* ends its connections, *immediate* is a crash."""
    import psycopg

    with psycopg.connect(url) as connection:
        row = connection.execute("SHOW data_directory").fetchone()
    if not row:
        raise RuntimeError("The server does not say where its data lie.")
    as_postgres(BIN / "pg_ctl", "-D", row[0], "-l", f"{row[0]}/log", "-w", "-m", mode, "restart")


def as_postgres(*command: str | Path) -> None:
    """Run as Debian's user for it, because the server refuses to run as root."""
    words = ["runuser", "-u", "postgres", "--", *map(str, command)]
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL, cwd="/")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
