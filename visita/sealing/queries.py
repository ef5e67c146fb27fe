"""What is kept of keys and of sealed things, as pages and programs ask for it."""

from collections.abc import Iterator
from dataclasses import dataclass

from visita.accounts.models import User
from visita.sealing import access
from visita.sealing.models import Ending, Sealed, Vault, Way


def bytes_of(sealed: Sealed) -> Iterator[bytes]:
    """The age file in pieces of up to eight megabytes; never more than one in memory."""
    parts = sealed.parts.order_by("number").values_list("body", flat=True)
    for body in parts.iterator(chunk_size=1):
        yield bytes(body)


def ways_of(user: User) -> list[dict[str, str]]:
    """The person's own wraps, as the browser opens them."""
    return [
        {
            "id": str(each.pk),
            "way": each.way,
            "label": each.label,
            "text": each.text,
            "credential": each.credential,
        }
        for each in access.wraps_of(user)
    ]


PASSKEYS = 2
"""On as many devices a key should open: each of them can be lost."""


@dataclass(frozen=True)
class Missing:
    """Ways to open the key that the person should still add."""

    passkeys: int
    paper: bool


def missing_ways(user: User) -> Missing:
    """What is missing until neither a lost device nor a forgotten passphrase does harm."""
    there = [each.way for each in access.wraps_of(user)]
    return Missing(max(0, PASSKEYS - there.count(Way.PASSKEY)), Way.RECOVERY not in there)


@dataclass(frozen=True)
class Hold:
    """A vault as one of its holders sees it, without what it belongs to."""

    vault: Vault
    generation: int
    people: list[str]
    recipients: list[str]
    grants: list[str]
    """Of the holder who looks, to each generation."""
    waiting: list[str]
    """Ids of what is sealed to earlier generations."""
    somebody_left: bool
    recovered: bool
    """Whoever opened the last layer could have kept the key."""


def hold_of(user: User, vault: Vault) -> Hold:
    """The vault, which the caller has opened for this person."""
    now = vault.keys.get(retired_at=None)
    held = list(access.grants_in(vault).filter(vault_key=now, key__retired_at=None))
    behind = access.sealed_in(vault).exclude(vault_key=now).values_list("pk", flat=True)
    return Hold(
        vault=vault,
        generation=now.generation,
        people=sorted(each.key.user.full_name for each in held),
        recipients=[each.key.recipient for each in held],
        grants=[each.text for each in access.grants_of(user, vault)],
        waiting=[str(each) for each in behind],
        somebody_left=now.grants.exclude(revoked_at=None).exists(),
        recovered=access.recoveries_of(vault)
        .filter(set__vault_key=now, ending=Ending.GRANTED)
        .exists(),
    )


def to_be_done(user: User) -> list[Hold]:
    """Vaults whose key should be changed, or in which something waits to be sealed again."""
    holds = (hold_of(user, vault) for vault in access.vaults_open_to(user))
    return [each for each in holds if each.somebody_left or each.waiting or each.recovered]
