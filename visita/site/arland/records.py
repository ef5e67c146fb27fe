"""Somebody of Arland spoke in confidence: what the kit sealed of it, how it came in, and what was
amended of it afterwards.
"""

import json
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID, uuid4

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from visita.accounts.models import User
from visita.field.actions import devices, receiving, signing
from visita.field.actions.amending import keep_amendment
from visita.field.bundles import Choice, Form
from visita.field.incoming import arriving
from visita.field.models import Bundle, Device
from visita.field.record_access import grants_for
from visita.field.signatures import about_record
from visita.sealing.access import sealed_in
from visita.sealing.amendments import Amendment, By, Change, signed
from visita.sealing.container import pack
from visita.sealing.envelopes import sealed
from visita.sealing.models import Kind
from visita.sealing.queries import bytes_of
from visita.site.arland.keys import signed_by_boris
from visita.site.story import FIRST, SPOKEN
from visita.visits.models import Visit

DATA = Path(__file__).parent / "data"
LABEL = "Notebook"
FORM, VERSION = "short-interview", "2026.1"
PHOTOGRAPH = "photograph.png"
SIZE = "/data/interview/injury/size_mm"
ANSWERS = (
    f'<data id="{FORM}" version="{VERSION}"><hello/><agrees>yes</agrees><interview>'
    "<in_private>yes</in_private><held_since>Since Tuesday</held_since>"
    "<told>They held my arm behind the door and leant on it. I said that I had fallen, because he "
    "stood there.</told><injury><region>left_arm</region><looks>Oval bruise, dark violet in the "
    "middle, yellow at the edge</looks><size_mm>70</size_mm>"
    f"<photograph>{PHOTOGRAPH}</photograph></injury><fears>much</fears><safer/></interview></data>"
)


def is_told() -> bool:
    return Bundle.objects.filter(visit=FIRST).exists()


def records(people: Mapping[str, User], at: datetime) -> None:
    """Before the first visit its head signs what the kits take along; what they sealed comes in."""
    visit, boris = Visit.objects.get(pk=FIRST), people["boris"]
    _sign(visit, boris, at)
    kit = _kit(visit, boris, at)
    for each in sealed_in(kit.bundle.vault_key.vault):
        _hand_in(kit, each.pk, b"".join(bytes_of(each)), at)
    content = pack(_spoken(kit, at))
    envelope = sealed(content, recipients=[kit.bundle.vault_key.recipient])
    _hand_in(kit, SPOKEN, envelope, at)
    _amend(content, envelope, boris, at)


def _sign(visit: Visit, boris: User, at: datetime) -> None:
    xform = (DATA / "short_interview.xml").read_text()
    digest = sha256(xform.encode()).hexdigest()
    form = Form(FORM, VERSION, "Short private interview", digest, xform)
    chosen = Choice(LABEL, photographs=True, forms=[form])
    ready = signing.prepare_bundle(bundle=uuid4(), visit=visit, chosen=chosen, by=boris, at=at)
    signature = signed_by_boris(ready.text)
    signing.keep_bundle(visit=visit, ready=ready, signature=signature, by=boris, at=at)


@dataclass(frozen=True)
class Kit:
    """The tablet of the head. Its secret half is forgotten when the story is told."""

    device: Device
    bundle: Bundle
    secret: Ed25519PrivateKey


def _kit(visit: Visit, boris: User, at: datetime) -> Kit:
    head = visit.delegates.get(user=boris)
    secret = Ed25519PrivateKey.generate()
    _, code = devices.offer_device(delegate=head, by=boris, at=at)
    key = b64encode(secret.public_key().public_bytes_raw()).decode()
    device = devices.enrol(code=code, key=key, at=at)
    return Kit(device, Bundle.objects.select_related("vault_key__vault").get(visit=visit), secret)


def _hand_in(kit: Kit, record: UUID, envelope: bytes, at: datetime) -> None:
    digest = sha256(envelope).hexdigest()
    signature = kit.secret.sign(about_record(record, digest).encode())
    sent = receiving.Sent(record, Kind.RECORD, digest, signature)
    with (
        TemporaryDirectory() as place,
        arriving(BytesIO(envelope).read, below=Path(place), most=len(envelope)) as arrived,
    ):
        receiving.receive(device=kit.device, sent=sent, arrived=arrived, at=at)


def _amend(content: bytes, envelope: bytes, boris: User, at: datetime) -> None:
    """Back home Boris checks the record against its photograph, and corrects one answer."""
    visit = Visit.objects.get(pk=FIRST)
    grant = grants_for(boris, visit)[0]
    amendment = Amendment(
        id=str(uuid4()),
        of=str(SPOKEN),
        of_sha256=sha256(envelope).hexdigest(),
        of_content_sha256=sha256(content).hexdigest(),
        by=By(boris.full_name, grant.key.verify_key),
        at=at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        review="CHECKED",
        note="Compared with the photograph and with my notes of that evening.",
        changes=(Change(SIZE, "70", "50", "The scale beside the bruise reads 50 mm."),),
    )
    entries = signed(amendment, sign=lambda statement: signed_by_boris(statement.decode()))
    body = sealed(pack(entries), recipients=[grant.vault_key.recipient])
    keep_amendment(grant=grant, amendment=UUID(amendment.id), body=[body], by=boris, at=at)


def _spoken(kit: Kit, at: datetime) -> dict[str, bytes]:
    """An interview with a person who does not exist, as a kit packs it."""
    picture = (DATA / PHOTOGRAPH).read_bytes()
    began = at - timedelta(days=299)
    about = {
        "format": "visita-record/1",
        "id": str(SPOKEN),
        "form": _form_of(kit.bundle),
        "vault": str(kit.bundle.vault_key.vault_id),
        "bundle": str(kit.bundle.pk),
        "device": str(kit.device.pk),
        "started_at": began.isoformat(),
        "finished_at": (began + timedelta(minutes=40)).isoformat(),
        "clock_offset_s": -4,
        "language": "en",
        "consent": {"interview": True, "photographs": True},
        "files": [_file(picture, began + timedelta(minutes=30))],
        "amends": None,
    }
    return {
        "record.json": json.dumps(about).encode(),
        "submission.xml": ANSWERS.encode(),
        f"media/{PHOTOGRAPH}": picture,
    }


def _form_of(bundle: Bundle) -> dict[str, str]:
    [form] = json.loads(bundle.text)["forms"]
    return {name: form[name] for name in ("key", "version", "sha256")}


def _file(content: bytes, taken_at: datetime) -> dict[str, object]:
    return {
        "name": PHOTOGRAPH,
        "type": "image/png",
        "size": len(content),
        "sha256": sha256(content).hexdigest(),
        "taken_at": taken_at.isoformat(),
        "number": 1,
        "scale": True,
        "colour_reference": True,
    }
