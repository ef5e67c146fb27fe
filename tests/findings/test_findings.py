"""Findings are recorded once, replaced by better ones, and open to who works on the visit."""

from uuid import uuid4

import pytest
from django.http import Http404

from tests.chain import World, a_finding, a_visit
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.findings import access, actions, queries
from visita.findings.actions import Seen
from visita.findings.models import Basis, Finding
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.models import Stage

SEEN = Seen(Basis.MEASURED, "Cells of 12 square metres.")
BETTER = Seen(Basis.MEASURED, "Cells of 11.8 square metres.")


@pytest.mark.parametrize("stage", [Stage.IN_PROGRESS, Stage.CONCLUDED])
def test_the_same_finding_sent_twice_is_one_row_and_one_entry(world: World, stage: Stage) -> None:
    visit, key = a_visit(world, stage), uuid4()
    with recording() as said:
        for _ in range(2):
            actions.note(key=key, visit=visit.pk, seen=SEEN, by=world.boris, at=NOON)

    assert Finding.objects.count() == 1
    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("finding.recorded", f"visit:{visit.pk}")
    assert entry["facts"] == {"basis": "MEASURED"}
    assert "Cells" not in str(entry)


def test_another_finding_under_the_same_key_is_refused_not_lost(world: World) -> None:
    visit, key = a_visit(world, Stage.IN_PROGRESS), uuid4()
    actions.note(key=key, visit=visit.pk, seen=SEEN, by=world.boris, at=NOON)

    for other in (visit, a_visit(world, Stage.IN_PROGRESS)):
        with pytest.raises(SentBefore):
            actions.note(key=key, visit=other.pk, seen=BETTER, by=world.boris, at=NOON)


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.DECIDED, Stage.NOTIFIED])
def test_nothing_is_found_before_the_visit_has_begun(world: World, stage: Stage) -> None:
    visit = a_visit(world, stage)

    with pytest.raises(OutOfOrder):
        actions.note(key=uuid4(), visit=visit.pk, seen=SEEN, by=world.boris, at=NOON)


def test_a_better_finding_takes_the_place_of_an_earlier_one_which_is_kept(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    before, key = a_finding(world, visit), uuid4()
    with recording() as said:
        for _ in range(2):
            better = actions.replace(key=key, finding=before, seen=BETTER, by=world.boris, at=NOON)

    assert queries.current(visit) == [better]
    assert set(Finding.objects.all()) == {before, better}
    assert [entry["act"] for entry in said] == ["finding.replaced"]


def test_a_finding_is_replaced_once(world: World) -> None:
    before = a_finding(world, a_visit(world, Stage.IN_PROGRESS))
    actions.replace(key=uuid4(), finding=before, seen=BETTER, by=world.boris, at=NOON)

    with pytest.raises(actions.Superseded):
        actions.replace(key=uuid4(), finding=before, seen=SEEN, by=world.ana, at=NOON)
    with pytest.raises(SentBefore):
        actions.replace(key=before.pk, finding=before, seen=SEEN, by=world.ana, at=NOON)


@pytest.mark.parametrize("name", ["ana", "boris", "carla", "dan", "erik", "femi", "gita"])
def test_findings_are_open_to_whoever_the_visit_is_open_to(world: World, name: str) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    finding, user = a_finding(world, visit), getattr(world, name)

    assert (finding in access.findings_open_to(user, TODAY)) is (name in {"ana", "boris"})
    if name in {"ana", "boris"}:
        assert access.finding_for(user, visit, finding.pk, TODAY) == finding
    else:
        with pytest.raises(Http404):
            access.finding_for(user, visit, finding.pk, TODAY)


def test_a_finding_of_another_visit_is_absent(world: World) -> None:
    finding = a_finding(world, a_visit(world, Stage.IN_PROGRESS))
    other = a_visit(world, Stage.IN_PROGRESS)

    with pytest.raises(Http404):
        access.finding_for(world.ana, other, finding.pk, TODAY)
    assert queries.visits_with_findings([finding.visit_id, other.pk]) == {finding.visit_id}
