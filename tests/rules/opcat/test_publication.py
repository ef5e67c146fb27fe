"""Article 16: confidence, reports and the statement of the Committee against Torture."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.publication import (
    Recipient,
    annual_report_is_in_order,
    may_make_statement,
    may_publish_report,
    must_publish_report,
    recipients,
    refusal_to_cooperate,
    statement_votes_needed,
)
from visita.rules.ruling import Ruling

FACTS = [True, False, None]


def statement(
    *,
    members: int = 10,
    votes_for: int = 6,
    requested: bool | None = True,
    refuses_to_cooperate: bool | None = True,
    refuses_to_improve: bool | None = False,
    heard: bool | None = True,
) -> Ruling:
    return may_make_statement(
        members=members,
        votes_for=votes_for,
        requested_by_the_subcommittee=requested,
        refuses_to_cooperate=refuses_to_cooperate,
        refuses_to_improve=refuses_to_improve,
        party_was_heard=heard,
    )


def test_recommendations_reach_the_mechanism_only_if_relevant() -> None:
    assert recipients(relevant_to_the_mechanism=False) == {Recipient.STATE}
    assert recipients(relevant_to_the_mechanism=True) == {Recipient.STATE, Recipient.MECHANISM}


@pytest.mark.parametrize(
    ("requested", "part_public", "decided", "allowed"),
    [
        (True, False, False, True),
        (False, True, False, True),
        (False, False, True, True),
        (False, False, False, False),
        (None, False, False, None),
        (None, True, False, True),
    ],
    ids=["asked", "partly public", "decided", "no door", "unknown", "unknown but partly public"],
)
def test_a_report_is_published_through_one_of_three_doors(
    requested: bool | None, part_public: bool, decided: bool, allowed: bool | None
) -> None:
    ruling = may_publish_report(
        requested_by_the_state=requested,
        state_published_a_part=part_public,
        free_of_personal_data=True,
        express_consent=False,
        committee_decided=decided,
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("free", "consent", "allowed"),
    [
        (True, False, True),
        (False, True, True),
        (False, False, False),
        (False, None, None),
        (None, False, None),
        (None, True, True),
    ],
)
def test_personal_data_needs_express_consent_at_every_door(
    free: bool | None, consent: bool | None, allowed: bool | None
) -> None:
    may = may_publish_report(
        requested_by_the_state=True,
        state_published_a_part=True,
        free_of_personal_data=free,
        express_consent=consent,
        committee_decided=True,
    )
    must = must_publish_report(
        requested_by_the_state=True, free_of_personal_data=free, express_consent=consent
    )

    assert may.allowed is allowed
    assert must.allowed is allowed


@pytest.mark.parametrize("fact", FACTS)
def test_a_request_leaves_no_choice_and_nothing_else_obliges(fact: bool | None) -> None:
    ruling = must_publish_report(
        requested_by_the_state=fact, free_of_personal_data=True, express_consent=None
    )

    assert ruling.allowed is fact


@pytest.mark.parametrize("fact", FACTS)
def test_the_annual_report_is_public_and_presented(fact: bool | None) -> None:
    first = annual_report_is_in_order(presented_to_the_committee=fact, public=True)
    second = annual_report_is_in_order(presented_to_the_committee=True, public=fact)

    assert first.allowed is fact
    assert second.allowed is fact


@pytest.mark.parametrize(("members", "needed"), [(10, 6), (9, 5), (1, 1), (2, 2)])
def test_a_majority_of_the_members_is_more_than_half(members: int, needed: int) -> None:
    assert statement_votes_needed(members) == needed


@given(st.integers(1, 1000))
def test_the_majority_is_the_least_that_outvotes_the_rest(members: int) -> None:
    needed = statement_votes_needed(members)

    assert 2 * needed > members >= 2 * (needed - 1)


def test_a_committee_without_members_decides_nothing() -> None:
    with pytest.raises(ValueError, match="without members"):
        statement_votes_needed(0)


@pytest.mark.parametrize(("votes_for", "allowed"), [(5, False), (6, True), (10, True)])
def test_six_of_ten_members_decide_on_a_statement(votes_for: int, allowed: bool) -> None:
    ruling = statement(votes_for=votes_for)

    assert ruling.allowed is allowed
    assert ruling.conditions[-1].sentence.startswith("At least 6 of the 10 members")


@pytest.mark.parametrize(
    ("cooperate", "improve", "allowed"),
    [
        (True, False, True),
        (False, True, True),
        (False, False, False),
        (None, False, None),
        (None, True, True),
    ],
)
def test_either_refusal_opens_the_way(
    cooperate: bool | None, improve: bool | None, allowed: bool | None
) -> None:
    ruling = statement(refuses_to_cooperate=cooperate, refuses_to_improve=improve)

    assert ruling.allowed is allowed


@pytest.mark.parametrize("fact", FACTS)
def test_the_subcommittee_asks_and_the_state_is_heard_first(fact: bool | None) -> None:
    assert statement(requested=fact).allowed is fact
    assert statement(heard=fact).allowed is fact


@pytest.mark.parametrize(("members", "votes_for"), [(10, 11), (10, -1)])
def test_impossible_votes_are_refused(members: int, votes_for: int) -> None:
    with pytest.raises(ValueError, match="is impossible"):
        statement(members=members, votes_for=votes_for)


@pytest.mark.parametrize(
    ("access", "rest", "refuses"),
    [(True, True, False), (False, None, True), (None, True, None), (True, False, True)],
)
def test_one_refusal_is_a_refusal_to_cooperate(
    access: bool | None, rest: bool | None, refuses: bool | None
) -> None:
    assert refusal_to_cooperate(access=access, information_and_dialogue=rest) is refuses
