"""What the law says to the acts of a State against a visit, by the mandate of the visit."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from visita.rules.ecpt import delegation, representations
from visita.rules.ecpt.representations import arrangement_serves_its_aim
from visita.rules.mandate import CPT_OBJECTION_GROUNDS
from visita.rules.opcat import delegations as opcat_delegations
from visita.rules.opcat import visits as opcat
from visita.rules.ruling import Ruling
from visita.visits.models import (
    MEMBERS_OF_THE_COMMITTEE,
    Aim,
    Capacity,
    Ground,
    Refused,
    Visit,
)

GROUNDS: Mapping[str, tuple[Ground, ...]] = {
    "CPT": tuple(each for each in Ground if each.value in CPT_OBJECTION_GROUNDS),
    "SPT": tuple(each for each in Ground if each.value in opcat.OBJECTION_GROUNDS),
    "NPM": (),
}
"""The closed list of each mandate."""


@dataclass(frozen=True)
class Objection:
    """What the State holds against a visit. *places* are those the State itself names."""

    ground: Ground
    aim: Aim
    text: str
    other_ground: str = ""
    places: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()


def on_objection(visit: Visit, objection: Objection) -> Ruling:
    """Is this an objection that the law knows at all?"""
    return _OBJECTIONS[visit.mandate](objection)


def _to_the_committee(objection: Objection) -> Ruling:
    return representations.is_valid_on_its_face(
        ground=representations.Ground(_known(objection.ground, representations.Ground)),
        against_the_time=objection.aim == Aim.TIME,
        against_a_particular_place=_names_a_place(objection),
    )


def _to_the_subcommittee(objection: Objection) -> Ruling:
    return opcat.objection_is_valid(
        grounds=[opcat.Ground(_known(objection.ground, opcat.Ground))],
        concerns_a_particular_place=_names_a_place(objection),
        urgent_and_compelling=None,
        temporarily_prevents_the_visit=None,
    )


def _known(ground: Ground, listed: Callable[[str], object]) -> str:
    """A ground of the other treaty is another ground under this one."""
    try:
        listed(ground.value)
    except ValueError:
        return Ground.OTHER.value
    return ground.value


def _names_a_place(objection: Objection) -> bool:
    return objection.aim == Aim.PLACE and bool(objection.places)


def _to_the_mechanism(objection: Objection) -> Ruling:
    return opcat.mechanism_may_be_kept_away()


_OBJECTIONS: Mapping[str, Callable[[Objection], Ruling]] = {
    "CPT": _to_the_committee,
    "SPT": _to_the_subcommittee,
    "NPM": _to_the_mechanism,
}


def on_refusal(visit: Visit, refused: Refused | None = None) -> Ruling:
    """No treaty lets a State refuse a visit; the ruling says by which provisions it may not."""
    if visit.mandate == "NPM":
        return opcat.mechanism_may_be_kept_away()
    if visit.mandate == "SPT":
        return opcat.refusal_has_a_basis(concerns_only_a_particular_place=False)
    return representations.refusal_has_a_basis(concerns_only_a_time_or_place=False)


def on_exclusion(visit: Visit, capacity: Capacity, *, exceptional: bool | None) -> Ruling:
    """May the State keep somebody of this capacity out?"""
    is_member = capacity in MEMBERS_OF_THE_COMMITTEE
    if visit.mandate == "NPM":
        return opcat.mechanism_may_be_kept_away()
    if visit.mandate == "SPT":
        return opcat_delegations.opposition_is_valid(
            is_member=is_member, is_expert=capacity == Capacity.EXPERT
        )
    return delegation.exclusion_is_valid(
        is_member=is_member, exceptional=exceptional, concerns_place_within_jurisdiction=True
    )


def on_going_on(*, replaced: bool) -> Ruling:
    """After an exclusion: the person stays away, and whoever comes instead is notified."""
    return delegation.visit_goes_on_without(
        person_stays_away=True, replaced=replaced, replacement_notified=replaced
    )


def on_arrangement(*, lets_work: bool | None, accounted_for: bool) -> Ruling:
    """Does what was agreed let the visit go on?"""
    return arrangement_serves_its_aim(
        lets_the_committee_work_without_delay=lets_work, persons_accounted_for=accounted_for
    )
