"""How long what is sealed is kept, and what must be so before nothing of it is left."""

from calendar import isleap
from dataclasses import dataclass
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.field.clearing import vault_in
from visita.field.models import Device, Quarantined, QuarantinedPart
from visita.sealing import actions
from visita.sealing.models import Shredding, Vault
from visita.visits.models import Visit


class TooEarly(Exception):
    """The time to keep it is not over, or has not begun."""


class KitsTrusted(Exception):
    """Kits of the visit are still trusted: what they hand in could never be opened."""


@dataclass(frozen=True)
class Keeping:
    """What a page says of a vault that is kept. *until* is None while the visit goes on."""

    vault: Vault | None
    until: date | None
    kits: int
    asked: Shredding | None

    def is_over(self, on: date) -> bool:
        return self.until is not None and self.until <= on


def kept_until(visit: Visit) -> date | None:
    """The first day on which it may be shredded: so many years after the end of the visit.

    No treaty names a term. How many years, the body decides (`VISITA_KEEP_SEALED`).
    """
    if not visit.concluded_at:
        return None
    ended = localtime(visit.concluded_at).date()
    year = ended.year + settings.KEEP_SEALED_YEARS
    leap_day = (ended.month, ended.day) == (2, 29) and not isleap(year)
    return date(year, 3, 1) if leap_day else ended.replace(year=year)


def keeping(visit: Visit) -> Keeping:
    """Of a visit that the caller has opened."""
    vault = vault_in(visit)
    asked = Shredding.objects.filter(vault=vault).select_related("asked_by", "done_by").first()
    return Keeping(vault, kept_until(visit), trusted_kits(visit).count(), asked)


def trusted_kits(visit: Visit) -> QuerySet[Device]:
    return Device.objects.filter(visit=visit, revoked_at=None).exclude(key="")


def ask(*, visit: Visit, reason: str, by: User, on: date, at: datetime) -> None:
    """Ask that somebody else shred what is sealed.

    Raises:
        TooEarly, KitsTrusted: what the names say.
        Shredded: as sealing says.
    """
    actions.ask_to_shred(vault=_ripe(visit, on), reason=reason, by=by, at=at)


@transaction.atomic
def shred(*, visit: Visit, by: User, on: date, at: datetime) -> None:
    """Shred it, and what was set aside of the visit.

    Raises:
        TooEarly, KitsTrusted: what the names say.
        Shredded, NotAsked, SamePerson: as sealing says.
    """
    actions.shred(vault=_ripe(visit, on), by=by, at=at)
    QuarantinedPart.objects.filter(quarantined__in=Quarantined.objects.filter(visit=visit)).delete()


def _ripe(visit: Visit, on: date) -> Vault:
    found = keeping(visit)
    if not found.vault or not found.is_over(on):
        raise TooEarly
    if found.kits:
        raise KitsTrusted
    return found.vault
