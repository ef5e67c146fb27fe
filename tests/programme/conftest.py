"""A Committee in which Ana and Boris are cleared, and a year to work on."""

from dataclasses import dataclass
from datetime import timedelta

import pytest

from tests.accounts.builders import a_person
from tests.conftest import NOON, TODAY
from visita.accounts.models import Role, User
from visita.proceedings.actions import Ballot, elect, give_seat
from visita.programme.actions import clearing, weighing
from visita.programme.actions.weighing import Terms
from visita.programme.models import Year
from visita.programme.scoring import Level
from visita.treaties.models import State

TERMS = Terms(visits=5, for_follow_up=1, for_urgent=1, drawn_share=34, longest_months=60)


@dataclass(frozen=True)
class World:
    """Who is there: Ana and Gus of the Secretariat, Boris and Carla of the Committee, Femi."""

    ana: User
    gus: User
    boris: User
    carla: User
    femi: User
    year: Year

    @property
    def fresh(self) -> Year:
        return Year.objects.get(pk=self.year.pk)


@pytest.fixture
def people(story: None) -> dict[str, User]:
    found = {
        "ana": a_person("ana", Role.SECRETARIAT),
        "gus": a_person("gus", Role.SECRETARIAT),
        "femi": a_person("femi", Role.ADMINISTRATOR),
        "boris": a_person("boris"),
        "carla": a_person("carla"),
    }
    for name, state in (("boris", "XN"), ("carla", "XE")):
        began = NOON - timedelta(days=100)
        held = elect(
            state=State.objects.get(pk=state),
            ballot=Ballot((name, "Second", "Third"), 2, name, votes=45, votes_for=29),
            held_on=began.date(),
            since=began.date(),
            by=found["ana"],
            at=began,
        )
        give_seat(member=held.member, user=found[name], by=found["ana"], at=began)
    return found


@pytest.fixture
def world(people: dict[str, User]) -> World:
    clearing.open_compartment(by=people["boris"], on=TODAY, at=NOON)
    clearing.clear(
        user=people["ana"], since=TODAY, until=None, by=people["boris"], on=TODAY, at=NOON
    )
    year = weighing.begin_year(
        year=2027, level=Level.STATES, terms=TERMS, by=people["ana"], at=NOON
    )
    return World(year=year, **people)
