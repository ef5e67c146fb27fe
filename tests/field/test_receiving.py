"""Handing in sealed records: once each, whatever the network does."""

from hashlib import sha256
from pathlib import Path
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from tests.chain import World, a_visit
from tests.field.kits import (
    Kit,
    a_bundle,
    an_enrolled_kit,
    an_envelope,
    device_of,
    recorded,
)
from visita.field.actions import devices
from visita.field.models import Quarantined, Submission
from visita.visits.models import Stage, Visit

RECORD = uuid4()


def test_a_record_is_kept_once_and_the_answer_names_its_digest(kit: Kit, visit: Visit) -> None:
    first, again = kit.put(RECORD, an_envelope()), kit.put(RECORD, an_envelope())

    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json() == {"sha256": sha256(an_envelope()).hexdigest()}
    assert Submission.objects.get().sealed.pk == RECORD


def test_another_envelope_under_the_same_id_changes_nothing(kit: Kit) -> None:
    kit.put(RECORD, an_envelope())

    assert kit.put(RECORD, an_envelope(b"something else")).status_code == 409
    assert Submission.objects.get().sha256 == sha256(an_envelope()).hexdigest()


@pytest.mark.parametrize("content", [b"", b"<xml/>", b"-----BEGIN AGE ENCRYPTED FILE-----\n"])
def test_what_is_no_envelope_is_not_kept_anywhere(kit: Kit, sealed: Path, content: bytes) -> None:
    """Plaintext least of all."""
    answer = kit.put(RECORD, content)

    assert (answer.status_code, answer.json()) == (415, {"problem": "no-envelope"})
    assert not [file for file in sealed.rglob("*") if file.is_file()]


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ({"X-Content-SHA256": "0" * 64}, "digest"),
        ({"X-Content-SHA256": ""}, "digest"),
        ({"X-Visita-Signature": ""}, "signature"),
        ({"X-Visita-Signature": "A" * 86 + "=="}, "signature"),
    ],
)
def test_what_fails_a_check_is_set_aside_once(
    kit: Kit, visit: Visit, sent: dict[str, str], why: str
) -> None:
    answers = [kit.put(RECORD, an_envelope(), **sent) for _ in range(2)]

    assert {answer.status_code for answer in answers} == {422}
    assert answers[0].json() == {"problem": why, "kept": True}
    aside = Quarantined.objects.get()
    assert (aside.why, aside.visit) == (why.upper(), visit)
    assert [bytes(part.body) for part in aside.parts.all()] == [an_envelope()]
    assert not Submission.objects.exists()
    assert recorded(f"visit:{visit.pk}").count("submission.set_aside") == 1


def test_a_record_that_was_cut_on_its_way_comes_whole_later(kit: Kit) -> None:
    whole = an_envelope(b"x" * 1000)
    digest = {"X-Content-SHA256": sha256(whole).hexdigest()}

    assert kit.put(RECORD, whole[:-1], **digest).status_code == 422
    assert kit.put(RECORD, whole).status_code == 201
    assert Quarantined.objects.get().record == RECORD


def test_the_signature_of_another_device_does_not_do(kit: Kit, visit: Visit, world: World) -> None:
    other = an_enrolled_kit(visit, world)
    other.device = kit.device

    assert other.put(RECORD, an_envelope()).json()["problem"] == "signature"


def test_a_signature_is_not_moved_to_another_record(kit: Kit) -> None:
    """Replay: what a device signed once stands for that record alone."""
    envelope = an_envelope()
    old = kit.headers(RECORD, sha256(envelope).hexdigest())["X-Visita-Signature"]

    answer = kit.put(uuid4(), envelope, **{"X-Visita-Signature": old})

    assert answer.json() == {"problem": "signature", "kept": True}


@pytest.mark.parametrize("name", ["", "nobody", str(uuid4())])
def test_of_a_device_that_is_not_known_nothing_is_read(kit: Kit, sealed: Path, name: str) -> None:
    kit.device = name

    assert kit.put(RECORD, an_envelope()).json() == {"problem": "unknown-device"}
    assert not sealed.exists()


def test_a_device_with_its_code_only_hands_nothing_in(kit: Kit, visit: Visit, world: World) -> None:
    offered, _ = devices.offer_device(
        delegate=device_of(kit).delegate, by=world.boris, at=device_of(kit).offered_at
    )
    stranger = Kit(secret=Ed25519PrivateKey.generate(), device=str(offered.pk))

    assert stranger.put(RECORD, an_envelope()).status_code == 403


def test_a_revoked_device_is_told_to_wipe_itself(kit: Kit, visit: Visit, world: World) -> None:
    devices.revoke_device(device=device_of(kit).pk, by=world.boris, at=device_of(kit).offered_at)

    answer = kit.put(RECORD, an_envelope())

    assert (answer.status_code, answer.json()) == (410, {"problem": "revoked"})
    assert device_of(kit).told_on is not None
    assert not Submission.objects.exists()


def test_an_unknown_kind_is_refused(kit: Kit) -> None:
    assert kit.put(RECORD, an_envelope(), **{"X-Visita-Kind": "3"}).status_code == 400


def test_a_record_of_one_visit_is_no_record_of_another(kit: Kit, world: World) -> None:
    elsewhere = a_visit(world, Stage.IN_PROGRESS)
    a_bundle(elsewhere, world)
    other = an_enrolled_kit(elsewhere, world)
    kit.put(RECORD, an_envelope())

    assert other.put(RECORD, an_envelope(b"other")).status_code == 409


def test_no_cookie_is_set_or_needed(kit: Kit) -> None:
    answer = kit.put(RECORD, an_envelope())

    assert not answer.cookies
    assert not kit.browser.cookies
    assert answer.headers["Cache-Control"] == "no-store"


class TestInParts:
    WHOLE = an_envelope(b"y" * 100)

    def send(self, kit: Kit, *numbers: int) -> None:
        for number in numbers:
            piece = self.WHOLE[number * 50 : number * 50 + 50]
            assert kit.put_part(RECORD, number, piece).status_code == 201

    def test_what_is_missing_is_sent_and_then_it_is_one_record(self, kit: Kit) -> None:
        self.send(kit, 2, 0)
        assert kit.have(RECORD) == [0, 2]
        early = kit.join(RECORD, 3, self.WHOLE)
        assert (early.status_code, early.json()["have"]) == (400, [0, 2])
        self.send(kit, 1)

        first = kit.join(RECORD, 3, self.WHOLE)

        assert (first.status_code, first.json()["sha256"]) == (
            201,
            sha256(self.WHOLE).hexdigest(),
        )
        assert kit.have(RECORD) == []
        assert kit.put(RECORD, self.WHOLE).status_code == 200

    def test_a_part_that_changed_on_its_way_is_not_taken(self, kit: Kit) -> None:
        assert kit.put_part(RECORD, 0, b"x", digest="0" * 64).status_code == 422
        assert kit.have(RECORD) == []

    @pytest.mark.parametrize("number", ["x", "100", "1_0"])
    def test_a_part_has_a_small_number(self, kit: Kit, number: str) -> None:
        answer = kit.put_part(RECORD, number, b"x")  # type: ignore[arg-type]

        assert answer.status_code == 400

    def test_parts_of_one_device_are_not_seen_by_another(
        self, kit: Kit, visit: Visit, world: World
    ) -> None:
        self.send(kit, 0)

        assert an_enrolled_kit(visit, world).have(RECORD) == []
