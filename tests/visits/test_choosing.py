"""Choosing a delegation: several at once, and what each choice leaves open."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.chain import DAY, World, a_plan, a_visit, fresh, goes
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from tests.visits.people import a_pool, a_profile
from visita.proceedings.models import Absence, Interest, Standing
from visita.visits import choosing
from visita.visits.actions import planning
from visita.visits.actions.planning import NewDelegate
from visita.visits.models import Capacity, Stage, Visit


def planned(world: World, **changes: object) -> Visit:
    plan = a_plan(world, **changes)
    return planning.plan_visit(key=uuid4(), plan=plan, by=world.ana, at=NOON)


def page(visit: Visit) -> str:
    return f"/desk/visits/{visit.pk}/delegation/"


def names(visit: Visit) -> dict[str, str]:
    return {each.full_name: each.capacity for each in fresh(visit).delegates.all()}


def test_several_are_chosen_at_once_and_the_choice_is_one_act(world: World) -> None:
    visit, pool = planned(world), a_pool(world)
    typed = {"version": 0, "goes": [each.pk for each in pool.values()], "head": pool["boris"].pk}

    with recording() as ledger:
        assert send(world.ana, page(visit), {**typed, "mental_health": "on"}).status_code == 302

    assert names(visit) == {
        "Boris": "HEAD",
        "Carla": "MEMBER",
        "Dr Ines Marlow": "EXPERT",
        "Tove Brand": "INTERPRETER",
    }
    boris = visit.delegates.get(full_name="Boris")
    assert (boris.user, boris.member, boris.profile) == (world.boris, world.head, pool["boris"])
    assert choosing.mental_health(visit)
    (entry,) = [each for each in ledger if each["act"] == "visit.delegation_chosen"]
    assert entry["facts"] == {"added": 4, "removed": 0}
    assert "Marlow" not in str(entry)


def test_the_head_changes_hands_and_whoever_is_not_chosen_leaves(world: World) -> None:
    visit, pool = planned(world), a_pool(world)
    goes(world, visit, NewDelegate(Capacity.HEAD, "Boris", world.boris, world.head))
    goes(world, visit, NewDelegate(Capacity.EXPERT, "Typed Name"))
    both = [pool["boris"].pk, pool["carla"].pk]

    typed = {"version": fresh(visit).version, "goes": both, "head": pool["carla"].pk}
    assert send(world.ana, page(visit), typed).status_code == 302
    assert names(visit) == {"Boris": "MEMBER", "Carla": "HEAD", "Typed Name": "EXPERT"}

    typed = {"version": fresh(visit).version, "goes": both[1:], "head": both[1]}
    assert send(world.ana, page(visit), typed).status_code == 302
    assert names(visit) == {"Carla": "HEAD", "Typed Name": "EXPERT"}


def test_looking_keeps_nothing_and_says_what_is_missing(world: World) -> None:
    visit, pool = planned(world), a_pool(world)
    typed = {"version": 0, "goes": [pool["carla"].pk], "again": "yes", "mental_health": "on"}

    answer = send(world.ana, page(visit), typed)

    assert answer.status_code == 200
    assert "The visit can be neither decided nor notified like this." in shown(answer)
    assert "A psychiatrist goes" in shown(answer)
    assert "A member or an interpreter speaks Esperanto." in shown(answer)
    assert names(visit) == {}


@pytest.mark.parametrize(
    ("goes", "head", "sentence"),
    [
        (["carla"], "boris", "The head is one of those who go."),
        (["carla"], "marlow", "Select a valid choice"),
        (["nobody"], "", "Select a valid choice"),
    ],
)
def test_a_choice_that_cannot_be_is_answered_in_words(
    world: World, goes: list[str], head: str, sentence: str
) -> None:
    visit, pool = planned(world), a_pool(world)
    key = {**{name: each.pk for name, each in pool.items()}, "nobody": uuid4(), "": ""}
    typed = {"version": 0, "goes": [key[name] for name in goes], "head": key[head]}

    answer = send(world.ana, page(visit), typed)

    assert (answer.status_code, names(visit)) == (400, {})
    assert sentence in shown(answer)


def test_an_older_page_and_a_second_of_one_name_change_nothing(world: World) -> None:
    visit, pool = planned(world), a_pool(world)
    goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Ines Marlow"))
    marlow = [pool["marlow"].pk]

    stale = send(world.ana, page(visit), {"version": 0, "goes": [pool["carla"].pk]})
    twice = send(world.ana, page(visit), {"version": fresh(visit).version, "goes": marlow})

    assert (stale.status_code, twice.status_code) == (409, 409)
    assert names(visit) == {"Dr Ines Marlow": "EXPERT"}


def test_who_speaks_for_a_state_or_runs_the_machine_cannot_be_chosen(world: World) -> None:
    visit = planned(world)
    for user in (world.dan, world.femi):
        person = a_profile(f"As {user.username}", user=user)
        answer = send(world.ana, page(visit), {"version": 0, "goes": [person.pk]})

        assert answer.status_code == 409
        assert "This person cannot go like this" in shown(answer)


def test_once_the_state_knows_who_comes_nobody_chooses(world: World) -> None:
    visit, pool = a_visit(world, Stage.NOTIFIED), a_pool(world)
    typed = {"version": visit.version, "goes": [pool["carla"].pk]}

    assert send(world.ana, page(visit), typed).status_code == 409


def test_the_page_shows_ties_absences_and_how_busy_people_are(world: World) -> None:
    visit, pool = planned(world), a_pool(world)
    a_visit(world, plan=a_plan(world, state=world.estmark, starts_on=visit.ends_on))
    absence = Absence.objects.create(
        profile=pool["tove"], since=visit.starts_on, until=visit.starts_on + DAY
    )
    Interest.objects.create(
        profile=pool["marlow"],
        state=world.arland,
        text="Taught there.",
        declared_on=TODAY,
        recorded_by=world.ana,
        recorded_at=NOON,
    )

    text = shown(browser_of(world.ana, "en").get(page(visit)))

    assert "On the visit to Estmark" in text
    assert "Tie to the State, declared on" in text
    assert "Away from" in text
    found = choosing.candidates(visit, among=Visit.objects.all(), on=TODAY)
    by_name = {each.profile.full_name: each for each in found}
    assert (by_name["Boris"].days, by_name["Carla"].days) == (1, 0)
    assert by_name["Tove Brand"].absences == (absence,)


def test_workload_counts_only_what_the_reader_may_know(world: World) -> None:
    visit = planned(world)
    a_pool(world)
    a_visit(world, plan=a_plan(world, state=world.estmark))

    found = choosing.candidates(visit, among=Visit.objects.none(), on=TODAY)

    assert {each.days for each in found} == {0}
    assert not any(each.visits for each in found)


def test_nobody_but_the_secretariat_opens_the_page(world: World) -> None:
    visit = a_visit(world)
    for name in ("boris", "carla", "dan", "femi", "gita"):
        assert browser_of(getattr(world, name), "en").get(page(visit)).status_code == 404


def test_the_page_asks_the_database_as_often_for_many_people_as_for_few(world: World) -> None:
    visit = planned(world)
    a_pool(world)
    counted = []
    for more in (0, 30):
        for number in range(more):
            a_profile(f"Interpreter {number}", Standing.INTERPRETER, languages=["eo"])
        with CaptureQueriesContext(
            connection,
        ) as queries:
            found = choosing.candidates(visit, among=Visit.objects.all(), on=TODAY)
            choosing.by_standing(found, language="en")
        counted.append(len(queries))

    assert counted[0] == counted[1]


def test_whoever_leaves_before_the_visit_is_not_asked(world: World) -> None:
    visit = planned(world)
    a_profile("Gone", until=visit.starts_on)
    a_profile("Later", since=visit.ends_on + timedelta(days=1))

    assert not choosing.candidates(visit, among=Visit.objects.all(), on=TODAY)
