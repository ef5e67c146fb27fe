"""What the Government is told: who comes and when, and never where."""

from datetime import date

import pytest

from tests.accounts.builders import a_person
from tests.chain import DAY, World, a_visit, an_officer, fresh, goes, notified
from tests.conftest import NOON, TODAY
from tests.ledger.reading import recording
from visita.accounts.actions.appointments import appoint
from visita.accounts.models import Role
from visita.ledger.digests import digest_of
from visita.proceedings.actions import NotAllowed
from visita.visits.actions import telling
from visita.visits.actions.guarding import OutOfOrder, Stale
from visita.visits.actions.planning import NewDelegate
from visita.visits.models import Acknowledgement, Authority, Capacity, LiaisonOfficer, Stage


def test_a_notification_names_everybody_and_has_no_field_for_a_place(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)
    goes(world, visit, NewDelegate(Capacity.EXPERT, "Dr Ines Marlow"))

    with recording() as said:
        notified(world, fresh(visit))

    sent = fresh(visit).notification
    assert set(sent.text) == {
        *("mandate", "state", "kind", "starts_on", "ends_on", "parts", "authority", "address"),
        *("people", "officers", "replaces", "letters"),
    }
    named = [(each["name"], each["capacity"]) for each in sent.text["people"]]
    assert named == [
        ("Boris", "HEAD"),
        ("Viktor Hald", "MEMBER"),
        ("Dr Ines Marlow", "EXPERT"),
        ("Tove Brand", "INTERPRETER"),
    ]
    assert sent.digest == digest_of(sent.text)
    (entry,) = said
    assert (entry["act"], entry["facts"]) == ("visit.notified", {"digest": sent.digest})


def test_without_an_authority_nobody_can_be_told(world: World) -> None:
    visit = a_visit(world, Stage.DECIDED)
    Authority.objects.filter(state=world.arland).delete()

    with pytest.raises(NotAllowed, match="authority"), recording() as said:
        notified(world, visit)

    assert not said
    assert fresh(visit).stage == Stage.DECIDED


def test_a_visit_is_notified_once_in_order_and_from_the_newest_form(world: World) -> None:
    planned = a_visit(world)
    with pytest.raises(OutOfOrder):
        notified(world, planned)

    visit = a_visit(world, Stage.DECIDED)
    visit.version -= 1
    with pytest.raises(Stale):
        notified(world, visit)

    notified(world, fresh(visit))
    with pytest.raises(OutOfOrder):
        notified(world, fresh(visit))


def test_reading_is_acknowledged_once(world: World) -> None:
    sent = a_visit(world, Stage.NOTIFIED).notification
    with recording() as said:
        for by, at in ((world.dan, NOON), (world.dan, NOON + DAY)):
            telling.acknowledge(notification=sent, by=by, at=at)

    assert Acknowledgement.objects.get(notification=sent).at == NOON
    (entry,) = said
    assert entry["subject"] == f"notification:{sent.pk}"


def test_opening_what_was_sent_is_recorded_each_time(world: World) -> None:
    sent = a_visit(world, Stage.NOTIFIED).notification
    with recording() as said:
        telling.open_notification(notification=sent.pk, by=world.dan, at=NOON)

    assert [entry["act"] for entry in said] == ["notification.opened"]


def test_an_authority_replaces_the_one_before_and_letters_sent_keep_theirs(world: World) -> None:
    sent = a_visit(world, Stage.NOTIFIED).notification
    with recording() as said:
        telling.name_authority(
            state=world.arland, name="Office", address="2 Road", by=world.ana, at=NOON
        )

    assert Authority.objects.get(state=world.arland).name == "Office"
    assert fresh(sent).text["authority"] == "Ministry of Justice"
    (entry,) = said
    assert (entry["act"], entry["subject"]) == ("authority.named", "state:ZZ")
    assert "Office" not in str(entry)


def test_a_liaison_officer_is_named_once_and_recorded_without_a_name(world: World) -> None:
    with recording() as said:
        for _ in range(2):
            an_officer(world.gita, world.arland, by=world.ana, since=TODAY, until=TODAY + DAY)

    assert LiaisonOfficer.objects.filter(user=world.gita).count() == 1
    (entry,) = said
    assert entry["facts"] == {"since": "2026-11-22", "until": "2026-11-23"}
    assert str(world.gita.pk) not in str(entry)


@pytest.mark.parametrize("name", ["ana", "boris", "carla", "femi"])
def test_nobody_works_for_the_body_and_speaks_for_a_state(world: World, name: str) -> None:
    with pytest.raises(telling.WorksForTheBody):
        an_officer(getattr(world, name), world.arland, by=world.ana)


def test_nor_does_somebody_who_goes_on_a_visit(world: World) -> None:
    goes(world, a_visit(world), NewDelegate(Capacity.EXPERT, "Dr Marlow", world.gita))

    with pytest.raises(telling.WorksForTheBody):
        an_officer(world.gita, world.arland, by=world.ana, since=TODAY)


@pytest.mark.parametrize(("since", "refused"), [(9, True), (10, False)])
def test_an_office_that_has_ended_stands_in_nobodys_way(
    world: World, since: int, refused: bool
) -> None:
    nadia = a_person("nadia")
    end: date = TODAY + 10 * DAY
    appoint(user=nadia, role=Role.SECRETARIAT, since=TODAY, until=end, by=None, at=NOON)

    if refused:
        with pytest.raises(telling.WorksForTheBody):
            an_officer(nadia, world.arland, by=world.ana, since=TODAY + since * DAY)
    else:
        an_officer(nadia, world.arland, by=world.ana, since=TODAY + since * DAY)
