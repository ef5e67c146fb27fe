"""Drafts are for those who work on the visit; what is before the Committee, for every member."""

from uuid import uuid4

import pytest
from django.http import Http404

from tests.chain import DAY, World, a_report
from tests.conftest import TODAY
from visita.committee.models import Term
from visita.reports import access
from visita.reports.models import Stage
from visita.visits.models import Capacity, Delegate

PEOPLE = ("ana", "boris", "carla", "dan", "erik", "femi", "gita")
WRITERS = {"ana", "boris"}


@pytest.mark.parametrize("name", PEOPLE)
@pytest.mark.parametrize("stage", list(Stage))
def test_who_reads_and_who_writes(world: World, name: str, stage: Stage) -> None:
    report, user = a_report(world, stage), getattr(world, name)
    reads = name in WRITERS or (name == "carla" and stage != Stage.DRAFT)

    assert (report in access.reports_open_to(user, TODAY)) is reads
    assert access.writes_in(user, report, TODAY) is (name in WRITERS)
    for find, allowed in ((access.report_for, reads), (access.draft_for, name in WRITERS)):
        if allowed:
            assert find(user, report.pk, TODAY) == report
        else:
            with pytest.raises(Http404):
                find(user, report.pk, TODAY)


def test_a_member_reads_until_the_term_ends(world: World) -> None:
    report = a_report(world, Stage.ADOPTED)
    end = Term.objects.get(member=world.third).until

    assert access.report_for(world.carla, report.pk, end - DAY)
    with pytest.raises(Http404):
        access.report_for(world.carla, report.pk, end)


def test_an_expert_writes_until_the_place_ends(world: World) -> None:
    report = a_report(world)
    Delegate.objects.create(
        visit=report.visit,
        capacity=Capacity.EXPERT,
        full_name="Dr Marlow",
        user=world.gita,
        since=TODAY,
        until=TODAY + DAY,
    )

    assert access.draft_for(world.gita, report.pk, TODAY)
    with pytest.raises(Http404):
        access.draft_for(world.gita, report.pk, TODAY + DAY)


def test_a_paragraph_of_another_report_is_absent(world: World) -> None:
    report = a_report(world)
    own, foreign = report.paragraphs.first(), a_report(world).paragraphs.first()
    assert own
    assert foreign

    assert access.paragraph_for(report, own.pk) == own
    for pk in (foreign.pk, uuid4()):
        with pytest.raises(Http404):
            access.paragraph_for(report, pk)
