"""Whatever might be a key is tried as one, on whatever looks sealed.

What lies in an installation is found by looking, not from a list: a new secret or a new sealed
thing is tried without anybody thinking of it here.
"""

import base64
import os
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, suppress
from hashlib import sha256, sha512
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from visita.sealing.envelopes import NotOpened, unsealed, unsealed_by_passphrase

IN_BYTES, IN_TEXT = b"age-encryption.org/v1\n", b"-----BEGIN AGE ENCRYPTED FILE-----"
SECRET = re.compile(rb"AGE-SECRET-KEY-1[02-9A-HJ-NP-Z]{58}", re.IGNORECASE)
LETTERS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
DATABASE = ("visita.sqlite3", "visita.sqlite3-wal", "visita.sqlite3-shm")
SEED_BYTES = 32
MOST_WORDS = 60 if os.environ.get("VISITA_FULL") else 12
"""Tries of passphrases: each costs half a second, on purpose."""

Decoding = Callable[[bytes], bytes]
DECODINGS: tuple[Decoding, ...] = (
    lambda text: bytes.fromhex(text.decode("ascii")),
    lambda text: base64.b64decode(text, validate=True),
    lambda text: base64.urlsafe_b64decode(text + b"=" * (-len(text) % 4)),
)


def secrets_of(var: Path) -> list[bytes]:
    """All that an installation knows, files first: then what its database holds of accounts."""
    files = [
        each for each in sorted(var.rglob("*")) if each.is_file() and each.name not in DATABASE
    ]
    rows = _cells(var / "visita.sqlite3", "account", "mfa", "auth")
    return [*(each.read_bytes() for each in files), *rows]


def sealed_in(var: Path) -> dict[str, bytes]:
    """Every age file of the database by where it lies, what lies in several parts put together."""
    with closing(_database(var / "visita.sqlite3")) as line:
        parts = line.execute("select sealed_id, body from sealing_part order by sealed_id, number")
        found: dict[str, bytes] = {}
        for sealed, body in parts:
            found[f"sealed {sealed}"] = found.get(f"sealed {sealed}", b"") + body
    others = enumerate(_cells(var / "visita.sqlite3", ""))
    return found | {
        f"cell {number}": cell for number, cell in others if cell.startswith((IN_BYTES, IN_TEXT))
    }


def opened(sealed: dict[str, bytes], *, by: Iterable[bytes]) -> set[str]:
    """What the secrets open, and what that opens in its turn: a wrap or a grant holds a key."""
    done: set[str] = set()
    new = list(by)
    while new:
        left = {name: envelope for name, envelope in sealed.items() if name not in done}
        found = dict(_opened_once(left, new))
        done |= set(found)
        new = list(found.values())
    return done


def _opened_once(sealed: dict[str, bytes], secrets: list[bytes]) -> Iterator[tuple[str, bytes]]:
    keys = sorted({key for secret in secrets for key in identities(secret)})
    words = _passphrases(secrets)
    for name, envelope in sealed.items():
        with suppress(NotOpened):
            if b"-> scrypt " in _header(envelope):
                yield name, _opened_by_words(envelope, words[:MOST_WORDS])
            else:
                yield name, unsealed(envelope, secrets=keys)


def _opened_by_words(envelope: bytes, words: list[str]) -> bytes:
    for word in words:
        with suppress(NotOpened):
            return unsealed_by_passphrase(envelope, word)
    raise NotOpened


def _header(envelope: bytes) -> bytes:
    if envelope.startswith(IN_TEXT):
        envelope = base64.b64decode(b"".join(envelope.splitlines()[1:3]))
    return envelope[:100]


def identities(secret: bytes) -> set[str]:
    """The age keys in it, and those that its bytes make in any way one might think of."""
    plain = {key.decode().upper() for key in SECRET.findall(secret)}
    return plain | {age_key(seed) for seed in seeds(secret)}


def seeds(secret: bytes) -> set[bytes]:
    """Whatever in it is as long as a key, and what is made of it by a digest."""
    found = {sha256(each).digest() for each in (secret, secret.strip())} | _in_pem(secret)
    for word in [secret, *re.split(rb"[\s=:,\"']+", secret)]:
        for decode in (bytes, *DECODINGS):
            with suppress(ValueError):
                plain = decode(word)
                found |= {plain[at : at + SEED_BYTES] for at in range(0, len(plain), SEED_BYTES)}
    whole = {each for each in found if len(each) == SEED_BYTES}
    return whole | {sha512(each).digest()[:SEED_BYTES] for each in whole}


def _in_pem(secret: bytes) -> set[bytes]:
    with suppress(ValueError, TypeError):
        key = load_pem_private_key(secret, password=None)
        if isinstance(key, Ed25519PrivateKey):
            return {key.private_bytes_raw()}
        if isinstance(key, ec.EllipticCurvePrivateKey):
            number = key.private_numbers().private_value
            return {number.to_bytes(SEED_BYTES, "big"), number.to_bytes(SEED_BYTES, "little")}
    return set()


def _passphrases(secrets: list[bytes]) -> list[str]:
    """Each as a whole, then each of their lines."""
    lines = [line for secret in secrets for line in secret.splitlines()]
    found: dict[str, None] = {}
    for each in (*secrets, *lines):
        with suppress(UnicodeDecodeError):
            found[each.strip().decode()] = None
    return [word for word in found if word]


def age_key(seed: bytes) -> str:
    """An X25519 key as age writes it: Bech32 (BIP 173)."""
    bits = "".join(f"{byte:08b}" for byte in seed)
    values = [int(bits[at : at + 5].ljust(5, "0"), 2) for at in range(0, len(bits), 5)]
    prefix = "age-secret-key-"
    spread = [*(ord(each) >> 5 for each in prefix), 0, *(ord(each) & 31 for each in prefix)]
    left = _remainder([*spread, *values, *[0] * 6]) ^ 1
    values += [left >> 5 * (5 - place) & 31 for place in range(6)]
    return (prefix + "1" + "".join(LETTERS[each] for each in values)).upper()


def _remainder(values: list[int]) -> int:
    left = 1
    for value in values:
        top, left = left >> 25, (left & 0x1FFFFFF) << 5 ^ value
        for place, part in enumerate((0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)):
            left ^= part if top >> place & 1 else 0
    return left


def _cells(database: Path, *begins: str) -> Iterator[bytes]:
    """Texts and bytes of the tables whose names begin so."""
    with closing(_database(database)) as line:
        tables = [
            name for (name,) in line.execute("select name from sqlite_master where type = 'table'")
        ]
        for table in (each for each in tables if each.startswith(begins)):
            for row in line.execute(f'select * from "{table}"'):
                for cell in row:
                    if isinstance(cell, str | bytes):
                        yield cell.encode() if isinstance(cell, str) else cell


def _database(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"file:{file}?mode=ro", uri=True)
