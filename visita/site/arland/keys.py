"""The people of Arland have keys; Ana and Boris hold those of two visits and their plans.

All of it was made beforehand (`kit/arland.js`): making a wrap takes seconds. Every key has the same
passphrase, `arland-demonstration`.
"""

import json
from base64 import b64decode, b64encode
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import load_der_private_key

from visita.accounts.models import User
from visita.sealing.access import key_of, vault_of
from visita.sealing.actions import NewKey, NewWrap, keep_sealed, make_vault
from visita.sealing.actions.identities import keep_key
from visita.sealing.models import Compartment, Kind, Vault, Way
from visita.site.story import FIRST, SECOND

MADE = Path(__file__).parent / "data" / "keys.json"
LABEL = "arland-demonstration"


def are_told() -> bool:
    return vault_of(Compartment.VISIT, FIRST) is not None


def keys(people: dict[str, User], at: datetime) -> None:
    """Everybody has a key, Boris makes those of the visits, and two records come back sealed."""
    keys_of_people(people, at)
    vaults, boris = _made()["vaults"], people["boris"]
    first = _make_vault(vaults["first"], FIRST, by=boris, at=at)
    _make_vault(vaults["second"], SECOND, by=boris, at=at)
    _keep_records(first, by=boris, at=at)


def keys_of_people(people: dict[str, User], at: datetime) -> None:
    """Everybody makes a key who has none."""
    for name, made in _made()["people"].items():
        if not key_of(people[name]):
            key = NewKey(made["recipient"], made["verify_key"], proof="")
            wrap = NewWrap(Way.PASSPHRASE, LABEL, made["wrap"])
            keep_key(by=people[name], made=key, wraps=[wrap], at=at)


def for_plan(name: str) -> dict[str, Any]:
    """The key of the plan of a visit: its public half, and what Ana and Boris are given of it."""
    made: dict[str, Any] = _made()["plans"][name]
    return made


def _make_vault(made: dict[str, Any], subject: UUID, *, by: User, at: datetime) -> Vault:
    return make_vault(
        kind=Compartment.VISIT,
        subject=subject,
        recipient=made["recipient"],
        grants=made["grants"],
        by=by,
        at=at,
    )


def _keep_records(vault: Vault, *, by: User, at: datetime) -> None:
    for each in _made()["records"]:
        keep_sealed(
            vault_key=vault.keys.get(),
            sealed=UUID(each["id"]),
            kind=Kind.RECORD,
            body=[b64decode(each["body"])],
            by=by,
            at=at,
        )


def signed_by_boris(text: str) -> str:
    """What the head of the delegation signs in his browser, in base64."""
    key = load_der_private_key(b64decode(_made()["people"]["boris"]["signing"]), None)
    if not isinstance(key, Ed25519PrivateKey):
        raise AssertionError("The story signs with Ed25519.")
    return b64encode(key.sign(text.encode())).decode()


@cache
def _made() -> dict[str, Any]:
    made: dict[str, Any] = json.loads(MADE.read_text(encoding="utf-8"))
    return made
