"""What each body may do, side by side."""

from dataclasses import fields
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.mandate import (
    ECPT_IN_FORCE_ON,
    POLICIES,
    SPT_GUIDELINES_ON,
    IcrcBar,
    Mandate,
    MinTeam,
    NationalityRule,
    NoticeRule,
    PlaceScope,
    PublicationTrigger,
    ReprisalRule,
    ResponseDeadline,
    Silence,
    StatementBody,
    TailClause,
    TermLimits,
    cpt,
    mandate,
    npm,
    spt,
)
from visita.rules.opcat.parties import IN_FORCE_ON
from visita.rules.opcat.visits import Ground

TODAY = date(2026, 11, 22)
VERSIONS = [
    cpt(ECPT_IN_FORCE_ON),
    cpt(TODAY),
    spt(IN_FORCE_ON),
    spt(TODAY),
    npm(TODAY),
]
named = pytest.mark.parametrize(
    "version", VERSIONS, ids=lambda one: f"{one.body} {one.version_since}"
)


def test_a_mandate_has_fourteen_policies_and_nothing_left_out() -> None:
    others = {"body", "instrument", "version_since", "clauses"}

    assert len(POLICIES) == 14
    assert {field.name for field in fields(Mandate)} == others | set(POLICIES)


@named
def test_every_policy_is_said_in_words_with_its_provision(version: Mandate) -> None:
    assert tuple(version.clauses) == POLICIES
    assert tuple(version.citations) == POLICIES
    assert tuple(version.verified) == POLICIES
    assert all(clause.text.endswith(".") for clause in version.clauses.values())
    assert all(
        citation.startswith(("ECPT ", "OPCAT ", "SPT G ", "CPT RoP"))
        for citation in version.citations.values()
    )


@named
def test_silence_is_a_value_and_never_missing(version: Mandate) -> None:
    assert [name for name in POLICIES if getattr(version, name) is None] == []


def test_what_was_not_read_at_its_source_is_marked() -> None:
    def doubtful(version: Mandate) -> list[str]:
        return [name for name, verified in version.verified.items() if not verified]

    assert doubtful(cpt(TODAY)) == ["nationality_rule"]
    assert doubtful(spt(date(2010, 1, 1))) == ["nationality_rule"]
    assert doubtful(spt(TODAY)) == []
    assert doubtful(npm(TODAY)) == []


@pytest.mark.parametrize(
    ("on", "since", "limits", "words"),
    [
        (date(2002, 2, 28), date(1989, 2, 1), TermLimits(4, 1), "re-elected once"),
        (date(2002, 3, 1), date(2002, 3, 1), TermLimits(4, 2), "re-elected twice"),
    ],
)
def test_protocol_2_gave_european_members_a_third_term(
    on: date, since: date, limits: TermLimits, words: str
) -> None:
    version = cpt(on)

    assert version.version_since == since
    assert version.term_limits == limits
    assert words in version.clauses["term_limits"].text


@pytest.mark.parametrize(
    ("on", "rule"),
    [
        (date(2015, 2, 3), NationalityRule.SILENT),
        (date(2015, 2, 4), NationalityRule.NO_LINK_TO_THE_STATE),
    ],
)
def test_the_guidelines_bind_delegations_from_their_date(on: date, rule: NationalityRule) -> None:
    version = spt(on)

    assert version.nationality_rule is rule
    assert version.version_since == (SPT_GUIDELINES_ON if on >= SPT_GUIDELINES_ON else IN_FORCE_ON)


def test_the_european_committee_stands_alone_where_it_does() -> None:
    version = cpt(TODAY)

    assert version.place_scope is PlaceScope.HELD_BY_PUBLIC_AUTHORITY
    assert version.notice_rule is NoticeRule.INTENTION_THEN_ANY_TIME
    assert version.min_team == MinTeam(members=2, hard=False)
    assert version.icrc_bar is IcrcBar.EFFECTIVE_REGULAR_GENEVA_VISITS
    assert version.publication_trigger is PublicationTrigger.PARTY_REQUEST
    assert version.statement_body is StatementBody.CPT
    assert version.response_deadline is ResponseDeadline.SET_IN_THE_LETTER
    assert version.tail_clause is TailClause.SILENT
    assert version.reprisal_rule is ReprisalRule.SILENT


def test_the_subcommittee_has_a_hard_team_and_a_tail() -> None:
    version = spt(TODAY)

    assert version.place_scope is PlaceScope.HELD_WITH_ITS_ACQUIESCENCE
    assert version.notice_rule is NoticeRule.PROGRAMME_AFTER_CONSULTATION
    assert version.min_team == MinTeam(members=2, hard=True)
    assert version.icrc_bar is IcrcBar.NONE
    assert version.publication_trigger is PublicationTrigger.PARTY_REQUEST_OR_PARTIAL_PUBLICATION
    assert version.statement_body is StatementBody.CAT
    assert version.term_limits == TermLimits(years=4, reelections=1)
    assert version.tail_clause is TailClause.PENDING_MATTERS_CONTINUE
    assert version.reprisal_rule is ReprisalRule.NO_SANCTION_TRUE_OR_FALSE


def test_the_mechanism_knows_no_objection_and_leaves_much_to_national_law() -> None:
    version = npm(TODAY)

    assert version.objection_grounds == frozenset()
    assert version.notice_rule is NoticeRule.SILENT
    assert version.min_team is Silence.SILENT
    assert version.statement_majority is Silence.SILENT
    assert version.statement_body is StatementBody.NONE
    assert version.term_limits is Silence.SILENT
    assert version.tail_clause is TailClause.EARLIER_ACTS_ONLY
    assert version.publication_trigger is PublicationTrigger.ITS_OWN_DECISION


def test_the_two_lists_of_grounds_differ_by_three() -> None:
    european, universal = cpt(TODAY).objection_grounds, spt(TODAY).objection_grounds

    assert universal - european == {Ground.NATURAL_DISASTER}
    assert european - universal == {Ground.MEDICAL_CONDITION, Ground.URGENT_INTERROGATION}


def test_one_denunciation_ends_on_two_days() -> None:
    received = date(2025, 10, 9)

    assert cpt(TODAY).denunciation_rule(received) == date(2026, 11, 1)
    assert spt(TODAY).denunciation_rule(received) == date(2026, 10, 9)
    assert npm(TODAY).denunciation_rule(received) == date(2026, 10, 9)


@pytest.mark.parametrize(("body", "members", "votes"), [("CPT", 46, 31), ("SPT", 10, 6)])
def test_statements_need_their_own_majorities(body: str, members: int, votes: int) -> None:
    majority = mandate(body, TODAY).statement_majority

    assert not isinstance(majority, Silence)
    assert majority(members) == votes


@given(st.sampled_from(["CPT", "SPT", "NPM"]), st.dates(min_value=IN_FORCE_ON))
def test_a_mandate_is_that_of_its_body_and_already_in_force(body: str, on: date) -> None:
    version = mandate(body, on)

    assert version.body == body
    assert version.version_since <= on
    assert mandate(body, version.version_since) == version


@pytest.mark.parametrize(
    ("body", "day_before"),
    [("CPT", date(1989, 1, 31)), ("SPT", date(2006, 6, 21)), ("NPM", date(2006, 6, 21))],
)
def test_no_body_exists_before_its_treaty(body: str, day_before: date) -> None:
    with pytest.raises(ValueError, match=f"no such body on {day_before}"):
        mandate(body, day_before)


def test_other_bodies_are_refused() -> None:
    with pytest.raises(ValueError, match="'CAT' is none of the bodies CPT, SPT, NPM"):
        mandate("CAT", TODAY)
