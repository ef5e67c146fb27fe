"""The database in Django's words."""

from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from visita.site.place import BadSetting

FORMS = "postgresql://user:password@host:port/name or sqlite:///path"


def database(url: str, *, var: Path) -> dict[str, Any]:
    """Turn VISITA_DATABASE into Django's words. Empty is SQLite in the var directory.

    Raises:
        BadSetting: another form or scheme, or PostgreSQL over TCP without a password.
    """
    if not url:
        return sqlite(var / "visita.sqlite3")
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:  # its text may hold the password
        raise BadSetting(f"VISITA_DATABASE: write {FORMS}, the port as a number.") from None
    if parts.query or parts.fragment:
        raise BadSetting(
            "VISITA_DATABASE: nothing is read after ? or #: write %3F or %23 inside a password."
        )
    if parts.scheme == "sqlite" and not parts.netloc and parts.path.strip("/"):
        return sqlite(Path("/" + unquote(parts.path).lstrip("/")))
    if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
        raise BadSetting(f"VISITA_DATABASE: write {FORMS}.")
    if parts.hostname and not parts.password:
        raise BadSetting("VISITA_DATABASE: PostgreSQL over TCP needs a password.")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.strip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": PATIENCE,
    }


PATIENCE = {
    "connect_timeout": 3,
    "keepalives_idle": 10,
    "keepalives_interval": 3,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,
    "options": "-c lock_timeout=20s -c idle_in_transaction_session_timeout=300s",
}
"""How long a server of PostgreSQL that is silent may hold a thread; waiting for a lock, as long as
SQLite does.
"""


def sqlite(file: Path) -> dict[str, Any]:
    """One writer at a time, begun at once, so that both databases serialise alike.

    Each commit reaches the disk: a ledger that lost its end in a power cut would look cut off. What
    is deleted is overwritten: a grant that was wiped must not be found in the file.
    """
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": str(file),
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;"
                "PRAGMA secure_delete=ON;"
            ),
        },
    }
