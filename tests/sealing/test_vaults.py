"""A vault opens for whoever holds a grant, and what is sealed to it is kept as it came."""

from uuid import uuid4

import pytest

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.sealing.builders import (
    Holder,
    a_grant,
    a_holder,
    a_vault,
    acts_of,
    opened_by,
    sealed_to,
    something_sealed,
)
from visita.sealing import access, actions, queries
from visita.sealing.checks import NotAnEnvelope
from visita.sealing.headers import dearmored
from visita.sealing.models import PART, Compartment, Grant, Key, Kind, Part, Sealed

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> Holder:
    return a_holder(a_person("ana"))


@pytest.fixture
def boris() -> Holder:
    return a_holder(a_person("boris"))


def test_a_vault_is_made_once_for_its_subject(ana: Holder) -> None:
    subject = uuid4()
    vault, _ = a_vault(ana, subject=subject)

    with pytest.raises(actions.VaultThere):
        a_vault(ana, subject=subject)

    assert access.vault_of(Compartment.VISIT, subject) == vault
    assert access.vault_of(Compartment.PLAN, subject) is None
    assert acts_of(f"vault:{vault.pk}") == ["vault.made"]


def test_whoever_holds_the_key_grants_it(ana: Holder, boris: Holder) -> None:
    vault, identity = a_vault(ana)
    text = a_grant(identity, boris.identity.recipient)
    with pytest.raises(actions.NoVault):
        actions.grant(vault=vault, generation=1, to=boris.key, text=text, by=boris.user, at=NOON)
    with pytest.raises(actions.BadKey):
        actions.grant(vault=vault, generation=1, to=boris.key, text="", by=ana.user, at=NOON)

    made = actions.grant(vault=vault, generation=1, to=boris.key, text=text, by=ana.user, at=NOON)
    again = actions.grant(vault=vault, generation=1, to=boris.key, text=text, by=ana.user, at=NOON)

    assert made == again
    held = access.grants_of(boris.user, vault).get()
    opened = opened_by(boris.identity.secret, dearmored(held.text))
    assert opened.decode().strip() == identity.secret
    assert acts_of(f"vault:{vault.pk}") == ["vault.made", "vault.granted"]


def test_a_key_out_of_use_is_granted_nothing(ana: Holder, boris: Holder) -> None:
    vault, identity = a_vault(ana)
    Key.objects.filter(pk=boris.key.pk).update(retired_at=NOON)
    boris.key.refresh_from_db()

    with pytest.raises(actions.BadKey):
        actions.grant(
            vault=vault,
            generation=1,
            to=boris.key,
            text=a_grant(identity, boris.identity.recipient),
            by=ana.user,
            at=NOON,
        )
    with pytest.raises(actions.BadKey):
        a_vault(ana, boris)


def test_a_grant_is_revoked_but_never_the_last(ana: Holder, boris: Holder) -> None:
    vault, _ = a_vault(ana, boris)
    sealed = something_sealed(vault, by=ana.user)

    assert actions.revoke(vault=vault, of=boris.user, by=ana.user, at=NOON) == 1
    assert actions.revoke(vault=vault, of=boris.user, by=ana.user, at=NOON) == 0
    with pytest.raises(actions.LastGrant):
        actions.revoke(vault=vault, of=ana.user, by=ana.user, at=NOON)

    assert Grant.objects.get(key=boris.key).text == ""
    with pytest.raises(actions.NotGranted):
        actions.record_opening(sealed=sealed, by=boris.user, at=NOON)
    assert acts_of(f"vault:{vault.pk}") == ["vault.made", "vault.revoked"]


def test_what_is_opened_and_what_is_refused_is_recorded(ana: Holder, boris: Holder) -> None:
    vault, identity = a_vault(ana)
    sealed = something_sealed(vault, by=ana.user)

    actions.record_opening(sealed=sealed, by=ana.user, at=NOON)
    with pytest.raises(actions.NotGranted):
        actions.record_opening(sealed=sealed, by=boris.user, at=NOON)

    body = b"".join(queries.bytes_of(sealed))
    assert opened_by(identity.secret, body) == b"what was said"
    assert sealed.bucket == len(body)
    assert acts_of(f"sealed:{sealed.pk}") == ["sealed.kept", "sealed.opened", "sealed.refused"]


def test_the_same_sent_twice_is_kept_once(ana: Holder) -> None:
    _, identity = a_vault(ana)
    vault_key, name = access.key_with(identity.recipient), uuid4()
    assert vault_key
    body = sealed_to(identity.recipient, bytes(2 * PART))
    pieces = [body[start : start + 1_000_003] for start in range(0, len(body), 1_000_003)]

    for sent in ([body], pieces):
        actions.keep_sealed(
            vault_key=vault_key, sealed=name, kind=Kind.RECORD, body=sent, by=None, at=NOON
        )
    with pytest.raises(actions.OtherBytes):
        actions.keep_sealed(
            vault_key=vault_key, sealed=name, kind=Kind.RECORD, body=[body[:-1]], by=None, at=NOON
        )

    kept = Sealed.objects.get()
    assert b"".join(queries.bytes_of(kept)) == body
    assert Part.objects.count() == 3
    assert acts_of(f"sealed:{name}") == ["sealed.kept"]


@pytest.mark.parametrize("wrong", [b"", b"what was said", b"age-encryption.org/v1\n-> X25519 a\n"])
def test_what_is_not_sealed_is_not_kept(ana: Holder, wrong: bytes) -> None:
    vault, _ = a_vault(ana)
    vault_key = access.key_in_use(vault)
    assert vault_key

    with pytest.raises(NotAnEnvelope):
        actions.keep_sealed(
            vault_key=vault_key, sealed=uuid4(), kind=Kind.NOTE, body=[wrong], by=None, at=NOON
        )

    assert not Sealed.objects.exists()
