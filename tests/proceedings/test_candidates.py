"""From a list of three to a member with a profile, or a refusal that says why."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

import pytest

from tests.chain import DAY, World
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import brief, browser_of, send, shown
from visita.committee.models import Ending, Office, Post, Term
from visita.proceedings.access import is_member
from visita.proceedings.actions import NotAllowed, keep_profile
from visita.proceedings.actions.candidates import (
    ConsultedBefore,
    ElectedBefore,
    NewCandidate,
    NewList,
    Outcome,
    elect_from_list,
    receive_list,
    record_consultation,
    ruling_on_outcome,
)
from visita.proceedings.actions.offices import join_bureau, leave_office
from visita.proceedings.models import CandidateList, Election, Profile, Reason

THREE = (
    NewCandidate("Nadia Orr", ("ZZ",), "DOCTOR"),
    NewCandidate("Karl Ost", ("ZZ",)),
    NewCandidate("Lena Park", ("FR",)),
)
NEW = "/desk/elections/lists/new/"


def known_members(world: World) -> None:
    """The nationalities of everybody in office are on their profiles."""
    for member, code in ((world.head, "XN"), (world.second, "XS"), (world.third, "XE")):
        profile = keep_profile(member, since=TODAY - DAY, until=TODAY + 1460 * DAY)
        profile.nationalities = [code]
        profile.save()


def a_list(world: World, **changes: Any) -> CandidateList:
    drawn_up = NewList(world.arland, Reason.FIRST, TODAY - 9 * DAY, THREE)
    return receive_list(key=uuid4(), drawn_up=replace(drawn_up, **changes), by=world.ana, at=NOON)


def outcome(found: CandidateList, **changes: Any) -> Outcome:
    name = changes.pop("name", "Nadia Orr")
    whole: dict[str, Any] = {
        **{"candidate": found.candidates.get(full_name=name).pk, "votes": 45, "votes_for": 23},
        **{"held_on": TODAY, "since": TODAY},
    }
    return Outcome(**{**whole, **changes})


def elected(world: World, found: CandidateList, **changes: Any) -> Election:
    return elect_from_list(
        candidates=found.pk, outcome=outcome(found, **changes), by=world.ana, at=NOON
    )


def test_an_election_from_a_list_begins_a_term_and_a_profile(world: World) -> None:
    known_members(world)
    found = a_list(world)

    with recording() as said:
        held = elected(world, found)

    assert Term.objects.get(member=held.member).until == date(2030, 11, 22)
    profile = Profile.objects.get(member=held.member)
    assert (profile.nationalities, profile.professions) == (["ZZ"], ["DOCTOR"])
    assert (profile.standing, profile.nominated_by) == ("MEMBER", world.arland)
    assert [entry["act"] for entry in said] == ["member.elected"]
    assert "Nadia" not in str(said)
    assert CandidateList.objects.get(pk=found.pk).election == held


def test_a_list_fills_a_seat_once(world: World) -> None:
    known_members(world)
    found = a_list(world)
    elected(world, found)

    with pytest.raises(ElectedBefore):
        elected(world, found, name="Karl Ost", since=TODAY + 2000 * DAY)
    with pytest.raises(NotAllowed, match="same State"):
        elected(world, a_list(world), name="Karl Ost")


@pytest.mark.parametrize(
    "names",
    [THREE[:2], (*THREE, NewCandidate("Paul Wick", ("ZZ",))), (THREE[0], THREE[2], THREE[2])],
)
def test_three_names_and_two_nationals_or_no_list(
    world: World, names: tuple[NewCandidate, ...]
) -> None:
    with pytest.raises(NotAllowed):
        a_list(world, candidates=names)

    assert not CandidateList.objects.exists()


def test_a_list_sent_twice_is_one(world: World) -> None:
    key, drawn_up = uuid4(), NewList(world.arland, Reason.FIRST, TODAY, THREE)

    with recording() as said:
        for _ in range(2):
            receive_list(key=key, drawn_up=drawn_up, by=world.ana, at=NOON)

    assert CandidateList.objects.count() == len(said) == 1


@pytest.mark.parametrize(
    ("nationalities", "allowed"),
    [(("ZZ",), True), (("ZZ", "FR"), True), (("ZZ", "XN"), False), (("XN", "ZZ"), False)],
)
def test_every_nationality_of_a_candidate_is_tested(
    world: World, nationalities: tuple[str, ...], allowed: bool
) -> None:
    known_members(world)
    found = a_list(world, candidates=(NewCandidate("Nadia Orr", nationalities), *THREE[1:]))

    ruling = ruling_on_outcome(found, outcome(found))

    assert ruling.allowed is allowed
    if not allowed:
        with pytest.raises(NotAllowed, match="same State"):
            elected(world, found)


def test_nationalities_nobody_recorded_leave_it_open(world: World) -> None:
    found = a_list(world)

    assert ruling_on_outcome(found, outcome(found)).allowed is None
    with pytest.raises(NotAllowed, match="on their profiles"):
        elected(world, found)


def test_a_member_may_be_elected_again_beside_their_own_nationality(world: World) -> None:
    known_members(world)
    elected(world, a_list(world))

    again = elected(world, a_list(world), since=date(2030, 11, 22))

    assert again.member.terms.count() == 2
    assert Profile.objects.get(member=again.member).until == date(2034, 11, 22)


@pytest.mark.parametrize(
    ("decided", "allowed"), [(TODAY - DAY, True), (TODAY, False), (None, None)]
)
def test_another_length_is_set_before_the_election(
    world: World, decided: date | None, allowed: bool | None
) -> None:
    known_members(world)
    found = a_list(world, term_years=2, term_decided_on=decided)

    assert ruling_on_outcome(found, outcome(found)).allowed is allowed
    if allowed:
        held = elected(world, found)
        assert Term.objects.get(member=held.member).until == date(2028, 11, 22)


def test_of_a_state_outside_the_council_parliament_proposes_and_the_state_is_consulted(
    world: World,
) -> None:
    known_members(world)
    world.arland.coe_member_until = date(2020, 1, 1)
    world.arland.save()
    found = a_list(world)
    assert found.proposed_by == "PARLIAMENT"
    with pytest.raises(NotAllowed, match="consulted"):
        elected(world, found)

    record_consultation(candidates=found.pk, consulted_on=TODAY - DAY, by=world.ana, at=NOON)
    with pytest.raises(ConsultedBefore):
        record_consultation(candidates=found.pk, consulted_on=TODAY, by=world.ana, at=NOON)

    assert elected(world, found).member.full_name == "Nadia Orr"
    with pytest.raises(ElectedBefore):
        record_consultation(candidates=found.pk, consulted_on=TODAY, by=world.ana, at=NOON)


def test_whoever_leaves_office_sees_nothing_from_that_day(world: World) -> None:
    keep_profile(world.head, since=TODAY - DAY, until=TODAY + 1460 * DAY)
    join_bureau(member=world.head, post=Post.PRESIDENT, since=TODAY, by=world.ana, at=NOON)

    leave_office(member=world.head, on=TODAY + DAY, ending=Ending.RESIGNED, by=world.ana, at=NOON)

    assert [is_member(world.boris, TODAY + day * DAY) for day in (0, 1)] == [True, False]
    assert Profile.objects.get(member=world.head).until == TODAY + DAY
    assert Office.objects.get().until == TODAY + DAY


def typed(**changes: Any) -> dict[str, Any]:
    whole: dict[str, Any] = {
        **{"key": str(uuid4()), "state": "ZZ", "reason": "FIRST", "received_on": "2026-11-10"},
        **{"term_years": 4, "name_1": "Nadia Orr", "nationalities_1": "zz"},
        **{"name_2": "Karl Ost", "nationalities_2": "ZZ, XN", "name_3": "Lena Park"},
        **{"nationalities_3": "XS", "profession_1": "JUDGE", "note_1": "On the bench."},
    }
    return {**whole, **changes}


@pytest.mark.parametrize(
    ("changes", "status", "sentence"),
    [
        ({"nationalities_2": "XS"}, 409, "At least 2 of them are nationals of the Party."),
        ({"nationalities_2": "QQ"}, 400, "No State of the record has the code QQ"),
        ({"name_3": ""}, 400, "This field is required."),
        ({"name_3": "Karl Ost"}, 400, "Two names are the same."),
        ({"received_on": "2026-11-23"}, 400, "This day has not come yet."),
        ({"received_on": "1989-01-31"}, 400, "The Convention entered into force"),
        ({"term_years": 1}, 400, "greater than or equal to 2"),
        ({"term_years": 7}, 400, "less than or equal to 6"),
        ({"term_years": 2}, 400, "Give the day."),
        ({"name_1": "a\x00b"}, 400, "Null characters"),
        ({"note_1": "x" * 501}, 400, "500"),
    ],
    ids=brief,
)
def test_a_list_that_cannot_be_is_answered_in_words(
    world: World, changes: dict[str, Any], status: int, sentence: str
) -> None:
    answer = send(world.ana, NEW, typed(**changes))
    french = send(world.ana, NEW, typed(**changes), language="fr")

    assert {answer.status_code, french.status_code} == {status}
    assert sentence in shown(answer)
    assert not CandidateList.objects.exists()


def test_the_way_from_a_list_to_a_seat_through_the_pages(world: World) -> None:
    known_members(world)
    form = typed(nationalities_2="ZZ", nationalities_3="ZZ")
    assert send(world.ana, NEW, form).status_code == 302
    found = CandidateList.objects.get()
    page = f"/desk/elections/lists/{found.pk}/"
    assert "On the bench." in shown(browser_of(world.boris).get(page))
    assert browser_of(world.dan).get(page).status_code == 404

    chosen = {"candidate": found.candidates.all()[0].pk, "held_on": "2026-11-20"}
    votes = {"votes": 45, "votes_for": 30, "since": "2026-12-01"}
    early = send(world.ana, f"{page}elect/", {**chosen, **votes, "held_on": "2026-11-09"})
    assert "Nobody is elected before the list is received." in shown(early)
    assert send(world.ana, f"{page}elect/", {**chosen, **votes, "votes_for": 46}).status_code == 409
    assert send(world.ana, f"{page}elect/", {**chosen, **votes}).status_code == 302
    assert send(world.ana, f"{page}elect/", {**chosen, **votes}).status_code == 409

    member = Election.objects.get().member_id
    office = {"post": "PRESIDENT", "since": "2026-12-01"}
    assert send(world.ana, f"/desk/members/{member}/bureau/", office).status_code == 302
    assert send(world.ana, f"/desk/members/{member}/bureau/", office).status_code == 409
    leaving = {"on": "2026-11-30", "ending": "DIED"}
    assert send(world.ana, f"/desk/members/{member}/leave/", leaving).status_code == 409
    assert send(world.boris, f"/desk/members/{member}/leave/", leaving).status_code == 404


def test_lists_of_others_are_absent(world: World) -> None:
    for name in ("ana", "boris", "dan", "femi"):
        path = f"/desk/elections/lists/{UUID(int=1)}/"
        assert browser_of(getattr(world, name)).get(path).status_code == 404
