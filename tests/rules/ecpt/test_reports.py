"""Articles 10(1) and 12."""

from datetime import date

import pytest

from visita.rules.ecpt.reports import (
    general_report_is_complete,
    may_consult_on_improvements,
    report_is_due,
    report_may_be_adopted,
    report_may_be_transmitted,
)

ANSWERS = [True, False, None]


@pytest.mark.parametrize("visited", ANSWERS)
def test_every_visit_is_followed_by_a_report(visited: bool | None) -> None:
    assert report_is_due(visit_has_taken_place=visited).allowed is visited


@pytest.mark.parametrize(
    ("facts", "observed", "considered", "adoptable"),
    [
        (True, False, None, True),
        (True, True, True, True),
        (True, True, False, False),
        (True, None, False, None),
        (False, False, None, False),
    ],
)
def test_observations_of_the_party_are_taken_into_account(
    facts: bool, observed: bool | None, considered: bool | None, adoptable: bool | None
) -> None:
    ruling = report_may_be_adopted(
        states_facts_found_during_the_visit=facts,
        party_made_observations=observed,
        observations_taken_into_account=considered,
    )

    assert ruling.allowed is adoptable


@pytest.mark.parametrize(
    ("adopted", "to_party", "allowed"),
    [(True, True, True), (False, True, False), (True, False, False), (None, True, None)],
)
def test_an_adopted_report_goes_to_the_party_visited(
    adopted: bool | None, to_party: bool, allowed: bool | None
) -> None:
    ruling = report_may_be_transmitted(adopted=adopted, to_the_party_visited=to_party)

    assert ruling.allowed is allowed


@pytest.mark.parametrize("needed", ANSWERS)
def test_the_committee_may_consult_on_improvements(needed: bool | None) -> None:
    assert may_consult_on_improvements(improvements_needed=needed).allowed is needed


@pytest.mark.parametrize(
    ("outside", "confidential", "on", "complete"),
    [
        (True, True, date(2030, 1, 1), True),
        (False, True, date(2030, 1, 1), False),
        (False, True, date(2002, 2, 28), True),
        (False, True, date(2002, 3, 1), False),
        (True, False, date(2030, 1, 1), False),
        (None, True, date(2030, 1, 1), None),
    ],
)
def test_the_general_report_reaches_parties_outside_the_council_since_protocol_1(
    outside: bool | None, confidential: bool, on: date, complete: bool | None
) -> None:
    ruling = general_report_is_complete(
        submitted_to_the_committee_of_ministers=True,
        sent_to_the_assembly=True,
        sent_to_parties_outside_the_council=outside,
        made_public=True,
        keeps_article_11=confidential,
        on=on,
    )

    assert ruling.allowed is complete
