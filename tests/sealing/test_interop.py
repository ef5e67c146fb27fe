"""What one program seals the two others open: the browser's library, the server's, Debian's age."""

import hashlib
import os
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import pyrage
import pytest

from tests.sealing import stock_age
from tests.sealing.node import ask
from visita.sealing.envelopes import Identity, NotOpened, new_identity, open_file, seal_file

CHUNK = 65_536
FULL = bool(os.environ.get("VISITA_FULL"))
SIZES = {0: 1, 1: 2, CHUNK - 1: 3, CHUNK: 4, CHUNK + 1: 5, 200_000: 6, 3 * CHUNK: 7, 10_000_000: 8}
"""Bytes, and to how many recipients they are sealed."""
LARGE = {50_000_000: 3} if FULL else {}
SAMPLES = 1000 if FULL else 100
"""Bytes of a payload that are altered, one at a time."""
PASSPHRASE = "mit Umlaut: gegrüßt, привіт"  # noqa: S105 protects nothing
HEADER_END = b"\n--- "

Seal = Callable[[Path, Path, list[str]], None]
Opens = Callable[[Path, Path, Identity], str | None]


def by_browser(source: Path, target: Path, recipients: list[str]) -> None:
    ask("seal", [{"from": source, "into": target, "recipients": recipients}])


def by_server(source: Path, target: Path, recipients: list[str]) -> None:
    seal_file(source, target, recipients=recipients)


def by_age(source: Path, target: Path, recipients: list[str]) -> None:
    stock_age.seal(source, target, recipients=recipients)


def in_browser(sealed: Path, into: Path, key: Identity) -> str | None:
    found: str | None = ask("open", [{"file": sealed, "identities": [key.secret]}])[0]
    return found


def in_server(sealed: Path, into: Path, key: Identity) -> str | None:
    try:
        open_file(sealed, into, secrets=[key.secret])
    except NotOpened:
        return None
    return digest(into)


def in_age(sealed: Path, into: Path, key: Identity) -> str | None:
    keyfile = into.with_suffix(".key")
    keyfile.write_text(f"# a comment\n{key.secret}\n")
    found = stock_age.opened(sealed, keyfile=keyfile)
    return None if found is None else hashlib.sha256(found).hexdigest()


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


MAKERS = (by_browser, by_server, by_age)
OPENERS = (in_browser, in_server, in_age)


def a_file(place: Path, size: int) -> Path:
    file = place / "plain"
    file.write_bytes(random.Random(size).randbytes(size))  # noqa: S311 only to differ
    return file


@pytest.mark.parametrize("seal", MAKERS)
@pytest.mark.parametrize(("size", "recipients"), (SIZES | LARGE).items())
def test_each_opens_what_another_sealed_and_a_stranger_nothing(
    tmp_path: Path, seal: Seal, size: int, recipients: int
) -> None:
    keys = [new_identity() for _ in range(recipients)]
    plain, sealed = a_file(tmp_path, size), tmp_path / "sealed.age"

    seal(plain, sealed, [key.recipient for key in keys])

    for opens in OPENERS:
        for key in {keys[0], keys[-1]}:
            assert opens(sealed, tmp_path / "opened", key) == digest(plain), opens.__name__
        assert opens(sealed, tmp_path / "opened", new_identity()) is None


class TestPassphrase:
    @pytest.fixture
    def plain(self, tmp_path: Path) -> Path:
        return a_file(tmp_path, 1000)

    @pytest.fixture
    def sealed(self, tmp_path: Path) -> Path:
        return tmp_path / "sealed.age"

    def opened_everywhere(self, plain: Path, sealed: Path) -> None:
        wanted, opened = digest(plain), sealed.with_suffix(".opened")
        job = {"file": sealed, "passphrases": [PASSPHRASE]}
        assert ask("open", [job, {**job, "passphrases": ["wrong"]}]) == [wanted, None]
        assert pyrage.passphrase.decrypt(sealed.read_bytes(), PASSPHRASE) == plain.read_bytes()
        assert stock_age.opens_with_passphrase(sealed, opened, passphrase=PASSPHRASE)
        assert digest(opened) == wanted

    def test_of_the_browser(self, plain: Path, sealed: Path) -> None:
        ask("seal", [{"from": plain, "into": sealed, "passphrase": PASSPHRASE}])

        self.opened_everywhere(plain, sealed)

    def test_of_the_server(self, plain: Path, sealed: Path) -> None:
        sealed.write_bytes(pyrage.passphrase.encrypt(plain.read_bytes(), PASSPHRASE))

        self.opened_everywhere(plain, sealed)

    def test_of_age(self, plain: Path, sealed: Path) -> None:
        stock_age.seal_with_passphrase(plain, sealed, passphrase=PASSPHRASE)

        self.opened_everywhere(plain, sealed)


class Altered:
    """A file of four chunks, the key to it, and where to flip a bit or to cut it."""

    def __init__(self, place: Path, *, recipients: int) -> None:
        self.keys = [new_identity() for _ in range(recipients)]
        self.file = place / "sealed.age"
        by_server(a_file(place, 3 * CHUNK + 100), self.file, [k.recipient for k in self.keys])
        self.whole = self.file.read_bytes()
        header = self.whole.index(b"\n", self.whole.index(HEADER_END) + 1) + 1
        chance = random.Random(recipients)  # noqa: S311 only to choose
        payload = chance.sample(range(header, len(self.whole)), SAMPLES)
        self.flips = [*range(header), *payload]
        first = header + 16
        borders = range(first, len(self.whole), CHUNK + 16)
        self.cuts = sorted({header - 1, header, *(b + d for b in borders for d in (-1, 0, 1))})

    def versions(self) -> Sequence[bytes]:
        flipped = [
            self.whole[:at] + bytes([self.whole[at] ^ 1]) + self.whole[at + 1 :]
            for at in self.flips
        ]
        return [*flipped, *(self.whole[:at] for at in self.cuts)]


@pytest.fixture(params=[1, 2], ids=["one recipient", "two recipients"])
def altered(request: pytest.FixtureRequest, tmp_path: Path) -> Altered:
    return Altered(tmp_path, recipients=request.param)


class TestAltered:
    def test_the_server_accepts_none(self, altered: Altered) -> None:
        key = pyrage.x25519.Identity.from_str(altered.keys[0].secret)

        assert pyrage.decrypt(altered.whole, [key])
        for version in altered.versions():
            with pytest.raises(pyrage.DecryptError):
                pyrage.decrypt(version, [key])

    def test_the_browser_accepts_none(self, altered: Altered) -> None:
        keys = {"file": altered.file, "identities": [altered.keys[0].secret]}

        assert ask("open", [keys])[0] is not None
        assert ask("tamper", [{**keys, "flips": altered.flips, "cuts": altered.cuts}]) == []
