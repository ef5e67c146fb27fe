"""How the web server runs: read by gunicorn, which is given this module's name."""

import logging
import os
import ssl
from collections.abc import Callable
from typing import Any

from gunicorn.glogging import Logger
from gunicorn.workers import gthread

from visita.site.logs import Lines

SILENCE = 20
"""Seconds a client may leave a thread waiting in the middle of what it sends or is sent."""


class Lined(Logger):  # type: ignore[misc]
    """gunicorn's own lines in the same form as ours: they would hold addresses of pages."""

    def setup(self, cfg: Any) -> None:
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(Lines())
            handler.addFilter(_is_ours)


def _is_ours(record: logging.LogRecord) -> bool:
    """A client that fell silent is no fault of ours: anybody could fill the log."""
    return not (record.exc_info and isinstance(record.exc_info[1], TimeoutError))


gthread.DEFAULT_WORKER_DATA_TIMEOUT = 0.2
"""Seconds a thread waits for a client's first byte before it leaves that to the worker's poll.
Of gunicorn's five, a hundred silent connections would make a minute without pages."""

# names that gunicorn knows
wsgi_app = "visita.site.wsgi:application"
workers = 1
"""One process with threads: a small body needs no more, and the counts of tries live in it."""
threads = 8
worker_class = "gthread"
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else "/tmp"  # noqa: S108
logger_class = Lined
loglevel = "error"
"""Below, it writes a line with the sender's address for everything that anybody sends wrongly."""
control_socket_disable = True


class Patient(ssl.SSLSocket):
    """A connection over TLS of which no read or write waits for ever.

    Else eight clients that stop in the middle of a request would hold all threads. Silence before
    the first byte gunicorn itself waits for without a thread.
    """

    def setblocking(self, flag: bool) -> None:
        super().settimeout(SILENCE if flag else 0)

    def settimeout(self, value: float | None) -> None:
        super().settimeout(SILENCE if value is None else value)


def ssl_context(config: Any, default: Callable[[], ssl.SSLContext]) -> ssl.SSLContext:
    """Made for each connection, so that a renewed certificate is used without a restart."""
    context = default()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.sslsocket_class = Patient
    return context
