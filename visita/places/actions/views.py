"""Filters that somebody keeps, and lists that leave the house."""

from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.places.models import SavedView

MOST = 50


class TooMany(Exception):
    """Nobody finds anything among so many kept filters."""


@transaction.atomic
def save_view(*, name: str, filters: str, by: User, at: datetime) -> SavedView:
    """Keep *filters* under *name*; what this person kept under it before is replaced.

    Raises:
        TooMany: what the name says.
    """
    own = SavedView.objects.filter(owner=by)
    if own.exclude(name=name).count() >= MOST:
        raise TooMany
    kept = {"filters": filters, "saved_at": at}
    made, _ = SavedView.objects.update_or_create(owner=by, name=name, defaults=kept)
    record(act="place.view_saved", subject=f"view:{made.pk}", by=str(by.pk), at=at)
    return made


@transaction.atomic
def remove_view(*, view: SavedView, by: User, at: datetime) -> None:
    subject = f"view:{view.pk}"
    view.delete()
    record(act="place.view_removed", subject=subject, by=str(by.pk), at=at)


@transaction.atomic
def tell_of_export(*, form: str, rows: int, by: User, at: datetime) -> None:
    """A list was taken out of the register."""
    facts: dict[str, str | int] = {"form": form, "rows": rows}
    record(act="place.exported", subject="register:places", by=str(by.pk), at=at, facts=facts)
