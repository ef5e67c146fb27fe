"""Articles 21 and 23."""

import pytest

from tests.rules.ecpt.builders import provisions_missed
from visita.rules.ecpt.depositary import Statement, TreatyAct, is_notified_to_states, may_be_made


def test_a_reservation_is_refused() -> None:
    assert provisions_missed(may_be_made(Statement.RESERVATION)) == ["21"]


def test_a_declaration_is_not_a_reservation() -> None:
    assert may_be_made(Statement.DECLARATION).allowed is True


@pytest.mark.parametrize(
    ("act", "notified", "provision"),
    [
        (TreatyAct.SIGNATURE, True, "23(a)"),
        (TreatyAct.DEPOSIT, True, "23(b)"),
        (TreatyAct.ENTRY_INTO_FORCE, True, "23(c)"),
        (TreatyAct.OTHER, True, "23(d)"),
        (TreatyAct.VISIT, False, "23(d)"),
        (TreatyAct.REPORT_OR_STATEMENT, False, "23(d)"),
    ],
)
def test_states_hear_of_every_treaty_act_but_not_of_visits(
    act: TreatyAct, notified: bool, provision: str
) -> None:
    ruling = is_notified_to_states(act)

    assert ruling.allowed is notified
    assert ruling.conditions[0].provision == provision
