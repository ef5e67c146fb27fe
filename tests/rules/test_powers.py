"""What a body may do: everything rests on being bound, and some things on more."""

import pytest

from visita.rules.powers import POWERS, finish_pending, powers
from visita.rules.ruling import Condition, Ruling

BOUND = Ruling((Condition(True, "Bound.", "18"),))
FREE = Ruling((Condition(False, "Bound.", "18"),))
UNKNOWN = Ruling((Condition(None, "Bound.", "18"),))


@pytest.mark.parametrize("body", POWERS)
def test_towards_a_state_that_is_not_bound_a_body_may_nothing(body: str) -> None:
    rulings = powers(body, bound=FREE)

    assert all(rulings[power.name].allowed is False for power in POWERS[body])


@pytest.mark.parametrize("body", POWERS)
def test_where_nobody_knows_nothing_is_certain(body: str) -> None:
    assert all(ruling.allowed is None for ruling in powers(body, bound=UNKNOWN).values())


def test_towards_a_party_the_committee_may_visit_but_a_statement_needs_more() -> None:
    rulings = powers("CPT", bound=BOUND)

    assert rulings["periodic_visit"].allowed is True
    assert rulings["public_statement"].allowed is None
    assert rulings["report"].allowed is None


@pytest.mark.parametrize(("body", "allowed"), [("CPT", None), ("SPT", True), ("NPM", None)])
def test_what_was_begun_may_be_finished_where_the_treaty_says_so(
    body: str, allowed: bool | None
) -> None:
    assert finish_pending(body, bound=FREE).allowed is allowed
    assert finish_pending(body, bound=BOUND).allowed is True


def test_the_silence_of_the_convention_is_marked_as_not_verified() -> None:
    assert finish_pending("CPT", bound=FREE).verified is False
