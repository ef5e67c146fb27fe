"""What an installation can set, and what is refused."""

from pathlib import Path

import pytest
from django.utils.module_loading import import_string

from visita.site import settings as shipped
from visita.site.databases import database
from visita.site.mail import MailServer, mail_server, sender
from visita.site.place import BadSetting, key_in, var_directory


def test_without_a_word_the_database_is_a_file() -> None:
    assert str(database("", var=Path("/var"))["NAME"]).endswith("/var/visita.sqlite3")


def test_postgresql_is_one_setting() -> None:
    chosen = database("postgresql://ana:s%3Acret@db.example:5433/visita", var=Path())

    assert (chosen["USER"], chosen["PASSWORD"]) == ("ana", "s:cret")
    assert (chosen["HOST"], chosen["PORT"], chosen["NAME"]) == ("db.example", "5433", "visita")


@pytest.mark.parametrize(
    "url",
    [
        *("postgresql://ana@db.example/visita", "mysql://x/y", "visita.sqlite3"),
        *("postgresql://ana:s3cret@db:abc/x", "postgresql://ana:s3cret@db:99999/x"),
        *("postgresql://ana:s3cret@[db/x", "postgresql://ana:s3cret@db", "postgresql:///"),
        *("sqlite://var/x.db", "sqlite:///", "sqlite:x.db?mode=ro"),
        *("postgresql://ana:s3cret@db/x?sslmode=require", "postgresql://ana:s3cret#1@db/x"),
    ],
)
def test_a_weak_foreign_or_misshapen_database_is_refused(url: str) -> None:
    with pytest.raises(BadSetting, match="VISITA_DATABASE") as refused:
        database(url, var=Path())

    assert "s3cret" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


def test_the_secret_is_made_once_and_is_its_owners_alone(tmp_path: Path) -> None:
    file = tmp_path / "secret.key"

    first = key_in(file)

    assert key_in(file) == first
    assert len(first) >= 50
    assert file.stat().st_mode & 0o077 == 0


def test_the_data_lie_where_the_installation_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISITA_VAR", str(tmp_path / "chosen"))

    assert var_directory() == tmp_path / "chosen"
    assert (tmp_path / "chosen").is_dir()


def test_a_place_that_is_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("VISITA_VAR", str(tmp_path / "file"))

    with pytest.raises(BadSetting, match=r"VISITA_VAR: .*/file: File exists\."):
        var_directory()


def test_a_secret_that_cannot_be_kept_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "touch", refuse)

    with pytest.raises(BadSetting, match=r"VISITA_VAR: .*/secret\.key: Permission denied\."):
        key_in(tmp_path / "secret.key")


def test_without_a_word_there_is_no_mail() -> None:
    assert mail_server("") == MailServer()
    assert sender("", of=MailServer()) == ""


@pytest.mark.parametrize(
    ("url", "port", "tls_at_once", "tls_asked_for"),
    [
        ("smtps://visita:s%2Fcret@mail.example", 465, True, False),
        ("smtps://visita:s%2Fcret@localhost:4650", 4650, True, False),
        ("smtp://visita:s%2Fcret@mail.example", 587, False, True),
        ("smtp://visita:s%2Fcret@mail.example:25", 25, False, True),
        ("smtp://visita:s%2Fcret@localhost", 25, False, False),
        ("smtp://visita:s%2Fcret@[::1]:2525", 2525, False, False),
    ],
)
def test_mail_leaves_the_machine_encrypted_or_not_at_all(
    url: str, port: int, tls_at_once: bool, tls_asked_for: bool
) -> None:
    told = mail_server(url)

    assert (told.port, told.tls_at_once, told.tls_asked_for) == (port, tls_at_once, tls_asked_for)
    assert (told.user, told.password) == ("visita", "s/cret")


@pytest.mark.parametrize(
    "url",
    [
        *("mail.example", "http://visita:s3cret@mail.example", "smtp://visita:s3cret@"),
        *("smtp://visita:s3cret@mail.example:abc", "smtp://visita:s3cret@[mail"),
        *("smtp://visita@mail.example", "smtp://:s3cret@mail.example"),
        *("smtp://visita:s3cret@mail.example/x", "smtp://visita:s3cret@mail.example?tls=no"),
    ],
)
def test_a_misshapen_mail_server_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(BadSetting, match="VISITA_MAIL") as refused:
        mail_server(url)

    assert "s3cret" not in str(refused.value)
    assert refused.value.__suppress_context__ or refused.value.__context__ is None


@pytest.mark.parametrize("text", ["", "Committee", "a@b", "x <visita@committee.example>\nBcc: y"])
def test_mail_from_nobody_is_refused(text: str) -> None:
    with pytest.raises(BadSetting, match="VISITA_MAIL_FROM"):
        sender(text, of=mail_server("smtp://localhost"))


def test_a_sender_may_bear_the_name_of_the_body() -> None:
    written = "Committee of Arland <visita@committee.example>"

    assert sender(written, of=mail_server("smtp://localhost")) == written


def test_a_silent_server_of_postgresql_holds_no_thread_for_long() -> None:
    patience = database("postgresql://ana:s3cret@db.example/visita", var=Path())["OPTIONS"]

    assert patience["connect_timeout"] <= 5
    assert "lock_timeout=20s" in patience["options"]


def test_each_guess_at_a_password_costs_64_megabytes_three_times() -> None:
    """Of the hasher that is shipped: the one of these tests is cheap."""
    (named,) = shipped.PASSWORD_HASHERS

    encoded = import_string(named)().encode("seven herons over the fen", "of this test")

    assert encoded.startswith("argon2$argon2id$v=19$m=65536,t=3,p=1$")
