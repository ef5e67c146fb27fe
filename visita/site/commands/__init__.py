"""One module for each command: `run(words)` answers and returns the exit code."""

from datetime import date, datetime
from typing import NoReturn

from django.db import connections
from django.utils.timezone import localdate, now

from visita.site import server
from visita.site.prepare import prepare


def start() -> None:
    """Bring the database into order before a command reads it."""
    prepare(at=now())


def become_server(where: server.Where, *, demo: bool = False) -> NoReturn:
    """Record what browsers are given, let go of the database, become what runs the servers."""
    from visita.site.assets import publish

    publish(at=now())
    connections.close_all()
    server.become(where, demo=demo)


def today() -> date:
    """The calendar day in Strasbourg."""
    return localdate()


def at() -> datetime:
    return now()
