"""The steps of a visit."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.rules.ecpt.builders import NO, OPEN, YES, YES_AS_RECALLED, provisions_missed
from visita.rules.ecpt.delegation import exclusion_is_valid
from visita.rules.ecpt.representations import Ground, is_valid_on_its_face
from visita.rules.ecpt.steps import NoSuchStep
from visita.rules.ecpt.visit_steps import (
    OBSERVATIONS_POSSIBLE,
    VISIT_STEPS,
    VisitFacts,
    VisitState,
    observations_may_be_sent_from,
    visit_step,
)

S = VisitState
EVERYTHING = VisitFacts(
    decision=YES,
    party_on_every_day=True,
    delegation=YES,
    members=(YES, YES),
    places=(YES,),
    authority=YES,
    assistants=YES,
    objection=YES,
    arrangement=YES,
    exclusion=YES,
    after_exclusion=YES,
    delegation_arrived=True,
    delegation_left=True,
    draft_exists=True,
    report=YES,
    adoption=YES,
    sent_to_party=True,
    response_received=True,
    consultation_wanted=True,
    follow_up_decided=True,
    recommendations_reviewed=True,
)
STEPS = [(start, end) for start, row in VISIT_STEPS.items() for end in row]
AUTOMATIC = [(S.OBJECTED, S.CONSULTATION), (S.TRANSMITTED, S.AWAITING_RESPONSE)]


@pytest.mark.parametrize(("start", "end"), STEPS)
def test_every_step_can_be_taken_when_its_facts_are_there(
    start: VisitState, end: VisitState
) -> None:
    assert visit_step(start=start, end=end, facts=EVERYTHING).allowed is True


@pytest.mark.parametrize(("start", "end"), STEPS)
def test_a_step_is_undecided_while_nothing_is_known(start: VisitState, end: VisitState) -> None:
    answer = visit_step(start=start, end=end, facts=VisitFacts()).allowed

    assert answer is (True if (start, end) in AUTOMATIC else None)


def test_the_main_road_leads_from_plan_to_closed_file() -> None:
    """France, June 2002: visited, adopted in November, sent on the 28th, answered, published."""
    road = [
        S.PLANNED,
        S.DECIDED,
        S.NOTIFIED,
        S.IN_PROGRESS,
        S.CONCLUDED,
        S.DRAFT_REPORT,
        S.ADOPTED,
        S.TRANSMITTED,
        S.AWAITING_RESPONSE,
        S.RESPONDED,
        S.CLOSED,
    ]

    assert all(end in VISIT_STEPS[start] for start, end in pairwise(road))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(S.DECIDED, S.IN_PROGRESS, id="without notification"),
        pytest.param(S.CONCLUDED, S.CLOSED, id="without a report"),
        pytest.param(S.OBJECTED, S.CLOSED, id="an objection ends nothing"),
        pytest.param(S.CONCLUDED, S.TRANSMITTED, id="a report nobody adopted"),
    ],
)
def test_no_step_is_skipped(start: VisitState, end: VisitState) -> None:
    with pytest.raises(NoSuchStep):
        visit_step(start=start, end=end, facts=EVERYTHING)


@pytest.mark.parametrize(
    ("facts", "missed"),
    [
        (replace(EVERYTHING, decision=NO), []),
        (replace(EVERYTHING, decision=NO, bureau=NO), ["6(1)"]),
        (replace(EVERYTHING, party_on_every_day=False), ["2"]),
        (replace(EVERYTHING, delegation=NO), ["7(2)"]),
        (replace(EVERYTHING, members=(YES, NO)), ["Rules of Procedure, on visits"]),
        (replace(EVERYTHING, places=(YES, NO, OPEN)), ["17(3)"]),
    ],
)
def test_a_visit_is_decided_only_when_nothing_stands_against_it(
    facts: VisitFacts, missed: list[str]
) -> None:
    ruling = visit_step(start=S.PLANNED, end=S.DECIDED, facts=facts)

    assert provisions_missed(ruling) == missed
    assert ruling.allowed is not True


def test_an_unknown_status_needs_a_stated_reason() -> None:
    """That the reason is enough is our way of working: the page marks it as unwritten."""
    unknown = replace(EVERYTHING, party_on_every_day=None)
    reasoned = replace(unknown, reason_while_unknown="The depositary has not answered.")

    for start, end in ((S.PLANNED, S.DECIDED), (S.NOTIFIED, S.IN_PROGRESS)):
        assert visit_step(start=start, end=end, facts=unknown).allowed is None
        ruling = visit_step(start=start, end=end, facts=reasoned)
        assert (ruling.allowed, ruling.verified) == (True, False)


def test_no_reason_leads_to_a_state_that_is_not_bound() -> None:
    gone = replace(EVERYTHING, party_on_every_day=False, reason_while_unknown="All the same.")

    assert provisions_missed(visit_step(start=S.PLANNED, end=S.DECIDED, facts=gone)) == ["2"]


def test_where_no_state_answers_an_agreement_takes_the_place_of_article_2() -> None:
    facts = replace(EVERYTHING, party_on_every_day=False, agreement="Agreement of 23 August 2004")
    ruling = visit_step(start=S.PLANNED, end=S.DECIDED, facts=facts)

    assert (ruling.allowed, ruling.verified) == (True, False)
    assert "Agreement of 23 August 2004" in " ".join(each.sentence for each in ruling.conditions)


def test_a_visit_may_be_decided_before_any_place_is_chosen() -> None:
    facts = replace(EVERYTHING, places=())

    assert visit_step(start=S.PLANNED, end=S.DECIDED, facts=facts).allowed is True


def test_the_bureaus_decision_rests_on_rules_not_read() -> None:
    facts = replace(EVERYTHING, decision=NO, bureau=YES_AS_RECALLED)
    ruling = visit_step(start=S.PLANNED, end=S.DECIDED, facts=facts)

    assert ruling.allowed is True
    assert not ruling.verified
    assert visit_step(start=S.PLANNED, end=S.DECIDED, facts=EVERYTHING).verified


def test_that_a_member_stays_at_home_rests_on_rules_not_read() -> None:
    facts = replace(EVERYTHING, members=(YES_AS_RECALLED,))

    assert not visit_step(start=S.PLANNED, end=S.DECIDED, facts=facts).verified


def test_an_objection_that_is_not_on_the_list_does_not_halt_the_visit() -> None:
    trial = is_valid_on_its_face(
        ground=Ground.OTHER, against_the_time=False, against_a_particular_place=True
    )
    facts = replace(EVERYTHING, objection=trial)

    assert visit_step(start=S.NOTIFIED, end=S.OBJECTED, facts=facts).allowed is False
    assert visit_step(start=S.NOTIFIED, end=S.IN_PROGRESS, facts=facts).allowed is True


def test_a_member_cannot_be_excluded() -> None:
    member = exclusion_is_valid(
        is_member=True, exceptional=True, concerns_place_within_jurisdiction=True
    )
    facts = replace(EVERYTHING, exclusion=member)

    assert visit_step(start=S.NOTIFIED, end=S.EXPERT_EXCLUDED, facts=facts).allowed is False


def test_no_visit_begins_after_the_state_has_ceased_to_be_a_party() -> None:
    facts = replace(EVERYTHING, party_on_every_day=False)

    assert visit_step(start=S.NOTIFIED, end=S.IN_PROGRESS, facts=facts).allowed is False


@pytest.mark.parametrize("state", list(VisitState))
def test_observations_may_be_sent_from_arrival_to_response(state: VisitState) -> None:
    assert observations_may_be_sent_from(state).allowed is (state in OBSERVATIONS_POSSIBLE)


def test_no_observations_are_sent_before_arrival() -> None:
    assert observations_may_be_sent_from(S.NOTIFIED).allowed is False
    assert observations_may_be_sent_from(S.IN_PROGRESS).allowed is True
    assert observations_may_be_sent_from(S.RESPONDED).allowed is True
