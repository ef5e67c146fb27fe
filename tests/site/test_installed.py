"""What visita.conf may say, and what stands above it."""

from pathlib import Path

import pytest

from visita.site.installation import FILE, Installation, as_text, installed, keep
from visita.site.place import BadSetting


def test_without_a_file_and_a_word_nothing_is_decided(tmp_path: Path) -> None:
    assert installed(tmp_path / FILE, {}) == Installation()


def test_what_was_kept_is_read_again(tmp_path: Path) -> None:
    decided = Installation(
        body="Office of Arland = for prevention",
        profile="NPM",
        state="ZZ",
        languages="fr en",
        hosts="visita.test",
        database="postgresql://visita:a=b@db/visita",
        recipients="age1one age1two",
    )
    keep(tmp_path / FILE, as_text(decided))

    assert installed(tmp_path / FILE, {}) == decided
    assert (tmp_path / FILE).stat().st_mode & 0o777 == 0o600
    assert [each.name for each in tmp_path.iterdir()] == [FILE]


def test_the_environment_stands_above_the_file_also_when_empty(tmp_path: Path) -> None:
    keep(tmp_path / FILE, as_text(Installation(body="Written", hosts="visita.test")))

    found = installed(tmp_path / FILE, {"VISITA_BODY": "Said", "VISITA_HOSTS": "", "OTHER": "x"})

    assert (found.body, found.hosts) == ("Said", "")


@pytest.mark.parametrize(
    ("text", "naming"),
    [
        ("VISITA_BODY\n", "line 1"),
        ("# a note\n\nVISITA_VAR=/elsewhere\n", "line 3"),
        ("VISITA_DEMO=1\n", "line 1"),
        ("VISITA_BODY=a\nVISITA_BODY=b\n", "line 2"),
        ("VISITA_PROFILE=COMMITTEE\n", "VISITA_PROFILE"),
        ("VISITA_PROFILE=NPM\n", "VISITA_STATE"),
        ("VISITA_PROFILE=CPT\nVISITA_STATE=ZZ\n", "VISITA_STATE"),
        ("VISITA_PROFILE=NPM\nVISITA_STATE=ARL\n", "VISITA_STATE"),
        ("VISITA_LANGUAGES=en de\n", "VISITA_LANGUAGES"),
        ("VISITA_LANGUAGES=en en\n", "VISITA_LANGUAGES"),
    ],
)
def test_a_line_that_cannot_be_used_is_named(tmp_path: Path, text: str, naming: str) -> None:
    (tmp_path / FILE).write_text(text)

    with pytest.raises(BadSetting, match=naming):
        installed(tmp_path / FILE, {})


def test_a_value_of_two_lines_would_be_read_as_two_settings() -> None:
    with pytest.raises(BadSetting, match="VISITA_BODY"):
        as_text(Installation(body="Office\nVISITA_HOSTS=evil.test"))


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(28, "No space left on device")

    keep(tmp_path / FILE, "VISITA_BODY=before\n")
    monkeypatch.setattr("os.fsync", refuse)

    with pytest.raises(OSError, match="No space"):
        keep(tmp_path / FILE, "VISITA_BODY=after\n")

    assert (tmp_path / FILE).read_text() == "VISITA_BODY=before\n"
    assert [each.name for each in tmp_path.iterdir()] == [FILE]
