"""Every step after the notification from every stage: where it leads, or that it is out of order.

The table of the law (`visit_steps`) has the loops; here stand the visit's own stages.
"""

from collections.abc import Callable

import pytest

from tests.chain import DAY, World, a_visit, concluded, fresh
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.visits import turning
from visita.proceedings.actions import NotAllowed
from visita.visits.actions import consulting, excluding, receiving
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.actions.planning import CannotGo
from visita.visits.actions.renotifying import ImpossibleDays
from visita.visits.models import Aim, Answered, Ground, Postponement, Role, Stage, Visit
from visita.visits.rulings import Objection

TOLD, CONSULTED, GOING, STOPPED, OVER, REFUSED, OFF = (
    *(Stage.NOTIFIED, Stage.CONSULTATION, Stage.IN_PROGRESS, Stage.INTERRUPTED),
    *(Stage.CONCLUDED, Stage.REFUSED, Stage.CALLED_OFF),
)
Step = Callable[[World, Visit], object]


def on_time(world: World, visit: Visit) -> None:
    turning.objected(world, visit)


def on_a_place(world: World, visit: Visit) -> None:
    turning.objected(world, visit, turning.ON_PLACE)


def beside_the_list(world: World, visit: Visit) -> None:
    turning.objected(world, visit, turning.BESIDE_THE_LIST)


STEPS: dict[Step, dict[Stage, Stage]] = {
    on_time: {TOLD: CONSULTED, CONSULTED: CONSULTED, GOING: CONSULTED, STOPPED: STOPPED},
    on_a_place: {TOLD: TOLD, CONSULTED: CONSULTED, GOING: GOING, STOPPED: STOPPED},
    beside_the_list: {TOLD: TOLD, CONSULTED: CONSULTED, GOING: GOING, STOPPED: STOPPED},
    turning.refused: {TOLD: REFUSED, CONSULTED: REFUSED, GOING: REFUSED, STOPPED: REFUSED},
    turning.lifted: {REFUSED: TOLD},
    turning.postponed: {TOLD: TOLD, CONSULTED: CONSULTED},
    turning.interrupted: {GOING: STOPPED},
    turning.resumed: {STOPPED: GOING},
    turning.excluded: {TOLD: TOLD, CONSULTED: CONSULTED, GOING: GOING, STOPPED: STOPPED},
    turning.sent: {
        TOLD: TOLD,
        CONSULTED: CONSULTED,
        GOING: GOING,
        STOPPED: STOPPED,
        REFUSED: REFUSED,
        OVER: OVER,
    },
    turning.named: {
        TOLD: TOLD,
        CONSULTED: CONSULTED,
        GOING: GOING,
        STOPPED: STOPPED,
        REFUSED: REFUSED,
        OVER: OVER,
    },
    turning.arrived: {TOLD: GOING, GOING: GOING},
    concluded: {GOING: OVER, STOPPED: OVER},
}
CASES = [
    pytest.param(step, stage, leads.get(stage), id=f"{step.__name__}, {stage.value}")
    for step, leads in STEPS.items()
    for stage in (TOLD, CONSULTED, GOING, STOPPED, OVER, REFUSED, OFF)
]


@pytest.mark.parametrize(("step", "stage", "leads"), CASES)
def test_a_step_leads_on_or_is_out_of_order_and_then_changes_nothing(
    world: World, step: Step, stage: Stage, leads: Stage | None
) -> None:
    visit = turning.at_stage(world, stage)

    if leads is None:
        with pytest.raises(OutOfOrder), recording() as said:
            step(world, visit)
        assert not said
        assert fresh(visit).version == visit.version
    else:
        step(world, visit)
    assert fresh(visit).stage == (leads or stage)


@pytest.mark.parametrize("begun", [False, True], ids=["before", "on the spot"])
def test_a_representation_on_the_time_ends_in_an_arrangement_and_the_visit_goes_on(
    world: World, begun: bool
) -> None:
    visit = turning.at_stage(world, GOING if begun else TOLD)
    made = turning.objected(world, visit)
    turning.informed(world, made.persons.get())

    turning.arranged(world, made)

    assert fresh(visit).stage == (GOING if begun else TOLD)
    assert fresh(visit).notifications.count() == 1, "the days are the same"


def test_new_days_are_kept_beside_the_old_and_notified_anew(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    made = turning.objected(world, visit)
    turning.informed(world, made.persons.get())

    turning.arranged(world, made, days=turning.NEW_DAYS)

    moved = Postponement.objects.get(visit=visit)
    assert (moved.first_before, moved.last_before) == (visit.starts_on, visit.ends_on)
    assert (moved.first_after, moved.last_after) == turning.NEW_DAYS
    after = fresh(visit)
    assert (after.starts_on, after.ends_on) == turning.NEW_DAYS
    numbers = [each.number for each in after.notifications.order_by("number")]
    assert numbers == [1, 2]
    assert after.notification.text["starts_on"] == turning.NEW_DAYS[0].isoformat()
    assert after.notifications.get(number=1).text["starts_on"] == visit.starts_on.isoformat()


def test_one_day_without_information_stands_in_the_way_of_an_arrangement(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    made = turning.objected(world, visit)
    turning.informed(world, made.persons.get(), TODAY)

    with pytest.raises(NotAllowed, match="informed the Committee"):
        turning.arranged(world, made, at=NOON + DAY)
    with pytest.raises(NotAllowed, match="expeditiously"):
        turning.arranged(world, made, lets_work=False)

    turning.informed(world, made.persons.get(), TODAY + DAY, NOON + DAY)
    turning.arranged(world, made, at=NOON + DAY)
    assert fresh(visit).stage == TOLD


def test_a_consultation_on_the_time_waits_for_the_last_of_them(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    first, second = (turning.objected(world, visit) for _ in range(2))
    for made in (first, second):
        turning.informed(world, made.persons.get())

    turning.arranged(world, first)
    assert fresh(visit).stage == CONSULTED
    with pytest.raises(OutOfOrder):
        turning.arranged(world, first)
    turning.arranged(world, second)
    assert fresh(visit).stage == TOLD


def test_whatever_held_a_visit_up_first_still_does_when_the_second_is_over(world: World) -> None:
    visit = turning.at_stage(world, STOPPED)
    turning.objected(world, visit)
    turning.refused(world, visit)
    assert fresh(visit).stage == REFUSED

    turning.lifted(world, visit)
    assert fresh(visit).stage == STOPPED
    turning.resumed(world, visit)
    assert fresh(visit).stage == CONSULTED


def test_a_refusal_is_a_fact_and_other_days_come_with_a_new_letter(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    refusal = turning.refused(world, visit)
    with pytest.raises(OutOfOrder):
        turning.arrived(world, visit)

    turning.lifted(world, visit)

    after = fresh(visit)
    assert (after.stage, after.notification.number) == (TOLD, 2)
    assert fresh(refusal).lifted_text == "The minister wrote."
    turning.arrived(world, visit)


def test_a_refused_visit_that_had_begun_can_end(world: World) -> None:
    visit = turning.at_stage(world, GOING)
    turning.refused(world, visit)
    concluded(world, fresh(visit))

    assert fresh(visit).stage == OVER


def test_an_interruption_ends_with_the_visit(world: World) -> None:
    visit = turning.at_stage(world, STOPPED)
    concluded(world, visit)

    assert visit.interruptions.get().ended_at == NOON


def test_days_that_cannot_be_are_refused(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    first, last = turning.NEW_DAYS
    for days in (
        (last, first),
        (TODAY - DAY, last),
        (TODAY - 9 * DAY, TODAY - DAY),
        (visit.starts_on, visit.ends_on),
    ):
        with pytest.raises(ImpossibleDays):
            turning.postponed(world, visit, days)
    assert fresh(visit).notifications.count() == 1


def test_the_same_form_sent_twice_is_one_representation(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    made = turning.objected(world, visit)
    again = turning.objected(world, visit, key=made.pk)

    assert again == made
    assert visit.representations.count() == 1
    with pytest.raises(SentBefore):
        turning.objected(world, visit, turning.ON_PLACE, key=made.pk)


@pytest.mark.parametrize(
    ("objection", "valid"),
    [
        pytest.param(turning.ON_TIME, True, id="a sick person, the time"),
        pytest.param(turning.ON_PLACE, True, id="a military place"),
        pytest.param(turning.BESIDE_THE_LIST, False, id="a ground beside the list"),
        pytest.param(
            Objection(Ground.PUBLIC_SAFETY, Aim.WHOLE, "Unrest."), False, id="the whole country"
        ),
        pytest.param(
            Objection(Ground.PUBLIC_SAFETY, Aim.PLACE, "Unrest."), False, id="a place not named"
        ),
        pytest.param(
            Objection(Ground.NATURAL_DISASTER, Aim.PLACE, "A flood.", places=("Fort Aldo",)),
            False,
            id="a ground of the other treaty",
        ),
    ],
)
def test_the_convention_knows_five_grounds_against_a_time_or_a_place(
    world: World, objection: Objection, valid: bool
) -> None:
    visit = turning.at_stage(world, TOLD)

    made = turning.objected(world, visit, objection)

    assert made.is_valid is valid
    assert (fresh(visit).version > visit.version) is valid, "an invalid one changes nothing"


@pytest.mark.parametrize(
    ("mandate", "objection", "valid"),
    [
        ("SPT", turning.ON_PLACE, True),
        ("SPT", turning.ON_TIME, False),
        (
            "SPT",
            Objection(Ground.NATURAL_DISASTER, Aim.PLACE, "A flood.", places=("Fort Aldo",)),
            True,
        ),
        ("NPM", turning.ON_PLACE, False),
    ],
)
def test_other_mandates_have_other_lists(
    world: World, mandate: str, objection: Objection, valid: bool
) -> None:
    visit = turning.at_stage(world, TOLD)
    Visit.objects.filter(pk=visit.pk).update(mandate=mandate)

    assert turning.objected(world, fresh(visit), objection).is_valid is valid


def test_an_excluded_person_loses_the_file_and_the_letter_names_exactly_who_comes(
    world: World,
) -> None:
    visit = turning.at_stage(world, TOLD)
    made = turning.excluded(world, visit)
    assert not visit.delegates.filter(full_name="Tove Brand").exists()

    turning.replaced(world, made)

    people = [each["name"] for each in fresh(visit).notification.text["people"]]
    assert people == ["Boris", "Viktor Hald", "Lea Moss"]
    assert fresh(visit).notification.number == 2
    with pytest.raises(OutOfOrder):
        turning.replaced(world, fresh(made), "Ida Norr")


def test_the_delegation_can_go_without(world: World) -> None:
    visit = turning.at_stage(world, TOLD)

    turning.replaced(world, turning.excluded(world, visit), "")

    assert [each["name"] for each in fresh(visit).notification.text["people"]] == [
        "Boris",
        "Viktor Hald",
    ]


def test_a_member_is_never_excluded_nor_anybody_without_an_exception(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    with pytest.raises(NotAllowed, match="not a member"), recording() as said:
        turning.excluded(world, visit, "Boris")
    assert not said
    assert visit.delegates.filter(full_name="Boris").exists()
    with pytest.raises(excluding.NotComing):
        turning.excluded(world, visit, "Nobody")


def test_whom_the_state_kept_out_does_not_come_back_as_a_replacement(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    made = turning.excluded(world, visit)

    with pytest.raises(CannotGo):
        turning.replaced(world, made, "Tove Brand")


def test_a_day_before_the_representation_or_to_come_is_not_informed_of(world: World) -> None:
    person = turning.objected(world, turning.at_stage(world, TOLD)).persons.get()
    for day in (TODAY - DAY, TODAY + DAY):
        with pytest.raises(consulting.NotOwed):
            turning.informed(world, person, day)


def test_nobody_writes_where_nothing_is_open(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    with pytest.raises(consulting.NothingOpen):
        consulting.write_as_state(
            key=visit.pk, visit=visit.pk, text="Good day.", by=world.dan, at=NOON
        )


def test_a_file_is_kept_once_byte_for_byte(world: World) -> None:
    visit = turning.at_stage(world, TOLD)
    content = b"\xff\x00PK\x03\x04 no list at all"
    kept = turning.sent(world, visit, content)

    assert bytes(fresh(kept).content) == content
    with pytest.raises(receiving.AlreadySent):
        turning.sent(world, visit, content)


def test_a_name_the_state_gives_opens_nothing_and_an_authority_counts_when_taken_note_of(
    world: World,
) -> None:
    visit = a_visit(world, TOLD)
    turning.named(world, visit, Role.AUTHORITY)
    proposal = visit.proposals.get()
    before = turning.at_stage(world, TOLD).notification.text["authority"]

    receiving.answer_proposal(
        proposal=proposal.pk,
        visit=visit.pk,
        answer=Answered.TAKEN,
        by=world.ana,
        at=NOON,
    )

    assert before == "Ministry of Justice"
    assert turning.at_stage(world, TOLD).notification.text["authority"] == "Mr Olm"
    with pytest.raises(OutOfOrder):
        receiving.answer_proposal(
            proposal=proposal.pk,
            visit=visit.pk,
            answer=Answered.DECLINED,
            by=world.ana,
            at=NOON,
        )
