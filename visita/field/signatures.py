"""What kits and members sign, and whether they did."""

from visita.sealing.signatures import is_signed, raw

__all__ = ["BadKey", "about_contact", "about_record", "checked_key", "is_signed", "raw"]

KEY_BYTES, SIGNATURE_BYTES = 32, 64


class BadKey(ValueError):
    """Not the public half of an Ed25519 key."""


def checked_key(text: str) -> str:
    """The key, if it is one.

    Raises:
        BadKey: it is none.
    """
    if len(raw(text)) != KEY_BYTES:
        raise BadKey
    return text


def about_record(record: object, digest: str) -> str:
    """What a device signs when it hands in a record."""
    return f"visita-record/1:{record}:{digest}"


def about_contact(device: object, at: str) -> str:
    """What a device signs when it asks whether it is still trusted."""
    return f"visita-contact/1:{device}:{at}"
