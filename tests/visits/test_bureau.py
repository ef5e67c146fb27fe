"""The Bureau decides what is urgent between sessions; who is tied to the State stays home."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.chain import World, a_visit, fresh
from tests.conftest import NOON, TODAY
from tests.pages import browser_of, send, shown
from visita.proceedings.actions import NotAllowed, Votes
from visita.proceedings.actions.meetings import NewMeeting, open_meeting
from visita.proceedings.models import Decision, Interest, MeetingKind, Profile, Standing
from visita.visits.actions.deciding import BureauVote, decide_by_bureau
from visita.visits.actions.guarding import OutOfOrder
from visita.visits.models import Capacity, Delegate, Kind, Stage, Visit
from visita.visits.queries import may_be_notified

ALL_THREE = Votes(members=3, present=3, votes_for=3)


def an_urgent_visit(world: World) -> Visit:
    """Between two sessions: the last one ended a month ago."""
    ended = TODAY - timedelta(days=30)
    last = NewMeeting(
        kind=MeetingKind.PLENARY,
        number=100,
        starts_on=ended,
        ends_on=ended,
        members=47,
        members_reason="Seats",
    )
    open_meeting(key=uuid4(), new=last, by=world.ana, at=NOON)
    visit = a_visit(world, Stage.PLANNED)
    Visit.objects.filter(pk=visit.pk).update(kind=Kind.AD_HOC, reason="A riot.")
    return fresh(visit)


def decided(
    world: World, visit: Visit, votes: Votes = ALL_THREE, *, urgent: bool = True
) -> Decision:
    vote = BureauVote(votes, TODAY, urgent, "Nobody else is free.")
    return decide_by_bureau(visit=visit.pk, version=visit.version, vote=vote, by=world.ana, at=NOON)


def test_an_urgent_visit_is_decided_between_sessions(world: World) -> None:
    visit = an_urgent_visit(world)

    made = decided(world, visit)

    assert made.by_bureau
    assert fresh(visit).stage == Stage.DECIDED


@pytest.mark.parametrize(
    ("votes", "urgent"), [(Votes(members=3, present=3, votes_for=1), True), (ALL_THREE, False)]
)
def test_without_a_majority_or_without_urgency_the_vote_is_kept_and_has_no_effect(
    world: World, votes: Votes, urgent: bool
) -> None:
    visit = an_urgent_visit(world)

    made = decided(world, visit, votes, urgent=urgent)

    assert not made.passed
    assert fresh(visit).stage == Stage.PLANNED


def test_a_periodic_visit_is_the_committees(world: World) -> None:
    visit = an_urgent_visit(world)
    Visit.objects.filter(pk=visit.pk).update(kind=Kind.PERIODIC)

    assert not decided(world, fresh(visit)).passed


def test_a_mechanism_has_no_bureau(world: World) -> None:
    visit = an_urgent_visit(world)
    Visit.objects.filter(pk=visit.pk).update(mandate="NPM")

    with pytest.raises(OutOfOrder):
        decided(world, fresh(visit))


def test_whoever_declared_a_tie_to_the_state_does_not_assist(world: World) -> None:
    visit = an_urgent_visit(world)
    expert = Profile.objects.create(standing=Standing.EXPERT, full_name="Aldo Wren", since=TODAY)
    Delegate.objects.create(
        visit=visit, capacity=Capacity.EXPERT, full_name="Aldo Wren", profile=expert, since=TODAY
    )
    tie = Interest.objects.create(
        profile=expert,
        state=visit.state,
        text="Advised its prison service.",
        declared_on=TODAY,
        recorded_by=world.ana,
        recorded_at=NOON,
    )

    with pytest.raises(NotAllowed) as refusal:
        decided(world, visit)
    assert [each.provision for each in refusal.value.ruling.obstacles] == ["14(2)"]
    assert "14(2)" in {each.provision for each in may_be_notified(visit).obstacles}
    tie.ended_on = TODAY
    tie.save()
    assert decided(world, visit).passed


def test_the_page_shows_the_rules_and_keeps_what_was_typed(world: World) -> None:
    visit = an_urgent_visit(world)
    path = reverse("visits:decide-by-bureau", args=[visit.pk])
    typed = {
        **{"version": visit.version, "urgent": "on", "held_on": str(TODAY), "members": 3},
        **{"present": 3, "votes_for": 2, "abstentions": 0, "reason_for_fewer": "Haste."},
    }

    checked = browser_of(world.ana).post(path, typed)
    assert "The visit is urgent." in shown(checked)
    assert send(world.ana, path, typed).status_code == 302
    assert fresh(visit).stage == Stage.DECIDED
    assert browser_of(world.boris).get(path).status_code == 404
    gone = reverse("visits:decide-by-bureau", args=[uuid4()])
    assert browser_of(world.ana).get(gone).status_code == 404
