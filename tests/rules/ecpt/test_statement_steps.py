"""The steps to a public statement."""

from dataclasses import replace
from datetime import date

import pytest

from visita.rules.ecpt.statement_steps import (
    StatementFacts,
    StatementGround,
    StatementState,
    statement_may_be_opened,
    statement_step,
)
from visita.rules.ecpt.steps import NoSuchStep

S = StatementState
BEGUN = StatementFacts(
    on=date(2030, 1, 10),
    invited_on=date(2030, 1, 10),
    views_due_on=date(2030, 3, 31),
    period_is_reasonable=True,
)


@pytest.mark.parametrize(
    ("ground", "shown", "transmitted", "allowed"),
    [
        pytest.param(
            StatementGround.NON_COOPERATION, True, False, True, id="no visit, no report (2024)"
        ),
        (StatementGround.NON_COOPERATION, False, True, False),
        (StatementGround.NON_COOPERATION, None, True, None),
        (StatementGround.REFUSAL_TO_IMPROVE, True, True, True),
        (StatementGround.REFUSAL_TO_IMPROVE, True, False, False),
        (StatementGround.REFUSAL_TO_IMPROVE, True, None, None),
    ],
)
def test_a_refusal_to_improve_needs_a_report_and_non_cooperation_none(
    ground: StatementGround, shown: bool | None, transmitted: bool | None, allowed: bool | None
) -> None:
    ruling = statement_may_be_opened(ground=ground, shown=shown, report_transmitted=transmitted)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("facts", "allowed"),
    [
        (BEGUN, True),
        (replace(BEGUN, invited_on=None), None),
        (replace(BEGUN, invited_on=date(2030, 1, 11)), False),
        (replace(BEGUN, views_due_on=None), None),
        (replace(BEGUN, views_due_on=date(2030, 1, 10)), False),
        (replace(BEGUN, period_is_reasonable=False), False),
    ],
)
def test_the_party_is_invited_with_a_reasonable_last_day(
    facts: StatementFacts, allowed: bool | None
) -> None:
    ruling = statement_step(start=S.OPENED, end=S.VIEWS_INVITED, facts=facts)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("received_on", "allowed"),
    [(date(2030, 3, 1), True), (date(2030, 5, 1), False), (None, None)],
)
def test_views_are_received_when_they_have_come(
    received_on: date | None, allowed: bool | None
) -> None:
    facts = replace(BEGUN, on=date(2030, 4, 5), views_received_on=received_on)

    ruling = statement_step(start=S.VIEWS_INVITED, end=S.VIEWS_RECEIVED, facts=facts)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("on", "received_on", "lapsed"),
    [
        (date(2030, 3, 31), None, False),
        (date(2030, 4, 1), None, True),
        (date(2030, 4, 1), date(2030, 3, 1), False),
    ],
)
def test_the_period_lapses_after_its_last_day(
    on: date, received_on: date | None, lapsed: bool
) -> None:
    facts = replace(BEGUN, on=on, views_received_on=received_on)

    ruling = statement_step(start=S.VIEWS_INVITED, end=S.PERIOD_LAPSED, facts=facts)

    assert ruling.allowed is lapsed


def test_an_unknown_last_day_does_not_lapse() -> None:
    facts = replace(BEGUN, views_due_on=None)

    ruling = statement_step(start=S.VIEWS_INVITED, end=S.PERIOD_LAPSED, facts=facts)

    assert ruling.allowed is None


def test_a_lapse_is_undone_only_by_a_new_invitation() -> None:
    after = replace(BEGUN, on=date(2030, 4, 5))
    again = replace(after, invited_on=date(2030, 4, 5), views_due_on=date(2030, 5, 31))

    with pytest.raises(NoSuchStep):
        statement_step(start=S.PERIOD_LAPSED, end=S.VIEWS_RECEIVED, facts=after)
    old = statement_step(start=S.PERIOD_LAPSED, end=S.VIEWS_INVITED, facts=after)
    new = statement_step(start=S.PERIOD_LAPSED, end=S.VIEWS_INVITED, facts=again)

    assert old.allowed is False
    assert new.allowed is True


@pytest.mark.parametrize("start", [S.OPENED, S.VIEWS_INVITED])
def test_no_vote_before_the_party_could_speak(start: StatementState) -> None:
    with pytest.raises(NoSuchStep):
        statement_step(start=start, end=S.VOTE, facts=BEGUN)


@pytest.mark.parametrize("start", [S.VIEWS_RECEIVED, S.PERIOD_LAPSED])
def test_a_vote_follows_views_or_a_lapse(start: StatementState) -> None:
    assert statement_step(start=start, end=S.VOTE, facts=BEGUN).allowed is True


@pytest.mark.parametrize(
    ("members", "votes_for", "adopted"),
    [(47, 30, False), (46, 31, True), (47, 32, True), (None, 32, None), (47, None, None)],
)
def test_a_statement_is_adopted_by_two_thirds_of_the_members_or_rejected(
    members: int | None, votes_for: int | None, adopted: bool | None
) -> None:
    facts = replace(BEGUN, members=members, votes_for=votes_for)
    rejected = None if adopted is None else not adopted

    assert statement_step(start=S.VOTE, end=S.ADOPTED, facts=facts).allowed is adopted
    assert statement_step(start=S.VOTE, end=S.REJECTED, facts=facts).allowed is rejected


@pytest.mark.parametrize("cleared", [True, False, None])
def test_no_name_appears_in_a_statement_without_consent(cleared: bool | None) -> None:
    facts = replace(BEGUN, personal_data_cleared=cleared)

    assert statement_step(start=S.ADOPTED, end=S.ISSUED, facts=facts).allowed is cleared


def test_a_rejected_statement_is_not_issued() -> None:
    with pytest.raises(NoSuchStep):
        statement_step(start=S.REJECTED, end=S.ISSUED, facts=BEGUN)
