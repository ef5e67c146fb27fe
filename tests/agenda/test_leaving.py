"""The exit of a State: what is open, which provision says what, on a page and on paper."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from tests.accounts.builders import a_person, signed_in
from tests.conftest import NOON, TODAY, Clock
from tests.pages import shown
from visita.accounts.models import Role, User
from visita.agenda.queries.leaving import Leaving, leaving
from visita.dialogue.actions import letters
from visita.dialogue.actions.letters import Opening, Writing
from visita.dialogue.models import Direction, Subject
from visita.rules.partial_date import PartialDate
from visita.treaties.models import State
from visita.visits.actions.planning import Plan, plan_visit
from visita.visits.models import Kind, Stage, Visit

DAY = timedelta(days=1)


@pytest.fixture
def ana(story: None, clock: Clock) -> User:
    return a_person("ana", Role.SECRETARIAT)


def a_visit(ana: User, state: str, begins_in: int) -> None:
    first = TODAY + begins_in * DAY
    plan = Plan(State.objects.get(pk=state), Kind.PERIODIC, first, first + 5 * DAY)
    plan_visit(key=uuid4(), plan=plan, by=ana, at=NOON)


def found(ana: User, state: str, received: str = "") -> Leaving:
    day = PartialDate.parse(received) if received else None
    return leaving(ana, State.objects.get(pk=state), TODAY, received=day)


def test_without_a_denunciation_everything_goes_on(ana: User) -> None:
    a_visit(ana, "ZZ", 30)

    told = found(ana, "ZZ")

    assert told.effect is None
    assert [each.ruling.allowed for each in told.visits] == [True]


def test_visits_before_the_day_of_effect_take_place_and_later_ones_do_not(ana: User) -> None:
    a_visit(ana, "ZZ", 30)
    a_visit(ana, "ZZ", 370)

    told = found(ana, "ZZ", "2026-10-15")

    assert told.effect is not None
    assert str(told.effect.exact) == "2027-11-01"
    assert [each.ruling.allowed for each in told.visits] == [True, False]


def test_a_refused_visit_is_open_until_its_days_are_over(ana: User) -> None:
    a_visit(ana, "ZZ", 30)
    decided = {"mandate": "NPM", "decided_by": "The Ombudsman", "decided_on": TODAY}
    Visit.objects.update(stage=Stage.REFUSED, **decided)

    assert len(found(ana, "ZZ").visits) == 1
    Visit.objects.update(starts_on=TODAY - 9 * DAY, ends_on=TODAY - DAY)
    assert found(ana, "ZZ").visits == ()


def test_of_a_receipt_that_nobody_knows_the_answer_is_not_known(ana: User) -> None:
    a_visit(ana, "RU", 30)

    told = found(ana, "RU")

    assert told.effect is not None
    assert (str(told.effect.earliest), told.effect.latest) == ("2026-10-01", None)
    assert [each.ruling.allowed for each in told.visits] == [None]


def test_seats_and_majorities_are_counted_anew(ana: User) -> None:
    told = found(ana, "RU", "2025-10-02")

    assert told.before is not None
    assert told.after is not None
    assert told.after.majorities is not None
    assert told.after.majorities.members == 46
    assert told.after.majorities.public_statement == 31
    assert told.endings


def test_a_letter_without_an_answer_is_open_work_and_the_convention_is_silent(ana: User) -> None:
    arland = State.objects.get(pk="ZZ")
    opening = Opening(Subject.CONCERN, "The bill", arland, arland)
    thread = letters.open_correspondence(key=uuid4(), opening=opening, by=ana, at=NOON)
    writing = Writing(Direction.SENT, TODAY, "Ministry", "We worry.", answer_by=TODAY + 30 * DAY)
    letters.add_letter(key=uuid4(), correspondence=thread.pk, writing=writing, by=ana, at=NOON)

    (work,) = found(ana, "ZZ", "2026-10-15").work

    assert work.ruling.allowed is None
    assert [each.provision for each in work.ruling.unknowns] == ["VCLT 70(1)(b)"]


class TestPages:
    """One page and one sheet of paper, for the Secretariat alone."""

    @pytest.fixture
    def browser(self, ana: User) -> Client:
        return signed_in(ana)

    def test_the_page_says_yes_or_no_and_why(self, ana: User, browser: Client) -> None:
        a_visit(ana, "ZZ", 370)

        told = shown(browser.get("/desk/states/zz/exit/?received=2026-10-15"))

        assert "1 November 2027" in told
        assert "rests on a supposition" in told
        assert "lies before the day on which the State is no longer bound" in told

    def test_what_cannot_be_supposed_is_said_and_the_record_stays(self, browser: Client) -> None:
        answer = browser.get("/desk/states/zz/exit/?received=1980-01-01")

        assert answer.status_code == 400
        assert "No denunciation is recorded" in shown(answer)
        assert browser.get("/desk/states/zz/exit/?received=tomorrow").status_code == 400
        assert browser.get("/desk/states/zz/exit.pdf?received=tomorrow").status_code == 404

    def test_the_paper(self, browser: Client) -> None:
        answer = browser.get("/desk/states/ru/exit.pdf?received=2025-10-02")

        assert answer["Content-Type"] == "application/pdf"
        assert answer.content.startswith(b"%PDF-")

    def test_members_and_strangers_find_nothing(self, story: None, clock: Clock) -> None:
        for person in (a_person("carla"), a_person("femi", Role.ADMINISTRATOR)):
            assert signed_in(person).get("/desk/states/zz/exit/").status_code == 404
        assert (
            signed_in(a_person("gus", Role.SECRETARIAT)).get("/desk/states/qq/exit/").status_code
            == 404
        )
