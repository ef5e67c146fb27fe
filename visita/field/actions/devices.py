"""Devices of a visit: offered by a code, enrolled by the device itself, revoked."""

from datetime import datetime, timedelta
from secrets import choice
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils.timezone import localtime

from visita.accounts.models import User
from visita.accounts.tokens import digest
from visita.field.incoming import forget_device
from visita.field.models import Bundle, Device
from visita.field.signatures import checked_key
from visita.ledger.actions import record
from visita.visits.models import Delegate

LASTS = timedelta(minutes=15)
LETTERS = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""None that looks like another on a screen in poor light."""
GROUPS, IN_A_GROUP = 4, 4


class NoBundle(Exception):
    """The head of the delegation has signed nothing that a kit could take along."""


class CodeNotGood(Exception):
    """Used, run out, withdrawn, or never given: which, is not said."""


class KnownKey(Exception):
    """Another device has this key already."""


class RevokedBefore(Exception):
    """The device is not trusted any more, and that stays."""


def new_code() -> str:
    """About 78 random bits, in groups that can be typed."""
    groups = ("".join(choice(LETTERS) for _ in range(IN_A_GROUP)) for _ in range(GROUPS))
    return "-".join(groups)


def as_typed(code: str) -> str:
    """The same code in small letters and without its dashes is the same code."""
    return "".join(letter for letter in code.upper() if letter in LETTERS)


@transaction.atomic
def offer_device(*, delegate: Delegate, by: User, at: datetime) -> tuple[Device, str]:
    """A place for one device of this delegate, and the code by which it is taken. Shown once.

    Raises:
        NoBundle: what the name says; also once what is sealed to its key was shredded.
    """
    if not _carried_by(delegate.visit_id):
        raise NoBundle
    code = new_code()
    made = Device.objects.create(
        visit_id=delegate.visit_id,
        delegate=delegate,
        code=digest(as_typed(code)),
        code_ends_at=at + LASTS,
        offered_by=by,
        offered_at=at,
    )
    _record("device.offered", made, by, at)
    return made, code


@transaction.atomic
def enrol(*, code: str, key: str, at: datetime) -> Device:
    """Use the code up: from here on the device is known by its key.

    Raises:
        BadKey: it is none.
        CodeNotGood: what the name says.
        KnownKey: a device that was enrolled before begins anew, with a key of its own.
    """
    checked_key(key)
    waiting = Device.objects.select_for_update().filter(
        code=digest(as_typed(code)), key="", revoked_at=None, code_ends_at__gt=at
    )
    device = waiting.first()
    bundle = _carried_by(device.visit_id) if device else None
    if not device or not bundle:
        raise CodeNotGood
    if Device.objects.filter(key=key).exists():
        raise KnownKey
    device.key, device.enrolled_at, device.seen_on = key, at, localtime(at).date()
    device.bundle = bundle
    device.save(update_fields=["key", "enrolled_at", "seen_on", "bundle"])
    _record("device.enrolled", device, None, at)
    return device


@transaction.atomic
def revoke_device(*, device: UUID, by: User, at: datetime) -> Device:
    """Take nothing more from it, and tell it so when it asks. It cannot be reached before that.

    Raises:
        RevokedBefore: what the name says.
    """
    found = Device.objects.select_for_update().get(pk=device)
    if found.revoked_at:
        raise RevokedBefore
    found.revoked_at, found.revoked_by = at, by
    found.save(update_fields=["revoked_at", "revoked_by"])
    forget_device(settings.ARRIVING, device)
    _record("device.revoked", found, by, at)
    return found


@transaction.atomic
def tell_device(*, device: Device, at: datetime) -> None:
    """The revoked device asked and learnt that it must wipe itself. Recorded the first time."""
    found = Device.objects.select_for_update().get(pk=device.pk)
    if found.told_on or not found.revoked_at:
        return
    found.told_on = localtime(at).date()
    found.save(update_fields=["told_on"])
    _record("device.told", found, None, at)


def see_device(*, device: Device, at: datetime) -> None:
    """Keep the day of its last contact, once a day. No entry: nothing is decided by it."""
    today = localtime(at).date()
    if device.seen_on != today:
        Device.objects.filter(pk=device.pk).update(seen_on=today)


def _carried_by(visit: UUID) -> Bundle | None:
    """The newest bundle of the visit. What is sealed to a key that was wiped, nobody would open."""
    return Bundle.objects.filter(visit=visit, vault_key__vault__shredded_at=None).first()


def _record(act: str, device: Device, by: User | None, at: datetime) -> None:
    record(
        act=act,
        subject=f"visit:{device.visit_id}",
        by=str(by.pk) if by else None,
        at=at,
        private={"device": str(device.pk)},
    )
