"""`visita envelope verify`: with a key all is told, without one the form alone, never more."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pyrage
import pytest

from visita.sealing.container import pack
from visita.sealing.envelopes import new_identity, seal_file
from visita.site.main import main

Output = pytest.CaptureFixture[str]
SECRET = b"what the person in cell 12 said"
KEY = new_identity()
PHOTO = b"a photograph"


def a_file(name: str, content: bytes) -> dict[str, Any]:
    return {"name": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}


def a_record(**changed: bytes) -> dict[str, bytes]:
    told = {"format": "visita-record/1", "files": [a_file("Ivan.jpg", PHOTO)]}
    entries = {
        "record.json": json.dumps(told).encode(),
        "submission.xml": SECRET,
        "media/Ivan.jpg": PHOTO,
    }
    return entries | changed


@pytest.fixture
def keyfile(tmp_path: Path) -> Path:
    file = tmp_path / "key.txt"
    file.write_text(f"# public key: {KEY.recipient}\n{KEY.secret}\n")
    return file


def sealed(place: Path, content: bytes) -> Path:
    plain, made = place / "plain", place / "record.age"
    plain.write_bytes(content)
    made.unlink(missing_ok=True)
    seal_file(plain, made, recipients=[KEY.recipient])
    return made


def verified(capsys: Output, *words: str | Path) -> tuple[int, dict[str, Any]]:
    exit_code = main(["envelope", "verify", *map(str, words), "--json"])
    output = capsys.readouterr()
    assert output.err == ""
    assert "Ivan" not in output.out
    assert "cell" not in output.out
    return exit_code, json.loads(output.out)


def test_without_a_key_the_form_alone_is_told(tmp_path: Path, capsys: Output) -> None:
    exit_code, told = verified(capsys, sealed(tmp_path, pack(a_record())))

    assert (exit_code, told["ok"], told["content_bytes"]) == (0, True, 4096)
    assert told["ways"]["X25519"] == 1
    assert (told["opened"], told["unaltered"], told["record"]) == (None, None, None)


def test_with_a_key_every_file_of_its_list_is_compared(
    tmp_path: Path, keyfile: Path, capsys: Output
) -> None:
    file = sealed(tmp_path, pack(a_record()))

    exit_code, told = verified(capsys, file, "--identity", keyfile)

    assert (exit_code, told["unaltered"]) == (0, True)
    assert told["record"] == {"files": 1, "faults": []}
    assert main(["envelope", "verify", str(file), "--identity", str(keyfile)]) == 0
    assert "a record with 1 file, each as its list says" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"media/Ivan.jpg": b"another picture"}, "file 1 is not the one of its list"),
        ({"media/more.jpg": PHOTO}, "it holds 1 more than its list names"),
        ({"record.json": b"[]"}, "record.json is missing or cannot be read"),
        ({"record.json": b'{"files": []}'}, "it is not of the form visita-record/1"),
    ],
)
def test_a_record_that_is_not_its_list_is_not_whole(
    tmp_path: Path, keyfile: Path, capsys: Output, changed: dict[str, bytes], fault: str
) -> None:
    file = sealed(tmp_path, pack(a_record(**changed)))

    exit_code, told = verified(capsys, file, "--identity", keyfile)

    assert (exit_code, told["ok"]) == (1, False)
    assert any(each.startswith(fault) for each in told["record"]["faults"])


def test_what_is_missing_in_a_record_is_counted(
    tmp_path: Path, keyfile: Path, capsys: Output
) -> None:
    less = {name: part for name, part in a_record().items() if name == "record.json"}

    _, told = verified(capsys, sealed(tmp_path, pack(less)), "--identity", keyfile)

    assert told["record"]["faults"] == [
        "submission.xml is missing",
        "file 1 of its list is missing",
    ]


def test_an_altered_file_and_a_strangers_key_do_not_open(
    tmp_path: Path, keyfile: Path, capsys: Output
) -> None:
    file = sealed(tmp_path, pack(a_record()))
    whole = file.read_bytes()
    file.write_bytes(whole[:-1] + bytes([whole[-1] ^ 1]))
    assert verified(capsys, file)[0] == 0  # nobody can tell without a key

    assert verified(capsys, file, "--identity", keyfile)[1]["opened"] is False
    file.write_bytes(whole)
    keyfile.write_text(new_identity().secret)
    exit_code, told = verified(capsys, file, "--identity", keyfile)
    assert (exit_code, told["opened"], told["ok"]) == (1, False, False)


def test_something_that_is_sealed_but_no_record_is_said(
    tmp_path: Path, keyfile: Path, capsys: Output
) -> None:
    file = sealed(tmp_path, b"a key file")

    assert main(["envelope", "verify", str(file), "--identity", str(keyfile)]) == 0
    assert "no record from the field" in capsys.readouterr().out


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"age-encryption.org/v1\n-> X25519 cut"])
def test_what_is_no_whole_file_is_refused(tmp_path: Path, capsys: Output, content: bytes) -> None:
    file = tmp_path / "record.age"
    file.write_bytes(content)

    exit_code, told = verified(capsys, file)

    assert (exit_code, told["ok"]) == (1, False)
    assert told["fault"]


def test_a_passphrase_is_told(tmp_path: Path, capsys: Output) -> None:
    file = tmp_path / "wrap.age"
    file.write_bytes(pyrage.passphrase.encrypt(KEY.secret.encode(), "secret", armored=True))

    assert main(["envelope", "verify", str(file)]) == 0
    assert "sealed for a passphrase" in capsys.readouterr().out


def test_what_is_no_key_file_is_not_repeated(tmp_path: Path, keyfile: Path, capsys: Output) -> None:
    keyfile.write_text("AGE-SECRET-KEY-1WRONG")
    file = sealed(tmp_path, b"")

    assert main(["envelope", "verify", str(file), "--identity", str(keyfile)]) == 2
    said = capsys.readouterr().err
    assert "is no key file" in said
    assert "WRONG" not in said
    assert main(["envelope", "verify", str(tmp_path / "nowhere")]) == 2
