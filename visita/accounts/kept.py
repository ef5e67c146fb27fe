"""Work typed into a session that had ended: kept in cipher until the person has signed in again.

Nothing is sent by itself: the person sees what was typed and sends it again. It is kept for ten
minutes, for the one person whose session had ended, and never holds a password or a code. Files
cannot be kept.
"""

import json
from dataclasses import dataclass
from uuid import UUID

from django.http import HttpRequest, QueryDict

from visita.accounts.keys import Unreadable, decrypt, encrypt
from visita.accounts.models import User

SECONDS = 600
LARGEST = 200_000
NEVER_KEPT = frozenset({"csrfmiddlewaretoken", "password", "password_again", "code", "credential"})


@dataclass(frozen=True)
class KeptWork:
    """A form that met an ended session: where it was going, and what stood in it."""

    path: str
    fields: tuple[tuple[str, str], ...]


def keep(request: HttpRequest, *, of: User | None) -> bool:
    """Keep the form of this request in the session, if it has one worth keeping."""
    fields = worth_keeping(request.POST)
    text = json.dumps({"of": str(of.pk), "path": request.path, "fields": fields}) if of else ""
    if not fields or not 0 < len(text) <= LARGEST:
        return False
    request.session["kept"] = encrypt(text)
    return True


def kept_for(request: HttpRequest, user: User) -> KeptWork | None:
    """What was kept, if it is this person's and not older than ten minutes."""
    cipher = request.session.get("kept")
    if not cipher:
        return None
    try:
        work = json.loads(decrypt(cipher, at_most_seconds=SECONDS))
    except Unreadable:
        work = {"of": str(UUID(int=0))}
    if work["of"] != str(user.pk):
        forget(request)
        return None
    return KeptWork(work["path"], tuple((name, value) for name, value in work["fields"]))


def forget(request: HttpRequest) -> None:
    request.session.pop("kept", None)


def worth_keeping(form: QueryDict) -> list[tuple[str, str]]:
    """What was typed, without passwords, codes and the form's own token."""
    return [
        (name, str(value))
        for name, values in form.lists()
        for value in values
        if name not in NEVER_KEPT
    ]
