"""The steps of a visit of the Subcommittee."""

from dataclasses import replace
from itertools import pairwise

import pytest

from tests.rules.ecpt.builders import NO, YES, provisions_missed
from visita.rules.ecpt.steps import NoSuchStep
from visita.rules.opcat.delegations import Delegate, delegation_is_complete
from visita.rules.opcat.visit_steps import (
    STEPS,
    SubcommitteeFacts,
    SubcommitteeVisit,
    subcommittee_step,
)

S = SubcommitteeVisit
EVERYTHING = SubcommitteeFacts(
    decision=YES,
    state_is_bound=True,
    part_three_applies=True,
    delegation=YES,
    consulted=True,
    objection=YES,
    objection_has_passed=True,
    delegation_arrived=True,
    delegation_left=True,
    sent_to_the_state=True,
    mechanism_is_concerned=True,
    sent_to_the_mechanism=True,
    dialogue_entered=True,
    recommendations_reviewed=True,
)
EVERY_STEP = [(start, end) for start, row in STEPS.items() for end in row]


@pytest.mark.parametrize(("start", "end"), EVERY_STEP)
def test_a_step_is_taken_with_its_facts_and_open_without(start: S, end: S) -> None:
    assert subcommittee_step(start=start, end=end, facts=EVERYTHING).allowed is True
    assert subcommittee_step(start=start, end=end, facts=SubcommitteeFacts()).allowed is None


def test_the_road_leads_from_plan_to_closed_file_and_skips_nothing() -> None:
    road = [each for each in S if each is not S.OBJECTED]

    assert all(end in STEPS[start] for start, end in pairwise(road))
    with pytest.raises(NoSuchStep):
        subcommittee_step(start=S.DECIDED, end=S.IN_PROGRESS, facts=EVERYTHING)


@pytest.mark.parametrize(
    ("facts", "missed"),
    [
        (replace(EVERYTHING, decision=NO), ["10(2)"]),
        (replace(EVERYTHING, state_is_bound=False), ["12(a)"]),
        (
            replace(EVERYTHING, state_is_bound=False, reason_while_unknown="All the same."),
            ["12(a)"],
        ),
        (replace(EVERYTHING, part_three_applies=False), ["24(1)"]),
    ],
)
def test_what_stands_against_a_decision(facts: SubcommitteeFacts, missed: list[str]) -> None:
    ruling = subcommittee_step(start=S.PLANNED, end=S.DECIDED, facts=facts)

    assert provisions_missed(ruling) == missed


def test_one_member_alone_is_refused_whatever_the_reason() -> None:
    """O14: two are hard, unlike in Europe."""
    alone = delegation_is_complete(visited="ZZ", members=[Delegate(frozenset({"XN"}), "XN", True)])
    facts = replace(EVERYTHING, delegation=alone, reason_while_unknown="Nobody else is free.")

    assert provisions_missed(subcommittee_step(start=S.PLANNED, end=S.DECIDED, facts=facts)) == [
        "13(3)"
    ]


def test_an_unknown_status_needs_a_stated_reason_and_is_marked_as_unwritten() -> None:
    unknown = replace(EVERYTHING, state_is_bound=None, part_three_applies=None)
    reasoned = replace(unknown, reason_while_unknown="The depositary has not answered.")

    assert subcommittee_step(start=S.PLANNED, end=S.DECIDED, facts=unknown).allowed is None
    ruling = subcommittee_step(start=S.PLANNED, end=S.DECIDED, facts=reasoned)
    assert (ruling.allowed, ruling.verified) == (True, False)
    assert subcommittee_step(start=S.NOTIFIED, end=S.IN_PROGRESS, facts=reasoned).allowed


def test_what_does_not_concern_the_mechanism_goes_to_the_state_alone() -> None:
    to_the_state = replace(EVERYTHING, sent_to_the_mechanism=False)

    def sent(facts: SubcommitteeFacts) -> bool | None:
        return subcommittee_step(start=S.CONCLUDED, end=S.COMMUNICATED, facts=facts).allowed

    assert sent(to_the_state) is False
    assert sent(replace(to_the_state, mechanism_is_concerned=False)) is True
