"""What can be told of an age file without a key is told; what is none, or cut, is refused."""

import base64
from pathlib import Path

import pyrage
import pytest

from checks.node import PACKAGES, are_installed
from tests.sealing.node import ask
from visita.sealing.envelopes import new_identity
from visita.sealing.headers import NotAge
from visita.sealing.outline import CHUNK, Outline, outline, outline_of


def sealed(size: int, *, recipients: int = 1, armoured: bool = False) -> bytes:
    known = [pyrage.x25519.Recipient.from_str(new_identity().recipient) for _ in range(recipients)]
    content: bytes = pyrage.encrypt(bytes(size), known, armored=armoured)
    return content


@pytest.mark.parametrize(
    ("size", "chunks"),
    [(0, 1), (1, 1), (CHUNK, 1), (CHUNK + 1, 2), (2 * CHUNK, 2), (3 * CHUNK - 1, 3)],
)
@pytest.mark.parametrize("recipients", [1, 8])
def test_it_tells_how_much_is_sealed_and_for_how_many(
    size: int, chunks: int, recipients: int
) -> None:
    found = outline(sealed(size, recipients=recipients))

    keys = [way for way in found.ways if way == "X25519"]
    assert (len(keys), found.chunks, found.content_bytes) == (recipients, chunks, size)


def test_armoured_or_not_it_is_the_same(tmp_path: Path) -> None:
    plain, armoured = tmp_path / "plain.age", tmp_path / "armoured.age"
    plain.write_bytes(sealed(1000))
    armoured.write_bytes(sealed(1000, armoured=True))

    told: list[Outline] = [outline_of(plain), outline_of(armoured)]

    assert [each.armoured for each in told] == [False, True]
    assert {each.content_bytes for each in told} == {1000}


def test_a_passphrase_is_told_from_a_key() -> None:
    assert outline(pyrage.passphrase.encrypt(b"x", "secret")).ways[0] == "scrypt"


def test_what_is_cut_inside_its_header_or_at_an_impossible_size_is_refused() -> None:
    whole = sealed(CHUNK + 100)
    end = outline(whole).header_bytes
    border = end + 16 + CHUNK + 16

    for at in (*range(end + 32), *range(border + 1, border + 17)):
        with pytest.raises(NotAge):
            outline(whole[:at])
    assert outline(whole[: border + 17]).content_bytes == CHUNK + 1  # only a key tells this one


@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"\xff\xd8\xff", b"age-encryption.org/v2\n"]
)
def test_something_else_is_refused(content: bytes) -> None:
    with pytest.raises(NotAge, match="does not begin"):
        outline(content)


@pytest.mark.skipif(
    not are_installed(), reason="the packages of kit/ are not installed; ./run test installs them"
)
def test_no_published_file_that_opens_is_refused() -> None:
    for vector in ask("vectors", [], PACKAGES / "cctv-age" / "index.js"):
        if vector["expect"] in {"success", "no match"}:
            content = base64.b64decode(vector["file"])
            outline(content.strip() if vector["armored"] else content)
