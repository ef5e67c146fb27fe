"""A claim as the comparison sees it: who says what, in which document, on which day."""

from dataclasses import dataclass
from enum import StrEnum

from visita.intake.reading.documents import Claim
from visita.rules.partial_date import PartialDate


def N_(words: str) -> str:
    """Mark a sentence that is translated where it is shown: nothing here knows a language."""
    return words


@dataclass(frozen=True)
class Said:
    """A claim in its document. `on` is the document's day, None where nobody knows it."""

    id: str
    document: str
    publisher: str
    language: str
    on: PartialDate | None
    claim: Claim


class Kind(StrEnum):
    """What two or more claims are to each other, or one to the record."""

    AGREEMENT = "agreement"
    AGREEMENT_SAME_ORIGIN = "agreement_same_origin"
    GRANULARITY = "granularity"
    TEMPORAL_PROGRESSION = "temporal_progression"
    AMBIGUITY = "ambiguity"
    CONTRADICTION = "contradiction"
    INTERNAL_CONTRADICTION = "internal_contradiction"
    CONTRADICTION_WITH_RECORD = "contradiction_with_record"


@dataclass(frozen=True)
class Relation:
    """One relation and why. `words` is an English sentence with %(name)s for each of `values`,
    translated where it is shown; `provision` cites ("ECPT 22(2)"), `source` names an act's key."""

    kind: Kind
    claims: tuple[str, ...]
    words: str
    values: dict[str, str]
    provision: str = ""
    source: str = ""

    @property
    def reason(self) -> str:
        return self.words % self.values
