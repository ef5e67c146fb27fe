"""Articles 3 and 8(2) to 8(5)."""

import pytest

from tests.rules.ecpt.builders import provisions_missed
from visita.rules.ecpt.facilities import (
    Facility,
    both_cooperate,
    facilities_are_provided,
    information_may_be_sought,
    may_communicate_freely,
    may_interview_in_private,
    observations_may_be_sent_at_once,
)

ANSWERS = [True, False, None]
EVERYTHING: dict[Facility, bool | None] = dict.fromkeys(Facility, True)


@pytest.mark.parametrize("party", ANSWERS)
def test_cooperation_binds_both_sides(party: bool | None) -> None:
    assert both_cooperate(committee=True, party=party).allowed is party
    assert both_cooperate(committee=party, party=True).allowed is party


def test_a_party_that_provides_everything_does_its_duty() -> None:
    assert facilities_are_provided(EVERYTHING).allowed is True


@pytest.mark.parametrize(
    ("refused", "letter"),
    [
        (Facility.TERRITORY, "8(2)(a)"),
        (Facility.PLACES, "8(2)(b)"),
        (Facility.ACCESS, "8(2)(c)"),
        (Facility.INFORMATION, "8(2)(d)"),
    ],
)
def test_a_refusal_is_named_by_its_letter(refused: Facility, letter: str) -> None:
    ruling = facilities_are_provided({**EVERYTHING, refused: False})

    assert provisions_missed(ruling) == [letter]


def test_what_nobody_reported_is_unknown() -> None:
    assert facilities_are_provided({Facility.ACCESS: True}).allowed is None


@pytest.mark.parametrize("regarded", ANSWERS)
def test_medical_files_are_sought_with_regard_to_professional_ethics(
    regarded: bool | None,
) -> None:
    ruling = information_may_be_sought(
        necessary=True, held_by_the_party=True, law_and_ethics_regarded=regarded
    )

    assert ruling.allowed is regarded


@pytest.mark.parametrize("fact", ANSWERS)
def test_private_interviews_and_free_contact_are_two_permissions(fact: bool | None) -> None:
    assert may_interview_in_private(person_deprived_of_liberty=fact).allowed is fact
    assert may_communicate_freely(believed_to_have_information=fact).allowed is fact


@pytest.mark.parametrize(
    ("begun", "necessary", "allowed"),
    [(True, True, True), (False, True, False), (True, False, False), (True, None, None)],
)
def test_observations_may_be_sent_from_the_first_day(
    begun: bool, necessary: bool | None, allowed: bool | None
) -> None:
    ruling = observations_may_be_sent_at_once(visit_has_begun=begun, necessary=necessary)

    assert ruling.allowed is allowed
