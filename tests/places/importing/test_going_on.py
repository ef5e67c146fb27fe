"""A list that is killed in the middle goes on; two lists at once make no place twice."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.places.importing.lists import brought_in, checked, csv_of, handed_in, named
from visita.accounts.models import Role, User
from visita.ledger.queries.entries import entries
from visita.ledger.queries.verification import verify
from visita.places import tasks
from visita.places.actions import importing
from visita.places.actions.bringing_in import bring_in
from visita.places.models import ListRow, Place, PlaceList
from visita.treaties.models import State

pytestmark = pytest.mark.django_db(transaction=True)
ROWS = tuple(f"Prison No. {number},C{number},Arl,HMP,{number + 10}" for number in range(40))


@pytest.fixture
def ana(transactional_db: None) -> User:
    """Of the Secretariat; with the State whose lists come."""
    State.objects.create(iso2="ZZ", iso3="ZZZ", name_en="Arland", is_fictional=True)
    return a_person("ana", Role.SECRETARIAT)


class Killed(BaseException):
    """Nobody catches it, as nobody catches SIGKILL."""


def begun(found: PlaceList, by: User) -> PlaceList:
    return importing.begin_bringing_in(place_list=found.pk, version=found.version, by=by, at=NOON)


def test_what_is_killed_in_a_batch_loses_the_batch_and_goes_on(
    ana: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = begun(checked(csv_of(*ROWS), ana), ana)
    assert bring_in(place_list=found.pk, at=NOON, most=15) == 15

    with monkeypatch.context() as at_the_end:
        at_the_end.setattr(ListRow.objects, "bulk_create", _killed)
        with pytest.raises(Killed):
            bring_in(place_list=found.pk, at=NOON, most=15)
    assert Place.objects.count() == 15

    tasks.go_on_with_lists.func()

    assert Place.objects.count() == 40
    assert PlaceList.objects.get().stage == "IMPORTED"
    assert set(ListRow.objects.values_list("outcome", flat=True)) == {"NEW"}
    assert len(entries(act="list.imported")) == 1
    assert verify().ok


def _killed(*words: object, **named: object) -> None:
    raise Killed


def test_checking_goes_on_where_it_was_broken_off(ana: User) -> None:
    found = named(handed_in(csv_of(*ROWS, *ROWS), ana), ana)
    tasks.BATCH, before = 30, tasks.BATCH
    try:
        tasks.work_on(found.pk, until=0)
        assert ListRow.objects.count() == 30
        tasks.work_on(found.pk)
    finally:
        tasks.BATCH = before

    verdicts = list(ListRow.objects.order_by("number").values_list("verdict", flat=True))
    assert verdicts == ["NEW"] * 40 + ["REPEATED"] * 40


def test_what_is_stopped_stays_as_it_is_until_somebody_goes_on(ana: User) -> None:
    found = begun(checked(csv_of(*ROWS), ana), ana)
    bring_in(place_list=found.pk, at=NOON, most=10)
    importing.stop_bringing_in(place_list=found.pk, by=ana, at=NOON)

    tasks.go_on_with_lists.func()
    assert Place.objects.count() == 10
    with pytest.raises(importing.NotNow):
        importing.stop_bringing_in(place_list=found.pk, by=ana, at=NOON)

    brought_in(PlaceList.objects.get(), ana)
    assert Place.objects.count() == 40


def at_once(*acts: Callable[[], object]) -> None:
    ready = Barrier(len(acts))

    def one(act: Callable[[], object]) -> None:
        ready.wait()
        try:
            act()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as running:
        list(running.map(one, acts))


def bring_all(found: PlaceList) -> None:
    while bring_in(place_list=found.pk, at=NOON, most=7):
        pass


def test_two_lists_with_the_same_places_at_once_make_each_place_once(ana: User) -> None:
    one, two = checked(csv_of(*ROWS), ana), checked(csv_of(*reversed(ROWS)), ana)
    begun(one, ana)
    begun(two, ana)

    at_once(lambda: bring_all(one), lambda: bring_all(two))

    assert Place.objects.count() == 40
    assert ListRow.objects.exclude(outcome="").count() == 80
    assert ListRow.objects.filter(outcome="NEW").count() == 40
    assert verify().ok


def test_two_jobs_on_one_list_bring_each_row_in_once(ana: User) -> None:
    found = begun(checked(csv_of(*ROWS), ana), ana)

    at_once(lambda: bring_all(found), lambda: bring_all(found))

    assert Place.objects.count() == 40
    assert PlaceList.objects.get().done == 40
