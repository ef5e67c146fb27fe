"""Whoever holds the same version finds out what a server gives browsers instead."""

import hashlib
import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from tests.conftest import NOON
from visita.ledger.queries.entries import entries
from visita.site import assets
from visita.site.main import main

Output = pytest.CaptureFixture[str]
Served = dict[str, bytes]


@pytest.fixture
def served() -> Served:
    """Every file as we hold it, and the list."""
    files = {address: file.read_bytes() for address, file in assets._files()}
    return {**files, assets.LIST: json.dumps(assets.listed()).encode()}


@pytest.fixture
def server(served: Served) -> Iterator[str]:
    """A server that gives what the test puts into *served*."""

    class Answering(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = served.get(self.path)
            self.send_response(404 if content is None else 200)
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            """It keeps quiet."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Answering) as answering:
        threading.Thread(target=answering.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{answering.server_port}"
        answering.shutdown()


def verified(capsys: Output, url: str) -> tuple[int, dict[str, object]]:
    exit_code = main(["verify-site", url, "--json"])
    return exit_code, json.loads(capsys.readouterr().out)


@pytest.mark.django_db
def test_the_list_is_public_and_names_every_script() -> None:
    answer = Client().get(assets.LIST)

    told = answer.json()
    assert not answer.cookies
    assert {"/kit/", "/kit/notes.js", "/kit/worker.js"} <= set(told["files"])
    assert (told["format"], told["digest"]) == (assets.FORMAT, assets.digest())
    age = "/static/sealing/vendor/age.js"
    assert told["files"][age] == hashlib.sha256(dict(assets._files())[age].read_bytes()).hexdigest()


def test_our_own_server_is_found_the_same(live_server: LiveServer, capsys: Output) -> None:
    assert main(["verify-site", live_server.url]) == 0
    assert "gives each as version" in capsys.readouterr().out
    exit_code, told = verified(capsys, live_server.url)
    assert (exit_code, told["ok"], told["same"]) == (0, True, len(assets.assets()))


def test_a_script_with_one_more_byte_is_found(server: str, served: Served, capsys: Output) -> None:
    """Also where the server's own list has been brought to agree with it."""
    changed = "/static/sealing/vendor/age.js"
    served[changed] += b";"
    theirs = json.loads(served[assets.LIST])
    theirs["files"][changed] = hashlib.sha256(served[changed]).hexdigest()
    served[assets.LIST] = json.dumps(theirs).encode()

    exit_code, told = verified(capsys, server)

    assert (exit_code, told["ok"], told["other"]) == (1, False, [changed])
    assert main(["verify-site", server]) == 1
    assert f"{changed}  is another" in capsys.readouterr().out


def test_a_missing_and_an_unknown_file_are_found(
    server: str, served: Served, capsys: Output
) -> None:
    gone = next(iter(assets.assets()))
    del served[gone]
    theirs = json.loads(served[assets.LIST])
    theirs["files"]["/static/site/more.js"] = "00"
    served[assets.LIST] = json.dumps({**theirs, "version": "9.9"}).encode()

    exit_code, told = verified(capsys, server)

    assert (exit_code, told["missing"], told["unknown"]) == (1, [gone], ["/static/site/more.js"])
    assert told["their_version"] == "9.9"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("visita.example.org", "is not an address"),
        ("http://127.0.0.1:8000/desk/", "is not an address"),
        ("http://127.0.0.1:1", "does not answer"),
    ],
)
def test_an_address_that_is_none_is_said(capsys: Output, url: str, said: str) -> None:
    assert main(["verify-site", url]) == 2
    assert said in capsys.readouterr().err


def test_a_server_that_is_something_else_is_said(
    server: str, served: Served, capsys: Output
) -> None:
    del served[assets.LIST]

    assert main(["verify-site", server]) == 2
    assert "is this Visita?" in capsys.readouterr().err


@pytest.mark.django_db
def test_the_ledger_says_when_browsers_are_given_other_files(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def published() -> list[str]:
        assets.publish(at=NOON)
        return [each.subject for each in entries(act="assets.published")]

    first = published()
    assert published() == first
    monkeypatch.setattr(assets, "assets", lambda: {"/static/site/more.js": "00"})
    assert len(published()) == 2
    monkeypatch.undo()
    assert published()[0] == first[0]
