"""Amendments at the desk: kept once, given out together, and not known of which record they are."""

import json
from base64 import b64decode
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.conftest import NOON
from tests.field.kits import Kit, a_grant, an_envelope, recorded
from visita.field import record_access
from visita.field.actions import amending
from visita.ledger.models import Entry
from visita.sealing.access import key_in_use
from visita.sealing.actions import NotGranted
from visita.sealing.models import Grant, Kind, Sealed, Vault, VaultKey
from visita.visits.models import Visit

RECORD, AMENDMENT = uuid4(), uuid4()


@pytest.fixture
def held(kit: Kit, visit: Visit, world: World) -> Grant:
    """Boris has the key of the visit, and there is a record."""
    grant = a_grant(world.boris, visit)
    kit.put(RECORD, an_envelope())
    return grant


@pytest.fixture
def boris(held: Grant, world: World) -> Client:
    return signed_in(world.boris)


def keep(browser: Client, visit: Visit, body: bytes, amendment: UUID = AMENDMENT, /) -> int:
    address = f"/desk/visits/{visit.pk}/records/amendments/{amendment}/"
    answer = browser.post(
        address,
        body,
        content_type="application/octet-stream",
        headers={"X-Visita-Generation": "1"},
    )
    return int(answer.status_code)


def given(browser: Client, visit: Visit) -> Any:
    return browser.post(f"/desk/visits/{visit.pk}/records/amendments/open/")


def lines_of(answer: Any) -> list[dict[str, str]]:
    return [json.loads(each) for each in b"".join(answer.streaming_content).splitlines()]


def test_an_amendment_is_kept_once_however_often_it_is_sent(boris: Client, visit: Visit) -> None:
    assert [keep(boris, visit, an_envelope(b"one")) for _ in range(2)] == [201, 201]
    assert keep(boris, visit, an_envelope(b"two")) == 409

    kept = Sealed.objects.get(pk=AMENDMENT)
    assert kept.kind == Kind.AMENDMENT
    assert recorded(f"sealed:{AMENDMENT}") == ["sealed.kept"]


@pytest.mark.parametrize(
    ("body", "status"),
    [(b"", 415), (b"words", 415), (an_envelope(bytes(amending.LARGEST)), 413)],
    ids=["nothing", "in clear", "too large"],
)
def test_what_is_no_amendment_leaves_nothing(
    boris: Client, visit: Visit, body: bytes, status: int
) -> None:
    assert keep(boris, visit, body) == status
    assert not Sealed.objects.filter(pk=AMENDMENT).exists()
    assert recorded(f"sealed:{AMENDMENT}") == []


def test_a_record_is_never_overwritten_by_what_has_its_id(boris: Client, visit: Visit) -> None:
    assert keep(boris, visit, an_envelope(b"another"), RECORD) == 409
    assert Sealed.objects.get(pk=RECORD).kind == Kind.RECORD


def test_nothing_that_is_kept_says_of_which_record_it_is(boris: Client, visit: Visit) -> None:
    keep(boris, visit, an_envelope(b"one"))

    (leaf,) = Entry.objects.filter(subject=f"sealed:{AMENDMENT}").values_list("leaf", flat=True)
    kept = Sealed.objects.filter(pk=AMENDMENT).values()
    assert str(AMENDMENT).encode() in bytes(leaf)
    assert str(RECORD) not in f"{bytes(leaf)!r} {list(kept)}"


def test_all_are_given_out_together_after_it_is_recorded(
    boris: Client, held: Grant, visit: Visit
) -> None:
    others = [uuid4(), uuid4()]
    for each in others:
        keep(boris, visit, an_envelope(each.bytes), each)

    answer = given(boris, visit)

    vault = held.vault_key.vault
    assert recorded(f"vault:{vault.pk}") == ["vault.amendments_opened"]
    assert answer.headers["X-Visita-Number"] == "2"
    found = {UUID(each["id"]): b64decode(each["envelope"]) for each in lines_of(answer)}
    assert found == {each: an_envelope(each.bytes) for each in others}


def test_what_a_kit_called_an_amendment_stays_among_the_records(
    boris: Client, kit: Kit, visit: Visit
) -> None:
    kit.put(other := uuid4(), an_envelope(b"by a kit"), **{"X-Visita-Kind": "2"})

    assert lines_of(given(boris, visit)) == []
    assert boris.get(f"/desk/visits/{visit.pk}/records/{other}/").status_code == 200


def test_whoever_has_no_key_neither_keeps_nor_gets_any(
    boris: Client, visit: Visit, world: World
) -> None:
    """Ana works on the visit, and was not given its key."""
    keep(boris, visit, an_envelope(b"one"))
    for user in (world.ana, world.carla, world.dan, world.femi):
        browser = signed_in(user)
        assert given(browser, visit).status_code == 404
        assert keep(browser, visit, an_envelope(b"false"), uuid4()) == 404
    assert Sealed.objects.filter(kind=Kind.AMENDMENT).count() == 1


def test_an_action_gives_out_nothing_without_a_key(held: Grant, world: World) -> None:
    with pytest.raises(NotGranted):
        amending.open_amendments(vault=held.vault_key.vault, by=world.ana, at=NOON)


def test_nothing_is_kept_for_a_grant_that_was_taken_back_meanwhile(
    held: Grant, world: World
) -> None:
    """What ends a vault wipes its grants first: nothing is kept after that."""
    Grant.objects.filter(pk=held.pk).update(text="", revoked_at=NOON)

    with pytest.raises(NotGranted):
        amending.keep_amendment(
            grant=held, amendment=AMENDMENT, body=[an_envelope()], by=world.boris, at=NOON
        )

    assert not Sealed.objects.filter(pk=AMENDMENT).exists()


def a_next_key(vault: Vault, world: World) -> VaultKey:
    now = key_in_use(vault)
    assert now
    VaultKey.objects.filter(pk=now.pk).update(retired_at=NOON)
    return VaultKey.objects.create(
        vault=vault, generation=2, recipient="age1next", made_by=world.boris, made_at=NOON
    )


def test_a_page_that_was_open_while_the_key_was_changed_loses_nothing(
    boris: Client, held: Grant, visit: Visit, world: World
) -> None:
    """It sealed to the key it knew: like a kit's record, that waits to be sealed again."""
    key = a_next_key(held.vault_key.vault, world)
    Grant.objects.create(vault_key=key, key=held.key, text="next", by=world.boris, at=NOON)

    assert keep(boris, visit, an_envelope(b"one")) == 201

    assert Sealed.objects.get(pk=AMENDMENT).vault_key == held.vault_key


def test_who_signed_while_they_held_the_key_stays_known(
    held: Grant, visit: Visit, world: World
) -> None:
    Grant.objects.filter(pk=held.pk).update(text="", revoked_at=NOON)

    assert record_access.signers_of(visit) == {held.key.verify_key: world.boris.full_name}


def test_the_list_shows_amendments_and_offers_to_open_them(boris: Client, visit: Visit) -> None:
    address = f"/desk/visits/{visit.pk}/records/"
    assert "Open the list" not in boris.get(address).content.decode()
    keep(boris, visit, an_envelope(b"one"))

    shown = boris.get(address).content.decode()

    assert "Open the list" in shown
    assert f"Amendment {str(AMENDMENT)[:8]}" in shown
    assert "Of which record an amendment is, it does not know either" in shown
