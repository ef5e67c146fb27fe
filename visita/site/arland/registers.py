"""The registers of the first visit: two consents, one taken back in part, and a case to call about.

Boris writes them with his key, as his browser would: signed, packed, sealed.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from visita.accounts.models import User
from visita.interviews.access import REGISTERS, entries_of
from visita.interviews.actions import keep_entry
from visita.interviews.entries import FORMAT, SIGNATURE, TEXT, words_signed
from visita.sealing.access import key_in_use, vault_of
from visita.sealing.container import pack
from visita.sealing.envelopes import sealed
from visita.sealing.models import Compartment, Kind, Vault
from visita.site.arland import register_entries as words
from visita.site.arland.keys import signed_by_boris
from visita.site.story import FIRST, SPOKEN


def are_told() -> bool:
    vault = vault_of(Compartment.VISIT, FIRST)
    return vault is not None and entries_of(vault, Kind.CONSENTS).exists()


def registers(people: Mapping[str, User], at: datetime) -> None:
    vault = vault_of(Compartment.VISIT, FIRST)
    if not vault:
        raise AssertionError("The keys of the story come first.")

    def day(ago: int) -> str:
        return (at - timedelta(days=ago)).date().isoformat()

    consents = Writing(vault, "consents", people["boris"], at)
    record = {"record": str(SPOKEN)}
    heron = consents.write("consent", {**words.CONSENT_OF_HERON, **record, "on": day(299)})
    consents.write("consent", {**words.CONSENT_OF_ALDER, "on": day(298)})
    taken_back = {**words.WITHDRAWAL_OF_HERON, "on": day(40)}
    consents.write("withdrawal", taken_back, answers=heron)
    cases = Writing(vault, "reprisals", people["boris"], at)
    fears = {**words.CASE_OF_HERON, **record, "next_contact": day(20)}
    case = cases.write("case", fears)
    called = {**words.FOLLOW_UP_OF_HERON, "next_contact": day(6)}
    cases.write("follow-up", called, answers=case)


@dataclass
class Writing:
    """One register while Boris writes in it, an entry a minute."""

    vault: Vault
    register: str
    by: User
    at: datetime
    after: list[str] = field(default_factory=list)

    def write(self, kind: str, fields: Mapping[str, Sequence[str]], *, answers: str = "") -> str:
        """Keep an entry; returns its id, by which others answer it."""
        entry, now = uuid4(), self.at - timedelta(minutes=10 - len(self.after))
        told = {
            "format": FORMAT,
            "id": str(entry),
            "vault": str(self.vault.pk),
            "register": self.register,
            "kind": kind,
            "answers": answers,
            "after": self.after[-1:],
            "written_at": now.isoformat().replace("+00:00", "Z"),
            "fields": fields,
        }
        self._keep(str(entry), json.dumps(told, indent=1, ensure_ascii=False).encode())
        self.after.append(str(entry))
        return str(entry)

    def _keep(self, entry: str, text: bytes) -> None:
        key = key_in_use(self.vault)
        if not key:
            raise AssertionError("The vault of the first visit has a key.")
        place = {"entry": entry, "vault": str(self.vault.pk), "register": self.register}
        signed = signed_by_boris(words_signed(text, **place))
        parts = {TEXT: text, SIGNATURE: signed.encode()}
        keep_entry(
            vault=self.vault,
            kind=REGISTERS[self.register],
            entry=UUID(entry),
            sealed_to=key.recipient,
            body=sealed(pack(parts), recipients=[key.recipient]),
            by=self.by,
            at=self.at,
        )
