"""Offices hold from a day until another, end by themselves, and are never given to oneself."""

from datetime import timedelta

import pytest

from tests.accounts.builders import a_person, signed_in
from tests.conftest import NOON, TODAY, Clock
from visita.accounts import access
from visita.accounts.actions import appointments
from visita.accounts.models import Role, User

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def give(user: User, role: Role, *, since: int = 0, until: int | None = None) -> None:
    end = None if until is None else TODAY + until * DAY
    appointments.appoint(
        user=user, role=role, since=TODAY + since * DAY, until=end, by=None, at=NOON
    )


def test_an_office_holds_from_its_first_day_to_the_day_before_its_end(boris: User) -> None:
    give(boris, Role.SECRETARIAT, since=1, until=3)

    held = [access.is_secretariat(boris, TODAY + day * DAY) for day in range(5)]

    assert held == [False, True, True, False, False]


def test_access_ends_by_itself_at_midnight_in_strasbourg(clock: Clock) -> None:
    gita = a_person("gita")
    give(gita, Role.ADMINISTRATOR, until=1)
    clock.moves(hours=11, minutes=59)  # noon in Strasbourg is 11:00 UTC; this is 23:59
    browser = signed_in(gita, at=clock.at)
    assert browser.get("/desk/people/").status_code == 200

    clock.moves(minutes=1)

    assert browser.get("/desk/people/").status_code == 404
    assert browser.get("/desk/").status_code == 200


@pytest.mark.parametrize(
    ("since", "until", "role", "refusal"),
    [
        (0, None, Role.SECRETARIAT, appointments.AlreadyHeld),
        (0, None, Role.ADMINISTRATOR, appointments.OneOfficeOnly),
        (-5, None, Role.ADMINISTRATOR, appointments.OneOfficeOnly),
        (-5, 0, Role.ADMINISTRATOR, None),
        (-5, 1, Role.ADMINISTRATOR, appointments.OneOfficeOnly),
        (10, None, Role.ADMINISTRATOR, None),
        (9, None, Role.SECRETARIAT, appointments.AlreadyHeld),
        (1, 0, Role.SECRETARIAT, appointments.EndsBeforeItBegins),
    ],
)
def test_offices_follow_each_other_and_never_overlap(
    boris: User, since: int, until: int | None, role: Role, refusal: type[Exception] | None
) -> None:
    """Boris is of the secretariat for ten days from today."""
    give(boris, Role.SECRETARIAT, until=10)

    if refusal:
        with pytest.raises(refusal):
            give(boris, role, since=since, until=until)
    else:
        give(boris, role, since=since, until=until)


def test_nobody_gives_themselves_an_office_or_ends_their_own(femi: User) -> None:
    with pytest.raises(appointments.NotOneself):
        appointments.appoint(
            user=femi, role=Role.SECRETARIAT, since=TODAY, until=None, by=femi, at=NOON
        )
    with pytest.raises(appointments.NotOneself):
        appointments.end_appointment(
            appointment=femi.appointments.get(), until=TODAY, by=femi, at=NOON
        )


def test_an_office_does_not_end_before_it_began(femi: User, ana: User) -> None:
    with pytest.raises(appointments.EndsBeforeItBegins):
        appointments.end_appointment(
            appointment=ana.appointments.get(), until=TODAY - DAY, by=femi, at=NOON
        )


def test_the_administrator_ends_an_office_and_it_is_gone_at_once(femi: User, ana: User) -> None:
    held = ana.appointments.get()
    browser = signed_in(femi)

    browser.post(f"/desk/appointments/{held.pk}/end/", {"until": TODAY.isoformat()})

    assert not access.is_secretariat(ana, TODAY)
    assert b"The end of the office is recorded" in browser.get(f"/desk/people/{ana.pk}/").content


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"role": "SECRETARIAT", "since": "2026-11-22", "until": "2026-11-21"}, "not before"),
        ({"role": "KING", "since": "2026-11-22"}, "valid choice"),
        ({"role": "SECRETARIAT", "since": "soon"}, "valid date"),
    ],
)
def test_a_bad_appointment_says_what_to_correct(
    femi: User, boris: User, typed: dict[str, str], says: str
) -> None:
    answer = signed_in(femi).post(f"/desk/people/{boris.pk}/appoint/", typed)

    assert answer.status_code == 400
    assert says in answer.content.decode()


def test_refusals_to_the_administrator_are_told_in_words(femi: User, ana: User) -> None:
    browser = signed_in(femi)
    typed = {"since": TODAY.isoformat(), "until": ""}

    own = browser.post(f"/desk/people/{femi.pk}/appoint/", {**typed, "role": "SECRETARIAT"})
    both = browser.post(f"/desk/people/{ana.pk}/appoint/", {**typed, "role": "ADMINISTRATOR"})
    held = browser.post(f"/desk/people/{ana.pk}/appoint/", {**typed, "role": "SECRETARIAT"})

    assert b"Nobody gives an office to themselves" in own.content
    assert b"does not work on the substance" in both.content
    assert b"holds this office" in held.content


def test_the_administrator_sees_people_and_nothing_else(femi: User, ana: User) -> None:
    page = signed_in(femi).get("/desk/people/").content.decode()

    assert "Ana" in page
    assert "Secretariat" in page
    assert "What they work on is not shown" in page
