"""The year: room, reserve, lots, moves with their reasons, adoption, announcement."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.conftest import NOON, TODAY
from tests.programme.conftest import TERMS, World
from visita.committee.actions import load_history
from visita.portal.queries import announcements
from visita.proceedings.actions import Votes
from visita.programme.actions import announcing, choosing, guarding, weighing
from visita.programme.actions.choosing import Lots, Wish
from visita.programme.actions.weighing import Terms
from visita.programme.differences import differences
from visita.programme.lots import seed_of
from visita.programme.models import Choice, Course, Draw, How, Slot
from visita.programme.queries import years as queries
from visita.programme.queries.ranking import ranking
from visita.programme.scoring import Criterion, Level
from visita.publication.handing import empty_outbox
from visita.treaties.models import State
from visita.visits.actions.planning import Plan, plan_visit
from visita.visits.models import Kind, Visit

PASSED = Votes(members=47, present=33, votes_for=30)
FAILED = Votes(members=47, present=33, votes_for=3)
INVENTED = frozenset({"XN", "XE", "XS"})
LOTS = Lots(seed_of("4 1 6"), "4 1 6", "Invented States only", INVENTED)


def choose(world: World, state: str, slot: Slot = Slot.REGULAR, reason: str = "Because.") -> Choice:
    wish = Wish(state, slot, How.BY_HAND, 2, reason)
    return choosing.choose(
        year=world.year.pk, version=world.fresh.version, wish=wish, by=world.ana, at=NOON
    )


def draw(world: World, lots: Lots = LOTS) -> Draw:
    return choosing.draw_lots(
        year=world.year.pk,
        version=world.fresh.version,
        lots=lots,
        by=world.ana,
        on=TODAY,
        at=NOON,
    )


def a_visit_to(world: World, state: str) -> Visit:
    first = TODAY + timedelta(days=60)
    plan = Plan(State.objects.get(pk=state), Kind.PERIODIC, first, first + timedelta(days=3))
    return plan_visit(key=uuid4(), plan=plan, by=world.ana, at=NOON)


def test_a_year_is_begun_once_and_keeps_no_more_in_reserve_than_it_has(world: World) -> None:
    with pytest.raises(weighing.AlreadyThere):
        weighing.begin_year(year=2027, level=Level.STATES, terms=TERMS, by=world.ana, at=NOON)
    with pytest.raises(weighing.ReserveTooLarge):
        weighing.begin_year(
            year=2028, level=Level.STATES, terms=Terms(3, 2, 2, 20, 60), by=world.ana, at=NOON
        )


def test_what_is_kept_in_reserve_is_not_taken_by_regular_visits(world: World) -> None:
    for state in ("ZZ", "XN", "XE"):
        choose(world, state)

    with pytest.raises(choosing.NoRoom):
        choose(world, "XS")
    choose(world, "XS", Slot.URGENT)
    assert [room.left for room in queries.room_in(world.fresh)] == [0, 1, 0]


def test_nothing_is_chosen_twice_without_reason_or_from_outside(world: World) -> None:
    choose(world, "ZZ")

    with pytest.raises(choosing.AlreadyChosen):
        choose(world, "ZZ")
    with pytest.raises(choosing.NeedsAReason):
        choose(world, "XN", reason="  ")
    for nowhere in ("QQ", "US", str(uuid4())):
        with pytest.raises(choosing.NotOfThisYear):
            choose(world, nowhere)


def test_an_old_form_changes_nothing(world: World) -> None:
    old = world.fresh.version
    choose(world, "ZZ")

    with pytest.raises(guarding.Stale):
        choosing.choose(
            year=world.year.pk,
            version=old,
            wish=Wish("XN", Slot.REGULAR, How.BY_HAND, reason="Why."),
            by=world.ana,
            at=NOON,
        )


def test_the_share_left_to_chance_is_drawn_once(world: World) -> None:
    made = draw(world)

    drawn = [choice.state_id for choice in Choice.objects.filter(how=How.DRAWN)]
    assert sorted(made.drawn) == sorted(drawn)
    assert len(drawn) == queries.to_be_drawn(world.fresh) == 2
    assert {key for key, _ in made.pool} == set(INVENTED)
    assert [each.name for each in queries.lots_of(made) if each.is_drawn] == [
        State.objects.get(pk=key).name_en for key in made.drawn
    ]
    with pytest.raises(choosing.NothingToDraw):
        draw(world)


def test_lots_are_drawn_again_only_for_a_reason(world: World) -> None:
    draw(world)
    first = Choice.objects.filter(how=How.DRAWN)[0]
    choosing.drop(choice=first.pk, version=0, reason="Elections there.", by=world.ana, at=NOON)

    with pytest.raises(choosing.NeedsAReason):
        draw(world)
    again = draw(world, Lots(seed_of("2"), "2", "", INVENTED, reason="One was dropped."))
    assert again.number == 2


@pytest.mark.django_db(transaction=True)
def test_lots_cannot_be_changed_afterwards(world: World) -> None:
    made = draw(world)

    with pytest.raises(DatabaseError), transaction.atomic():
        Draw.objects.filter(pk=made.pk).update(drawn=["ZZ"])
    assert Draw.objects.get(pk=made.pk).drawn == made.drawn


def test_every_change_is_told_with_its_reason(world: World) -> None:
    held = choose(world, "ZZ")
    choosing.move(
        choice=held.pk, version=0, quarter=4, reason="The doctor is away.", by=world.ana, at=NOON
    )
    choosing.drop(choice=held.pk, version=1, reason="The State left.", by=world.ana, at=NOON)

    told = [(each.what, each.reason) for each in queries.changes_of(world.fresh)]
    assert {("MOVED", "The doctor is away."), ("DROPPED", "The State left.")} <= set(told)
    with pytest.raises(choosing.Gone):
        choosing.move(choice=held.pk, version=2, quarter=1, reason="?", by=world.ana, at=NOON)
    with pytest.raises(guarding.Stale):
        choosing.drop(choice=held.pk, version=1, reason="?", by=world.ana, at=NOON)
    choose(world, "ZZ")  # what was dropped can be chosen again


def test_a_line_is_joined_with_one_visit_to_its_state(world: World) -> None:
    held, visit = choose(world, "ZZ"), a_visit_to(world, "ZZ")
    with pytest.raises(choosing.AnotherState):
        choosing.take_up(
            choice=held.pk, version=0, visit=a_visit_to(world, "XN"), by=world.ana, at=NOON
        )

    choosing.take_up(choice=held.pk, version=0, visit=visit, by=world.ana, at=NOON)

    taken = Choice.objects.get(pk=held.pk)
    assert (taken.course, taken.visit) == (Course.BEGUN, visit)
    other = choose(world, "ZZ", Slot.FOLLOW_UP)
    with pytest.raises(choosing.AnotherState):
        choosing.take_up(choice=other.pk, version=0, visit=visit, by=world.ana, at=NOON)


def test_only_an_adopted_year_is_announced_and_two_people_agree(world: World) -> None:
    choose(world, "ZZ")
    choose(world, "XN", Slot.URGENT)

    def prepare() -> object:
        return announcing.prepare(
            key=uuid4(), year=world.year.pk, version=world.fresh.version, by=world.ana, at=NOON
        )

    with pytest.raises(announcing.NotAdopted):
        prepare()
    for votes in (FAILED, PASSED):
        choosing.adopt(
            year=world.year.pk,
            version=world.fresh.version,
            votes=votes,
            held_on=TODAY,
            by=world.ana,
            at=NOON,
        )
    prepare()
    (held,) = world.fresh.proposals.all()
    with pytest.raises(announcing.SamePerson):
        announcing.release(proposal=held.pk, by=world.ana, at=NOON)
    announcing.release(proposal=held.pk, by=world.boris, at=NOON)
    with pytest.raises(announcing.ReleasedBefore):
        announcing.release(proposal=held.pk, by=world.boris, at=NOON)
    empty_outbox(at=NOON)

    (said,) = announcements()
    assert [state.pk for state in said.states] == ["ZZ"]  # what is urgent is not announced


def test_an_announcement_of_a_year_that_changed_does_not_go_out(world: World) -> None:
    choose(world, "ZZ")
    choosing.adopt(
        year=world.year.pk,
        version=world.fresh.version,
        votes=PASSED,
        held_on=TODAY,
        by=world.ana,
        at=NOON,
    )
    held = announcing.prepare(
        key=uuid4(), year=world.year.pk, version=world.fresh.version, by=world.ana, at=NOON
    )
    choose(world, "XE")

    with pytest.raises(announcing.Changed):
        announcing.release(proposal=held.pk, by=world.boris, at=NOON)


def test_what_somebody_thinks_moves_a_state_up(world: World) -> None:
    assert _position(world, "XN") == _position(world, "XS") == 1  # the same score
    weighing.judge(
        year=world.year.pk, candidate="XS", points=10, reason="New law.", by=world.ana, at=NOON
    )

    assert (_position(world, "XS"), _position(world, "XN")) == (1, 2)
    with pytest.raises(weighing.NotOfThisYear):
        weighing.judge(
            year=world.year.pk, candidate="XS", points=11, reason="?", by=world.ana, at=NOON
        )


def _position(world: World, state: str) -> int:
    lines = ranking(world.fresh, TODAY)
    return next(line.position for line in lines if line.candidate.key == state)


def test_the_public_history_tells_when_a_state_was_visited_at_the_latest(world: World) -> None:
    load_history()

    lines = {each.candidate.key: each for each in ranking(world.fresh, TODAY)}

    (interval,) = [each for each in lines["FR"].score.parts if each.criterion == "INTERVAL"]
    assert interval.counted is not None
    assert interval.least == 0  # a later visit may be missing
    assert not lines["FR"].score.is_overdue


def test_weights_are_kept_with_their_words_and_only_those_of_the_level(world: World) -> None:
    weighing.set_weights(
        year=world.year.pk,
        version=world.fresh.version,
        weights={Criterion.SIGNALS: 10},
        texts={Criterion.SIGNALS: "Letters above all."},
        reason="Many letters.",
        by=world.ana,
        at=NOON,
    )

    assert queries.texts_of(world.fresh)["SIGNALS"] == "Letters above all."
    (change,) = world.year.changes.filter(what="CRITERIA")
    (told,) = differences(change)
    assert told.startswith("Confirmed claims in information received, within a year: ")
    assert told.endswith(" → 10")
    for wrong in ({Criterion.SIZE: 3}, {Criterion.SIGNALS: 11}):
        with pytest.raises(weighing.NotOfThisYear):
            weighing.set_weights(
                year=world.year.pk,
                version=world.fresh.version,
                weights=wrong,
                texts={},
                reason="?",
                by=world.ana,
                at=NOON,
            )


def test_what_changed_in_the_numbers_is_told_in_words(world: World) -> None:
    weighing.set_terms(
        year=world.year.pk,
        version=world.fresh.version,
        terms=Terms(6, 1, 1, 34, 60),
        reason="More money.",
        by=world.ana,
        at=NOON,
    )

    (change,) = world.year.changes.filter(what="TERMS")
    assert "Visits that can be made in the year: 5 → 6" in differences(change)


def test_the_numbers_are_not_cut_below_what_is_taken(world: World) -> None:
    for state in ("ZZ", "XN", "XE"):
        choose(world, state)

    with pytest.raises(weighing.ReserveTooLarge):
        weighing.set_terms(
            year=world.year.pk,
            version=world.fresh.version,
            terms=Terms(4, 1, 1, 34, 60),
            reason="Less money.",
            by=world.ana,
            at=NOON,
        )
    assert world.fresh.visits == 5
    assert date(2027, 1, 1).year == world.fresh.year
