"""Sheets to print at set-up: a key for backups, and the first invitation. Each is one file."""

from datetime import date, datetime

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.safestring import SafeString, mark_safe

from visita.accounts.qr import qr_code
from visita.sealing.envelopes import Identity

PREFIX = "AGE-SECRET-KEY-1"
GROUP = 4
"""Letters of a key that are read and typed at once."""


def key_sheet(identity: Identity, *, number: int, total: int, on: date) -> str:
    """The key as text in groups and as a QR code, with what it is for and where to keep it."""
    secret = identity.secret
    prefix, rest = secret[: len(PREFIX)], secret[len(PREFIX) :]
    return _sheet(
        "key",
        number=number,
        total=total,
        groups=[prefix, *(rest[at : at + GROUP] for at in range(0, len(rest), GROUP))],
        qr=qr_code(secret),
        recipient=identity.recipient,
        made=on,
    )


def key_file(identity: Identity, *, on: date) -> str:
    """The key in the form that the programs of age read."""
    return f"# created: {on}\n# public key: {identity.recipient}\n{identity.secret}\n"


def invitation_sheet(name: str, address: str, *, until: datetime, authority: str) -> str:
    """*authority* is the fingerprint of what the person's device must trust; it may be empty."""
    return _sheet(
        "invitation",
        name=name,
        address=address,
        qr=qr_code(address),
        until=until,
        authority=authority,
    )


def _sheet(template: str, **shown: object) -> str:
    with translation.override(settings.LANGUAGE_CODE):
        said = {"body": settings.BODY or "Visita", "style": _style(), **shown}
        return render_to_string(f"sheets/{template}.html", said)


def _style() -> SafeString:
    """Inside the file, because a sheet is opened from a folder where nothing else is.

    No sheet is ever served, so that no policy for pages meets it.
    """
    rules = (settings.PACKAGE / "site/static/site/sheet.css").read_text()
    return mark_safe(f"<style>\n{rules}</style>")  # noqa: S308
