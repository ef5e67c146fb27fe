"""The walls hold: nothing outside is seen, reached or written, and no file harms the next."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.incoming.conftest import MISSING
from tests.incoming.files import (
    PAGE,
    SENTENCES,
    a_mail,
    a_page,
    a_pdf,
    a_word_file,
    letters_everywhere,
    paragraphs,
)
from visita.incoming import sandbox, walls
from visita.incoming.extract import Media
from visita.incoming.refused import Refused
from visita.incoming.sandbox import Sandbox

HERE = Path(__file__).resolve()
NEXT = a_page(paragraphs(*SENTENCES))
LOOPS = a_pdf(["x"], packed=letters_everywhere(6_000))


def inside(monkeypatch: pytest.MonkeyPatch, code: str) -> str:
    """What a program prints that stands where the worker does, behind the same walls."""
    if not walls.bubblewrap():
        pytest.skip(MISSING)
    real = walls.command

    def instead(program: str, *, seconds: int, filter_at: int | None) -> list[str]:
        words = real(program, seconds=seconds, filter_at=filter_at)
        return [*words[: words.index("-m")], "-c", code]

    monkeypatch.setattr(walls, "command", instead)
    process = sandbox._start(walls.bubblewrap() or "", 5)
    said, _ = process.communicate(timeout=60)
    return said.decode()


LOOK = """
import json, os, socket
def tried(what):
    try:
        what()
    except OSError as error:
        return type(error).__name__ + " " + str(error.errno)
    return "done"
paths = PATHS
print(json.dumps({
    "top": sorted(os.listdir("/")),
    "seen": [each for each in paths if os.path.exists(each)],
    "environment": sorted(os.environ),
    "written": [tried(lambda: open(each + "/x", "w")) for each in ("/", "/tmp", "/code", "/lib")],
    "socket": tried(lambda: socket.socket(socket.AF_INET, socket.SOCK_STREAM)),
    "unix": tried(lambda: socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)),
    "pid": os.getpid(),
    "kill": tried(lambda: os.kill(OUTSIDE, 0)),
}))
"""


def test_nothing_of_outside_is_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("x")
    monkeypatch.setenv("VISITA_SECRET", "x")
    hidden = [
        "/home",
        "/work",
        "/var",
        "/etc/passwd",
        "/etc/shadow",
        "/proc",
        "/sys",
        "/dev",
        "/tmp",  # noqa: S108 not there inside
    ]
    hidden += ["/bin/sh", "/usr/bin", "/run", "/code/visita/site", str(HERE), str(secret)]
    code = LOOK.replace("PATHS", repr(hidden)).replace("OUTSIDE", str(os.getpid()))
    said = json.loads(inside(monkeypatch, code))

    assert [each for each in said["seen"] if each not in walls._seen()] == []
    assert not any("VISITA" in name for name in said["environment"])
    assert said["pid"] < 10
    assert said["kill"] == "ProcessLookupError 3"
    assert all(each.startswith(("OSError 30", "FileNotFound")) for each in said["written"])
    assert {said["socket"], said["unix"]} == {"PermissionError 1"}


def test_without_the_filter_of_calls_there_is_still_no_network(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sandbox, "call_filter", lambda: b"")
    code = (
        "import socket\n"
        "for host in ('127.0.0.1', '192.0.2.1'):\n"
        "    try:\n"
        "        socket.create_connection((host, PORT), 3)\n"
        "    except OSError as error:\n"
        "        print(type(error).__name__)\n"
    )
    with socket.create_server(("127.0.0.1", 0)) as server:
        said = inside(monkeypatch, code.replace("PORT", str(server.getsockname()[1])))

    assert said.split() == ["ConnectionRefusedError", "OSError"]


def test_no_new_namespace_and_no_program_can_be_started(monkeypatch: pytest.MonkeyPatch) -> None:
    code = (
        "import ctypes, os\n"
        "print(ctypes.CDLL(None, use_errno=True).unshare(0x10000000), ctypes.get_errno())\n"
        "try:\n"
        "    os.execv('/bin/sh', ['sh'])\n"
        "except OSError as error:\n"
        "    print(type(error).__name__)\n"
    )

    assert inside(monkeypatch, code).split() == ["-1", "1", "FileNotFoundError"]


@pytest.fixture
def short() -> Iterator[Sandbox]:
    """Gives each file two seconds."""
    if not walls.bubblewrap():
        pytest.skip(MISSING)
    with Sandbox(seconds=2) as one:
        yield one


def refusal(box: Sandbox, content: bytes, media: Media) -> str:
    with pytest.raises(Refused) as refused:
        box.read("a", content, media)
    return refused.value.code


def test_a_file_that_never_ends_is_ended_and_the_next_is_read(short: Sandbox) -> None:
    before = short.read("a", NEXT, Media.HTML)
    started = time.monotonic()

    assert refusal(short, LOOPS, Media.PDF) == "timed_out"
    assert time.monotonic() - started < 10
    assert short.read("a", NEXT, Media.HTML) == before


def test_a_sandbox_that_does_not_answer_is_ended_and_started_again(
    short: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    short.read("a", NEXT, Media.HTML)
    assert short._process
    first = short._process.pid
    for each in offspring(first):
        os.kill(each, 19)  # SIGSTOP
    monkeypatch.setattr(sandbox, "ANSWER_SECONDS", -3)

    assert refusal(short, NEXT, Media.HTML) == "timed_out"
    monkeypatch.undo()
    assert short.read("a", NEXT, Media.HTML).pieces
    assert short._process.pid != first
    assert not Path(f"/proc/{first}").exists()


def offspring(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(each) for each in found] + [more for each in found for more in offspring(int(each))]


def test_a_sandbox_that_dies_is_started_again(short: Sandbox) -> None:
    short.read("a", NEXT, Media.HTML)
    assert short._process
    short._process.kill()

    assert short.read("a", NEXT, Media.HTML).pieces


def test_nothing_is_left_running_behind(short: Sandbox) -> None:
    with Sandbox() as one:
        one.read("a", NEXT, Media.HTML)
        assert one._process
        processes = [one._process.pid, *offspring(one._process.pid)]
        assert len(processes) == 3
    ends = time.monotonic() + 10
    while any(map(is_running, processes)):
        assert time.monotonic() < ends, processes
        time.sleep(0.05)


def is_running(process: int) -> bool:
    return Path(f"/proc/{process}/exe").exists()


@pytest.mark.parametrize("program", [None, "/bin/false", "/nonexistent/bwrap"])
def test_where_bubblewrap_is_missing_or_does_not_work_nothing_is_parsed(
    monkeypatch: pytest.MonkeyPatch, program: str | None
) -> None:
    monkeypatch.setattr(walls, "bubblewrap", lambda: program)
    with Sandbox() as one:
        for content, media in (
            (PAGE.encode(), Media.HTML),
            (a_mail().as_bytes(), Media.MAIL),
            (a_word_file(), Media.WORD),
            (a_pdf(["Text"]), Media.PDF),
        ):
            assert refusal(one, content, media) == "no_sandbox"
        assert one.read("a", b"Plain text.", Media.PLAIN).pieces[0].text == "Plain text."


def test_a_machine_without_bubblewrap_is_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    real = sandbox._start

    def start(program: str, seconds: int) -> "subprocess.Popen[bytes]":
        calls.append(program)
        return real(program, seconds)

    monkeypatch.setattr(walls, "bubblewrap", lambda: "/bin/false")
    monkeypatch.setattr(sandbox, "_start", start)
    with Sandbox() as one:
        for _ in range(3):
            assert refusal(one, NEXT, Media.HTML) == "no_sandbox"

    assert len(calls) == 1


def test_no_parser_is_loaded_outside() -> None:
    """Reading in the sandbox loads neither lxml nor anything built on it into our own process."""
    code = (
        "import sys\n"
        "from visita.incoming.sandbox import Sandbox\n"
        "from visita.incoming.sniffing import sniff\n"
        f"content = {NEXT!r}\n"
        "with Sandbox() as box:\n"
        "    try:\n"
        "        box.read('a', content, sniff('a', content))\n"
        "    except Exception as refusal:\n"
        "        assert refusal.code == 'no_sandbox'\n"
        "print([name for name in sys.modules if name.split('.')[0] in {'lxml', 'trafilatura',"
        " 'docx', 'pdfminer', 'htmldate', 'email', 'zipfile', 'html', 'django'}])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def test_many_threads_of_a_program_can_each_have_one(short: Sandbox) -> None:
    with Sandbox() as other:
        both = [each.read("a", NEXT, Media.HTML) for each in (short, other, short, other)]

    assert len({each.pieces for each in both}) == 1
