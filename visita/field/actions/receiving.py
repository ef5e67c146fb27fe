"""Taking in what a kit hands in: once, checked, and in cipher only."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.timezone import localtime

from visita.field.incoming import Arrived
from visita.field.models import Device, Quarantined, QuarantinedPart, Submission
from visita.field.signatures import about_record, is_signed
from visita.ledger.actions import record
from visita.sealing.actions import OtherBytes, keep_sealed
from visita.sealing.checks import check_sealed
from visita.sealing.models import Kind, VaultKey

KINDS = frozenset({Kind.RECORD, Kind.AMENDMENT})
"""Records and their amendments are all that a kit makes."""
MOST_IN_QUARANTINE = 500
"""Envelopes of one visit. A device that sends more than that wants to fill the disk."""


class NotGenuine(Exception):
    """The digest or the device's signature is wrong. `kept` says whether it lies in quarantine."""

    def __init__(self, why: Quarantined.Why, *, kept: bool) -> None:
        self.why, self.kept = why, kept


@dataclass(frozen=True)
class Sent:
    """What a device says of an envelope."""

    record: UUID
    kind: int
    sha256: str
    signature: bytes


def receive(*, device: Device, sent: Sent, arrived: Arrived, at: datetime) -> bool:
    """Keep the envelope. The same again is not new, and nothing more is done.

    Raises:
        NotAnEnvelope: what the name says; nothing is kept.
        NotGenuine: what the name says.
        OtherBytes: what the name says; what was there before stays.
    """
    check_sealed(arrived.beginning)
    if why := _fault_of(device, sent, arrived):
        raise NotGenuine(why, kept=_set_aside(device, sent, arrived, why, at))
    return _kept(device, sent, arrived, at)


def _fault_of(device: Device, sent: Sent, arrived: Arrived) -> Quarantined.Why | None:
    if sent.sha256 != arrived.sha256:
        return Quarantined.Why.DIGEST
    said = about_record(sent.record, arrived.sha256)
    signed = is_signed(said, signature=sent.signature, key=device.key)
    return None if signed else Quarantined.Why.SIGNATURE


@transaction.atomic
def _kept(device: Device, sent: Sent, arrived: Arrived, at: datetime) -> bool:
    """By nobody, as far as anything says that is kept: not even by which device."""
    there, is_new = Submission.objects.get_or_create(
        sealed_id=sent.record,
        defaults={"sha256": arrived.sha256, "signature": sent.signature},
    )
    if not is_new and there.sha256 != arrived.sha256:
        raise OtherBytes
    if is_new:
        keep_sealed(
            vault_key=_sealed_to(device),
            sealed=sent.record,
            kind=Kind(sent.kind),
            body=arrived.pieces(),
            by=None,
            at=at,
        )
    return is_new


def _sealed_to(device: Device) -> VaultKey:
    if not device.bundle:
        raise ValueError(f"{device.pk} was not enrolled.")
    return device.bundle.vault_key


@transaction.atomic
def _set_aside(
    device: Device, sent: Sent, arrived: Arrived, why: Quarantined.Why, at: datetime
) -> bool:
    """Keep what failed: it may be all that is left of an interview. The same twice is one."""
    aside = Quarantined.objects.filter(visit=device.visit_id)
    if aside.count() >= MOST_IN_QUARANTINE:
        return aside.filter(sha256=arrived.sha256).exists()
    about = {"record": sent.record, "why": why, "day": localtime(at).date()}
    kept, is_new = aside.get_or_create(
        visit_id=device.visit_id, sha256=arrived.sha256, defaults=about
    )
    if not is_new:
        return True
    for number, body in enumerate(arrived.pieces()):
        QuarantinedPart.objects.create(quarantined=kept, number=number, body=body)
    record(
        act="submission.set_aside",
        subject=f"visit:{device.visit_id}",
        by=None,
        at=at,
        facts={"why": why.value, "digest": arrived.sha256},
    )
    return True
