"""The steps to publication."""

from datetime import date

import pytest

from tests.rules.ecpt.builders import NO, OPEN, YES, provisions_missed
from visita.rules.ecpt.publication_steps import (
    PublicationFacts,
    PublicationState,
    StandingAuthorisation,
    automatic_publication_on,
    publication_step,
)
from visita.rules.ecpt.steps import NoSuchStep

S = PublicationState
DUE_ON = date(2019, 3, 1)


@pytest.mark.parametrize(
    ("requested", "authorisation", "due", "allowed"),
    [
        (True, None, None, True),
        (False, None, None, False),
        (None, None, None, None),
        (False, StandingAuthorisation(), True, True),
        (False, StandingAuthorisation(), False, False),
        (False, StandingAuthorisation(), None, None),
        (False, StandingAuthorisation(suspended=True), True, False),
        (False, StandingAuthorisation(suspended=None), True, None),
        (True, StandingAuthorisation(suspended=True), True, True),
    ],
)
def test_only_an_act_of_the_party_opens_the_way(
    requested: bool | None,
    authorisation: StandingAuthorisation | None,
    due: bool | None,
    allowed: bool | None,
) -> None:
    facts = PublicationFacts(requested=requested, authorisation=authorisation, due_reached=due)

    ruling = publication_step(start=S.CONFIDENTIAL, end=S.REQUESTED_BY_PARTY, facts=facts)

    assert ruling.allowed is allowed


def test_the_text_checked_holds_the_partys_comments() -> None:
    facts = PublicationFacts(requested=True, complete=NO)

    ruling = publication_step(start=S.REQUESTED_BY_PARTY, end=S.PERSONAL_DATA_CHECK, facts=facts)

    assert provisions_missed(ruling) == ["11(2)"]


def test_a_name_without_consent_blocks_publication_until_it_is_removed() -> None:
    blocked = PublicationFacts(requested=True, complete=YES, personal_data=NO)
    redacted = PublicationFacts(requested=True, complete=YES, personal_data=YES)

    refusal = publication_step(start=S.PERSONAL_DATA_CHECK, end=S.PUBLISHED, facts=blocked)
    release = publication_step(start=S.PERSONAL_DATA_CHECK, end=S.PUBLISHED, facts=redacted)

    assert provisions_missed(refusal) == ["11(3)"]
    assert release.allowed is True


def test_an_unknown_consent_is_not_a_consent() -> None:
    facts = PublicationFacts(requested=True, complete=YES, personal_data=OPEN)

    ruling = publication_step(start=S.PERSONAL_DATA_CHECK, end=S.PUBLISHED, facts=facts)

    assert ruling.allowed is None


def test_a_suspension_counts_until_the_last_moment() -> None:
    facts = PublicationFacts(
        requested=False,
        authorisation=StandingAuthorisation(suspended=True),
        due_reached=True,
        complete=YES,
        personal_data=YES,
    )

    ruling = publication_step(start=S.PERSONAL_DATA_CHECK, end=S.PUBLISHED, facts=facts)

    assert ruling.allowed is False


@pytest.mark.parametrize("start", [S.CONFIDENTIAL, S.REQUESTED_BY_PARTY])
def test_nobody_publishes_past_the_check(start: PublicationState) -> None:
    facts = PublicationFacts(requested=True, complete=YES, personal_data=YES)

    with pytest.raises(NoSuchStep):
        publication_step(start=start, end=S.PUBLISHED, facts=facts)


@pytest.mark.parametrize(
    ("authorisation", "delay", "latest"),
    [
        (StandingAuthorisation(), False, date(2019, 3, 1)),
        (StandingAuthorisation(), True, date(2019, 9, 1)),
        (StandingAuthorisation(longest_delay_months=0), True, date(2019, 3, 1)),
        (StandingAuthorisation(suspended=True), False, None),
        (StandingAuthorisation(suspended=None), False, None),
    ],
)
def test_a_delay_under_a_standing_authorisation_has_an_end(
    authorisation: StandingAuthorisation, delay: bool, latest: date | None
) -> None:
    actual = automatic_publication_on(DUE_ON, authorisation=authorisation, delay_requested=delay)

    assert actual == latest
