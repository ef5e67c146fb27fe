"""Registers are given as a whole, and that is recorded first; what is kept stays as it came."""

import json
import re
from base64 import b64decode
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.conftest import NOON
from tests.field.kits import a_grant, an_envelope
from tests.sealing.builders import acts_of
from visita.interviews.actions import LARGEST, open_register
from visita.interviews.queries import hold_of
from visita.ledger.models import Entry
from visita.ledger.queries.entries import facts_of
from visita.sealing.access import grants_of
from visita.sealing.envelopes import new_identity
from visita.sealing.models import Kind, Sealed, Vault, VaultKey
from visita.visits.models import Visit


def recipient_of(vault: Vault) -> str:
    return VaultKey.objects.get(vault=vault, retired_at=None).recipient


def sent(
    browser: Client,
    vault: Vault,
    *,
    entry: UUID | None = None,
    body: bytes | None = None,
    to: str = "",
    register: str = "consents",
) -> int:
    words = {"visit": vault.subject, "register": register, "entry": entry or uuid4()}
    answer = browser.post(
        reverse("interviews:keep-entry", kwargs=words),
        an_envelope() if body is None else body,
        content_type="application/octet-stream",
        headers={"X-Sealed-To": to or recipient_of(vault)},
    )
    return answer.status_code


def opened(browser: Client, vault: Vault, register: str = "consents") -> list[dict[str, Any]]:
    words = {"visit": vault.subject, "register": register}
    answer = browser.post(reverse("interviews:open-register", kwargs=words))
    lines = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    return [json.loads(line) for line in lines.splitlines()]


def test_what_is_kept_is_given_again_as_it_came(boris: Client, vault: Vault) -> None:
    entry, envelope = uuid4(), an_envelope(b"who agreed")
    assert sent(boris, vault, entry=entry, body=envelope) == 201
    assert sent(boris, vault, body=an_envelope(b"who is afraid"), register="reprisals") == 201

    number, given = opened(boris, vault)

    assert number == {"number": 1}
    assert (given["id"], given["day"]) == (str(entry), "2026-11-22")
    assert b64decode(given["body"]) == envelope


def test_the_same_sent_again_is_kept_once_and_other_bytes_are_refused(
    boris: Client, vault: Vault
) -> None:
    entry = uuid4()

    answers = [
        sent(boris, vault, entry=entry, body=an_envelope(each)) for each in (b"1", b"1", b"2")
    ]

    assert answers == [201, 201, 409]
    assert Sealed.objects.get(pk=entry).kind == Kind.CONSENTS
    assert acts_of(f"sealed:{entry}") == ["sealed.kept"]


def test_what_is_no_envelope_or_too_much_is_refused(boris: Client, vault: Vault) -> None:
    assert sent(boris, vault, body=b"the name of somebody") == 422
    assert sent(boris, vault, body=b"") == 422
    assert sent(boris, vault, body=an_envelope(bytes(LARGEST))) == 413

    assert not Sealed.objects.exists()


def test_what_is_sealed_to_another_key_than_the_one_in_use_is_refused(
    boris: Client, vault: Vault
) -> None:
    before = recipient_of(vault)
    VaultKey.objects.filter(vault=vault).update(retired_at=NOON)
    VaultKey.objects.create(
        **{"vault": vault, "generation": 2, "recipient": new_identity().recipient},
        **{"made_by": vault.keys.get().made_by, "made_at": NOON},
    )

    answers = [sent(boris, vault, to=each) for each in (before, "age1nobody", recipient_of(vault))]

    assert answers == [409, 409, 201]


def test_an_opening_is_one_act_before_anything_is_given(world: World, vault: Vault) -> None:
    browser = signed_in(world.boris)
    sent(browser, vault), sent(browser, vault)

    given = open_register(vault=vault, kind=Kind.CONSENTS, by=world.boris, at=NOON)

    assert acts_of(f"vault:{vault.pk}") == ["vault.register_opened"]
    assert facts_of("vault.register_opened") == {f"vault:{vault.pk}": {"kind": 4, "size": 2}}
    assert len(list(given.entries)) == 2


def test_the_browser_is_told_whose_signatures_count(
    world: World, visit: Visit, vault: Vault
) -> None:
    """Also of somebody from whom the key was taken back: what they signed before is theirs."""
    ana = a_grant(world.ana, visit)
    type(ana).objects.filter(pk=ana.pk).update(text="", revoked_at=NOON)

    told = hold_of(grants_of(world.boris, vault))

    assert {each.whose for each in told.signers} == {"Boris", "Ana"}
    assert told.grants == ("a key in cipher",)


def test_who_works_on_the_visit_without_its_key_finds_nothing(
    world: World, visit: Visit, vault: Vault
) -> None:
    ana = signed_in(world.ana)
    register = {"visit": visit.pk, "register": "consents"}

    answers = [
        ana.get(reverse("interviews:registers", args=[visit.pk])),
        ana.get(reverse("interviews:hold", args=[visit.pk])),
        ana.post(reverse("interviews:open-register", kwargs=register)),
    ]

    assert [each.status_code for each in answers] == [404] * 3
    assert sent(ana, vault) == 404
    assert not Sealed.objects.exists()
    assert not Entry.objects.filter(act="vault.register_opened").exists()


@pytest.mark.parametrize("register", ["notes", "4", "CONSENTS"])
def test_there_are_two_registers_and_no_other(boris: Client, vault: Vault, register: str) -> None:
    words = {"visit": vault.subject, "register": register}

    assert boris.post(reverse("interviews:open-register", kwargs=words)).status_code == 404
    assert sent(boris, vault, register=register) == 404


def test_no_field_of_the_page_is_remembered_sent_or_spelt(boris: Client, visit: Visit) -> None:
    page = boris.get(reverse("interviews:registers", args=[visit.pk])).content.decode()
    fields = re.findall(r"<(?:input|textarea|select)\b[^>]*", page)
    typed = [each for each in fields if 'type="hidden"' not in each and "unlock-" not in each]

    assert len(typed) > 30
    for each in typed:
        assert 'autocomplete="off"' in each
        assert 'spellcheck="false"' in each
    assert page.count('<form class="v-form" method="dialog" data-entry=') == 6
