"""Somebody leaves: wraps, grants and sessions are gone at once, and the vault gets another key."""

from uuid import uuid4

import pyrage
import pytest

from tests.accounts.builders import a_person, signed_in
from tests.conftest import NOON, Clock
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
from visita.accounts.models import Role, Session
from visita.sealing import access, actions, queries
from visita.sealing.envelopes import Identity, new_identity
from visita.sealing.models import Grant, Key, Vault, Wrap

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> Holder:
    return a_holder(a_person("ana"))


@pytest.fixture
def boris() -> Holder:
    return a_holder(a_person("boris"))


def rotated(vault: Vault, by: Holder, *others: Holder, generation: int = 1) -> Identity:
    made = new_identity()
    recipients = [each.identity.recipient for each in (by, *others)]
    actions.rotate(
        vault=vault,
        generation=generation,
        recipient=made.recipient,
        grants={each: a_grant(made, each) for each in recipients},
        by=by.user,
        at=NOON,
    )
    return made


def test_nothing_of_who_leaves_is_left(ana: Holder, boris: Holder) -> None:
    vault, _ = a_vault(ana, boris)
    signed_in(boris.user)

    actions.end_key(of=boris.user, by=ana.user, even_alone=False, at=NOON)

    assert not Session.objects.filter(user=boris.user).exists()
    assert not Wrap.objects.filter(key=boris.key).exclude(text="").exists()
    assert not Grant.objects.filter(key=boris.key).exclude(text="").exists()
    assert access.key_of(boris.user) is None
    assert not access.vaults_open_to(boris.user).exists()
    assert queries.to_be_done(ana.user)[0].vault == vault
    assert acts_of(f"person:{boris.user.pk}")[-2:] == ["account.signed_out_everywhere", "key.ended"]
    assert a_holder(boris.user).key != boris.key


def test_what_one_person_alone_opens_is_not_lost_unseen(ana: Holder) -> None:
    a_vault(ana)

    with pytest.raises(actions.HoldsAlone) as refusal:
        actions.end_key(of=ana.user, by=ana.user, even_alone=False, at=NOON)
    assert refusal.value.vaults == 1
    assert Key.objects.filter(retired_at=None).count() == 1

    actions.end_key(of=ana.user, by=ana.user, even_alone=True, at=NOON)
    with pytest.raises(actions.NoKeyYet):
        actions.end_key(of=ana.user, by=ana.user, even_alone=True, at=NOON)


def test_after_rotation_the_old_key_opens_nothing_that_is_kept(ana: Holder, boris: Holder) -> None:
    vault, old = a_vault(ana, boris)
    sealed = something_sealed(vault, by=ana.user)
    actions.end_key(of=boris.user, by=ana.user, even_alone=False, at=NOON)

    new = rotated(vault, ana)
    plain = opened_by(old.secret, b"".join(queries.bytes_of(sealed)))
    again = sealed_to(new.recipient, plain)
    for _ in "ab":
        actions.reseal(sealed=sealed, body=[again], by=ana.user, at=NOON)

    kept = b"".join(queries.bytes_of(access.sealed_in(vault).get()))
    assert opened_by(new.secret, kept) == plain
    with pytest.raises(pyrage.DecryptError):
        opened_by(old.secret, kept)
    assert queries.to_be_done(ana.user) == []
    assert acts_of(f"vault:{vault.pk}") == ["vault.made", "vault.rotated"]
    assert acts_of(f"sealed:{sealed.pk}") == ["sealed.kept", "sealed.resealed"]


def test_a_key_is_rotated_for_all_who_hold_it_and_nobody_else(ana: Holder, boris: Holder) -> None:
    vault, _ = a_vault(ana, boris)
    carla = a_holder(a_person("carla"))

    for by, others, generation in (
        (ana, (), 1),
        (ana, (boris, carla), 1),
        (carla, (ana, boris), 1),
        (ana, (boris,), 2),
    ):
        with pytest.raises(actions.OtherHolders):
            rotated(vault, by, *others, generation=generation)
    rotated(vault, boris, ana)
    with pytest.raises(actions.OtherHolders):
        rotated(vault, boris, ana)

    assert vault.keys.count() == 2


def test_who_does_not_hold_the_key_seals_nothing_again(ana: Holder, boris: Holder) -> None:
    vault, _ = a_vault(ana)
    sealed = something_sealed(vault, by=ana.user)
    rotated(vault, ana)

    body = [sealed_to(boris.identity.recipient, b"another")]
    with pytest.raises(actions.NoVault):
        actions.reseal(sealed=sealed, body=body, by=boris.user, at=NOON)


def test_the_administrator_ends_keys_and_a_person_gives_theirs_up(
    ana: Holder, boris: Holder, clock: Clock
) -> None:
    femi = signed_in(a_person("femi", Role.ADMINISTRATOR))
    a_vault(ana)

    femi.post(f"/desk/keys/people/{boris.user.pk}/end/")
    said = femi.post(f"/desk/keys/people/{ana.user.pk}/end/", follow=True).content.decode()
    missing = femi.post(f"/desk/keys/people/{uuid4()}/end/")
    browser = signed_in(ana.user)
    page = browser.get("/desk/keys/give-up/").content.decode()
    browser.post("/desk/keys/give-up/", {"sure": "on"})

    assert access.key_of(boris.user) is None
    assert "This person alone opens something that would be lost" in said
    assert missing.status_code == 404
    assert "1 vault that nobody else opens is lost for ever." in page
    assert access.key_of(ana.user) is None
