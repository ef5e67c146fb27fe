"""A visit is changed by one person at a time, at the stage where the step belongs."""

from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Model

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.models import Stage, Visit


class Stale(Exception):
    """Somebody changed the visit since the form was opened: nothing was done."""


class OutOfOrder(Exception):
    """The visit does not stand where this step begins; `stage` says where it stands."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        super().__init__(stage.value)


class SentBefore(Exception):
    """The form was sent before with something else in it: what was recorded first stays."""


Made = TypeVar("Made", bound=Model)


def sent_before(model: type[Made], key: UUID, **sent: object) -> Made | None:
    """What the same form made when it was sent before. Ask while the file is held.

    Raises:
        SentBefore: under this key stands something else.
    """
    there = model._default_manager.filter(pk=key).first()
    if there and any(getattr(there, name) != value for name, value in sent.items()):
        raise SentBefore
    return there


def held(visit: UUID) -> Visit:
    """The visit, for this transaction alone."""
    return Visit.objects.select_for_update().get(pk=visit)


def locked(visit: UUID, version: int | None, *stages: Stage) -> Visit:
    """The visit, for this transaction alone, at one of *stages*.

    Without a *version* nothing that others changed meanwhile stands in the way of the step.

    Raises:
        Stale, OutOfOrder: what the names say.
    """
    found = held(visit)
    if found.stage not in stages:
        raise OutOfOrder(Stage(found.stage))
    if version is not None and found.version != version:
        raise Stale
    return found


def changed(visit: Visit, *fields: str) -> None:
    """Keep what changed, and let older forms know."""
    visit.version += 1
    visit.save(update_fields=[*fields, "version"])


@transaction.atomic
def open_file(*, visit: UUID, by: User, at: datetime) -> None:
    """Somebody opens the file of a visit: who could know what is told by the ledger."""
    record(act="visit.opened", subject=f"visit:{visit}", by=str(by.pk), at=at)
