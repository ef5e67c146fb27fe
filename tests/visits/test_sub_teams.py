"""Work in several groups: by letters, day by day, and never with a place."""

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from tests.chain import DAY, World, a_visit, fresh
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import browser_of, send, shown
from visita.visits import teams
from visita.visits.actions import grouping, staffing
from visita.visits.actions.guarding import OutOfOrder
from visita.visits.models import Part, Stage, SubTeam, TeamPlace, Undertaking, Visit


def typed(
    visit: Visit, *letters: tuple[str, str], heads: tuple[str, ...] = ()
) -> dict[str, object]:
    going = {each.full_name: each.pk for each in visit.delegates.all()}
    return {
        "version": fresh(visit).version,
        "day": visit.starts_on.isoformat(),
        "heads": [going[name] for name in heads],
        **{f"team_{going[name]}": letter for name, letter in letters},
    }


def test_the_head_puts_people_together_and_may_do_it_anew(world: World) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    path = f"/desk/visits/{visit.pk}/teams/"
    parted = typed(
        visit, ("Boris", "A"), ("Tove Brand", "A"), ("Viktor Hald", "B"), heads=("Boris",)
    )

    with recording() as ledger:
        assert send(world.boris, path, parted).status_code == 302

    found = teams.teams_of(visit)
    assert [(each.letter, each.head, each.others) for each in found] == [
        ("A", "Boris", ("Tove Brand",)),
        ("B", "", ("Viktor Hald",)),
    ]
    assert "No head" in shown(browser_of(world.boris, "en").get(path))
    (entry,) = [each for each in ledger if each["act"] == "visit.grouped"]
    assert entry["facts"] == {"teams": 2}
    assert send(world.ana, path, typed(visit, ("Boris", "C"))).status_code == 302
    assert [each.letter for each in teams.teams_of(visit)] == ["C"]


@pytest.mark.parametrize(
    ("letters", "heads", "sentence"),
    [
        ((("Boris", "Z"),), (), "Select a valid choice"),
        ((("Boris", "A"), ("Tove Brand", "A")), ("Boris", "Tove Brand"), "A sub-team has one head"),
        ((), ("Boris",), "A head is in a sub-team"),
    ],
)
def test_sub_teams_that_cannot_be_are_answered_in_words(
    world: World,
    letters: tuple[tuple[str, str], ...],
    heads: tuple[str, ...],
    sentence: str,
) -> None:
    visit = a_visit(world)

    answer = send(world.ana, f"/desk/visits/{visit.pk}/teams/", typed(visit, *letters, heads=heads))

    assert (answer.status_code, SubTeam.objects.count()) == (400, 0)
    assert sentence in shown(answer)


def test_only_the_secretariat_and_the_head_see_the_page(world: World) -> None:
    visit = a_visit(world)
    visit.delegates.filter(full_name="Viktor Hald").update(user=world.gita)
    path = f"/desk/visits/{visit.pk}/teams/"

    for name in ("carla", "dan", "femi"):
        assert browser_of(getattr(world, name), "en").get(path).status_code == 404
    assert browser_of(world.boris, "en").get(path).status_code == 200


def test_only_days_of_the_visit_and_only_while_it_lasts(world: World) -> None:
    visit = a_visit(world)

    def group(of: Visit, day: date) -> None:
        grouping.group(
            visit=of.pk, version=fresh(of).version, day=day, teams={}, by=world.ana, at=NOON
        )

    with pytest.raises(grouping.NoDayOfTheVisit):
        group(visit, visit.ends_on + DAY)
    with pytest.raises(OutOfOrder):
        group(a_visit(world, Stage.CONCLUDED), visit.starts_on)


def test_a_visit_in_parts_has_only_their_days(world: World) -> None:
    visit = a_visit(world)
    Part.objects.create(visit=visit, starts_on=visit.starts_on, ends_on=visit.starts_on)
    Part.objects.create(visit=visit, starts_on=visit.ends_on, ends_on=visit.ends_on)

    assert teams.days_of(visit) == [visit.starts_on, visit.ends_on]
    assert teams.day_asked(visit, "nonsense") == visit.starts_on


def test_nobody_is_in_two_sub_teams_on_one_day(world: World) -> None:
    visit = a_visit(world)
    boris = visit.delegates.get(full_name="Boris")
    one, two = (
        SubTeam.objects.create(visit=visit, day=visit.starts_on, letter=letter) for letter in "AB"
    )
    TeamPlace.objects.create(team=one, delegate=boris, day=one.day)

    with pytest.raises(IntegrityError), transaction.atomic():
        TeamPlace.objects.create(team=two, delegate=boris, day=two.day)


def test_whoever_assists_declares_once_and_no_member_does(world: World) -> None:
    visit = a_visit(world)
    tove = visit.delegates.get(full_name="Tove Brand")
    boris = visit.delegates.get(full_name="Boris")
    path = f"/desk/visits/{visit.pk}/delegation"

    for _ in range(2):
        answer = send(world.ana, f"{path}/{tove.pk}/confidentiality/", {"declared_on": str(TODAY)})
        assert answer.status_code == 302
    member = send(world.ana, f"{path}/{boris.pk}/confidentiality/", {"declared_on": str(TODAY)})
    later = send(world.ana, f"{path}/{tove.pk}/confidentiality/", {"declared_on": str(TODAY + DAY)})

    assert (member.status_code, later.status_code) == (409, 400)
    assert Undertaking.objects.get().declared_on == TODAY
    assert [each.declared_on for each in teams.declared(visit)] == [TODAY]
    with pytest.raises(staffing.NotYet):
        staffing.record_undertaking(
            visit=visit.pk,
            delegate=tove.pk,
            declared_on=TODAY + DAY,
            by=world.ana,
            on=TODAY,
            at=NOON,
        )
