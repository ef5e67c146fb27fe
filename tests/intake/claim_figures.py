"""How well claims are found: spans, claimants, attribution and matters against a known answer."""

from collections.abc import Sequence
from dataclasses import dataclass, field, fields

from visita.intake.reading.documents import Claim

OVERLAP = 0.5


@dataclass(frozen=True)
class Expected:
    """A claim that a reader finds. `claimant` is a key or words of the name; empty: the outlet."""

    start: int
    end: int
    claimant: str
    attribution: str
    matter: str


@dataclass
class Figures:
    """Counts over one or more documents."""

    found: int = 0
    expected: int = 0
    matched: int = 0
    claimant: int = 0
    attribution: int = 0
    matter: int = 0
    outlet_as_official: int = 0
    official_as_outlet: int = 0
    wrong: list[str] = field(default_factory=list)

    @property
    def precision(self) -> float:
        return self.matched / max(1, self.found)

    @property
    def recall(self) -> float:
        return self.matched / max(1, self.expected)

    def share(self, count: int) -> float:
        """Of those matched."""
        return count / max(1, self.matched)

    def add(self, text: str, expected: Sequence[Expected], found: Sequence[Claim]) -> None:
        self.found += len(found)
        self.expected += len(expected)
        for wanted, claim in pairs(text, expected, found):
            self.matched += 1
            right = is_claimant(claim, wanted.claimant)
            self.claimant += right
            self.attribution += claim.attribution == wanted.attribution
            self.matter += claim.matter == wanted.matter
            self.outlet_as_official += not wanted.claimant and claim.claimant is not None
            self.official_as_outlet += bool(wanted.claimant) and claim.claimant is None
            if not right or claim.matter != wanted.matter:
                self.wrong.append(f"{claim.start} {claim.claimant} {claim.matter}: {wanted}")
        self._misattributed(expected, found)

    def add_all(self, other: "Figures") -> None:
        for each in fields(self):
            setattr(self, each.name, getattr(self, each.name) + getattr(other, each.name))

    def _misattributed(self, expected: Sequence[Expected], found: Sequence[Claim]) -> None:
        """Also a claim that meets none but lies inside one that is the outlet's own."""
        own = [each for each in expected if not each.claimant]
        for claim in found:
            inside = any(each.start <= claim.start and claim.end <= each.end for each in own)
            if inside and claim.claimant is not None:
                self.outlet_as_official += 1


def pairs(
    text: str, expected: Sequence[Expected], found: Sequence[Claim]
) -> list[tuple[Expected, Claim]]:
    """Each claim with at most one expected, those that share most first."""
    ranked = sorted(
        (
            (overlap(text, (wanted.start, wanted.end), (claim.start, claim.end)), at, to)
            for at, wanted in enumerate(expected)
            for to, claim in enumerate(found)
            if claim.start < wanted.end and wanted.start < claim.end
        ),
        reverse=True,
    )
    taken: set[int] = set()
    given: set[int] = set()
    result = []
    for share, at, to in ranked:
        if share >= OVERLAP and at not in taken and to not in given:
            taken.add(at)
            given.add(to)
            result.append((expected[at], found[to]))
    return result


def overlap(text: str, first: tuple[int, int], second: tuple[int, int]) -> float:
    """Words that both have, of those that either has."""
    both = max(first[0], second[0]), min(first[1], second[1])
    either = min(first[0], second[0]), max(first[1], second[1])
    return _words(text, *both) / max(1, _words(text, *either))


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())


def is_claimant(claim: Claim, wanted: str) -> bool:
    if not wanted:
        return claim.claimant is None
    if claim.claimant is None:
        return False
    if ":" in wanted:
        return claim.claimant.key == wanted
    return all(word.lower() in claim.claimant.name.lower() for word in wanted.split())
