"""The Rules of Procedure as configured."""

from datetime import date

import pytest

from visita.rules.counts import ImpossibleCount
from visita.rules.ecpt.procedure import (
    RulesOfProcedure,
    breach_may_be_answered,
    bureau_has_decided,
    bureau_may_decide_visit,
    extra_meeting_is_held,
    leading_candidate,
    may_appear_in_a_statement,
    officer_may_be_elected,
    officer_term_ends,
    solemn_declaration,
    visit_register_is_complete,
    whole_report_may_be_published,
)
from visita.rules.ecpt.proceedings import decision
from visita.rules.ecpt.visits import VisitKind


def test_the_default_reading_of_an_abstention_is_the_same_in_both_places() -> None:
    by_function = decision(members=3, present=2, votes_for=1, abstentions=1)
    by_rules = decision(
        members=3,
        present=2,
        votes_for=1,
        abstentions=1,
        abstention_counts_as_present=RulesOfProcedure().abstention_counts_as_present,
    )

    assert by_function == by_rules


@pytest.mark.parametrize(
    ("kind", "urgent", "in_session", "allowed"),
    [
        (VisitKind.AD_HOC, True, False, True),
        (VisitKind.FOLLOW_UP, True, False, True),
        (VisitKind.PERIODIC, True, False, False),
        (VisitKind.AD_HOC, False, False, False),
        (VisitKind.AD_HOC, True, True, False),
        (VisitKind.AD_HOC, True, None, None),
    ],
)
def test_the_bureau_decides_urgent_visits_between_sessions(
    kind: VisitKind, urgent: bool, in_session: bool | None, allowed: bool | None
) -> None:
    ruling = bureau_may_decide_visit(kind=kind, urgent=urgent, committee_in_session=in_session)

    assert ruling.allowed is allowed
    assert not ruling.verified


def test_by_option_only_the_plenary_decides_visits() -> None:
    ruling = bureau_may_decide_visit(
        kind=VisitKind.AD_HOC,
        urgent=True,
        committee_in_session=False,
        rules=RulesOfProcedure(bureau_decides_urgent_visits=False),
    )

    assert ruling.allowed is False


def test_officers_serve_two_years_unless_the_rules_say_otherwise() -> None:
    assert officer_term_ends(date(2029, 3, 7)) == date(2031, 3, 7)
    assert officer_term_ends(
        date(2029, 3, 7), rules=RulesOfProcedure(officers_term_years=1)
    ) == date(2030, 3, 7)


@pytest.mark.parametrize("secret", [True, False, None])
def test_officers_are_elected_by_secret_ballot(secret: bool | None) -> None:
    ruling = officer_may_be_elected(secret_ballot=secret, held_the_office_before=True)

    assert ruling.allowed is secret


@pytest.mark.parametrize(("before", "allowed"), [(False, True), (True, False), (None, None)])
def test_by_option_nobody_holds_an_office_twice(before: bool | None, allowed: bool | None) -> None:
    rules = RulesOfProcedure(officers_elected_secretly=False, officers_reelectable=False)

    ruling = officer_may_be_elected(secret_ballot=False, held_the_office_before=before, rules=rules)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("declared_on", "allowed"),
    [(date(2029, 3, 6), True), (date(2029, 3, 7), True), (date(2029, 3, 8), False), (None, None)],
)
def test_the_solemn_declaration_comes_before_duty(
    declared_on: date | None, allowed: bool | None
) -> None:
    ruling = solemn_declaration(declared_on=declared_on, on=date(2029, 3, 7))

    assert ruling.allowed is allowed
    assert not ruling.verified


def test_precedence_decides_between_equals() -> None:
    precedence = ["Ana", "Boris", "Carla"]

    assert leading_candidate({"Carla": 20, "Boris": 20, "Ana": 6}, precedence=precedence) == "Boris"
    assert leading_candidate({"Carla": 21, "Boris": 20}, precedence=precedence) == "Carla"


@pytest.mark.parametrize("votes", [{}, {"Dan": 1}])
def test_a_candidate_without_precedence_is_refused(votes: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="precedence"):
        leading_candidate(votes, precedence=["Ana"])


@pytest.mark.parametrize(
    ("bureau", "members", "requests", "held"),
    [
        (False, 47, 16, True),
        (False, 47, 15, False),
        (False, 45, 15, True),
        (True, 47, 0, True),
        (False, 47, 47, True),
        (None, 47, 15, None),
    ],
)
def test_a_third_of_the_members_can_ask_for_a_meeting(
    bureau: bool | None, members: int, requests: int, held: bool | None
) -> None:
    ruling = extra_meeting_is_held(decided_by_bureau=bureau, members=members, requests=requests)

    assert ruling.allowed is held


@pytest.mark.parametrize("requests", [-1, 48])
def test_an_impossible_number_of_requests_is_refused(requests: int) -> None:
    with pytest.raises(ValueError, match="impossible"):
        extra_meeting_is_held(decided_by_bureau=False, members=47, requests=requests)


@pytest.mark.parametrize("named", [True, False, None])
def test_the_register_of_a_visit_names_assistants(named: bool | None) -> None:
    ruling = visit_register_is_complete(
        notifications_entered=True, representations_entered=True, assistants_named=named
    )

    assert ruling.allowed is named


@pytest.mark.parametrize(
    ("part", "comment", "allowed"),
    [(True, False, True), (False, True, True), (False, False, False), (None, False, None)],
)
def test_a_partial_publication_frees_the_whole_report(
    part: bool | None, comment: bool, allowed: bool | None
) -> None:
    ruling = whole_report_may_be_published(
        party_published_a_part=part, party_commented_in_public=comment
    )

    assert ruling.allowed is allowed
    assert not ruling.verified


def test_by_option_a_partial_publication_changes_nothing() -> None:
    ruling = whole_report_may_be_published(
        party_published_a_part=True,
        party_commented_in_public=True,
        rules=RulesOfProcedure(whole_report_after_part=False),
    )

    assert ruling.allowed is False


@pytest.mark.parametrize(
    ("needed", "in_confidence", "allowed"),
    [(True, False, True), (False, False, False), (True, True, False), (True, None, None)],
)
def test_a_statement_says_what_it_must_and_betrays_nobody(
    needed: bool, in_confidence: bool | None, allowed: bool | None
) -> None:
    ruling = may_appear_in_a_statement(
        needed_for_the_statement=needed, given_in_confidence=in_confidence
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("established", "member", "allowed"),
    [(True, True, True), (True, False, True), (False, True, False), (True, None, None)],
)
def test_a_breach_of_secrecy_may_be_answered(
    established: bool, member: bool | None, allowed: bool | None
) -> None:
    ruling = breach_may_be_answered(breach_established=established, by_a_member=member)

    assert ruling.allowed is allowed


@pytest.mark.parametrize(
    ("present", "votes_for", "decided"), [(3, 2, True), (3, 1, False), (2, 1, False), (1, 1, True)]
)
def test_the_bureau_decides_by_most_of_those_who_took_part(
    present: int, votes_for: int, decided: bool
) -> None:
    ruling = bureau_has_decided(officers=3, present=present, votes_for=votes_for)

    assert ruling.allowed is decided
    assert not ruling.verified


@pytest.mark.parametrize(
    ("officers", "present", "votes_for"), [(3, 4, 1), (3, 2, 3), (0, 0, 0), (3, 3, -1)]
)
def test_numbers_no_bureau_can_have_are_refused(
    officers: int, present: int, votes_for: int
) -> None:
    with pytest.raises(ImpossibleCount, match="impossible"):
        bureau_has_decided(officers=officers, present=present, votes_for=votes_for)
