"""A kit as a test holds it: keys of its own, envelopes it makes, requests it sends."""

import json
from base64 import b64encode
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.test import Client

from tests.chain import World
from tests.conftest import NOON
from visita.accounts.models import User
from visita.field.actions import devices
from visita.field.models import Bundle, Device
from visita.ledger.models import Entry
from visita.sealing.envelopes import new_identity
from visita.sealing.models import Compartment, Grant, Key, Vault, VaultKey
from visita.visits.models import Delegate, Visit

BEGINS = b"age-encryption.org/v1\n-> X25519 abc\nabc\n--- abc\n"


def in_base64(content: bytes) -> str:
    return b64encode(content).decode()


def public(secret: Ed25519PrivateKey) -> str:
    return in_base64(secret.public_key().public_bytes_raw())


def an_envelope(content: bytes = b"in cipher") -> bytes:
    """What looks like one. Nothing that receives it can look further."""
    return BEGINS + content


@dataclass
class Kit:
    """A device in somebody's hands."""

    secret: Ed25519PrivateKey = field(default_factory=Ed25519PrivateKey.generate)
    device: str = ""
    browser: Client = field(default_factory=Client)

    def sign(self, said: str) -> str:
        return in_base64(self.secret.sign(said.encode()))

    def enrol(self, code: str) -> Any:
        body = {"code": code, "key": public(self.secret)}
        answer = self.browser.post("/kit/api/enrol/", body, content_type="application/json")
        self.device = answer.json().get("device", self.device)
        return answer

    def contact(self, when: datetime = NOON, /, **other: str) -> Any:
        at = when.isoformat()
        said = f"visita-contact/1:{self.device}:{at}"
        body = {"device": self.device, "at": at, "signature": self.sign(said)} | other
        return self.browser.post("/kit/api/contact/", body, content_type="application/json")

    def headers(self, record: UUID, digest: str, **other: str) -> dict[str, str]:
        return {
            "X-Visita-Device": self.device,
            "X-Content-SHA256": digest,
            "X-Visita-Signature": self.sign(f"visita-record/1:{record}:{digest}"),
            "X-Visita-Kind": "1",
        } | other

    def put(self, record: UUID, envelope: bytes, **other: str) -> Any:
        headers = self.headers(record, sha256(envelope).hexdigest(), **other)
        return self.browser.put(
            f"/kit/api/records/{record}/",
            envelope,
            content_type="application/octet-stream",
            headers=headers,
        )

    def put_part(self, record: UUID, number: int, content: bytes, digest: str = "") -> Any:
        headers = {
            "X-Visita-Device": self.device,
            "X-Part-SHA256": digest or sha256(content).hexdigest(),
        }
        return self.browser.put(
            f"/kit/api/records/{record}/parts/{number}/",
            content,
            content_type="application/octet-stream",
            headers=headers,
        )

    def have(self, record: UUID) -> list[int]:
        headers = {"X-Visita-Device": self.device}
        answer = self.browser.get(f"/kit/api/records/{record}/parts/", headers=headers)
        return list(answer.json()["have"])

    def join(self, record: UUID, count: int, envelope: bytes) -> Any:
        digest = sha256(envelope).hexdigest()
        return self.browser.post(
            f"/kit/api/records/{record}/parts/",
            {"count": count, "sha256": digest},
            content_type="application/json",
            headers=self.headers(record, digest),
        )


def a_vault(visit: Visit, world: World) -> Vault:
    vault = Vault.objects.create(kind=Compartment.VISIT, subject=visit.pk)
    VaultKey.objects.create(
        vault=vault,
        generation=1,
        recipient=new_identity().recipient,
        made_by=world.boris,
        made_at=NOON,
    )
    return vault


def a_bundle(visit: Visit, world: World, at: datetime = NOON) -> Bundle:
    vault = Vault.objects.filter(subject=visit.pk).first() or a_vault(visit, world)
    key = vault.keys.get()
    return Bundle.objects.create(
        pk=uuid4(),
        visit=visit,
        vault_key=key,
        text=json.dumps({"recipient": key.recipient}),
        signature="",
        signer=in_base64(bytes(32)),
        signed_by=world.boris,
        signed_at=at,
    )


def a_grant(user: User, visit: Visit) -> Grant:
    """The visit's key, for somebody. What is in it does not matter to the server."""
    own = Key.objects.create(
        user=user, recipient=new_identity().recipient, verify_key=in_base64(bytes(32)), made_at=NOON
    )
    key = VaultKey.objects.get(vault__subject=visit.pk)
    return Grant.objects.create(vault_key=key, key=own, text="a key in cipher", by=user, at=NOON)


def head_of(visit: Visit) -> Delegate:
    return visit.delegates.get(capacity="HEAD")


def an_enrolled_kit(visit: Visit, world: World) -> Kit:
    """Enrolled as one is, and not over the network."""
    kit = Kit()
    made, code = devices.offer_device(delegate=head_of(visit), by=world.boris, at=NOON)
    devices.enrol(code=code, key=public(kit.secret), at=NOON)
    kit.device = str(made.pk)
    return kit


def device_of(kit: Kit) -> Device:
    return Device.objects.get(pk=kit.device)


def recorded(subject: str) -> list[str]:
    """The acts of the ledger about it, in their order."""
    return list(Entry.objects.filter(subject=subject).values_list("act", flat=True))
