"""A record from the field, once it is opened: does it hold what its own list says, and no more?"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

FORMAT = "visita-record/1"
LIST, ANSWERS, MEDIA = "record.json", "submission.xml", "media/"


@dataclass(frozen=True)
class Checked:
    """What was found. It repeats nothing of what is written in the record."""

    files: int
    faults: tuple[str, ...]


def checked(entries: Mapping[str, bytes]) -> Checked:
    """Compare the entries of a record with its list: each file there, of its size and digest."""
    told = _list(entries)
    if told is None:
        return Checked(0, (f"{LIST} is missing or cannot be read",))
    return Checked(len(told["files"]), tuple(_faults(told, entries)))


def _list(entries: Mapping[str, bytes]) -> dict[str, Any] | None:
    try:
        told = json.loads(entries[LIST])
    except (KeyError, ValueError):
        return None
    whole = isinstance(told, dict) and isinstance(told.get("files"), list)
    return told if whole and all(isinstance(each, dict) for each in told["files"]) else None


def _faults(told: Mapping[str, Any], entries: Mapping[str, bytes]) -> Iterator[str]:
    if told.get("format") != FORMAT:
        yield f"it is not of the form {FORMAT}"
    if ANSWERS not in entries:
        yield f"{ANSWERS} is missing"
    for number, file in enumerate(told["files"], 1):
        content = entries.get(f"{MEDIA}{file.get('name')}")
        if content is None:
            yield f"file {number} of its list is missing"
        elif (len(content), hashlib.sha256(content).hexdigest()) != _promised(file):
            yield f"file {number} is not the one of its list: another digest"
    listed = {f"{MEDIA}{file.get('name')}" for file in told["files"]}
    if strange := len(set(entries) - listed - {LIST, ANSWERS}):
        yield f"it holds {strange} more than its list names"


def _promised(file: Mapping[str, Any]) -> tuple[object, object]:
    return file.get("size"), file.get("sha256")
