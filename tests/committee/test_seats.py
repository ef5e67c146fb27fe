"""The seats of a day: filled, vacant, or not known; and what follows for votes and duties."""

from datetime import date

import pytest
from django.test import Client

from tests.chain import DAY, World, a_member
from tests.conftest import NOON, TODAY
from visita.committee.actions import (
    EndsBeforeItBegins,
    NotInOffice,
    PostTaken,
    begin_office,
    begin_term,
    end_term,
)
from visita.committee.models import Ending, Office, Post, Term
from visita.committee.queries.seats import Chamber, chambers, csv_rows
from visita.treaties.actions import load_record
from visita.treaties.models import Instrument


def seats_on(on: date, *, fictional: bool = True) -> Chamber:
    convention = Instrument.objects.get(pk="ETS126")
    found = chambers(instrument=convention, on=on)
    return next(each for each in found if each.is_fictional is fictional)


def filling(on: date) -> dict[str, str]:
    return {seat.state.pk: seat.filling for seat in seats_on(on).seats}


def test_a_seat_never_filled_here_is_not_called_vacant(world: World) -> None:
    assert filling(TODAY) == {"ZZ": "UNKNOWN", "XE": "FILLED", "XN": "FILLED", "XS": "FILLED"}
    assert seats_on(TODAY).members is None


def test_a_seat_is_vacant_from_the_day_on_which_a_member_leaves(world: World) -> None:
    member = a_member("Nadia Orr", world.arland, since=TODAY, days=100)
    end_term(member=member, on=TODAY + 10 * DAY, ending=Ending.RESIGNED)

    days = [filling(TODAY + day * DAY)["ZZ"] for day in (-1, 0, 9, 10, 99)]

    assert days == ["UNKNOWN", "FILLED", "FILLED", "VACANT", "VACANT"]
    term = Term.objects.get(member=member)
    assert (term.until, term.planned_until) == (TODAY + 10 * DAY, TODAY + 100 * DAY)


def test_a_vacancy_lowers_what_is_needed_and_no_duty(world: World) -> None:
    member = a_member("Nadia Orr", world.arland, since=TODAY, days=100)
    full = seats_on(TODAY).thresholds[0]
    end_term(member=member, on=TODAY + DAY, ending=Ending.DIED)
    fewer = seats_on(TODAY + DAY).thresholds[0]

    assert (full.members, full.quorum, full.public_statement) == (4, 3, 3)
    assert (fewer.members, fewer.quorum, fewer.public_statement) == (3, 2, 2)
    page = Client(headers={"accept-language": "en"}).get(f"/committee/?on={TODAY + DAY}")
    assert "its duties do not depend on being represented" in page.content.decode()
    assert "vacant since" in page.content.decode()


@pytest.mark.parametrize("day", [-1, 0, 100, 200])
def test_only_a_running_term_ends_before_its_time(world: World, day: int) -> None:
    member = a_member("Nadia Orr", world.arland, since=TODAY, days=100)

    with pytest.raises(NotInOffice):
        end_term(member=member, on=TODAY + day * DAY, ending=Ending.RESIGNED)


def test_terms_are_numbered_and_one_that_ends_within_a_year_is_to_be_renewed(world: World) -> None:
    a_member("Nadia Orr", world.arland, since=TODAY - 700 * DAY, days=700)
    a_member("Nadia Orr", world.arland, since=TODAY, days=365)

    seat = next(seat for seat in seats_on(TODAY).seats if seat.state == world.arland)

    assert (seat.number, seat.is_due) == (2, True)
    assert [each.state.pk for each in seats_on(TODAY).ending_soon] == ["ZZ"]


def test_there_is_one_president_and_an_office_ends_with_the_term(world: World) -> None:
    begin_office(member=world.head, post=Post.PRESIDENT, since=TODAY, until=TODAY + 730 * DAY)

    for member, post in ((world.second, Post.PRESIDENT), (world.head, Post.VICE_PRESIDENT)):
        with pytest.raises(PostTaken):
            begin_office(member=member, post=post, since=TODAY + DAY, until=TODAY + 9 * DAY)
    begin_office(
        member=world.second, post=Post.VICE_PRESIDENT, since=TODAY, until=TODAY + 9999 * DAY
    )
    end_term(member=world.head, on=TODAY + 5 * DAY, ending=Ending.OTHER)

    held = {each.post: each.until for each in Office.objects.all()}
    assert held["PRESIDENT"] == TODAY + 5 * DAY
    assert held["VICE_PRESIDENT"] == TODAY - DAY + 1461 * DAY
    assert [each.post for each in seats_on(TODAY).bureau] == ["PRESIDENT", "VICE_PRESIDENT"]


def test_nobody_outside_office_sits_in_the_bureau_and_nothing_ends_before_it_begins(
    world: World,
) -> None:
    with pytest.raises(NotInOffice):
        begin_office(
            member=world.head, post=Post.PRESIDENT, since=TODAY - 9 * DAY, until=TODAY + DAY
        )
    with pytest.raises(EndsBeforeItBegins):
        begin_office(member=world.head, post=Post.PRESIDENT, since=TODAY, until=TODAY)
    with pytest.raises(EndsBeforeItBegins):
        begin_term(full_name="A", state=world.arland, since=TODAY, until=TODAY - DAY)


def test_of_real_states_no_member_is_known_and_a_claim_stays_a_claim(world: World) -> None:
    load_record(by="test", at=NOON)
    real = seats_on(TODAY, fictional=False)

    assert {seat.filling for seat in real.seats} == {"UNKNOWN"}
    assert (real.filled, real.vacant, real.members) == (0, 0, None)
    assert [each.members for each in real.thresholds] == [len(real.seats), *(46, 45)]
    (russia,) = [seat for seat in real.seats if seat.claim]
    assert (russia.state.pk, russia.filling) == ("RU", "UNKNOWN")
    before = seats_on(date(2023, 11, 30), fictional=False)
    assert not any(seat.claim for seat in before.seats)


@pytest.mark.parametrize(
    ("asked", "status"),
    [("?on=1987-11-25", 400), ("?on=nonsense", 400), ("?on=9999-12-31", 400), ("?on=", 200)],
)
def test_a_day_that_cannot_be_is_answered_with_today(world: World, asked: str, status: int) -> None:
    for language in ("en", "fr"):
        eve = Client(headers={"accept-language": language})
        assert eve.get(f"/committee/{asked}").status_code == status


def test_the_seats_can_be_downloaded(world: World) -> None:
    rows = csv_rows(chambers(instrument=Instrument.objects.get(pk="ETS126"), on=TODAY))

    assert [row["member"] for row in rows] == ["", "Carla", "Boris", "Viktor Hald"]
    text = Client().get(f"/committee/seats.csv?on={TODAY}").content.decode()
    assert text.splitlines()[0].startswith("state,invented,seat,filling,member")


def test_a_member_has_a_public_page_and_nobody_else_has(world: World) -> None:
    eve = Client(headers={"accept-language": "en"})

    page = eve.get(f"/committee/members/{world.head.pk}/")

    assert "Boris" in page.content.decode()
    assert eve.get(f"/committee/members/{world.ana.pk}/").status_code == 404
