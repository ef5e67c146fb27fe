"""Envelopes open for each recipient and for nobody else."""

from pathlib import Path

import pytest

from visita.sealing.envelopes import (
    BadIdentity,
    BadRecipient,
    NotOpened,
    NotSealed,
    checked_recipient,
    new_identity,
    open_file,
    seal_file,
    secrets_in,
)

TEXT = b"what was seen"


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    file = tmp_path / "letter"
    file.write_bytes(TEXT)
    return file


def test_each_recipient_opens_alone(letter: Path) -> None:
    one, other = new_identity(), new_identity()
    sealed = letter.with_suffix(".age")

    seal_file(letter, sealed, recipients=[one.recipient, other.recipient])

    assert TEXT not in sealed.read_bytes()
    for identity in (one, other):
        opened = letter.with_suffix(".opened")
        open_file(sealed, opened, secrets=[identity.secret])
        assert opened.read_bytes() == TEXT


def test_a_stranger_opens_nothing_and_nothing_is_left(letter: Path) -> None:
    sealed, opened = letter.with_suffix(".age"), letter.with_suffix(".opened")
    seal_file(letter, sealed, recipients=[new_identity().recipient])

    with pytest.raises(NotOpened):
        open_file(sealed, opened, secrets=[new_identity().secret])

    assert not opened.exists()


def test_an_altered_envelope_is_refused(letter: Path) -> None:
    one = new_identity()
    sealed, opened = letter.with_suffix(".age"), letter.with_suffix(".opened")
    seal_file(letter, sealed, recipients=[one.recipient])
    content = bytearray(sealed.read_bytes())
    content[-1] ^= 1
    sealed.write_bytes(content)

    with pytest.raises(NotOpened):
        open_file(sealed, opened, secrets=[one.secret])

    assert not opened.exists()


def test_what_is_no_key_is_named_unless_it_may_be_a_secret(letter: Path) -> None:
    with pytest.raises(BadRecipient, match="age1nonsense"):
        seal_file(letter, letter.with_suffix(".age"), recipients=["age1nonsense"])
    with pytest.raises(BadIdentity) as refused:
        open_file(letter, letter.with_suffix(".out"), secrets=["AGE-SECRET-KEY-1WRONG"])
    assert "WRONG" not in str(refused.value)


def test_a_target_that_is_there_is_left_as_it_is(letter: Path) -> None:
    there = letter.with_suffix(".age")
    there.write_bytes(b"another")

    with pytest.raises(FileExistsError):
        seal_file(letter, there, recipients=[new_identity().recipient])

    assert there.read_bytes() == b"another"


def test_what_is_sealed_is_its_owners_alone(letter: Path) -> None:
    sealed = letter.with_suffix(".age")

    seal_file(letter, sealed, recipients=[new_identity().recipient])

    assert sealed.stat().st_mode & 0o777 == 0o600


def test_a_full_disk_leaves_no_half_envelope(letter: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    sealed = letter.with_suffix(".age")

    with pytest.raises(NotSealed, match="No space left"):
        seal_file(letter, sealed, recipients=[new_identity().recipient])

    assert not sealed.exists()


def test_a_key_file_holds_keys_and_comments() -> None:
    one, other = new_identity(), new_identity()

    assert secrets_in(f"# of Ana\n{one.secret}\n\n  {other.secret}  \n") == [
        one.secret,
        other.secret,
    ]
    for text in ("", "# no key\n", f"{one.secret}\nsomething else\n"):
        with pytest.raises(BadIdentity):
            secrets_in(text)


def test_a_secret_in_place_of_a_recipient_is_not_repeated() -> None:
    one = new_identity()

    assert checked_recipient(f" {one.recipient}\n") == one.recipient
    with pytest.raises(BadRecipient) as refused:
        checked_recipient(one.secret)
    assert one.secret not in str(refused.value)
