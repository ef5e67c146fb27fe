"""The treaty record as a judge of claims sees it: acts with their days, and how far it reaches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from visita.rules.partial_date import PartialDate


@dataclass(frozen=True)
class RecordedAct:
    """One act of a State. `kind` and `track` are those of the record; `day` None if unknown."""

    key: str
    kind: str
    track: str
    day: PartialDate | None
    source: str


@dataclass(frozen=True)
class Cited:
    """Where a treaty says how a State becomes bound and is freed; empty where no rule is held.

    `denunciation` is of the day it takes effect, `notification` of how one denounces.
    """

    consent: str = ""
    in_force: str = ""
    effect: str = ""
    denunciation: str = ""
    notification: str = ""


@dataclass(frozen=True)
class StateUnder:
    """A State under one treaty.

    `bound_from` and `free_from` are what the rules make of the acts: the day it became bound, and
    the earliest day on which it can have ceased to be. None where it did not, as far as known.
    `covered` is False where the record is silent on the State, so that nothing follows from it.
    """

    treaty: str
    state: str
    acts: tuple[RecordedAct, ...]
    covered: bool
    bound_from: date | None = None
    free_from: date | None = None
    free_source: str = ""

    def of_kinds(self, *kinds: str) -> list[RecordedAct]:
        return [act for act in self.acts if act.kind in kinds and act.day]


@dataclass(frozen=True)
class Record:
    """What is known now. Keys of `under` are (treaty, ISO2), such as ("ECPT", "RU")."""

    under: Mapping[tuple[str, str], StateUnder] = field(default_factory=dict)
    opened_on: Mapping[str, date] = field(default_factory=dict)
    in_force_on: Mapping[str, date] = field(default_factory=dict)
    members: Mapping[str, tuple[date | None, date | None]] = field(default_factory=dict)
    """Of each State, since when and until when it is a member of the Council of Europe."""
    iso2: Mapping[str, str] = field(default_factory=dict)
    """Of three letters of a State, its two."""
    clauses: Mapping[str, Cited] = field(default_factory=dict)

    def clauses_of(self, treaty: str) -> Cited:
        return self.clauses.get(treaty, Cited())


@dataclass(frozen=True)
class Step:
    """One of the four acts that the press calls ratification. `words` name it."""

    words: str
    day: str
    source: str
    key: str


FOUR = (
    ("signature", "signature"),
    ("domestic_ratification_act", "law at home"),
    ("consent", "deposit"),
)


def four_acts(record: Record, treaty: str, state: str) -> tuple[Step, ...]:
    """Signature, law at home, deposit and entry into force, of those that the record has."""
    under = record.under.get((treaty, state))
    if under is None:
        return ()
    found = [
        Step(words, str(act.day), act.source, act.key)
        for kind, words in FOUR
        for act in under.of_kinds(kind)[:1]
    ]
    if under.bound_from:
        found.append(Step("entry into force", under.bound_from.isoformat(), "", ""))
    return tuple(found)
