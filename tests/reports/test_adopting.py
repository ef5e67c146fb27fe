"""A report goes before the Committee, comes back or is adopted; what is adopted is frozen."""

import pytest

from tests.chain import FAILS, PASSES, World, a_report, adopted, fresh
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed, Votes
from visita.proceedings.models import Decision
from visita.reports import actions
from visita.reports.actions import Observations, OutOfOrder, Stale
from visita.reports.models import Adoption, Report, Stage
from visita.reports.queries import may_be_adopted, reference_of, text_of, votes_on
from visita.reports.text import read_back


def test_circulating_and_taking_back_are_one_entry_each(world: World) -> None:
    report = a_report(world)
    with recording() as said:
        actions.circulate(report=report.pk, version=report.version, by=world.ana, at=NOON)
        assert fresh(report).circulated_at == NOON
        version = fresh(report).version
        actions.take_back(report=report.pk, version=version, by=world.ana, at=NOON)

    assert (fresh(report).stage, fresh(report).circulated_at) == (Stage.DRAFT, None)
    assert [entry["act"] for entry in said] == ["report.circulated", "report.taken_back"]


def test_only_what_is_before_the_committee_comes_back(world: World) -> None:
    for stage in (Stage.DRAFT, Stage.ADOPTED):
        report = a_report(world, stage)
        with pytest.raises(OutOfOrder):
            actions.take_back(report=report.pk, version=report.version, by=world.ana, at=NOON)


def test_the_adopted_text_is_frozen_under_its_digest(world: World) -> None:
    report = a_report(world, Stage.CIRCULATED)
    with recording() as said:
        adopted(world, report)

    adoption = Adoption.objects.get(report=report)
    assert fresh(report).stage == Stage.ADOPTED
    assert adoption.text == text_of(fresh(report)).as_json()
    assert adoption.digest == digest_of(adoption.text)
    assert [entry["act"] for entry in said] == ["committee.voted", "report.adopted"]
    assert said[1]["facts"] == {"digest": adoption.digest}
    assert "Thorne" not in str(said)
    assert reference_of(fresh(report)) == adoption.digest[:12]


def test_a_later_change_of_the_paragraphs_does_not_reach_the_adopted_text(world: World) -> None:
    report = a_report(world, Stage.ADOPTED)
    report.paragraphs.update(text="forged")

    assert "forged" not in str(text_of(fresh(report)))
    assert read_back(Adoption.objects.get().text) == text_of(fresh(report))


@pytest.mark.parametrize(
    ("votes", "passed"),
    [(Votes(47, 24, 13), True), (Votes(47, 24, 12), False), (Votes(47, 23, 23), False)],
)
def test_adoption_takes_quorum_and_majority(world: World, votes: Votes, passed: bool) -> None:
    report = a_report(world, Stage.CIRCULATED)

    adopted(world, report, votes=votes)

    assert (fresh(report).stage == Stage.ADOPTED) is passed
    assert Decision.objects.get(subject=report.pk).passed is passed


def test_after_a_vote_that_failed_another_is_taken(world: World) -> None:
    report = a_report(world, Stage.CIRCULATED)

    adopted(world, report, votes=FAILS)
    adopted(world, fresh(report))

    assert sorted(each.passed for each in votes_on(report)) == [False, True]


def vote(world: World, report: Report, observations: Observations) -> Decision:
    return actions.adopt(
        report=report.pk,
        version=report.version,
        votes=PASSES,
        observations=observations,
        held_on=TODAY,
        by=world.ana,
        at=NOON,
    )


@pytest.mark.parametrize(
    ("observations", "allowed"),
    [
        (Observations(made=False), True),
        (Observations(made=True, taken_into_account=True), True),
        (Observations(made=True, taken_into_account=False), False),
        (Observations(made=True), False),
    ],
)
def test_observations_of_the_party_are_taken_into_account(
    world: World, observations: Observations, allowed: bool
) -> None:
    report = a_report(world, Stage.CIRCULATED)

    if allowed:
        assert vote(world, report, observations).passed
        assert Adoption.objects.get().party_made_observations is observations.made
    else:
        with pytest.raises(NotAllowed):
            vote(world, report, observations)
        assert not Decision.objects.filter(subject=report.pk).exists()


def test_a_report_of_headings_alone_states_no_facts(world: World) -> None:
    report = a_report(world, Stage.CIRCULATED, paragraphs=[("HEADING", "Introduction")])

    with pytest.raises(NotAllowed, match="facts"):
        adopted(world, report)
    unknown = may_be_adopted(
        report, votes=None, party_made_observations=None, observations_taken_into_account=None
    )
    assert unknown.allowed is False


def test_a_report_is_adopted_once_in_order_and_from_the_newest_form(world: World) -> None:
    with pytest.raises(OutOfOrder):
        adopted(world, a_report(world))
    report = a_report(world, Stage.CIRCULATED)
    report.version -= 1
    with pytest.raises(Stale):
        adopted(world, report)
    adopted(world, fresh(report))
    with pytest.raises(OutOfOrder):
        adopted(world, fresh(report))


def test_impossible_numbers_adopt_nothing(world: World) -> None:
    report = a_report(world, Stage.CIRCULATED)
    with pytest.raises(ValueError, match="impossible"):
        adopted(world, report, votes=Votes(3, 4, 1))
    assert fresh(report).stage == Stage.CIRCULATED


def test_reading_is_recorded(world: World) -> None:
    report = a_report(world)
    with recording() as said:
        actions.open_report(report=report.pk, by=world.carla, at=NOON)

    assert [(entry["act"], entry["subject"]) for entry in said] == [
        ("report.opened", f"report:{report.pk}")
    ]
