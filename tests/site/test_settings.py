"""What an installation can set, and what is refused."""

from pathlib import Path

import pytest

from visita.site.databases import database
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
