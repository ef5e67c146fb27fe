"""Article 9."""

import pytest

from tests.rules.ecpt.builders import NO, OPEN, YES, provisions_missed
from visita.rules.ecpt.representations import (
    LISTED,
    Consultations,
    Ground,
    arrangement_serves_its_aim,
    consultations,
    information_is_owed,
    is_valid_on_its_face,
    refusal_has_a_basis,
    representations_may_be_made,
)


@pytest.mark.parametrize(
    ("ground", "time", "place", "valid"),
    [
        pytest.param(Ground.OTHER, False, True, False, id="an ongoing trial"),
        pytest.param(Ground.NATIONAL_DEFENCE, False, True, True, id="a military place"),
        pytest.param(Ground.MEDICAL_CONDITION, True, False, True, id="a sick prisoner, today"),
        pytest.param(Ground.PUBLIC_SAFETY, False, False, False, id="the whole country"),
        pytest.param(None, True, False, None, id="no ground known yet"),
        pytest.param(Ground.PUBLIC_SAFETY, None, False, None, id="no scope known yet"),
    ],
)
def test_an_objection_needs_a_listed_ground_and_a_time_or_a_place(
    ground: Ground | None, time: bool | None, place: bool, valid: bool | None
) -> None:
    ruling = is_valid_on_its_face(
        ground=ground, against_the_time=time, against_a_particular_place=place
    )

    assert ruling.allowed is valid


def test_five_grounds_are_listed() -> None:
    assert len(LISTED) == 5


def test_representations_are_for_exceptional_circumstances() -> None:
    assert representations_may_be_made(on_their_face=YES, exceptional_circumstances=True).allowed
    ordinary = representations_may_be_made(on_their_face=YES, exceptional_circumstances=False)
    assert provisions_missed(ordinary) == ["9(1)"]
    assert not representations_may_be_made(on_their_face=NO, exceptional_circumstances=True).allowed


def test_a_valid_objection_opens_consultations_and_a_duty_to_inform() -> None:
    assert consultations(representations=YES, persons=["P"]) == Consultations(
        open=True, inform_about=("P",), transfer_is_possible=True
    )


def test_an_objection_to_a_place_concerns_no_person_in_particular() -> None:
    assert consultations(representations=YES) == Consultations(
        open=True, inform_about=(), transfer_is_possible=False
    )


def test_an_invalid_objection_sets_nothing_going() -> None:
    assert consultations(representations=NO, persons=["P"]) == Consultations(
        open=False, inform_about=(), transfer_is_possible=False
    )


def test_while_validity_is_open_the_party_informs() -> None:
    assert consultations(representations=OPEN, persons=["Q", "P"]) == Consultations(
        open=None, inform_about=("P", "Q"), transfer_is_possible=True
    )


def test_no_objection_cancels_a_visit() -> None:
    for ruling in (YES, NO, OPEN):
        assert consultations(representations=ruling).visit_is_cancelled is False


@pytest.mark.parametrize(
    ("concerned", "visited", "owed"),
    [(True, False, True), (True, True, False), (False, False, False), (True, None, None)],
)
def test_information_is_owed_until_the_visit_takes_place(
    concerned: bool, visited: bool | None, owed: bool | None
) -> None:
    ruling = information_is_owed(person_is_concerned=concerned, visit_has_taken_place=visited)

    assert ruling.allowed is owed


@pytest.mark.parametrize(
    ("works", "accounted", "serves"),
    [(True, True, True), (False, True, False), (True, False, False), (True, None, None)],
)
def test_an_arrangement_lets_the_visit_go_on(
    works: bool, accounted: bool | None, serves: bool | None
) -> None:
    ruling = arrangement_serves_its_aim(
        lets_the_committee_work_without_delay=works, persons_accounted_for=accounted
    )

    assert ruling.allowed is serves


@pytest.mark.parametrize("only_a_part", [True, False, None])
def test_no_ground_lets_a_party_refuse_a_visit(only_a_part: bool | None) -> None:
    """Articles 2, 3 and 8(2): what is left to it is Article 9, and that cancels nothing."""
    ruling = refusal_has_a_basis(concerns_only_a_time_or_place=only_a_part)

    assert ruling.allowed is False
    assert [each.met for each in ruling.conditions] == [only_a_part, False]
