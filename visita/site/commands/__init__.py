"""One module for each command: `run(words)` answers and returns the exit code."""

from datetime import date, datetime
from typing import NoReturn

from django.conf import settings
from django.db import connections
from django.utils.timezone import localdate, now

from visita.site import server
from visita.site.prepare import prepare


def start() -> None:
    """Bring the database into order before a command reads it."""
    prepare(at=now())


def become_server(where: server.Where, *, demo: bool = False) -> NoReturn:
    """Record what browsers are given, take away what a killed server left, and run the servers."""
    from visita.field.incoming import sweep
    from visita.site.assets import publish

    publish(at=now())
    sweep(settings.ARRIVING, at=now())
    connections.close_all()
    server.become(where, demo=demo)


def today() -> date:
    """The calendar day in Strasbourg."""
    return localdate()


def at() -> datetime:
    return now()
