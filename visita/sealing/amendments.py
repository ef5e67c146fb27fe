"""An amendment of a record, once it is opened: what it says, and whose signature it bears.

The browser's twin is `static/sealing/amendments.js`. Only the text in the envelope says which
record is meant; `id` is the amendment's own, so that no copy of it passes for another one.
"""

import json
from base64 import b64decode
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any, TypeGuard

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

FORMAT = "visita-amendment/1"
STATEMENT, SIGNATURE = "amendment.json", "signature"
REVIEWS = frozenset({"", "READ", "ASK", "CHECKED"})
"""None was given; it was read, something is to be asked about, it was checked."""
CHANGE = frozenset({"path", "was", "now", "why"})
TEXTS = frozenset({"id", "of", "of_sha256", "of_content_sha256", "at", "review", "note"})


class Standing(StrEnum):
    """What became of its signature when it was tried."""

    GENUINE = "GENUINE"
    FORGED = "FORGED"
    STRANGER = "STRANGER"
    """Signed, by somebody who was never given the vault's key."""
    UNREADABLE = "UNREADABLE"


@dataclass(frozen=True)
class Change:
    """One answer: where it stands in the record, what stood there, what should stand, and why."""

    path: str
    was: str
    now: str
    why: str


@dataclass(frozen=True)
class By:
    """Who signs, as they name themselves. Who holds the key, the list of signers says."""

    name: str
    verify_key: str


@dataclass(frozen=True)
class Amendment:
    """What somebody of the delegation says of one record.

    `of_sha256` is the envelope that came from the kit, as the ledger knows it;
    `of_content_sha256` what was in it, which stays the same when it is sealed again. `after` names
    the amendments of the same record that its author had seen.
    """

    id: str
    of: str
    of_sha256: str
    of_content_sha256: str
    by: By
    at: str
    review: str
    note: str
    changes: tuple[Change, ...] = ()
    after: tuple[str, ...] = ()


@dataclass(frozen=True)
class Judged:
    """An amendment and what its signature is worth. Nobody signed: `whose` is empty."""

    standing: Standing
    amendment: Amendment | None = None
    whose: str = ""


def signed(amendment: Amendment, *, sign: Callable[[bytes], str]) -> dict[str, bytes]:
    """The entries of its container. *sign* gives an Ed25519 signature in base64."""
    statement = _canonical({"format": FORMAT, **asdict(amendment)})
    return {STATEMENT: statement, SIGNATURE: sign(statement).encode()}


def judged(entries: Mapping[str, bytes], *, sealed: str, signers: Mapping[str, str]) -> Judged:
    """Read the entries of the object *sealed*; *signers* are names by verify key, in base64."""
    amendment = _read(entries.get(STATEMENT, b""))
    if not amendment or set(entries) != {STATEMENT, SIGNATURE}:
        return Judged(Standing.UNREADABLE)
    key = amendment.by.verify_key
    if amendment.id != sealed or not _bears(entries[SIGNATURE], entries[STATEMENT], key):
        return Judged(Standing.FORGED, amendment)
    if key not in signers:
        return Judged(Standing.STRANGER, amendment, amendment.by.name)
    return Judged(Standing.GENUINE, amendment, signers[key])


def _canonical(statement: Mapping[str, Any]) -> bytes:
    """Sorted keys, no spaces, as RFC 8785 writes texts: one way to write one statement."""
    text = json.dumps(statement, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def _read(statement: bytes) -> Amendment | None:
    try:
        told = json.loads(statement)
        if not _is_whole(told) or _canonical(told) != statement:
            return None
    except (ValueError, RecursionError):
        return None
    return Amendment(
        **{name: told[name] for name in TEXTS},
        by=By(**told["by"]),
        changes=tuple(Change(**each) for each in told["changes"]),
        after=tuple(told["after"]),
    )


def _is_whole(told: object) -> bool:
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        return False
    lists = {"after": told.get("after"), "changes": told.get("changes")}
    rest = {name: each for name, each in told.items() if name in TEXTS}
    return (
        set(told) == TEXTS | {"format", "by", "changes", "after"}
        and all(isinstance(each, list) for each in lists.values())
        and _are_texts(rest, TEXTS)
        and _are_texts(told["by"], frozenset({"name", "verify_key"}))
        and all(_are_texts(each, CHANGE) for each in told["changes"])
        and all(isinstance(each, str) for each in told["after"])
        and told["review"] in REVIEWS
    )


def _are_texts(told: object, names: frozenset[str]) -> TypeGuard[dict[str, str]]:
    return (
        isinstance(told, dict)
        and set(told) == names
        and all(isinstance(each, str) for each in told.values())
    )


def _bears(signature: bytes, statement: bytes, key: str) -> bool:
    try:
        signer = Ed25519PublicKey.from_public_bytes(b64decode(key, validate=True))
        signer.verify(b64decode(signature, validate=True), statement)
    except (InvalidSignature, ValueError):
        return False
    return True
