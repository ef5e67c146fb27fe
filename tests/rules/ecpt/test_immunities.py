"""Article 16 and the Annex."""

import pytest

from visita.rules.ecpt.confidentiality import Role
from visita.rules.ecpt.immunities import (
    CustomsTreatment,
    baggage_may_be_checked,
    correspondence_is_free,
    customs_treatment,
    immunity_must_be_waived,
    is_immune_from_legal_process,
    is_immune_while_on_duty,
    papers_are_inviolable,
    waiver_is_valid,
)

ANSWERS = [True, False, None]


@pytest.mark.parametrize(
    ("role", "on_duty", "immune"),
    [
        (Role.MEMBER, True, True),
        (Role.EXPERT, True, True),
        (Role.ASSISTANT, True, False),
        (Role.MEMBER, False, False),
        (Role.MEMBER, None, None),
    ],
)
def test_members_and_experts_are_not_arrested_on_duty(
    role: Role, on_duty: bool | None, immune: bool | None
) -> None:
    assert is_immune_while_on_duty(role=role, on_duty_or_travelling_for_it=on_duty).allowed is (
        immune
    )


@pytest.mark.parametrize(
    ("official", "waived", "immune"),
    [(True, False, True), (False, False, False), (True, True, False), (True, None, None)],
)
def test_immunity_for_words_and_acts_holds_until_waived(
    official: bool, waived: bool | None, immune: bool | None
) -> None:
    ruling = is_immune_from_legal_process(
        role=Role.MEMBER, in_official_capacity=official, waived=waived
    )

    assert ruling.allowed is immune


def test_customs_treat_a_member_like_an_official_or_an_envoy() -> None:
    own, other = (
        customs_treatment(by_own_government=True),
        customs_treatment(by_own_government=False),
    )

    assert own is CustomsTreatment.OWN_SENIOR_OFFICIAL_ABROAD
    assert other is CustomsTreatment.FOREIGN_GOVERNMENT_REPRESENTATIVE


@pytest.mark.parametrize("fact", ANSWERS)
def test_the_committees_papers_and_letters_are_inviolable(fact: bool | None) -> None:
    assert papers_are_inviolable(of_the_committee=True, on_its_business=fact).allowed is fact
    assert correspondence_is_free(official=fact).allowed is fact


@pytest.mark.parametrize("kept", ANSWERS)
def test_baggage_is_checked_only_if_papers_stay_confidential(kept: bool | None) -> None:
    ruling = baggage_may_be_checked(state_declared_so=True, papers_stay_confidential=kept)

    assert ruling.allowed is kept


@pytest.mark.parametrize("by_committee", ANSWERS)
def test_only_the_committee_waives(by_committee: bool | None) -> None:
    assert waiver_is_valid(decided_by_the_committee=by_committee).allowed is by_committee


@pytest.mark.parametrize(
    ("impedes", "harmless", "must"),
    [(True, True, True), (False, True, False), (True, False, False), (True, None, None)],
)
def test_the_committee_must_waive_when_justice_would_be_impeded(
    impedes: bool, harmless: bool | None, must: bool | None
) -> None:
    ruling = immunity_must_be_waived(impedes_justice=impedes, waivable_without_prejudice=harmless)

    assert ruling.allowed is must
