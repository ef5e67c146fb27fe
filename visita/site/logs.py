"""What is written down of an event: one line of JSON, every field of it allowed by name and shape.

Nothing that came with a request or lies in the database gets in: a record's message, its values
and an exception's text are never read, because any of them may hold a name, an address or a secret.
What is left says where in the code to look.
"""

import json
import logging
import re
from datetime import UTC, datetime
from types import FrameType, TracebackType
from typing import Any
from uuid import UUID

HEALTH_FAILED = "health.failed"
OWN = frozenset({HEALTH_FAILED})
"""Codes that our own code gives as the message of a record."""
BY_LOGGER = {
    "django.request": "request.failed",
    "visita.faults": "service.failed",
    "visita.intake": "reading.failed",
    "visita.mail": "mail.refused",
    "django_tasks": "job.failed",
    "django_tasks_db": "job.failed",
    "gunicorn": "server.failed",
    "py.warnings": "program.warned",
}
"""Codes for what libraries write, by the beginning of the logger's name."""
OTHER = "program.noted"
CODE = re.compile(r"[A-Za-z0-9_]{1,60}( [A-Za-z0-9_]{1,60}){0,2}")
"""Such as "SMTPAuthenticationError 535": names of classes and numbers, too short for a text."""


class Lines(logging.Formatter):
    """A record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        return json.dumps(
            {
                "at": datetime.fromtimestamp(record.created, UTC).isoformat(
                    timespec="milliseconds"
                ),
                "level": record.levelname.lower(),
                "event": event_of(record),
                "from": f"{record.module}:{record.lineno}",
                **_subject(record),
                **_code(record),
                **_fault(record),
            }
        )


class Stream(logging.StreamHandler[Any]):
    """stderr. Where a line cannot be written, logging itself would print the record's values."""

    def handleError(self, record: logging.LogRecord) -> None:
        """Lose the line: nothing else can be said safely."""


def event_of(record: logging.LogRecord) -> str:
    if isinstance(record.msg, str) and record.msg in OWN:
        return record.msg
    known = (code for name, code in BY_LOGGER.items() if _is_below(record.name, name))
    return next(known, OTHER)


def _is_below(logger: str, name: str) -> bool:
    return logger == name or logger.startswith(f"{name}.")


def _subject(record: logging.LogRecord) -> dict[str, str]:
    """An opaque id given as `extra={"subject": …}`; anything but a UUID is left out."""
    subject = getattr(record, "subject", None)
    return {"subject": str(subject)} if isinstance(subject, UUID) else {}


def _code(record: logging.LogRecord) -> dict[str, str]:
    """A kind and a number given as `extra={"code": …}`; anything else is left out."""
    code = getattr(record, "code", None)
    fits = isinstance(code, str) and CODE.fullmatch(code)
    return {"code": str(code)} if fits else {}


def _fault(record: logging.LogRecord) -> dict[str, str]:
    kind, _, trace = record.exc_info or (None, None, None)
    if kind is None:
        return {}
    name = kind.__qualname__ if kind.__module__ == "builtins" else _full(kind)
    return {"exception": name, **_places(trace)}


def _full(kind: type[BaseException]) -> str:
    return f"{kind.__module__}.{kind.__qualname__}"


def _places(trace: TracebackType | None) -> dict[str, str]:
    """Where it was raised, and the last place before in our own code."""
    frames: list[tuple[FrameType, int]] = []
    while trace:
        frames.append((trace.tb_frame, trace.tb_lineno))
        trace = trace.tb_next
    places = [f"{frame.f_globals.get('__name__', '?')}:{line}" for frame, line in frames]
    ours = [place for place in places if place.startswith("visita.")]
    return {
        **({"raised": places[-1]} if places else {}),
        **({"where": ours[-1]} if ours else {}),
    }
