"""Acts of the treaty record that claims speak of, and which matter is about which act."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from string import ascii_uppercase

from django.utils.translation import gettext as _

from visita.intake.models import Claim
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.timeline import date_text
from visita.treaties.vocabulary import Kind

INSTRUMENTS: Mapping[str, tuple[str, ...]] = {
    "ECPT.P1+P2": ("ETS151", "ETS152"),
    "ECPT.P1": ("ETS151",),
    "ECPT.P2": ("ETS152",),
    "ECPT": ("ETS126",),
    "OPCAT": ("OPCAT",),
    "UNCAT": ("UNCAT",),
    "ECHR": ("ETS5",),
    "CoE": ("SCE",),
}
"""Of which instrument a matter speaks that begins so. A longer name goes before a shorter one."""

STEMS: Mapping[str, tuple[str, ...]] = {
    Kind.SIGNATURE: ("signature", "ratification"),
    Kind.DOMESTIC_RATIFICATION_ACT: ("ratification",),
    Kind.CONSENT: ("deposit", "ratification", "entry_into_force", "membership_start"),
    Kind.MEMBERSHIP_ENDED: ("membership_end", "denunciation"),
    Kind.GOVERNMENT_PROPOSAL: ("denunciation.proposal", "denunciation.act"),
    Kind.BILL_TABLED: ("denunciation.proposal",),
    Kind.LOWER_CHAMBER_ADOPTED: ("denunciation.parliament_vote",),
    Kind.UPPER_CHAMBER_ADOPTED: ("denunciation.parliament_vote",),
    Kind.LAW_SIGNED: ("denunciation.law_signed+published",),
    Kind.LAW_PUBLISHED: ("denunciation.law_signed+published", "denunciation.act"),
    Kind.NOTIFICATION_SENT: ("denunciation.notification",),
    Kind.DENUNCIATION_RECEIVED: (
        *("denunciation.notification", "denunciation.act", "denunciation.effect"),
    ),
}
"""By kind of act, the matters in which people speak of it, below the treaty's name."""


@dataclass(frozen=True)
class RecordAct:
    """An act in its place along time. `day` is written as exactly as it is known."""

    key: str
    act: KnownAct
    on: date
    label: str
    day: str
    letter: str = ""

    def is_about(self, matter: str) -> bool:
        return without_state(matter) in matters_of(self.act)


def without_state(matter: str) -> str:
    """CoE.membership_end.RUS without the State it names."""
    return re.sub(r"\.[A-Z]{3}(?=\.|$)", "", matter)


def treaty_of(matter: str) -> str:
    """The name that a matter begins with, if it is about a treaty."""
    return next((name for name in INSTRUMENTS if matter.startswith(f"{name}.")), "")


def instruments_of(matters: Iterable[str]) -> list[str]:
    named = {treaty for matter in matters if (treaty := treaty_of(matter))}
    return sorted({key for treaty in named for key in INSTRUMENTS[treaty]})


def matters_of(act: KnownAct) -> frozenset[str]:
    """Every matter in which the act is spoken of."""
    stems = STEMS.get(act.kind, ())
    treaties = [name for name, keys in INSTRUMENTS.items() if act.instrument in keys]
    return frozenset(f"{treaty}.{stem}" for treaty in treaties for stem in stems)


def acts_about(claims: Iterable[Claim]) -> list[RecordAct]:
    """What the record holds of the States and treaties that the claims name."""
    keys, states = set(), set()
    for claim in claims:
        if treaty_of(claim.matter) and claim.state_id:
            keys.add(claim.matter)
            states.add(claim.state_id)
    return acts_of(states, instruments_of(keys))


def acts_of(states: Iterable[str], instruments: Iterable[str]) -> list[RecordAct]:
    """The acts of these States under these treaties, one query for each State."""
    wanted = list(instruments)
    if not wanted:
        return []
    known = [a for each in sorted(states) for a in acts_known(instruments=wanted, state=each)]
    placed = sorted((made for act in known if (made := _placed(act))), key=lambda act: act.on)
    return [replace(act, letter=_letter(number)) for number, act in enumerate(placed)]


def _letter(number: int) -> str:
    """A … Z, AA, AB …: numbers are taken by the claims."""
    last = ascii_uppercase[number % 26]
    return f"{_letter(number // 26 - 1)}{last}" if number >= 26 else last


def _placed(act: KnownAct) -> RecordAct | None:
    on = act.when.earliest or act.when.latest
    if not on:
        return None
    label = f"{act.number}: {act.title}"
    if not act.occurred:
        label = _("%(act)s: not known") % {"act": label}
    return RecordAct(act.key, act, on, label, date_text(act))
