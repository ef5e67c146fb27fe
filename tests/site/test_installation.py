"""An installation as a person has it: real processes, a directory, a database that goes wrong."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from checks.postgres import free_port

ROOT = Path(__file__).parent.parent.parent
PATIENCE = 60
QUESTION = ("status", "RU", "--instrument", "ECPT", "--on", "2026-11-22")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")


def environment(**settings: str) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("VISITA_")}
    kept.pop("DJANGO_SETTINGS_MODULE", None)
    return {**kept, "PYTHONPATH": str(ROOT), **settings}


def visita(*words: str, **settings: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "visita.site.main", *words],
        env=environment(**settings),
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = tmp_path_factory.mktemp("prepared")
    done = visita("migrate", VISITA_VAR=str(var))
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return var


@pytest.fixture
def var(prepared: Path, tmp_path: Path) -> Path:
    """A directory in order, for one test to spoil."""
    return Path(shutil.copytree(prepared, tmp_path / "var"))


def deleted(database: Path) -> None:
    database.unlink()


def emptied(database: Path) -> None:
    database.write_bytes(b"")


@pytest.mark.parametrize("gone", [deleted, emptied])
@pytest.mark.parametrize("words", [QUESTION, ("migrate",)], ids=["status", "migrate"])
def test_a_database_that_went_is_made_anew(
    var: Path, gone: Callable[[Path], None], words: tuple[str, ...]
) -> None:
    for file in var.glob("visita.sqlite3-*"):
        file.unlink()
    gone(var / "visita.sqlite3")

    done = visita(*words, VISITA_VAR=str(var))

    assert (done.returncode, done.stderr) == (0, "")
    assert "unknown" in visita(*QUESTION, VISITA_VAR=str(var)).stdout


def assert_refused(done: "subprocess.CompletedProcess[str]", *, naming: str) -> None:
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1, done.stderr
    assert naming in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("url", "naming"),
    [
        ("sqlite:////nonexistent/x.db", "VISITA_DATABASE: the database /nonexistent/x.db"),
        ("postgresql://ana:s3cret@127.0.0.1:1/x", "VISITA_DATABASE: the database x at 127.0.0.1:1"),
        ("postgresql://ana:s3cret@127.0.0.1:abc/x", "VISITA_DATABASE: write postgresql://"),
        ("mysql://ana:s3cret@127.0.0.1/x", "VISITA_DATABASE: write postgresql://"),
    ],
)
def test_a_database_that_cannot_be_used_is_told_in_one_line(
    var: Path, url: str, naming: str
) -> None:
    done = visita(*QUESTION, VISITA_VAR=str(var), VISITA_DATABASE=url)

    assert_refused(done, naming=naming)
    assert "s3cret" not in done.stderr


def test_a_spoilt_database_file_is_told_in_one_line(var: Path) -> None:
    (var / "visita.sqlite3").write_bytes(b"not a database, " * 1000)

    done = visita(*QUESTION, VISITA_VAR=str(var))

    assert_refused(done, naming=f"VISITA_VAR: the database {var}/visita.sqlite3 cannot be used")


@pytest.mark.parametrize("name", ["preparing", "secret.key"])
def test_a_directory_that_cannot_be_written_is_told_in_one_line(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()

    done = visita(*QUESTION, VISITA_VAR=str(tmp_path))

    assert_refused(done, naming=f"VISITA_VAR: {tmp_path}/{name}: Is a directory.")


def test_a_file_in_place_of_the_directory_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    done = visita(*QUESTION, VISITA_VAR=str(tmp_path / "file"))

    assert_refused(done, naming=f"VISITA_VAR: {tmp_path}/file: File exists.")


def deaf_to_interrupts() -> None:
    """As a shell that is not interactive starts what runs in its background."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


@contextmanager
def serving(var: Path) -> "Iterator[subprocess.Popen[str]]":
    port = free_port()
    server = subprocess.Popen(
        [sys.executable, "-m", "visita.site.main", "serve", "--port", str(port)],
        env=environment(VISITA_VAR=str(var)),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=deaf_to_interrupts,
    )
    assert server.stderr
    try:
        line = server.stderr.readline()
        assert line == f"Visita is at http://localhost:{port}/. Ctrl-C stops it.\n"
        urllib.request.urlopen(f"http://localhost:{port}/").close()
        yield server
    finally:
        server.kill()
        server.wait(PATIENCE)
        server.stderr.close()


def family(process: int) -> list[int]:
    """What came from a process, as Linux lists it."""
    found = []
    for listed in Path(f"/proc/{process}/task").glob("*/children"):
        for child in listed.read_text().split():
            found += [int(child), *family(int(child))]
    return found


def resident(process: int) -> int:
    """Kilobytes of memory a process takes."""
    status = Path(f"/proc/{process}/status").read_text().splitlines()
    return int(next(line.split()[1] for line in status if line.startswith("VmRSS")))


def gone(processes: list[int]) -> bool:
    """Have all of them ended, within the time they may take?"""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if not any(map(is_alive, processes)):
            return True
        time.sleep(0.1)
    return False


def is_alive(process: int) -> bool:
    """A process that ended stays listed until someone asks after it."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


@LINUX
def test_a_small_process_stands_by_and_an_interrupt_stops_everything(var: Path) -> None:
    with serving(var) as server:
        helpers = family(server.pid)
        assert resident(server.pid) < 25_000  # with Django it is twice that
        server.send_signal(signal.SIGINT)

        assert server.wait(PATIENCE) == 0
    assert len(helpers) == 3  # the web server, its one process, the job worker
    assert gone(helpers)


@LINUX
def test_nobody_is_left_behind_when_the_first_process_is_killed(var: Path) -> None:
    with serving(var) as server:
        helpers = family(server.pid)
        server.kill()
        server.wait(PATIENCE)

        assert len(helpers) == 3
        assert gone(helpers)


def test_a_port_in_use_is_told_in_one_line(var: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])

        done = visita("serve", "--port", port, VISITA_VAR=str(var))

    assert_refused(done, naming=f"--port: {port} is in use")


def test_the_process_that_stands_by_loads_no_django() -> None:
    look = "import sys, visita.site.server; sys.exit('django' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", look], env=environment()).returncode == 0
