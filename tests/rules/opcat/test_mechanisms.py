"""Articles 3, 17 to 23: national preventive mechanisms."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.mechanisms import (
    MechanismDue,
    Power,
    Reading,
    annual_report_is_out,
    authorities_answer,
    has_its_mechanism,
    may_disclose,
    mechanism_due,
    mechanism_has_access,
    mechanism_is_independent,
    powers_suffice,
)
from visita.rules.opcat.parties import IN_FORCE_ON, OPENED_ON

FACTS = [True, False, None]
EVERYTHING: dict[Power, bool | None] = dict.fromkeys(Power, True)
BASIC = {Power.EXAMINE, Power.RECOMMEND, Power.COMMENT_ON_LAWS}


@pytest.mark.parametrize(
    ("deposit", "from_consent", "from_entry_into_force"),
    [
        (date(2021, 12, 10), date(2022, 12, 10), date(2023, 1, 9)),
        (date(2003, 10, 1), date(2007, 6, 22), date(2007, 6, 22)),
    ],
    ids=["Latvia", "Albania, before the Protocol was in force"],
)
def test_both_readings_of_the_year_are_kept(
    deposit: date, from_consent: date, from_entry_into_force: date
) -> None:
    due = mechanism_due(deposit, protocol_in_force_on=IN_FORCE_ON)

    assert due == MechanismDue(from_consent, from_entry_into_force)
    assert due.by(Reading.CONSENT) == from_consent
    assert due.by(Reading.ENTRY_INTO_FORCE) == from_entry_into_force


@given(st.dates(min_value=OPENED_ON, max_value=date(2200, 1, 1)))
def test_the_reading_by_consent_is_never_the_later_one(deposit: date) -> None:
    due = mechanism_due(deposit, protocol_in_force_on=IN_FORCE_ON)

    assert due.from_consent <= due.from_entry_into_force


@pytest.mark.parametrize(
    ("bodies", "conform", "on", "allowed"),
    [
        (0, True, date(2022, 12, 10), True),
        (0, True, date(2022, 12, 11), False),
        (1, True, date(2022, 12, 11), True),
        (3, False, date(2022, 12, 11), False),
        (3, None, date(2022, 12, 11), None),
    ],
    ids=["still time", "too late", "one body", "not in conformity", "conformity unknown"],
)
def test_a_state_has_one_mechanism_or_several_within_the_year(
    bodies: int, conform: bool | None, on: date, allowed: bool | None
) -> None:
    ruling = has_its_mechanism(
        bodies=bodies, decentralised_bodies_conform=conform, due_on=date(2022, 12, 10), on=on
    )

    assert ruling.allowed is allowed


def test_there_are_no_negative_bodies() -> None:
    day = date(2022, 12, 10)
    with pytest.raises(ValueError, match="cannot be -1 bodies"):
        has_its_mechanism(bodies=-1, decentralised_bodies_conform=True, due_on=day, on=day)


@pytest.mark.parametrize("index", range(6))
@pytest.mark.parametrize("fact", FACTS)
def test_independence_has_six_parts(index: int, fact: bool | None) -> None:
    facts: list[bool | None] = [True] * 6
    facts[index] = fact

    ruling = mechanism_is_independent(
        functionally_independent=facts[0],
        personnel_independent=facts[1],
        experts_capable=facts[2],
        balance_sought=facts[3],
        resources_available=facts[4],
        principles_considered=facts[5],
    )

    assert ruling.allowed is fact


@pytest.mark.parametrize("missing", list(Power))
@pytest.mark.parametrize("fact", [False, None])
def test_every_power_and_every_access_is_owed(missing: Power, fact: bool | None) -> None:
    granted = {**EVERYTHING, missing: fact}

    assert powers_suffice(granted).allowed is (fact if missing in BASIC else True)
    assert mechanism_has_access(granted).allowed is (True if missing in BASIC else fact)


def test_what_nobody_recorded_is_unknown() -> None:
    assert powers_suffice({}).allowed is None
    assert mechanism_has_access({}).allowed is None


@pytest.mark.parametrize(
    ("confidential", "free", "consent", "allowed"),
    [
        (False, True, None, True),
        (False, False, True, True),
        (False, False, False, False),
        (True, True, True, False),
        (None, True, None, None),
    ],
    ids=["open", "consented", "unconsented", "privileged", "unknown"],
)
def test_what_was_told_in_confidence_stays_there(
    confidential: bool | None, free: bool, consent: bool | None, allowed: bool | None
) -> None:
    ruling = may_disclose(
        confidential=confidential, free_of_personal_data=free, express_consent=consent
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize("fact", FACTS)
def test_authorities_examine_and_talk(fact: bool | None) -> None:
    first = authorities_answer(recommendations_examined=fact, dialogue_entered=True)
    second = authorities_answer(recommendations_examined=True, dialogue_entered=fact)

    assert first.allowed is fact
    assert second.allowed is fact


@pytest.mark.parametrize("fact", FACTS)
def test_the_state_publishes_and_disseminates_the_annual_report(fact: bool | None) -> None:
    assert annual_report_is_out(published=fact, disseminated=True).allowed is fact
    assert annual_report_is_out(published=True, disseminated=fact).allowed is fact
