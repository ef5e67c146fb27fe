"""Entries as a browser has them once they are open."""

from typing import Any


def entry(
    id: str, kind: str, *, at: str, answers: str = "", after: tuple[str, ...] = (), **fields: Any
) -> dict[str, Any]:
    """One that Boris signed, written at a moment of 1 November 2026 or of the day that is given."""
    written = at if "T" in at else f"2026-11-01T{at}:00Z"
    told = {"id": id, "vault": "v", "register": "r", "kind": kind, "answers": answers}
    return {
        "entry": told | {"after": list(after), "written_at": written, "fields": fields},
        "whose": "Boris",
    }
