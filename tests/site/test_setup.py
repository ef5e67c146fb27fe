"""`visita setup`, as a person does it: a process, a directory, a database that was never used."""

import getpass
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from secrets import token_hex

import psycopg
import pytest

from tests.site.test_installation import PATIENCE, assert_refused, environment, visita
from visita.sealing.envelopes import open_file, seal_file
from visita.site.installation import FILE, Installation, installed

ANSWERS = {
    "--body": "Prevention Office of Arland",
    "--profile": "NPM",
    "--state": "zz",
    "--languages": "fr,en",
    "--host": "visita.test",
    "--administrator": "femi",
    "--full-name": "Femi Adeyemi",
}
ROOT = os.geteuid() == 0
SERVER = os.environ.get("VISITA_TEST_DATABASE", "")


@pytest.fixture
def database() -> Iterator[str]:
    """Nothing for SQLite; a new, empty database where the tests run on PostgreSQL."""
    if not SERVER:
        yield ""
        return
    name = f"visita_test_{token_hex(6)}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"CREATE DATABASE {name}")
    # the program refuses TCP without a password; the tests' own server asks for none
    yield SERVER.replace("//postgres@", "//postgres:unused@").rpartition("/")[0] + f"/{name}"
    with psycopg.connect(SERVER, autocommit=True) as server:
        server.execute(f"DROP DATABASE {name} WITH (FORCE)")


class Place:
    """An empty machine: a var directory, and a folder for what is carried away."""

    def __init__(self, folder: Path, database: str) -> None:
        self.var, self.keys = folder / "var", folder / "keys"
        self.database = database

    def setup(self, *more: str, **instead: str | None) -> "subprocess.CompletedProcess[str]":
        given: dict[str, str | None] = {
            **ANSWERS,
            "--keys": str(self.keys),
            "--database": self.database,
        }
        given |= {f"--{name}": value for name, value in instead.items()}
        words = [
            word for name, value in given.items() if value is not None for word in (name, value)
        ]
        return visita("setup", *words, *more, VISITA_VAR=str(self.var))

    def again(self, *words: str) -> "subprocess.CompletedProcess[str]":
        keys = ("--keys", str(self.keys))
        return visita("setup", "--again", *keys, *words, VISITA_VAR=str(self.var))

    def conf(self) -> Installation:
        return installed(self.var / FILE, {})

    def is_untouched(self) -> bool:
        made = [*self.keys.glob("*")] if self.keys.exists() else []
        return not (self.var / FILE).exists() and not made


@pytest.fixture
def place(tmp_path: Path, database: str) -> Place:
    return Place(tmp_path, database)


def mode(file: Path) -> int:
    return file.stat().st_mode & 0o777


def test_an_installation_is_made_from_nothing_to_the_first_invitation(place: Place) -> None:
    done = place.setup()

    assert done.returncode == 0, done.stderr
    assert re.fullmatch(r"https://visita\.test:8443/desk/invitation/\S+/\n", done.stdout)
    decided = place.conf()
    assert (decided.body, decided.profile, decided.state) == (ANSWERS["--body"], "NPM", "ZZ")
    assert (decided.languages, decided.hosts) == ("fr en", "visita.test")
    assert decided.database == place.database
    assert mode(place.var / FILE) == 0o600
    asked = visita("status", "RU", "--instrument", "ECPT", VISITA_VAR=str(place.var))
    assert asked.returncode == 0
    taken = visita("invite", "femi", VISITA_VAR=str(place.var))
    assert_refused(taken, naming="somebody signs in under this name already")
    assert (place.var / "visita.sqlite3").exists() is not bool(place.database)


def test_each_key_alone_opens_what_is_sealed_to_both(place: Place, tmp_path: Path) -> None:
    place.setup()
    recipients = place.conf().recipients.split()
    (tmp_path / "plain").write_text("a backup")
    seal_file(tmp_path / "plain", tmp_path / "sealed", recipients=recipients)

    for number in (1, 2):
        lines = (place.keys / f"key-{number}.txt").read_text().splitlines()
        secret = lines[-1]
        open_file(tmp_path / "sealed", tmp_path / f"opened-{number}", secrets=[secret])
        assert (tmp_path / f"opened-{number}").read_text() == "a backup"
        assert lines[1] == f"# public key: {recipients[number - 1]}"

    assert len(set(recipients)) == 2


def test_the_sheets_can_be_printed_and_only_public_halves_stay(place: Place) -> None:
    place.setup()

    assert mode(place.keys) == 0o700
    names = {"key-1.txt", "key-1.html", "key-2.txt", "key-2.html", "invitation.html"}
    assert {each.name for each in place.keys.iterdir()} == names
    assert {mode(each) for each in place.keys.iterdir()} == {0o600}
    secret = (place.keys / "key-2.txt").read_text().split()[-1]
    sheet = unescape((place.keys / "key-2.html").read_text())
    groups = re.search(r'class="secret">(.*?)</p>', sheet)
    assert groups
    assert "".join(groups[1].split()) == secret
    assert "<svg" in sheet
    assert not re.search(r'(src|href)="', sheet), "a sheet asks for nothing"
    kept = [each for each in place.var.rglob("*") if each.is_file()]
    assert kept
    assert not [each for each in kept if b"AGE-SECRET-KEY" in each.read_bytes()]


def test_the_invitation_stands_on_a_sheet_with_the_authority_to_trust(place: Place) -> None:
    done = place.setup()
    sheet = (place.keys / "invitation.html").read_text()
    only = visita(
        *("serve", "--host", "visita.test", "--certificate-only"), VISITA_VAR=str(place.var)
    )

    assert done.stdout.strip() in sheet
    assert "Femi Adeyemi" in sheet
    assert only.stdout.strip() in sheet
    assert re.fullmatch(r"([0-9A-F]{2}:){31}[0-9A-F]{2}\n", only.stdout)


def test_it_refuses_to_run_twice_and_changes_nothing(place: Place) -> None:
    place.setup()
    before = {each: each.read_bytes() for each in [place.var / FILE, *place.keys.iterdir()]}

    assert_refused(place.setup(body="Other"), naming="was set up before")

    assert {each: each.read_bytes() for each in before} == before


def test_again_changes_what_is_said_and_keeps_the_rest(place: Place) -> None:
    place.setup()
    before = place.conf()

    done = place.again("--body", "New Office of Arland", "--languages", "en")

    assert (done.returncode, done.stdout) == (0, "")
    after = place.conf()
    assert (after.body, after.languages) == ("New Office of Arland", "en")
    assert after.recipients == before.recipients
    assert after.database == before.database


def test_again_gives_a_new_invitation_to_whoever_has_not_joined(place: Place) -> None:
    first = place.setup().stdout

    second = place.again("--administrator", "femi").stdout

    assert second.startswith("https://visita.test:8443/desk/invitation/")
    assert second != first


def test_new_keys_are_never_written_over_old_ones(place: Place, tmp_path: Path) -> None:
    place.setup()
    before = place.conf().recipients

    assert_refused(place.again("--new-keys"), naming="a key is never written over")
    assert place.conf().recipients == before

    place.keys = tmp_path / "others"
    assert place.again("--new-keys").returncode == 0
    assert not set(place.conf().recipients.split()) & set(before.split())


@pytest.mark.parametrize(
    ("option", "value", "naming"),
    [
        ("body", None, "--body: give it"),
        ("body", "Office\nVISITA_HOSTS=evil.test", "--body"),
        ("profile", "COMMITTEE", "--profile"),
        ("state", None, "--state: give it"),
        ("state", "QQ", "--state: 'QQ'"),
        ("languages", "en,de", "--languages"),
        ("host", "192.0.2.1", "--host"),
        ("host", "visita.test:8443", "--host"),
        ("database", "mysql://a:s3cret@b/c", "--database"),
        ("database", "postgresql://a:s3cret@127.0.0.1:1/c", "VISITA_DATABASE: the database c at"),
        ("administrator", None, "--administrator: give it"),
        ("administrator", "Femi", "--administrator"),
        ("port", "80", "--port"),
        ("certificate", "/nonexistent", "--certificate, --key"),
        *([("service", "visita.service", "belongs to root")] if ROOT else []),
    ],
)
def test_a_bad_answer_leaves_nothing_behind(
    place: Place, option: str, value: str | None, naming: str
) -> None:
    done = place.setup(**{option: value})

    assert_refused(done, naming=naming)
    assert "s3cret" not in done.stderr
    assert place.is_untouched()


def test_a_database_with_the_story_is_no_installation(place: Place) -> None:
    visita(*("demo", "--prepare"), VISITA_VAR=str(place.var), VISITA_DATABASE=place.database)

    assert_refused(place.setup(), naming="the story of Arland is in this database")
    assert place.is_untouched()


def test_the_demonstration_keeps_out_of_an_installation(place: Place) -> None:
    place.setup()

    done = visita("demo", "--prepare", VISITA_VAR=str(place.var))

    assert_refused(done, naming="is a real installation")


def test_a_step_that_fails_undoes_those_before(place: Place) -> None:
    """The last sheet cannot be written: a directory stands in its place."""
    (place.keys / "invitation.html").mkdir(parents=True)

    done = place.setup()

    assert done.returncode == 2
    assert "Nothing was kept" in done.stderr
    assert [each.name for each in place.keys.iterdir()] == ["invitation.html"]
    assert not (place.var / FILE).exists()
    (place.keys / "invitation.html").rmdir()
    assert place.setup().returncode == 0, "the name femi was forgotten too"


def test_a_unit_names_the_user_of_the_directory_and_the_certificate(
    place: Place, tmp_path: Path
) -> None:
    place.var.mkdir(mode=0o700)
    if ROOT:
        os.chown(place.var, 65534, 65534)

    done = place.setup("--service", str(tmp_path / "visita.service"))

    assert done.returncode == 0, done.stderr
    unit = (tmp_path / "visita.service").read_text()
    assert f"User={'nobody' if ROOT else getpass.getuser()}\n" in unit
    assert '"serve" "--host" "visita.test" "--port" "443"' in unit
    assert f'ReadWritePaths="{place.var}"' in unit
    assert done.stdout.startswith("https://visita.test/desk/invitation/")
    assert "/etc/systemd/system/visita.service" in done.stderr


def test_at_a_terminal_it_asks_and_asks_again(place: Place) -> None:
    """What cannot be used is said at once; nothing but Enter takes what stands in brackets."""
    keys = ("--keys", str(place.keys))
    answers = ["", ANSWERS["--body"], "king", "cpt", "", "visita.test", place.database, "femi", ""]
    here, there = pty.openpty()
    asking = subprocess.Popen(
        [sys.executable, "-m", "visita.site.main", "setup", *keys],
        env=environment(VISITA_VAR=str(place.var)),
        stdin=there,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(there)
    os.write(here, "".join(f"{answer}\n" for answer in answers).encode())
    printed, said = asking.communicate(timeout=PATIENCE)
    os.close(here)

    assert asking.returncode == 0, said
    assert "--profile: 'king' is not one of CPT, SPT, NPM." in said
    assert said.count("Name of the body: ") == 2
    assert "Languages, the default first [en fr]: " in said
    assert printed.startswith("https://visita.test:8443/desk/invitation/")
    assert (place.conf().profile, place.conf().languages) == ("CPT", "en fr")


def test_whoever_stops_half_way_has_set_nothing_up(place: Place) -> None:
    here, there = pty.openpty()
    asking = subprocess.Popen(
        [sys.executable, "-m", "visita.site.main", "setup", "--keys", str(place.keys)],
        env=environment(VISITA_VAR=str(place.var)),
        stdin=there,
        stderr=subprocess.PIPE,
        text=True,
    )
    os.close(there)
    os.write(here, b"Office of Arland\n\x04")
    said = asking.communicate(timeout=PATIENCE)[1]
    os.close(here)

    assert asking.returncode == 2
    assert "nothing was kept" in said
    assert place.is_untouched()
