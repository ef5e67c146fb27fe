"""Keys, vaults and sealed things, as browsers would make them; scrypt is left out for its time."""

import base64
from dataclasses import dataclass
from uuid import UUID, uuid4

import pyrage
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from pyrage import x25519

from tests.conftest import NOON
from visita.accounts.models import User
from visita.ledger.models import Entry
from visita.sealing import access, actions
from visita.sealing.actions.identities import words_of_proof
from visita.sealing.envelopes import Identity, new_identity
from visita.sealing.headers import BEGIN, END
from visita.sealing.models import Compartment, Key, Kind, Sealed, Vault, Way

CREDENTIAL = "AGE-PLUGIN-FIDO2PRF-1QQQQ"


@dataclass(frozen=True)
class Holder:
    """A person with a key, and the secret that only their browser would know."""

    user: User
    key: Key
    identity: Identity
    signing: Ed25519PrivateKey

    def sign(self, words: str) -> str:
        return base64.b64encode(self.signing.sign(words.encode())).decode()


def armored(sealed: bytes) -> str:
    coded = base64.b64encode(sealed).decode()
    lines = [coded[start : start + 64] for start in range(0, len(coded), 64)]
    return "\n".join([BEGIN, *lines, END, ""])


def a_header(line: str) -> str:
    """Looks like an age file that something opens."""
    return armored(f"age-encryption.org/v1\n-> {line}\nYm9keQ\n--- bWFj\n0123456789".encode())


def a_wrap(way: Way = Way.PASSPHRASE, *, cost: int = 18, label: str = "first") -> actions.NewWrap:
    if way == Way.PASSKEY:
        text = a_header("age-encryption.org/fido2prf c2FsdA")
        return actions.NewWrap(way, label, text, CREDENTIAL)
    return actions.NewWrap(way, label, a_header(f"scrypt c2FsdA {cost}"))


def a_new_key(
    user: User, identity: Identity, signing: Ed25519PrivateKey | None = None
) -> actions.NewKey:
    signing = signing or Ed25519PrivateKey.generate()
    public = signing.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    proof = signing.sign(words_of_proof(user.pk, identity.recipient).encode())
    return actions.NewKey(
        identity.recipient, base64.b64encode(public).decode(), base64.b64encode(proof).decode()
    )


def a_holder(user: User, *wraps: actions.NewWrap) -> Holder:
    identity, signing = new_identity(), Ed25519PrivateKey.generate()
    made = a_new_key(user, identity, signing)
    key = actions.make_key(by=user, made=made, wraps=wraps or [a_wrap()], at=NOON)
    return Holder(user, key, identity, signing)


def sealed_to(recipient: str, plain: bytes) -> bytes:
    made: bytes = pyrage.encrypt(plain, [x25519.Recipient.from_str(recipient)])
    return made


def opened_by(secret: str, sealed: bytes) -> bytes:
    made: bytes = pyrage.decrypt(sealed, [x25519.Identity.from_str(secret)])
    return made


def a_grant(vault: Identity, to: str) -> str:
    return armored(sealed_to(to, f"{vault.secret}\n".encode()))


def a_vault(*holders: Holder, subject: UUID | None = None) -> tuple[Vault, Identity]:
    """Made by the first of them, for all of them."""
    vault = new_identity()
    recipients = [each.identity.recipient for each in holders]
    made = actions.make_vault(
        kind=Compartment.VISIT,
        subject=subject or uuid4(),
        recipient=vault.recipient,
        grants={each: a_grant(vault, each) for each in recipients},
        by=holders[0].user,
        at=NOON,
    )
    return made, vault


def something_sealed(
    vault: Vault,
    plain: bytes = b"what was said",
    *,
    by: User,
    sealed: UUID | None = None,
    kind: Kind = Kind.RECORD,
) -> Sealed:
    vault_key = access.key_in_use(vault)
    assert vault_key
    return actions.keep_sealed(
        vault_key=vault_key,
        sealed=sealed or uuid4(),
        kind=kind,
        body=[sealed_to(vault_key.recipient, plain)],
        by=by,
        at=NOON,
    )


def acts_of(subject: str) -> list[str]:
    """What the ledger says was done to it, in its order."""
    return list(Entry.objects.filter(subject=subject).values_list("act", flat=True))
