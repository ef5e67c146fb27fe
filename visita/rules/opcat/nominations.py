"""How States nominate members of the Subcommittee: Article 6."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from visita.rules.calendar import months_after
from visita.rules.ruling import Condition, Ruling, both
from visita.rules.sources import article

CANDIDATES = 2

MONTHS_BEFORE_ELECTION = 5

MONTHS_TO_NOMINATE = 3


@dataclass(frozen=True)
class Nominee:
    """A candidate with every nationality held. States are given by their codes.

    `consented` answers whether the other State agreed beforehand, where the nominee is a national
    of another Party only; None where nobody knows.
    """

    nationalities: frozenset[str]
    consented: bool | None = None


@article("OPCAT", "6(1)", rule="O36")
@article("OPCAT", "6(2)(a)", rule="O36")
@article("OPCAT", "6(2)(b)", rule="O36")
@article("OPCAT", "6(2)(c)", rule="O36")
@article("OPCAT", "6(2)(d)", rule="O36")
def nomination_is_valid(
    *,
    by: str,
    nominees: Sequence[Nominee],
    parties: Collection[str],
    nominated_by_others: Sequence[Nominee] = (),
    sole_nominee_must_be_national: bool = True,
) -> Ruling:
    """May the Party *by* nominate these persons?

    *parties* are all States Parties. The limit of two nationals of one State is counted over all
    nominations, so those of the other Parties are asked for. The text requires a national among
    *two* candidates and is silent on one alone; by default that one must be a national.

    Raises:
        ValueError: nobody nominated.
    """
    if not nominees:
        raise ValueError("A nomination names somebody.")
    exempt = len(nominees) == 1 and not sole_nominee_must_be_national
    return Ruling(
        (
            *_numbers(nominees, nominated_by_others),
            Condition(by in parties, "The nominating State is a Party.", "6(1)"),
            Condition(
                all(nominee.nationalities.intersection(parties) for nominee in nominees),
                "Every candidate is a national of a State Party.",
                "6(2)(a)",
            ),
            Condition(
                exempt or any(by in nominee.nationalities for nominee in nominees),
                "At least one candidate is a national of the nominating State.",
                "6(2)(b)",
            ),
            Condition(
                _others_agreed(by, nominees), "Other States agreed to their nationals.", "6(2)(d)"
            ),
        )
    )


def _numbers(nominees: Sequence[Nominee], others: Sequence[Nominee]) -> tuple[Condition, ...]:
    nationals = Counter(
        state for nominee in (*nominees, *others) for state in nominee.nationalities
    )
    return (
        Condition(
            len(nominees) <= CANDIDATES,
            "The State nominates no more than %(limit)s candidates.",
            "6(1)",
            {"limit": CANDIDATES},
        ),
        Condition(
            max(nationals.values(), default=0) <= CANDIDATES,
            "No State has more than %(limit)s nationals among all nominees.",
            "6(2)(c)",
            {"limit": CANDIDATES},
        ),
    )


def _others_agreed(by: str, nominees: Sequence[Nominee]) -> bool | None:
    agreed: bool | None = True
    for nominee in nominees:
        if by not in nominee.nationalities:
            agreed = both(agreed, nominee.consented)
    return agreed


@article("OPCAT", "6(3)", rule="D13")
def invitation_due(election_on: date) -> date:
    """The last day on which the Secretary-General can invite nominations: five months before.

    >>> invitation_due(date(2026, 10, 20))
    datetime.date(2026, 5, 20)
    """
    return months_after(election_on, months=-MONTHS_BEFORE_ELECTION)


@article("OPCAT", "6(3)", rule="D13")
def nominations_close(invited_on: date) -> date:
    """The last day on which a State can nominate: three months after the invitation."""
    return months_after(invited_on, months=MONTHS_TO_NOMINATE)
