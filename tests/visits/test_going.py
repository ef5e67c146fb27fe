"""In the field: a place is named at its gate, and leaves no trace in clear in the ledger."""

from datetime import datetime, timedelta
from uuid import uuid4

import pytest

from tests.chain import DAY, World, a_plan, a_stop, a_visit, concluded, fresh
from tests.conftest import NOON
from tests.ledger.reading import recording
from visita.proceedings.actions import NotAllowed
from visita.treaties.models import Act
from visita.visits.actions import going
from visita.visits.actions.guarding import OutOfOrder, SentBefore, Stale, open_file
from visita.visits.models import Access, Stage, Stop, Visit

MINUTE = timedelta(minutes=1)
LATER = NOON + DAY


def comes(world: World, visit: Visit, when: datetime = NOON, **how: object) -> Stop:
    key = how.pop("key", uuid4())
    access, refused = how.pop("access", Access.GIVEN), how.pop("refused", "")
    place = how.pop("place", "Kestrel Hill")
    arrival = going.Arrival(str(place), when, access, str(refused))  # type: ignore[arg-type]
    return going.arrive(key=key, visit=visit.pk, arrival=arrival, by=world.boris, at=LATER)  # type: ignore[arg-type]


def test_the_first_place_begins_the_visit_and_the_second_does_not(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)

    comes(world, visit)
    comes(world, visit, NOON + MINUTE)

    assert (fresh(visit).stage, fresh(visit).begun_at) == (Stage.IN_PROGRESS, NOON)
    assert fresh(visit).version == visit.version + 1


def test_an_arrival_is_one_entry_that_hides_the_place(world: World) -> None:
    visit, key = a_visit(world, Stage.NOTIFIED), uuid4()

    with recording() as said:
        for _ in range(2):
            comes(world, visit, key=key, access=Access.REFUSED, refused="cd")

    assert Stop.objects.count() == 1
    (entry,) = said
    assert entry["facts"] == {"access": "REFUSED", "refused": "cd"}
    assert "Kestrel" not in str(entry)
    assert len(entry["private"]["place"]) == 64


def test_the_same_key_with_another_place_is_refused_not_lost(world: World) -> None:
    visit, key = a_visit(world, Stage.NOTIFIED), uuid4()
    comes(world, visit, key=key)

    with pytest.raises(SentBefore):
        comes(world, visit, key=key, place="Harbour Street")
    with pytest.raises(SentBefore):
        comes(world, a_visit(world, Stage.NOTIFIED), key=key)


@pytest.mark.parametrize(
    ("when", "possible"),
    [
        (NOON - MINUTE, False),
        (NOON, True),
        (LATER, True),
        (LATER + MINUTE, False),
    ],
)
def test_nobody_arrives_before_the_notification_or_in_the_future(
    world: World, when: datetime, possible: bool
) -> None:
    """The notification went out some seconds into the minute; people write minutes."""
    visit = a_visit(world, Stage.NOTIFIED, at=NOON + timedelta(seconds=40))
    if possible:
        assert comes(world, visit, when)
    else:
        with pytest.raises(going.Impossible):
            comes(world, visit, when)
        assert fresh(visit).stage == Stage.NOTIFIED


@pytest.mark.parametrize("stage", [Stage.PLANNED, Stage.DECIDED, Stage.CONCLUDED])
def test_nobody_arrives_before_the_government_knows_or_afterwards(
    world: World, stage: Stage
) -> None:
    with pytest.raises(OutOfOrder):
        comes(world, a_visit(world, stage))


def test_a_visit_does_not_begin_where_the_state_is_no_longer_bound(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    Act.objects.filter(state=world.arland, kind="consent").update(occurred=False)

    with pytest.raises(NotAllowed, match="Party"):
        comes(world, visit)

    assert not Stop.objects.exists()


def test_leaving_is_one_entry_and_a_later_word_replaces_an_earlier_one(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    stop = comes(world, visit)
    with recording() as said:
        for left in (NOON, NOON + MINUTE):
            going.leave(stop=stop.pk, visit=visit.pk, left_at=left, by=world.boris, at=LATER)

    assert fresh(stop).left_at == NOON + MINUTE
    assert [entry["act"] for entry in said] == ["visit.left_place"] * 2
    assert all("facts" not in entry for entry in said)


@pytest.mark.parametrize("left", [NOON - MINUTE, LATER + MINUTE])
def test_nobody_leaves_before_arriving_or_in_the_future(world: World, left: datetime) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    stop = comes(world, visit)

    with pytest.raises(going.Impossible):
        going.leave(stop=stop.pk, visit=visit.pk, left_at=left, by=world.boris, at=LATER)


def test_nobody_leaves_a_place_that_was_not_entered(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    stop = comes(world, visit, access=Access.REFUSED, refused="c")

    with pytest.raises(going.Impossible):
        going.leave(stop=stop.pk, visit=visit.pk, left_at=NOON, by=world.boris, at=LATER)


def test_a_visit_ends_when_the_delegation_has_left_every_place(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    stop = comes(world, visit)
    with pytest.raises(NotAllowed, match="ended"):
        concluded(world, fresh(visit))

    comes(world, visit, NOON + MINUTE, access=Access.REFUSED, refused="c")
    going.leave(stop=stop.pk, visit=visit.pk, left_at=NOON, by=world.boris, at=LATER)
    with recording() as said:
        concluded(world, fresh(visit), LATER)

    assert fresh(visit).concluded_at == LATER
    assert [entry["act"] for entry in said] == ["visit.concluded"]


def test_a_visit_ends_once_in_order_and_from_the_newest_form(world: World) -> None:
    visit = a_visit(world, Stage.IN_PROGRESS)
    with pytest.raises(OutOfOrder):
        concluded(world, a_visit(world, Stage.NOTIFIED))
    visit.version -= 1
    with pytest.raises(Stale):
        concluded(world, visit)

    concluded(world, fresh(visit))
    with pytest.raises(OutOfOrder):
        concluded(world, fresh(visit))
    stop = visit.stops.get()
    with pytest.raises(OutOfOrder):
        going.leave(stop=stop.pk, visit=visit.pk, left_at=NOON, by=world.boris, at=LATER)


def test_opening_a_file_is_recorded(world: World) -> None:
    visit = a_visit(world)
    with recording() as said:
        open_file(visit=visit.pk, by=world.boris, at=NOON)

    assert [(entry["act"], entry["subject"]) for entry in said] == [
        ("visit.opened", f"visit:{visit.pk}")
    ]


def test_visits_to_two_states_keep_their_places_apart(world: World) -> None:
    here = a_visit(world, Stage.IN_PROGRESS)
    there = a_visit(world, Stage.NOTIFIED, plan=a_plan(world, state=world.estmark))

    a_stop(world, there, place="Harbour Street")

    assert [stop.place for stop in here.stops.all()] == ["Kestrel Hill"]
