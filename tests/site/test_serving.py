"""Serving the network: over TLS, for one name, and never the demonstration."""

import http.client
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from email.message import Message
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest

from checks.postgres import free_port
from tests.site.test_installation import PATIENCE, assert_refused, environment, visita
from visita.site import server, web

HOST = "visita.test"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    var = tmp_path_factory.mktemp("prepared")
    assert visita("migrate", VISITA_VAR=str(var)).returncode == 0
    return var


@contextmanager
def serving(var: Path, *words: str) -> Iterator[int]:
    port = free_port()
    started = subprocess.Popen(
        [sys.executable, "-m", "visita.site.main", "serve", "--port", str(port), *words],
        env=environment(VISITA_VAR=str(var)),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert started.stderr
    try:
        said = ""
        while "Ctrl-C stops it" not in said:
            line = started.stderr.readline()
            assert line, said
            said += line
        assert f"Visita is at https://{HOST}:{port}/." in said
        yield port
    finally:
        started.terminate()
        rest = started.communicate(timeout=PATIENCE)[1]
    assert started.returncode == 0
    assert rest == "Stopping …\n"


class Named(http.client.HTTPSConnection):
    """A colleague's browser: it trusts the authority, and has the name from the network."""

    def __init__(self, port: int, trusts: Path | None, *, asks_for: str = HOST) -> None:
        context = ssl.create_default_context(cafile=str(trusts) if trusts else None)
        super().__init__(asks_for, port, context=context, timeout=PATIENCE)
        self.trusted = context

    def connect(self) -> None:
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=PATIENCE)
        try:
            self.sock = self.trusted.wrap_socket(plain, server_hostname=self.host)
        finally:
            plain.close()


def answer(colleague: Named, path: str, **headers: str) -> tuple[int, Message, bytes]:
    with closing(colleague):
        colleague.request("GET", path, headers=headers)
        got = colleague.getresponse()
        return got.status, got.headers, got.read()


def test_a_host_is_served_over_tls_by_a_certificate_made_here(prepared: Path) -> None:
    authority = prepared / "tls" / HOST / "authority.pem"
    with serving(prepared, "--host", HOST, "--bind", "127.0.0.1") as port:
        assert answer(Named(port, authority), "/health/")[2] == b"ok"

        _, headers, _ = answer(Named(port, authority), "/desk/sign-in/")
        assert headers["Strict-Transport-Security"] == "max-age=31536000"
        cookie = headers["Set-Cookie"]
        assert cookie.startswith("__Secure-visita_csrf=")
        assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/desk/"} <= set(cookie.split("; "))

        with pytest.raises(ssl.SSLCertVerificationError):
            answer(Named(port, None), "/health/")
        with pytest.raises(ssl.SSLCertVerificationError):
            answer(Named(port, authority, asks_for="other.test"), "/health/")
        assert answer(Named(port, authority), "/", Host="localhost")[0] == 400


def test_what_is_not_tls_is_not_answered(prepared: Path) -> None:
    with serving(prepared, "--host", HOST, "--bind", "127.0.0.1") as port:
        with socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as plain:
            plain.sendall(f"GET /health/ HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode())
            assert b"ok" not in plain.recv(1000)
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        with pytest.warns(DeprecationWarning, match="TLSv1"):
            old.minimum_version = ssl.TLSVersion.TLSv1
        with pytest.warns(DeprecationWarning, match="TLSv1_1"):
            old.maximum_version = ssl.TLSVersion.TLSv1_1
        with (
            socket.create_connection(("127.0.0.1", port), timeout=PATIENCE) as plain,
            pytest.raises(ssl.SSLError, match="PROTOCOL_VERSION"),
        ):
            old.wrap_socket(plain)


def test_the_bodys_own_certificate_is_used(prepared: Path, tmp_path: Path) -> None:
    """Here, one that another installation made for the same name."""
    other = str(tmp_path / "other")
    visita("serve", "--host", HOST, "--certificate-only", VISITA_VAR=other)
    made = tmp_path / "other" / "tls" / HOST
    files = ("--certificate", str(made / "server.pem"), "--key", str(made / "server.pem"))

    with serving(prepared, "--host", HOST, "--bind", "127.0.0.1", *files) as port:
        assert answer(Named(port, made / "authority.pem"), "/health/")[2] == b"ok"


@pytest.mark.parametrize(
    ("words", "naming"),
    [
        (("--bind", "::"), "--host: name the host"),
        (("--certificate", "a", "--key", "b"), "--host: name the host"),
        (("--certificate-only",), "--host: name the host"),
        (("--port", "443"), "--port: 443 goes with --host"),
        (("--host", HOST, "--certificate", "a"), "give both"),
        (("--host", "127.0.0.1"), "not the name of a host"),
        (("--host", "Visita.test"), "not the name of a host"),
        (("--host", HOST, "--bind", "everywhere"), "not an address"),
        (("--host", HOST, "--bind", "192.0.2.1"), "--bind, --port: 192.0.2.1"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    prepared: Path, words: tuple[str, ...], naming: str
) -> None:
    done = visita("serve", *words, VISITA_VAR=str(prepared))

    assert done.returncode == 2
    assert naming in done.stderr
    assert "Traceback" not in done.stderr


def test_the_demonstration_is_never_served_to_the_network(prepared: Path, tmp_path: Path) -> None:
    var = Path(shutil.copytree(prepared, tmp_path / "var"))
    visita("demo", "--prepare", VISITA_VAR=str(var))

    served = visita("serve", "--host", HOST, VISITA_VAR=str(var))
    named = visita("demo", "--host", HOST, VISITA_VAR=str(var))
    asked = "from django.conf import settings as s; print(s.ALLOWED_HOSTS, s.TLS_HOST)"
    told = {"VISITA_VAR": str(var), "VISITA_DEMO": "1", "VISITA_TLS": HOST, "VISITA_HOSTS": HOST}
    found = subprocess.run(
        [sys.executable, "-c", asked],
        env=environment(DJANGO_SETTINGS_MODULE="visita.site.settings", **told),
        capture_output=True,
        text=True,
    )

    assert served.returncode == 2
    assert "the story of Arland" in served.stderr
    assert_refused(named, naming="--host")
    assert found.stdout == "['localhost', '127.0.0.1', '[::1]'] \n"


def test_no_read_over_tls_waits_for_ever() -> None:
    """Eight clients that stop in the middle of a request would hold all threads."""
    context = web.ssl_context(None, lambda: ssl.create_default_context(ssl.Purpose.CLIENT_AUTH))
    here, there = socket.socketpair()
    with there, context.wrap_socket(here, server_side=True, do_handshake_on_connect=False) as safe:
        found = [safe.gettimeout()]
        safe.setblocking(True)
        found.append(safe.gettimeout())
        safe.setblocking(False)
        found.append(safe.gettimeout())

    assert found == [web.SILENCE, web.SILENCE, 0]
    assert context.minimum_version is ssl.TLSVersion.TLSv1_2


def test_silent_connections_do_not_keep_others_waiting(prepared: Path) -> None:
    with serving(prepared, "--host", HOST, "--bind", "127.0.0.1") as port, ExitStack() as held:
        for _ in range(40):
            held.enter_context(socket.create_connection(("127.0.0.1", port), timeout=PATIENCE))
        asked = time.monotonic()
        colleague = Named(port, prepared / "tls" / HOST / "authority.pem")

        assert answer(colleague, "/health/")[2] == b"ok"

        assert time.monotonic() - asked < 10


def test_our_own_certificate_is_looked_at_each_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Time passes quickly here: each look at the clock is half a day later, for three days."""
    moments = count(0, 86400 // 2)
    renewed: list[str] = []
    lives = iter([None] * 3 + [1])
    clock = SimpleNamespace(monotonic=lambda: next(moments), sleep=lambda _: None)
    monkeypatch.setattr(server, "time", clock)
    monkeypatch.setattr(server, "_renew", lambda where: renewed.append(where.host))
    pages = SimpleNamespace(poll=lambda: next(lives))
    worker = SimpleNamespace(poll=lambda: None)
    where = server.Where(8443, HOST, own=True)

    ended = server._until_the_pages_end([pages, worker], where)  # type: ignore[list-item]

    assert ended == 1

    assert set(renewed) == {HOST}


def test_words_of_the_command_line_come_back_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[server.Where] = []

    def serve(where: server.Where, *, demo: bool) -> int:
        seen.append(where)
        return 0

    monkeypatch.setattr(server, "serve", serve)
    said = [
        server.Where(8000),
        server.Where(8443, HOST, "::", "/a b/c.pem", "/a b/k.pem", own=True),
    ]
    for where in said:
        server.main(where.words())

    assert seen == said
