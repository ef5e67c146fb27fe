"""Every file that a browser is given to run or to show, by its SHA-256.

Whoever installed the same version somewhere else can compare: a server that hands out another
script is found out, though not prevented.
"""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.db import transaction
from django.urls import reverse

from visita.field.views import kit
from visita.ledger.actions import record
from visita.ledger.queries.entries import entries
from visita.site.version import version

FORMAT = "visita-assets/1"
LIST = "/assets.json"
ACT = "assets.published"


@cache
def assets() -> dict[str, str]:
    """Address and digest of each file, in order. They do not change while the program runs."""
    return {address: _digest(file) for address, file in sorted(_files())}


def listed() -> dict[str, object]:
    """What stands at LIST."""
    return {"format": FORMAT, "version": version(), "digest": digest(), "files": assets()}


def digest() -> str:
    """Of the whole list: one word that two people can compare."""
    return hashlib.sha256(json.dumps(assets(), sort_keys=True).encode()).hexdigest()


@transaction.atomic
def publish(*, at: datetime) -> None:
    """Record what browsers are given from now on, if it is something else than before."""
    subject = f"assets:{digest()}"
    latest = entries(act=ACT, limit=1)
    if not latest or latest[0].subject != subject:
        facts: dict[str, str | int] = {"version": version(), "files": len(assets())}
        record(act=ACT, subject=subject, by=None, at=at, facts=facts)


def _files() -> Iterator[tuple[str, Path]]:
    for finder in get_finders():
        for name, storage in finder.list(ignore_patterns=None):
            yield settings.STATIC_URL + name, Path(storage.path(name))
    for name in kit.assets():
        yield reverse("shell:page") + ("" if name == kit.PAGE else name), kit.KIT / name


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
