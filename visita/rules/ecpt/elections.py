"""How a seat is filled, at its term or between terms: Articles 5(1) and 5(2)."""

from enum import StrEnum

from visita.rules.counts import ImpossibleCount
from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article

CANDIDATES = 3
OWN_NATIONALS = 2


class Proposer(StrEnum):
    """Who puts the candidates forward."""

    NATIONAL_DELEGATION = "NATIONAL_DELEGATION"
    PARLIAMENT = "PARLIAMENT"


@article("ECPT", "5(1)", rule="M5")
@article("ECPT", "5(1)", rule="M6")
@article("ECPT P1", "1", rule="M6")
def proposer(*, party_is_member_of_the_council: bool) -> Proposer:
    """Who proposes candidates in respect of this Party.

    A member State has a delegation in the Assembly; of another Party the Assembly's Bureau
    invites the parliament.
    """
    member = party_is_member_of_the_council
    return Proposer.NATIONAL_DELEGATION if member else Proposer.PARLIAMENT


@article("ECPT", "5(1)", rule="M5")
@article("ECPT", "5(1)", rule="M6")
@article("ECPT", "5(2)", rule="M7")
def candidates_are_in_order(
    *, candidates: int, own_nationals: int, list_by_assembly_bureau: bool | None
) -> Ruling:
    """Can the Committee of Ministers elect from this list? The same for a casual vacancy.

    Raises:
        ImpossibleCount: more nationals than candidates, or a negative count.
    """
    if not 0 <= own_nationals <= candidates:
        raise ImpossibleCount(
            f"{own_nationals} nationals among {candidates} candidates is impossible."
        )
    return Ruling(
        (
            Condition(
                candidates == CANDIDATES,
                "%(number)s candidates are put forward.",
                "5(1)",
                {"number": CANDIDATES},
            ),
            Condition(
                own_nationals >= OWN_NATIONALS,
                "At least %(number)s of them are nationals of the Party.",
                "5(1)",
                {"number": OWN_NATIONALS},
            ),
            Condition(
                list_by_assembly_bureau,
                "The Bureau of the Assembly has drawn up the list of names.",
                "5(1)",
            ),
        )
    )


@article("ECPT", "5(1)", rule="M5")
@article("ECPT", "5(1)", rule="M6")
@article("ECPT", "5(2)", rule="M7")
@article("ECPT P1", "1", rule="M6")
def election(
    *,
    votes: int,
    votes_for: int,
    party_is_member_of_the_council: bool | None,
    party_was_consulted: bool | None,
) -> Ruling:
    """Is the candidate elected by the Committee of Ministers?

    The majority is more than half of all *votes*, not the largest share. A Party that is not a
    member of the Council of Europe has no vote there, so it is consulted first.

    Raises:
        ImpossibleCount: more votes in favour than votes, or a negative count.
    """
    if not 0 <= votes_for <= votes:
        raise ImpossibleCount(f"{votes_for} votes in favour out of {votes} is impossible.")
    return Ruling(
        (
            Condition(
                2 * votes_for > votes, "More than half of the votes are for the candidate.", "5(1)"
            ),
            Condition(
                either(party_is_member_of_the_council, party_was_consulted),
                "The Party is a member of the Council of Europe, or was consulted before the "
                "election.",
                "5(1)",
            ),
        )
    )
