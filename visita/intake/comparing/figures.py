"""Figures of one register, held against each other. Those of two registers never are."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from visita.intake.comparing import spans
from visita.intake.comparing.acts import ids
from visita.intake.comparing.said import N_, Kind, Relation, Said

Register = tuple[str, str, str]


def disagreements(group: Sequence[Said]) -> Iterator[Relation]:
    """One register gives two numbers of one thing for one day.

    A register is who counts: the claimant. A number in the outlet's own voice names none, so it is
    set against nothing; nor is one without a day, for every register grows.
    """
    by_register: dict[Register, list[Said]] = {}
    for each in group:
        if register := register_of(each):
            by_register.setdefault(register, []).append(each)
    for register in sorted(by_register):
        for one, other in _at_odds(by_register[register]):
            words = N_("One register, one day, two numbers: %(one)s and %(other)s.")
            values = {"one": one.claim.value, "other": other.claim.value}
            inside = one.document == other.document
            kind = Kind.INTERNAL_CONTRADICTION if inside else Kind.CONTRADICTION
            yield Relation(kind, ids([one, other]), words, values)


def register_of(said: Said) -> Register | None:
    """Who counts what; None for a number that no register stands behind."""
    claim = said.claim
    if not claim.matter.startswith("figure.") or claim.claimant is None or not claim.claimant.key:
        return None
    return claim.claimant.key, claim.matter, claim.unit.casefold()


def _at_odds(own: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """The first claim of each number, two by two."""
    first: dict[tuple[str, str], Said] = {}
    for each in own:
        if each.claim.value and each.claim.date:
            first.setdefault((each.claim.value, str(each.claim.date)), each)
    for one, other in combinations((first[key] for key in sorted(first)), 2):
        if one.claim.value != other.claim.value and _same_day(one, other):
            yield one, other


def _same_day(one: Said, other: Said) -> bool:
    first, second = one.claim.date, other.claim.date
    return first is not None and second is not None and spans.same(first, second)
