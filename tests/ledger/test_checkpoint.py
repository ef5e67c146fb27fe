"""A checkpoint is what others can read without our code, and nobody can alter unseen."""

from base64 import b64decode, b64encode
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from visita.ledger.checkpoint import BadCheckpoint, Verifier, opened, signed, verifier_of
from visita.ledger.tree import EMPTY_ROOT, leaf_hash

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
OURS, ROOT = verifier_of(KEY), leaf_hash(b"x")
NOTE = signed(size=20852163, root=ROOT, key=KEY)


def read_by_the_book(note: str, vkey: str) -> tuple[str, int, bytes]:
    """C2SP signed-note and tlog-checkpoint, read a second time from their text alone."""
    name, key_id, encoded = vkey.split("+", 2)
    key = b64decode(encoded)
    assert sha256(f"{name}\n".encode() + key).digest()[:4].hex() == key_id
    assert key[0] == 1
    at = note.rindex("\n\n")
    text, lines = note[: at + 1], note[at + 2 :].splitlines()
    (line,) = lines
    dash, signer, encoded = line.split(" ")
    assert (dash, signer) == ("—", name)
    signature = b64decode(encoded)
    assert signature[:4].hex() == key_id
    Ed25519PublicKey.from_public_bytes(key[1:]).verify(signature[4:], text.encode())
    origin, size, root = text.splitlines()
    return origin, int(size), b64decode(root)


def test_it_is_read_by_the_book() -> None:
    assert read_by_the_book(NOTE, str(OURS)) == (OURS.name, 20852163, ROOT)


def test_it_is_read_by_us() -> None:
    found = opened(NOTE, OURS)

    assert (found.origin, found.size, found.root) == (OURS.name, 20852163, ROOT)


def test_the_form_of_the_standards_own_example() -> None:
    """The example of tlog-checkpoint, under a key that is not published: the form is accepted."""
    example = (
        "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n"
        "— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5"
        "/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n"
    )
    with pytest.raises(BadCheckpoint, match="not signed by visita/ledger"):
        opened(example, OURS)


def test_an_empty_ledger_has_one_too() -> None:
    assert opened(signed(size=0, root=EMPTY_ROOT, key=KEY), OURS).size == 0


def test_signatures_of_witnesses_are_passed_over() -> None:
    witness = b64encode(b"\x04" * 76).decode()

    assert opened(f"{NOTE}— witness.example/w1 {witness}\n", OURS).root == ROOT


@pytest.mark.parametrize(
    "altered",
    [
        NOTE.replace("20852163", "20852162"),
        NOTE.replace("20852163", "020852163"),
        NOTE.replace("20852163", "-1"),
        NOTE.replace("20852163", "\uff12"),
        NOTE.replace(b64encode(ROOT).decode(), b64encode(EMPTY_ROOT).decode()),
        NOTE.replace(b64encode(ROOT).decode(), b64encode(ROOT[:31]).decode()),
        NOTE.replace("visita/ledger", "visita/lodger"),
        NOTE.replace("\n\n", "\nextension\n\n"),
        NOTE.replace("\n\n", "\n"),
        NOTE.replace("\n", "\r\n"),
        NOTE.replace("—", "-"),
        NOTE[:-1],
        NOTE[:-8] + "\n",
        NOTE + "\n",
        NOTE + "more\n",
        signed(size=20852163, root=ROOT, key=OTHER),
        "",
        "\n\n",
        "checkpoint",
    ],
)
def test_an_altered_or_foreign_one_is_refused(altered: str) -> None:
    assert altered != NOTE
    with pytest.raises(BadCheckpoint):
        opened(altered, OURS)


def test_no_single_character_can_be_changed() -> None:
    for spot, character in enumerate(NOTE):
        altered = NOTE[:spot] + ("A" if character != "A" else "B") + NOTE[spot + 1 :]
        with pytest.raises(BadCheckpoint):
            opened(altered, OURS)


class TestVerifierKeys:
    def test_a_key_is_read_as_it_is_written(self) -> None:
        assert Verifier.parse(f"{OURS}\n") == OURS

    @pytest.mark.parametrize(
        "text",
        ["", "x", "a+b+c", str(OURS)[:-1], str(OURS).replace("visita", "visito"), f"{OURS}=="],
    )
    def test_a_mistyped_key_is_refused(self, text: str) -> None:
        with pytest.raises(BadCheckpoint, match="key"):
            Verifier.parse(text)
