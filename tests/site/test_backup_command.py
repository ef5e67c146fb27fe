"""`visita backup`: bad words are refused before anything is copied."""

from pathlib import Path

import pytest
from django.conf import settings

from visita.sealing.envelopes import new_identity, secrets_in
from visita.site.commands import backup
from visita.site.main import main
from visita.site.words import BadInput

Output = pytest.CaptureFixture[str]
ONE, OTHER = new_identity(), new_identity()


def refused(capsys: Output, *words: str | Path) -> str:
    assert main(["backup", *map(str, words)]) == 2
    output = capsys.readouterr()
    assert (output.out, len(output.err.splitlines())) == ("", 1)
    return output.err


def test_fewer_than_two_different_recipients_are_refused(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "copy.age"
    for named in ([ONE.recipient], [ONE.recipient, f" {ONE.recipient} "]):
        said = refused(capsys, file, "--to", *named)
        assert said.startswith("--to: 1 recipients named.")
        assert "lost with that key" in said

    assert list(tmp_path.iterdir()) == []


def test_without_a_word_the_settings_name_the_recipients(
    capsys: Output, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "BACKUP_RECIPIENTS", [], raising=False)
    said = refused(capsys, tmp_path / "copy.age")
    assert said.startswith("VISITA_BACKUP_RECIPIENTS: 0 recipients named.")

    both = [ONE.recipient, OTHER.recipient]
    monkeypatch.setattr(settings, "BACKUP_RECIPIENTS", both, raising=False)
    assert backup._recipients([]) == both


def test_a_secret_named_as_recipient_is_not_repeated(capsys: Output, tmp_path: Path) -> None:
    said = refused(capsys, tmp_path / "copy.age", "--to", ONE.secret, OTHER.recipient)

    assert ONE.secret not in said
    assert "public half" in said


def test_a_recipient_that_is_none_is_named(capsys: Output, tmp_path: Path) -> None:
    assert "'ana'" in refused(capsys, tmp_path / "copy.age", "--to", "ana", OTHER.recipient)


def test_a_file_is_never_replaced(capsys: Output, tmp_path: Path) -> None:
    (tmp_path / "copy.age").write_text("last week's")
    words = (tmp_path / "copy.age", "--to", ONE.recipient, OTHER.recipient)

    assert "never replaces" in refused(capsys, *words)
    assert "is no directory" in refused(capsys, tmp_path / "none" / "copy.age", *words[1:])
    assert (tmp_path / "copy.age").read_text() == "last week's"


def test_either_a_file_or_a_new_key(capsys: Output, tmp_path: Path) -> None:
    assert "either" in refused(capsys)
    assert "either" in refused(capsys, tmp_path / "copy.age", "--new-key", tmp_path / "key")


def test_a_new_key_is_its_owners_alone_and_its_public_half_is_printed(
    capsys: Output, tmp_path: Path
) -> None:
    assert main(["backup", "--new-key", str(tmp_path / "key")]) == 0

    recipient = capsys.readouterr().out.strip()
    text = (tmp_path / "key").read_text()
    assert text.startswith(f"# public key: {recipient}\n")
    assert len(secrets_in(text)) == 1
    assert (tmp_path / "key").stat().st_mode & 0o777 == 0o600
    assert "File exists" in refused(capsys, "--new-key", tmp_path / "key")


def test_where_there_is_no_database_there_is_nothing_to_copy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    used = {**settings.DATABASES["default"], "ENGINE": "django.db.backends.sqlite3"}
    used["NAME"] = str(tmp_path / "none.sqlite3")
    monkeypatch.setitem(settings.DATABASES, "default", used)

    with pytest.raises(BadInput, match="no database yet"):
        backup._made(tmp_path / "copy.age", [ONE.recipient, OTHER.recipient])
