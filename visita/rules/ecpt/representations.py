"""How a Party may object to the time or the place of a visit, and what follows: Article 9."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from visita.rules.ruling import Condition, Ruling, either
from visita.rules.sources import article


class Ground(StrEnum):
    """Why a Party objects. `URGENT_INTERROGATION` is one going on about a serious crime."""

    NATIONAL_DEFENCE = "NATIONAL_DEFENCE"
    PUBLIC_SAFETY = "PUBLIC_SAFETY"
    SERIOUS_DISORDER = "SERIOUS_DISORDER"
    MEDICAL_CONDITION = "MEDICAL_CONDITION"
    URGENT_INTERROGATION = "URGENT_INTERROGATION"
    OTHER = "OTHER"


LISTED = frozenset(Ground) - {Ground.OTHER}
"""The closed list of 9(1)."""


@article("ECPT", "9(1)", rule="V13")
def is_valid_on_its_face(
    *,
    ground: Ground | None,
    against_the_time: bool | None,
    against_a_particular_place: bool | None,
) -> Ruling:
    """Is this an objection that the Convention knows at all?

    Neither a whole country nor the visit as such can be objected to. If not valid, the Committee
    answers that the ground is not one of the five, or the scope neither time nor place.
    """
    return Ruling(
        (
            Condition(
                None if ground is None else ground in LISTED,
                "The ground is national defence, public safety, serious disorder in places of "
                "detention, a person's medical condition or an urgent interrogation about a "
                "serious crime.",
                "9(1)",
            ),
            Condition(
                either(against_the_time, against_a_particular_place),
                "The objection is to the time of the visit or to a particular place.",
                "9(1)",
            ),
        )
    )


@article("ECPT", "9(1)", rule="V13")
def representations_may_be_made(
    *, on_their_face: Ruling, exceptional_circumstances: bool | None
) -> Ruling:
    """May the Party make these representations?

    *on_their_face* is the answer of `is_valid_on_its_face`. Even valid ones cancel nothing: they
    open consultations.
    """
    exceptional = Condition(exceptional_circumstances, "The circumstances are exceptional.", "9(1)")
    return Ruling((exceptional, *on_their_face.conditions))


@article("ECPT", "2", rule="V13")
@article("ECPT", "3", rule="V13")
@article("ECPT", "8(2)", rule="V13")
def refusal_has_a_basis(*, concerns_only_a_time_or_place: bool | None) -> Ruling:
    """May the Party refuse the visit?

    Each Party permits visits and grants access to its territory; no ground allows it to close the
    visit as such or the whole country. What it may do is make representations, which cancel
    nothing, so the answer is never yes.
    """
    return Ruling(
        (
            Condition(
                concerns_only_a_time_or_place,
                "The State objects to a time or a particular place, not to the visit.",
                "9(1)",
            ),
            Condition(
                False,
                "A provision lets a Party refuse a visit: each Party permits visits, and "
                "co-operates.",
                "2, 3, 8(2)",
            ),
        )
    )


@dataclass(frozen=True)
class Consultations:
    """What representations set going.

    `open` is None while their validity is unknown. `inform_about` are the persons of whom the
    Party must keep the Committee informed until the visit takes place. `transfer_is_possible`:
    the arrangements may move such a person to another place.
    """

    open: bool | None
    inform_about: tuple[str, ...]
    transfer_is_possible: bool
    visit_is_cancelled: bool = False


@article("ECPT", "9(2)", rule="V14")
def consultations(*, representations: Ruling, persons: Collection[str] = ()) -> Consultations:
    """What follows from representations, and at once.

    Invalid ones set nothing going. While their validity is open the Party informs as if they
    were valid: nobody may be lost sight of over a dispute about words.
    """
    if representations.allowed is False:
        return Consultations(False, (), False)
    return Consultations(representations.allowed, tuple(sorted(persons)), bool(persons))


@article("ECPT", "9(2)", rule="V14")
def information_is_owed(
    *, person_is_concerned: bool | None, visit_has_taken_place: bool | None
) -> Ruling:
    """Must the Party still inform the Committee about this person?"""
    return Ruling(
        (
            Condition(
                person_is_concerned, "The representations concern a visit to the person.", "9(2)"
            ),
            Condition(
                None if visit_has_taken_place is None else not visit_has_taken_place,
                "The visit has not taken place yet.",
                "9(2)",
            ),
        )
    )


@article("ECPT", "9(2)", rule="V14")
def arrangement_serves_its_aim(
    *, lets_the_committee_work_without_delay: bool | None, persons_accounted_for: bool | None
) -> Ruling:
    """Does what was agreed in consultations let the visit go on?"""
    return Ruling(
        (
            Condition(
                lets_the_committee_work_without_delay,
                "The arrangement lets the Committee do its work expeditiously.",
                "9(2)",
            ),
            Condition(
                persons_accounted_for,
                "The Party has informed the Committee about every person concerned.",
                "9(2)",
            ),
        )
    )
