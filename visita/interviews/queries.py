"""What the browser of a holder is told before it opens or writes a register."""

from dataclasses import dataclass

from django.db.models import QuerySet

from visita.sealing.access import holders_ever
from visita.sealing.models import Grant


@dataclass(frozen=True)
class Signer:
    """Somebody who was given the vault's key at some time, and how their signature is checked."""

    key: str
    whose: str


@dataclass(frozen=True)
class Hold:
    """`grants` opens the vault's keys for this person, the newest first; new entries go to that."""

    vault: str
    grants: tuple[str, ...]
    signers: tuple[Signer, ...]


def hold_of(grants: QuerySet[Grant]) -> Hold:
    """Of the grants of one person to one vault, at least one."""
    held = list(grants)
    vault = held[0].vault_key.vault
    signers = [Signer(each.verify_key, each.user.full_name) for each in holders_ever(vault)]
    return Hold(str(vault.pk), tuple(each.text for each in held), tuple(signers))
