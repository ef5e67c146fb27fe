"""What one leaf says: an act in canonical JSON, with keyed hashes in place of persons and places.

The JSON is that of RFC 8785 for whole numbers, texts and objects, all that a leaf needs, and for
lists where a digest needs them: sorted keys, no spaces, UTF-8. Whoever has the leaf has exactly
the bytes that were hashed.
"""

import hmac
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from hashlib import sha256

VERSION = 1
LARGEST = 2**53 - 1
"""The largest whole number that every reader of JSON holds exactly (RFC 8785, 3.2.2.3)."""

ACT = re.compile(r"[a-z][a-z_]{0,38}\.[a-z][a-z_]{0,38}")
SUBJECT = re.compile(r"[a-z][a-z_]{0,38}:[A-Za-z0-9][A-Za-z0-9_.-]{0,78}")
NAME = re.compile(r"[a-z][a-z0-9_]{0,38}")
CODE = re.compile(r"[A-Za-z0-9_.:/+=-]{0,200}")


class Unfit(ValueError):
    """An act that cannot be recorded as given. The text names the part and what is accepted."""


def canonical(value: object, *, lists: bool = False) -> bytes:
    """The one way to write *value*: objects with texts as keys, texts, and whole numbers.

    A leaf holds no lists: only where *lists* says so are they written, in their order.

    Raises:
        Unfit: anything else, a number JSON does not hold exactly, or half a surrogate pair.

    >>> canonical({"b": 1, "a": {"é": "x"}}).decode()
    '{"a":{"é":"x"},"b":1}'
    """
    try:
        return _written(value, lists=lists).encode()
    except UnicodeEncodeError:
        raise Unfit("A text holds half a character.") from None


def _written(value: object, *, lists: bool) -> str:
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= LARGEST:
        return str(int(value))
    if isinstance(value, Mapping) and all(isinstance(name, str) for name in value):
        names = sorted(value, key=lambda name: name.encode("utf-16-be"))
        each = (f"{_written(n, lists=lists)}:{_written(value[n], lists=lists)}" for n in names)
        return "{" + ",".join(each) + "}"
    if lists and isinstance(value, list | tuple):
        return "[" + ",".join(_written(part, lists=lists) for part in value) + "]"
    raise Unfit(f"A {type(value).__name__} cannot be written: give a text or a whole number.")


def keyed_hash(key: bytes, *, field: str, value: str) -> str:
    """What stands for a person or a place: HMAC-SHA-256, so that without the key nobody can guess.

    The same value in the same field gives the same hash, so that acts can be found again.
    """
    return hmac.digest(key, canonical({"field": field, "value": value}), "sha256").hex()


def key_name(key: bytes) -> str:
    """Tells keys apart without giving them away: leaves under a forgotten key keep its name."""
    return sha256(b"visita ledger key" + key).hexdigest()[:16]


def leaf(
    *,
    index: int,
    act: str,
    subject: str,
    by: str | None,
    at: datetime,
    facts: Mapping[str, str | int],
    private: Mapping[str, str],
    key: bytes,
) -> bytes:
    """The bytes of leaf *index*. What is empty is left out.

    Raises:
        Unfit: an act, subject, fact or name of another form than the patterns above, or a moment
            without a time zone.
    """
    _check(act=act, subject=subject, at=at, facts=facts, private=private)
    hidden = {name: keyed_hash(key, field=name, value=text) for name, text in private.items()}
    said = {
        "act": act,
        "at": written_moment(at),
        "by": keyed_hash(key, field="by", value=by) if by is not None else "",
        "facts": dict(facts),
        "key": key_name(key) if hidden or by is not None else "",
        "private": hidden,
        "subject": subject,
    }
    kept = {name: value for name, value in said.items() if value}
    return canonical({"index": index, "v": VERSION, **kept})


def written_moment(at: datetime) -> str:
    """To the microsecond, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _check(
    *,
    act: str,
    subject: str,
    at: datetime,
    facts: Mapping[str, str | int],
    private: Mapping[str, str],
) -> None:
    if not ACT.fullmatch(act):
        raise Unfit(f"act: {act!r} is not of the form visit.notified.")
    if not SUBJECT.fullmatch(subject):
        raise Unfit("subject: it is not of the form visit:3f2a, a kind and an opaque id.")
    if at.tzinfo is None:
        raise Unfit("at: a moment needs its time zone.")
    for name in [*facts, *private]:
        if not NAME.fullmatch(name):
            raise Unfit(f"{name!r} is not a name of small letters, digits and _.")
    for name, fact in facts.items():
        if isinstance(fact, str) and not CODE.fullmatch(fact):
            raise Unfit(f"{name}: a fact in clear is a number or a code, never text or a name.")
