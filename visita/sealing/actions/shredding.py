"""When the time to keep it is over, nothing of a vault is left that anybody could open."""

from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.sealing import access
from visita.sealing.actions.recovering import end_set
from visita.sealing.models import Part, Shredding, Vault


class NotAsked(Exception):
    """Nobody has asked for it, or it was taken back meanwhile."""


class SamePerson(Exception):
    """Whoever asked for it cannot be the one who does it."""


class Shredded(Exception):
    """It has been done."""


@transaction.atomic
def ask_to_shred(*, vault: Vault, reason: str, by: User, at: datetime) -> Shredding:
    """Ask somebody else to shred the vault. Twice is once.

    Raises:
        Shredded: what the name says.
    """
    found = _locked(vault)
    if there := Shredding.objects.filter(vault=found).first():
        return there
    made = Shredding.objects.create(vault=found, reason=reason, asked_by=by, asked_at=at)
    _record("vault.shredding_asked", found, by, at)
    return made


@transaction.atomic
def keep_after_all(*, vault: Vault, by: User, at: datetime) -> None:
    """Take the request back. Anybody who may ask can do that.

    Raises:
        Shredded: what the name says.
    """
    found = _locked(vault)
    if Shredding.objects.filter(vault=found).delete()[0]:
        _record("vault.shredding_withdrawn", found, by, at)


@transaction.atomic
def shred(*, vault: Vault, by: User, at: datetime) -> int:
    """Wipe every grant of the vault, what could recover its key, and every byte sealed to it.

    What stays of each object is its id, kind, size and day. Backups that were made before hold
    all of it as long as they are kept. Returns how many objects there were.

    Raises:
        Shredded, NotAsked, SamePerson: what the names say.
    """
    found = _locked(vault)
    asked = Shredding.objects.select_for_update().filter(vault=found).first()
    if not asked:
        raise NotAsked
    if asked.asked_by_id == by.pk:
        raise SamePerson
    end_set(found, at)
    grants = access.grants_in(found).update(text="", revoked_at=at)
    objects = access.sealed_in(found).count()
    Part.objects.filter(sealed__vault_key__vault=found).delete()
    found.keys.filter(retired_at=None).update(retired_at=at)
    Shredding.objects.filter(pk=asked.pk).update(done_by=by)
    Vault.objects.filter(pk=found.pk).update(shredded_at=at)
    _record("vault.shredded", found, by, at, grants=grants, number=objects)
    return objects


def _locked(vault: Vault) -> Vault:
    found = Vault.objects.select_for_update().get(pk=vault.pk)
    if found.shredded_at:
        raise Shredded
    return found


def _record(act: str, vault: Vault, by: User, at: datetime, **facts: str | int) -> None:
    record(act=act, subject=f"vault:{vault.pk}", by=str(by.pk), at=at, facts=facts)
