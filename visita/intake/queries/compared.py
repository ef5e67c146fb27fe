"""What claims are to one another, and what the record says of each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from uuid import UUID

from visita.intake.comparing.origin import independent_sources
from visita.intake.comparing.record_judge import Verdict, Word, verdict
from visita.intake.comparing.relations import relations
from visita.intake.comparing.said import Relation, Said
from visita.intake.models import Claim
from visita.intake.queries.record import records_for
from visita.intake.queries.said import said

MOST = 400
"""Claims that are set against one another at once; the record is asked about any number."""


@dataclass(frozen=True)
class Compared:
    """Relations between claims, and of each claim the verdict of the record."""

    relations: tuple[Relation, ...] = ()
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    said: Mapping[str, Said] = field(default_factory=dict)
    too_many: bool = False

    @cached_property
    def of_claim(self) -> dict[str, list[Relation]]:
        found: dict[str, list[Relation]] = {}
        for relation in self.relations:
            for claim in relation.claims:
                found.setdefault(claim, []).append(relation)
        return found

    def verdict_of(self, claim: UUID) -> Verdict | None:
        """What the record says of the claim, if it says anything."""
        found = self.verdicts.get(str(claim))
        return found if found and found.kind != Word.UNKNOWN else None

    def sources_of(self, claims: Iterable[UUID]) -> int:
        """How many words of their own stand behind these claims."""
        known = [self.said[str(each)] for each in claims if str(each) in self.said]
        return independent_sources(known) if known else 0


def judged(claims: Sequence[Claim]) -> Compared:
    """The verdict of the record on each, and nothing else."""
    asked = said(claims)
    if not asked:
        return Compared()
    record = records_for(claims)
    return Compared(verdicts={each.id: verdict(each, record) for each in asked})


def compared(claims: Sequence[Claim]) -> Compared:
    """The same, and what the claims are to one another: queries grow with their States only."""
    asked = said(claims)
    if not asked:
        return Compared()
    record = records_for(claims)
    return Compared(
        relations=relations(asked[:MOST], record),
        verdicts={each.id: verdict(each, record) for each in asked},
        said={each.id: each for each in asked},
        too_many=len(asked) > MOST,
    )


def against_the_record(claims: Sequence[Claim]) -> frozenset[UUID]:
    """Which of the claims the record contradicts."""
    found = judged(claims).verdicts
    return frozenset(each.pk for each in claims if found[str(each.pk)].kind == Word.CONTRADICTS)
