"""What is answered when the database or the disk fails: what happened, and what was typed.

What the database said goes nowhere: it can hold names and values. The log gets its code alone.
"""

import errno
import logging
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import Error, InterfaceError, OperationalError
from django.http import HttpRequest, HttpResponse
from django.http.multipartparser import MultiPartParserError
from django.http.request import RawPostDataException
from django.template.loader import render_to_string

from visita.accounts.kept import worth_keeping
from visita.treaties.problems import INTERFACE, Code, problem_response

log = logging.getLogger("visita.faults")


@dataclass(frozen=True)
class Trouble:
    """Something outside the program that passes, or that whoever runs the machine can mend."""

    status: int
    code: Code
    page: str
    seconds: int
    """After so many it is worth trying again."""


AWAY = Trouble(503, Code.UNAVAILABLE, "faults/away.html", 5)
BUSY = Trouble(503, Code.UNAVAILABLE, "faults/busy.html", 5)
FULL = Trouble(507, Code.NO_ROOM, "faults/full.html", 60)

SQLITE = {
    sqlite3.SQLITE_FULL: FULL,
    sqlite3.SQLITE_BUSY: BUSY,
    sqlite3.SQLITE_LOCKED: BUSY,
    sqlite3.SQLITE_IOERR: AWAY,
    sqlite3.SQLITE_CANTOPEN: AWAY,
    sqlite3.SQLITE_READONLY: AWAY,
    sqlite3.SQLITE_CORRUPT: AWAY,
    sqlite3.SQLITE_NOTADB: AWAY,
    sqlite3.SQLITE_PROTOCOL: AWAY,
}
PRIMARY = 0xFF
"""The last byte of SQLite's codes says the kind; the rest is detail."""
NO_SHARED_MEMORY = 4874
"""SQLITE_IOERR_SHMSIZE: the index beside the write-ahead log could not grow."""

POSTGRESQL = {
    "53100": FULL,
    "40001": BUSY,  # another transaction was first
    "40P01": BUSY,  # two waited for each other
    "55P03": BUSY,  # waited for a lock longer than allowed
    "57014": BUSY,  # took longer than allowed
    "53300": BUSY,  # too many connections
    "25P03": BUSY,  # a transaction stood still longer than allowed
    "42P01": AWAY,  # no such table: another database, or an empty one
    "3D000": AWAY,  # no such database
    "25006": AWAY,  # it only lets us read
    "53200": AWAY,  # out of memory
}
POSTGRESQL_CLASSES = {"08": AWAY, "28": AWAY, "57": AWAY, "58": AWAY}
"""No connection, not let in, stopped by its operator, fault of its machine."""


def answer_trouble(request: HttpRequest, fault: BaseException | None) -> HttpResponse | None:
    """The answer where *fault* is no fault of the program; None where it is one."""
    trouble = trouble_in(fault)
    if not trouble:
        return None
    code = _code(fault)
    log.error("%s: %s (%s)", trouble.status, trouble.code, code, extra={"code": code})
    if request.path_info.startswith(INTERFACE):
        response: HttpResponse = problem_response(request, trouble.code)
    else:
        context = {"was_form": request.method == "POST", "typed": _typed(request)}
        response = HttpResponse(render_to_string(trouble.page, context), status=trouble.status)
    response.headers["Retry-After"] = str(trouble.seconds)
    response.headers["Cache-Control"] = "no-store"
    response._has_been_logged = True  # type: ignore[attr-defined]  # in one line, just above
    return response


def trouble_in(fault: BaseException | None) -> Trouble | None:
    """The first trouble in a fault or in what led to it."""
    return next(filter(None, map(_trouble, _chain(fault))), None)


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    while fault:
        yield fault
        fault = fault.__cause__ or fault.__context__


def _trouble(fault: BaseException) -> Trouble | None:
    if isinstance(fault, sqlite3.Error):
        return _of_sqlite(fault)
    if isinstance(fault, OSError):
        return FULL if fault.errno in {errno.ENOSPC, errno.EDQUOT} else None
    if isinstance(fault, Error) and not isinstance(fault.__cause__, sqlite3.Error):
        return _of_postgresql(fault)
    return None


def _of_sqlite(fault: sqlite3.Error) -> Trouble | None:
    code = getattr(fault, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == NO_SHARED_MEMORY:
        return FULL
    if code == sqlite3.SQLITE_ERROR and str(fault).startswith("no such table"):
        return AWAY  # another file, or an empty one
    return SQLITE.get(code & PRIMARY)


def _of_postgresql(fault: Error) -> Trouble | None:
    state = getattr(fault.__cause__, "sqlstate", None)
    if not state:  # it never came to an answer
        return AWAY if isinstance(fault, OperationalError | InterfaceError) else None
    return POSTGRESQL.get(state) or POSTGRESQL_CLASSES.get(state[:2])


def _code(fault: BaseException | None) -> str:
    """What is worth a line: kinds and codes, never a text that could hold a value."""
    for each in _chain(fault):
        for name in ("sqlstate", "sqlite_errorname", "errno"):
            if code := getattr(each, name, None):
                return f"{type(each).__name__} {code}"
    return type(fault).__name__


def _typed(request: HttpRequest) -> list[tuple[str, str]]:
    """What was typed, for its author alone: a form from another site comes without our cookie."""
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return []
    try:
        return worth_keeping(request.POST)
    except (SuspiciousOperation, MultiPartParserError, OSError, RawPostDataException):
        return []
