"""An installation made by setup, under a host's name, over TLS: joining, and coming back.

Chromium is told where the name lies and that it may trust the one key of the server, as a
colleague's device would be told by trusting the authority.
"""

import base64
import hashlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from playwright.sync_api import Browser, Error, expect

from tests.browser.conftest import CHROMIUM, PATIENCE, QUIET, ROOT, _free_port
from tests.browser.test_signing_in import Device, sign_out
from tests.browser.watching import REPORT_VIOLATIONS, Watched

HOST = "visita.test"


@dataclass(frozen=True)
class Installed:
    """Where it answers, the address of the invitation, and the key of its certificate."""

    address: str
    invitation: str
    pin: str
    place: Path


VISITA = (sys.executable, "-m", "visita.site.main")


def surroundings(place: Path) -> dict[str, str]:
    environment = {**os.environ, "VISITA_VAR": str(place / "var"), "PYTHONPATH": str(ROOT)}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    return environment


def run(place: Path, *words: str) -> str:
    done = subprocess.run(
        [*VISITA, *words],
        env=surroundings(place),
        check=True,
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE,
    )
    return done.stdout.strip()


@contextmanager
def serving(place: Path, port: str) -> Iterator[str]:
    """The address of the installation at *place*, as long as it serves."""
    serve = [*VISITA, "serve", "--host", HOST, "--bind", "127.0.0.1", "--port", port]
    server = subprocess.Popen(serve, env=surroundings(place), stderr=subprocess.PIPE, text=True)
    assert server.stderr
    try:
        while "Ctrl-C stops it" not in (line := server.stderr.readline()):
            assert line, "it did not start"
        yield f"https://{HOST}:{port}"
    finally:
        server.send_signal(signal.SIGTERM)
        server.communicate(timeout=PATIENCE)
    assert server.returncode == 0


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    place, port = tmp_path_factory.mktemp("installed"), str(_free_port())
    invitation = run(
        place,
        *("setup", "--body", "Office of Arland", "--profile", "CPT", "--host", HOST),
        *("--administrator", "femi", "--full-name", "Femi", "--port", port),
        *("--keys", str(place / "keys")),
    )
    with serving(place, port) as address:
        pin = key_of(place / "var" / "tls" / HOST / "server.pem")
        yield Installed(address, invitation, pin, place)


def key_of(file: Path) -> str:
    found = x509.load_pem_x509_certificates(file.read_bytes())[0].public_key()
    form = serialization.PublicFormat.SubjectPublicKeyInfo
    digest = hashlib.sha256(found.public_bytes(serialization.Encoding.DER, form)).digest()
    return base64.b64encode(digest).decode()


@pytest.fixture
def colleague(installed: Installed, chromium: Browser) -> Iterator[Browser]:
    """A Chromium that finds the host's name on this machine."""
    flags = [
        f"--host-resolver-rules=MAP {HOST} 127.0.0.1",
        f"--ignore-certificate-errors-spki-list={installed.pin}",
    ]
    browser = chromium.browser_type.launch(executable_path=CHROMIUM, args=[*QUIET, *flags])
    yield browser
    browser.close()


def test_a_colleague_joins_with_a_passkey_of_the_host_and_comes_back(
    installed: Installed, colleague: Browser
) -> None:
    page = colleague.new_context(base_url=installed.address, locale="en-GB").new_page()
    page.add_init_script(REPORT_VIOLATIONS)
    device, watched = Device(page), Watched(page)

    page.goto(installed.invitation)
    page.get_by_label("What is the device?").fill("laptop")
    page.get_by_role("button", name="Make a passkey on this device").click()
    page.wait_for_url("**/desk/security/recovery-codes/")
    made = device.keys()
    assert [key["rpId"] for key in made] == [HOST]
    sign_out(page)
    page.goto("/desk/people/")
    page.wait_for_url("**/desk/sign-in/?next=*")
    page.get_by_role("button", name="Sign in with your passkey").click()
    page.wait_for_url("**/desk/people/")

    expect(page.get_by_role("link", name="Femi", exact=True)).to_be_visible()
    expect(page.get_by_text("Office of Arland").first).to_be_visible()
    cookies = {cookie["name"]: cookie for cookie in page.context.cookies()}
    assert set(cookies) == {"__Secure-visita_session", "__Secure-visita_csrf"}
    assert all(cookie["secure"] and cookie["path"] == "/desk/" for cookie in cookies.values())
    assert watched.violations() == []
    assert watched.hosts == {HOST}


def test_after_the_machine_is_lost_a_second_one_lives_on_from_the_backup(
    installed: Installed, colleague: Browser, tmp_path: Path
) -> None:
    """The passkey of the first machine opens the second, which has its name and its database."""
    page = colleague.new_context(locale="en-GB").new_page()
    Device(page)
    port = installed.address.rpartition(":")[2]
    page.goto(run(installed.place, "invite", "gita", "--host", HOST, "--port", port))
    page.get_by_label("What is the device?").fill("laptop")
    page.get_by_role("button", name="Make a passkey on this device").click()
    page.wait_for_url("**/desk/security/recovery-codes/")
    backup, key = tmp_path / "visita.age", sorted((installed.place / "keys").glob("*.txt"))[1]
    run(installed.place, "backup", str(backup))

    run(tmp_path, "restore", str(backup), "--identity", str(key))
    with serving(tmp_path, str(_free_port())) as address:
        page.goto(f"{address}/desk/")
        page.wait_for_url("**/desk/sign-in/?next=*")
        page.get_by_role("button", name="Sign in with your passkey").click()
        page.wait_for_url(f"{address}/desk/")

        expect(page.get_by_role("heading", level=1)).to_have_text("gita")
        assert '"ok": true' in run(tmp_path, "ledger", "verify", "--json")


def test_whoever_does_not_trust_the_authority_is_warned(
    installed: Installed, chromium: Browser
) -> None:
    rule = f"--host-resolver-rules=MAP {HOST} 127.0.0.1"
    browser = chromium.browser_type.launch(executable_path=CHROMIUM, args=[*QUIET, rule])
    page = browser.new_page()

    with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
        page.goto(installed.address)
    browser.close()
