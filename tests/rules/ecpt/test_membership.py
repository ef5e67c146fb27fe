"""Articles 4 and 5(3) to 5(5)."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.ecpt.membership import (
    first_election_terms,
    is_suitable,
    lots_are_drawn,
    max_terms,
    nationality_is_free,
    owes_all_duties,
    reelection,
    seats,
    serves_as_required,
    term_ends,
    term_may_differ,
)


@pytest.mark.parametrize("parties", [0, 46, 47])
def test_there_is_one_seat_for_each_party(parties: int) -> None:
    assert seats(parties) == parties


def test_a_negative_number_of_parties_is_refused() -> None:
    with pytest.raises(ValueError, match="impossible"):
        seats(-1)


@pytest.mark.parametrize(
    ("moral", "competent", "experienced", "suitable"),
    [
        (True, True, False, True),
        (True, False, True, True),
        (True, False, False, False),
        (True, False, None, None),
        (False, True, True, False),
    ],
)
def test_competence_or_experience_suffices(
    moral: bool, competent: bool, experienced: bool | None, suitable: bool | None
) -> None:
    ruling = is_suitable(
        high_moral_character=moral,
        competent_in_human_rights=competent,
        experienced_in_the_field=experienced,
    )

    assert ruling.allowed is suitable


@pytest.mark.parametrize(
    ("nationalities", "held", "free"),
    [
        (["MT"], ["IE", "SE"], True),
        (["MT"], ["IE", "MT"], False),
        (["MT", "IE"], ["IE"], False),
        (None, ["IE"], None),
        ([], ["IE"], True),
    ],
)
def test_no_two_members_share_a_nationality(
    nationalities: list[str] | None, held: list[str], free: bool | None
) -> None:
    """The second of two candidates of one nationality, elected for two seats, is refused."""
    ruling = nationality_is_free(nationalities=nationalities, held_by_other_members=held)

    assert ruling.allowed is free


def test_by_option_only_the_first_nationality_is_tested() -> None:
    ruling = nationality_is_free(
        nationalities=["MT", "IE"], held_by_other_members=["IE"], every_nationality=False
    )

    assert ruling.allowed is True


def test_by_option_an_unknown_nationality_is_still_unknown() -> None:
    ruling = nationality_is_free(
        nationalities=None, held_by_other_members=["IE"], every_nationality=False
    )

    assert ruling.allowed is None


@pytest.mark.parametrize(("impartial", "answer"), [(True, True), (False, False), (None, None)])
def test_a_member_serves_independently_and_impartially(
    impartial: bool | None, answer: bool | None
) -> None:
    ruling = serves_as_required(
        in_individual_capacity=True, independent=True, impartial=impartial, available=True
    )

    assert ruling.allowed is answer


@pytest.mark.parametrize("is_party", [True, False, None])
def test_a_party_without_a_member_owes_everything(is_party: bool | None) -> None:
    assert owes_all_duties(is_party=is_party).allowed is is_party


@pytest.mark.parametrize(
    ("served", "election_on", "allowed"),
    [
        pytest.param(1, date(1999, 12, 1), True, id="elected 1995, again in 1999"),
        pytest.param(2, date(2003, 12, 1), True, id="a third term under Protocol 2"),
        pytest.param(3, date(2007, 12, 1), False, id="a fourth term"),
        pytest.param(2, date(2002, 2, 28), False, id="a third term the day before Protocol 2"),
        pytest.param(2, date(2002, 3, 1), True, id="a third term on the day of Protocol 2"),
        pytest.param(None, date(2007, 12, 1), None, id="nobody knows how many terms"),
    ],
)
def test_the_limit_of_terms_is_that_of_the_day_of_the_election(
    served: int | None, election_on: date, allowed: bool | None
) -> None:
    assert reelection(terms_served=served, election_on=election_on).allowed is allowed


def test_negative_terms_are_refused() -> None:
    with pytest.raises(ValueError, match="impossible"):
        reelection(terms_served=-1, election_on=date(2007, 1, 1))


@given(st.dates(date(1989, 1, 1), date(2200, 1, 1)))
def test_a_first_term_is_always_possible_and_a_fourth_never(day: date) -> None:
    assert reelection(terms_served=0, election_on=day).allowed is True
    assert reelection(terms_served=3, election_on=day).allowed is False
    assert max_terms(day) in {2, 3}


@pytest.mark.parametrize(
    ("starts_on", "years", "ends"),
    [
        (date(2030, 12, 20), 4, date(2034, 12, 20)),
        (date(1989, 9, 19), 2, date(1991, 9, 19)),
        (date(2030, 12, 20), 6, date(2036, 12, 20)),
        (date(2028, 2, 29), 2, date(2030, 2, 28)),
    ],
)
def test_a_term_ends_on_the_same_day_years_later(starts_on: date, years: int, ends: date) -> None:
    assert term_ends(starts_on, years=years) == ends


def test_a_term_lasts_four_years_unless_decided_otherwise() -> None:
    assert term_ends(date(2030, 12, 20)) == date(2034, 12, 20)


@pytest.mark.parametrize("years", [1, 7])
def test_a_term_outside_two_to_six_years_is_refused(years: int) -> None:
    with pytest.raises(ValueError, match="two to six"):
        term_ends(date(2030, 12, 20), years=years)


def test_three_terms_of_the_first_election_were_of_two_years() -> None:
    assert first_election_terms(5) == (2, 2, 2, 4, 4)
    assert first_election_terms(3) == (2, 2, 2)


def test_a_first_election_of_two_is_refused() -> None:
    with pytest.raises(ValueError, match="three members"):
        first_election_terms(2)


@pytest.mark.parametrize(
    ("years", "before", "on", "allowed"),
    [
        (2, True, date(2003, 1, 1), True),
        (6, True, date(2003, 1, 1), True),
        (7, True, date(2003, 1, 1), False),
        (1, True, date(2003, 1, 1), False),
        (2, False, date(2003, 1, 1), False),
        (2, None, date(2003, 1, 1), None),
        (2, True, date(2002, 2, 28), False),
        (2, True, date(2002, 3, 1), True),
    ],
)
def test_another_length_is_decided_before_the_election(
    years: int, before: bool | None, on: date, allowed: bool | None
) -> None:
    ruling = term_may_differ(years=years, decided_before_the_election=before, election_on=on)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("terms", "drawn"), [([2, 4], True), ([4, 4, 2], True), ([4, 4], False), ([2], False)]
)
def test_lots_are_drawn_when_terms_differ(terms: list[int], drawn: bool) -> None:
    assert lots_are_drawn(terms).allowed is drawn
