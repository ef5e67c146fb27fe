"""Nobody suffers for having spoken: Articles 15 and 21, paragraph 1."""

from enum import StrEnum

from visita.rules.ruling import Condition, Ruling
from visita.rules.sources import article


class Addressee(StrEnum):
    """To whom information was given. Delegates of the Subcommittee count as the Subcommittee."""

    SUBCOMMITTEE = "SUBCOMMITTEE"
    MECHANISM = "MECHANISM"


_PROVISION = {Addressee.SUBCOMMITTEE: "15", Addressee.MECHANISM: "21(1)"}


@article("OPCAT", "15", rule="O19")
@article("OPCAT", "21(1)", rule="O19")
def treatment_is_lawful(
    *,
    informed: Addressee,
    sanctioned_for_it: bool | None,
    otherwise_prejudiced_for_it: bool | None,
) -> Ruling:
    """Is a person or organisation that gave information treated as the Protocol demands?

    Whether the information was true is no part of the question, so nobody is asked: a false
    statement is protected too. An authority that merely tolerates a sanction breaks the rule as
    much as one that orders it.
    """
    provision = _PROVISION[informed]
    return Ruling(
        (
            Condition(
                None if sanctioned_for_it is None else not sanctioned_for_it,
                "No authority or official ordered, applied, permitted or tolerated a sanction for "
                "the information given.",
                provision,
            ),
            Condition(
                None if otherwise_prejudiced_for_it is None else not otherwise_prejudiced_for_it,
                "The person or organisation was not put at any other disadvantage for it.",
                provision,
            ),
        )
    )
