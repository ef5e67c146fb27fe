"""Articles 1, 4 and 11 to 14: where the Subcommittee goes and what it is granted."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.rules.opcat.visits import (
    OBJECTION_GROUNDS,
    Access,
    Ground,
    Involvement,
    access_is_granted,
    may_propose_follow_up,
    may_visit_place,
    mechanism_may_be_kept_away,
    objection_is_valid,
    place_is_in_scope,
    refusal_has_a_basis,
    state_cooperates,
    visit_is_announced,
)
from visita.rules.ruling import Condition, Ruling

FACTS = [True, False, None]
EVERYTHING: dict[Access, bool | None] = dict.fromkeys(Access, True)


def a_ruling(met: bool | None) -> Ruling:
    return Ruling((Condition(met, "So it is.", "14(2)"),))


def scope(
    *,
    jurisdiction: bool | None = True,
    control: bool | None = True,
    held: bool | None = True,
    involvement: Involvement | None = Involvement.ORDER,
    free: bool | None = False,
    both: bool = True,
) -> bool | None:
    return place_is_in_scope(
        under_jurisdiction=jurisdiction,
        under_control=control,
        persons_are_or_may_be_held=held,
        involvement=involvement,
        free_to_leave=free,
        jurisdiction_and_control=both,
    ).allowed


def objection(
    *grounds: Ground,
    particular: bool | None = True,
    urgent: bool | None = True,
    temporary: bool | None = True,
) -> Ruling:
    return objection_is_valid(
        grounds=grounds,
        concerns_a_particular_place=particular,
        urgent_and_compelling=urgent,
        temporarily_prevents_the_visit=temporary,
    )


@pytest.mark.parametrize(
    ("involvement", "in_scope"),
    [
        (Involvement.ORDER, True),
        (Involvement.INSTIGATION, True),
        (Involvement.CONSENT, True),
        (Involvement.ACQUIESCENCE, True),
        (Involvement.NONE, False),
        (None, None),
    ],
)
def test_an_authority_that_looks_away_is_enough(
    involvement: Involvement | None, in_scope: bool | None
) -> None:
    assert scope(involvement=involvement) is in_scope


@pytest.mark.parametrize("fact", FACTS)
def test_every_element_of_a_place_of_detention_is_needed(fact: bool | None) -> None:
    assert scope(jurisdiction=fact) is fact
    assert scope(control=fact) is fact
    assert scope(held=fact) is fact
    assert scope(free=fact) is (None if fact is None else not fact)


def test_on_the_wider_reading_jurisdiction_or_control_is_enough() -> None:
    assert scope(control=False) is False
    assert scope(control=False, both=False) is True
    assert scope(jurisdiction=False, control=False, both=False) is False


@pytest.mark.parametrize(
    ("ground", "valid"),
    [
        (Ground.NATIONAL_DEFENCE, True),
        (Ground.PUBLIC_SAFETY, True),
        (Ground.NATURAL_DISASTER, True),
        (Ground.SERIOUS_DISORDER, True),
        (Ground.MEDICAL_CONDITION, False),
        (Ground.URGENT_INTERROGATION, False),
        (Ground.STATE_OF_EMERGENCY, False),
        (Ground.OTHER, False),
    ],
)
def test_the_list_of_grounds_is_closed(ground: Ground, valid: bool) -> None:
    assert objection(ground).allowed is valid


def test_an_emergency_as_such_is_no_excuse_but_a_disaster_behind_it_is() -> None:
    assert len(objection(Ground.STATE_OF_EMERGENCY).obstacles) == 2
    assert objection(Ground.STATE_OF_EMERGENCY, Ground.NATURAL_DISASTER).allowed is True


def test_an_objection_without_a_ground_is_none() -> None:
    assert objection().allowed is False


@pytest.mark.parametrize("fact", FACTS)
def test_an_objection_is_urgent_temporary_and_about_one_place(fact: bool | None) -> None:
    assert objection(Ground.PUBLIC_SAFETY, particular=fact).allowed is fact
    assert objection(Ground.PUBLIC_SAFETY, urgent=fact).allowed is fact
    assert objection(Ground.PUBLIC_SAFETY, temporary=fact).allowed is fact


@given(st.sets(st.sampled_from(Ground)))
def test_an_objection_needs_one_ground_of_the_list(grounds: set[Ground]) -> None:
    assert objection(*grounds).allowed is bool(grounds & OBJECTION_GROUNDS)


@pytest.mark.parametrize(
    ("objected", "allowed"),
    [(None, None), (True, False), (False, True)],
    ids=["validity unknown", "valid", "invalid"],
)
def test_only_a_valid_objection_closes_a_place(objected: bool | None, allowed: bool | None) -> None:
    ruling = may_visit_place(
        state_is_party=True,
        part_three_applies=True,
        scope=a_ruling(True),
        objection=a_ruling(objected),
    )

    assert ruling.allowed is allowed


@pytest.mark.parametrize("fact", FACTS)
def test_a_visit_needs_a_party_that_has_not_postponed_part_three(fact: bool | None) -> None:
    inside = a_ruling(True)

    def visit(party: bool | None, part: bool | None, place: Ruling) -> bool | None:
        return may_visit_place(state_is_party=party, part_three_applies=part, scope=place).allowed

    assert visit(fact, True, inside) is fact
    assert visit(True, fact, inside) is fact
    assert visit(True, True, a_ruling(fact)) is fact


@pytest.mark.parametrize("missing", list(Access))
@pytest.mark.parametrize("fact", [False, None])
def test_every_kind_of_access_is_owed(missing: Access, fact: bool | None) -> None:
    assert access_is_granted(EVERYTHING).allowed is True
    assert access_is_granted({**EVERYTHING, missing: fact}).allowed is fact


def test_access_nobody_recorded_is_unknown() -> None:
    assert len(access_is_granted({}).unknowns) == len(Access)


@pytest.mark.parametrize("refused", list(Access))
def test_a_valid_objection_excuses_a_closed_place_and_nothing_else(refused: Access) -> None:
    ruling = access_is_granted({**EVERYTHING, refused: False}, objection=a_ruling(True))

    assert ruling.allowed is (refused is Access.PLACES)


@pytest.mark.parametrize("index", range(4))
@pytest.mark.parametrize("fact", FACTS)
def test_cooperation_has_four_parts(index: int, fact: bool | None) -> None:
    facts: list[bool | None] = [True, True, True, True]
    facts[index] = fact

    ruling = state_cooperates(
        information_provided=facts[0],
        contacts_with_mechanism_eased=facts[1],
        recommendations_examined=facts[2],
        dialogue_entered=facts[3],
    )

    assert ruling.allowed is fact


@pytest.mark.parametrize(
    ("consulted", "notified_on", "announced"),
    [
        (True, date(2026, 1, 5), True),
        (False, date(2026, 1, 5), False),
        (None, date(2026, 1, 5), None),
        (True, None, False),
    ],
)
def test_the_programme_is_notified_after_consultations(
    consulted: bool | None, notified_on: date | None, announced: bool | None
) -> None:
    ruling = visit_is_announced(consulted=consulted, programme_notified_on=notified_on)

    assert ruling.allowed is announced


@pytest.mark.parametrize("fact", FACTS)
def test_a_follow_up_visit_follows_a_regular_one(fact: bool | None) -> None:
    assert may_propose_follow_up(regular_visit_made=fact, appropriate=True).allowed is fact
    assert may_propose_follow_up(regular_visit_made=True, appropriate=fact).allowed is fact


@pytest.mark.parametrize("only_a_place", [True, False, None])
def test_no_ground_lets_a_state_refuse_the_subcommittee(only_a_place: bool | None) -> None:
    ruling = refusal_has_a_basis(concerns_only_a_particular_place=only_a_place)

    assert ruling.allowed is False
    assert [each.met for each in ruling.conditions] == [only_a_place, False]


def test_nothing_lets_a_state_object_to_its_own_mechanism() -> None:
    (condition,) = mechanism_may_be_kept_away().conditions

    assert (condition.met, condition.provision) == (False, "20(c)")
