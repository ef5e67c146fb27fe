"""Profiles: who sees them, what ties somebody to a State, and what is never deleted."""

from typing import Any
from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from tests.chain import DAY, World
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from tests.pages import brief, browser_of, send, shown
from visita.proceedings.actions import give_seat, keep_profile
from visita.proceedings.actions.people import (
    AwayBefore,
    DeclaredBefore,
    EndedBefore,
    IsStaff,
    Person,
    ProfileChanged,
    add_absence,
    add_profile,
    change_languages,
    change_profile,
    declare_interest,
    declare_solemnly,
    end_interest,
    remove_absence,
)
from visita.proceedings.models import Interest, Profile, SolemnDeclaration, Standing
from visita.proceedings.queries.people import people_to_choose_from, ties_to


def somebody(world: World, standing: Standing = Standing.EXPERT, **known: Any) -> Profile:
    return add_profile(
        key=uuid4(),
        standing=standing,
        person=Person("Ines Marlow", **known),
        since=TODAY,
        until=None,
        by=world.ana,
        at=NOON,
    )


def boris_profile(world: World) -> Profile:
    keep_profile(world.head, since=TODAY - DAY, until=TODAY + 1460 * DAY)
    give_seat(member=world.head, user=world.gita, by=world.ana, at=NOON)
    give_seat(member=world.head, user=world.boris, by=world.ana, at=NOON)
    Profile.objects.filter(member=world.head).update(user=world.boris)
    return Profile.objects.get(member=world.head)


def interest(world: World, profile: Profile, **changes: Any) -> Interest:
    whole: dict[str, Any] = {"state": world.estmark, "text": "A brother.", "declared_on": TODAY}
    return declare_interest(
        key=uuid4(), profile=profile.pk, by=world.ana, at=NOON, **{**whole, **changes}
    )


def test_everybody_who_can_go_on_all_days_is_there_with_their_absences(world: World) -> None:
    expert, member = somebody(world), boris_profile(world)
    add_absence(
        profile=expert.pk, since=TODAY + 5 * DAY, until=TODAY + 7 * DAY, by=world.ana, at=NOON
    )
    declare_solemnly(profile=expert.pk, made_on=TODAY, by=world.ana, at=NOON)

    def free(first: int, last: int) -> dict[str, bool]:
        found = people_to_choose_from(TODAY + first * DAY, TODAY + last * DAY)
        return {each.profile.full_name: each.is_free for each in found}

    assert free(1, 5) == {"Ines Marlow": True, "Boris": True}
    assert free(4, 6) == {"Ines Marlow": False, "Boris": True}
    assert free(7, 9)["Ines Marlow"]
    assert free(-1, 3) == {"Boris": True}
    assert "Boris" not in free(1, 1461)
    declared = {
        each.profile.pk: each.declared_on for each in people_to_choose_from(TODAY, TODAY + DAY)
    }
    assert declared == {expert.pk: TODAY, member.pk: None}


def test_nationality_seat_and_interest_are_ties_and_an_ended_interest_is_not(world: World) -> None:
    expert, member = somebody(world, nationalities=("XE", "ZZ")), boris_profile(world)
    declared = interest(world, member)

    def ties(code: str, day: int = 0) -> list[str]:
        state = {"XE": world.estmark, "ZZ": world.arland, "XN": world.head.state}[code]
        found = ties_to(state, [expert, member], TODAY + day * DAY)
        return [tie.kind for each in found.values() for tie in each]

    assert ties("XE") == ["NATIONAL", "INTEREST"]
    assert ties("ZZ") == ["NATIONAL"]
    assert ties("XN") == ["ELECTED"]
    assert ties("XE", -1) == ["NATIONAL"]
    end_interest(interest=declared.pk, ended_on=TODAY + 3 * DAY, by=world.ana, at=NOON)
    assert ties("XE", 2) == ["NATIONAL", "INTEREST"]
    assert ties("XE", 3) == ["NATIONAL"]
    with pytest.raises(EndedBefore):
        end_interest(interest=declared.pk, ended_on=TODAY, by=world.ana, at=NOON)
    assert Interest.objects.get().text == "A brother."


def test_the_declaration_is_made_once_and_frozen(world: World) -> None:
    expert = somebody(world)
    declare_solemnly(profile=expert.pk, made_on=TODAY, by=world.ana, at=NOON)

    with pytest.raises(DeclaredBefore):
        declare_solemnly(profile=expert.pk, made_on=TODAY, by=world.ana, at=NOON)
    with pytest.raises(IsStaff):
        declare_solemnly(
            profile=somebody(world, Standing.STAFF).pk, made_on=TODAY, by=world.ana, at=NOON
        )
    with pytest.raises(DatabaseError), transaction.atomic():
        SolemnDeclaration.objects.update(made_on=TODAY - DAY)


def test_a_profile_changed_meanwhile_is_not_written_over(world: World) -> None:
    expert = somebody(world)
    for_ana = {"by": world.ana, "at": NOON}
    change_languages(profile=expert.pk, version=0, languages=("fr", "en"), **for_ana)  # type: ignore[arg-type]

    with pytest.raises(ProfileChanged):
        change_profile(profile=expert.pk, version=0, person=Person("X"), until=None, **for_ana)  # type: ignore[arg-type]
    assert Profile.objects.get(pk=expert.pk).languages == ["en", "fr"]


def test_the_ledger_holds_no_name_and_no_text(world: World) -> None:
    with recording() as said:
        expert = somebody(world)
        away = add_absence(profile=expert.pk, since=TODAY, until=TODAY + DAY, by=world.ana, at=NOON)
        with pytest.raises(AwayBefore):
            add_absence(profile=expert.pk, since=TODAY, until=TODAY + DAY, by=world.ana, at=NOON)
        interest(world, expert)
        remove_absence(absence=away, by=world.ana, at=NOON)

    assert [entry["act"] for entry in said] == [
        *("profile.added", "profile.absence_added", "profile.interest_declared"),
        "profile.absence_removed",
    ]
    assert "Marlow" not in str(said)
    assert "brother" not in str(said)


def test_a_member_sees_and_puts_right_their_own_profile_and_no_other(world: World) -> None:
    own, other = boris_profile(world), somebody(world)
    boris = browser_of(world.boris)

    assert boris.get("/desk/my-profile/").status_code == 200
    assert boris.get(f"/desk/profiles/{own.pk}/").status_code == 200
    for path in (
        f"/desk/profiles/{other.pk}/",
        "/desk/profiles/",
        f"/desk/profiles/{own.pk}/change/",
    ):
        assert boris.get(path).status_code == 404
    mine = f"/desk/profiles/{own.pk}/"
    assert (
        send(
            world.boris, f"{mine}languages/", {"version": own.version, "languages": "fr de"}
        ).status_code
        == 302
    )
    assert (
        send(
            world.boris, f"{mine}absence/", {"since": "2026-12-01", "until": "2026-12-09"}
        ).status_code
        == 302
    )
    words = {"key": uuid4(), "state": "XE", "text": "A house there.", "declared_on": "2026-11-20"}
    assert send(world.boris, f"{mine}interest/", words).status_code == 302
    assert "A house there." in shown(boris.get("/desk/my-profile/"))
    own.refresh_from_db()
    assert own.languages == ["de", "fr"]
    for name in ("carla", "dan", "femi", "gita"):
        browser = browser_of(getattr(world, name))
        for path in (mine, f"{mine}languages/", f"{mine}absence/", "/desk/my-profile/"):
            assert browser.get(path).status_code == 404


def test_the_secretariat_keeps_everybody(world: World) -> None:
    new = {
        **{"key": uuid4(), "standing": "EXPERT", "full_name": "Ines Marlow", "since": "2026-11-01"},
        **{"nationalities": "XE", "professions": ["DOCTOR", "PSYCHIATRIST"], "languages": "en"},
    }
    for _ in range(2):
        assert send(world.ana, "/desk/profiles/new/", new).status_code == 302
    made = Profile.objects.get(full_name="Ines Marlow")
    page = f"/desk/profiles/{made.pk}/"
    changed = {**new, "version": made.version, "gender": "WOMAN", "nationalities": "XE ZZ"}
    assert send(world.ana, f"{page}change/", changed).status_code == 302
    assert send(world.ana, f"{page}change/", changed).status_code == 409
    assert send(world.ana, f"{page}declaration/", {"made_on": "2026-11-01"}).status_code == 302
    assert send(world.ana, f"{page}declaration/", {"made_on": "2026-11-02"}).status_code == 409
    listed = shown(browser_of(world.ana).get("/desk/profiles/?state=ZZ"))
    assert "National of the State" in listed
    for language in ("en", "fr"):
        for path in (page, f"{page}change/", f"{page}declaration/", "/desk/profiles/new/"):
            assert browser_of(world.ana, language).get(path).status_code == 200


@pytest.mark.parametrize(
    ("path", "words", "sentence"),
    [
        ("absence", {"since": "2026-12-02", "until": "2026-12-02"}, "The end lies before"),
        ("absence", {"since": "never", "until": "2026-12-02"}, "Write the day as"),
        ("interest", {"declared_on": "2026-11-23"}, "This day has not come yet."),
        ("interest", {"state": "QQ"}, "Select a valid choice"),
        ("languages", {"languages": "english"}, "A language has a code of two letters"),
        ("declaration", {"made_on": "2026-11-23"}, "This day has not come yet."),
        ("change", {"nationalities": "QQ"}, "No State of the record has the code QQ"),
        ("change", {"until": "2020-01-01"}, "The end lies before the beginning."),
    ],
    ids=brief,
)
def test_what_cannot_be_is_answered_in_words(
    world: World, path: str, words: dict[str, Any], sentence: str
) -> None:
    expert = somebody(world)
    address = f"/desk/profiles/{expert.pk}/{path}/"

    answer = send(world.ana, address, {"version": 0, "full_name": "A", **words})

    assert answer.status_code == 400
    assert sentence in shown(answer)
    assert send(world.ana, address, {"version": 0, **words}, language="fr").status_code == 400
