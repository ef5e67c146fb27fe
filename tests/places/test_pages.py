"""The pages of the register, and who writes in it."""

from uuid import uuid4

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.places.conftest import AT_SEA, Adding
from visita.places.models import Change, Place, SavedView
from visita.treaties.models import State


def test_the_list_shows_a_place_and_its_page_says_everything(world: World, place: Adding) -> None:
    found = place("Kestrel Hill Prison", opened="1962", town="Tarnholm", **AT_SEA)
    ana = signed_in(world.ana)

    listed = ana.get("/desk/places/").content.decode()
    shown = ana.get(f"/desk/places/{found.pk}/")

    assert f"/desk/places/{found.pk}/" in listed
    assert shown.status_code == 200
    assert "Tarnholm" in shown.content.decode()


def test_members_read_the_same_without_forms(world: World, place: Adding) -> None:
    found = place("Kestrel Hill Prison")
    boris = signed_in(world.boris)

    shown = boris.get(f"/desk/register/{found.pk}/")

    assert "Kestrel Hill Prison" in boris.get("/desk/register/").content.decode()
    assert "/desk/places/" not in shown.content.decode()
    assert boris.get("/desk/places/").status_code == 404
    assert boris.get(f"/desk/places/{found.pk}/change/").status_code == 404


def test_every_page_of_a_place_opens(world: World, place: Adding) -> None:
    found = place("Kestrel Hill Prison", **AT_SEA)
    place("Block A", within=found)
    ana = signed_in(world.ana)
    pages = ("", "change/", "units/new/", "happened/", "merge/?words=a", "split/", "names/new/")
    more = ("figures/new/", "holds/new/", "scope/", "other-visits/new/")

    for page in (*pages, *more):
        assert ana.get(f"/desk/places/{found.pk}/{page}").status_code == 200, page
    for page in ("new/", "map/", "map/?state=ZZ", "?words=kestrel&on=2026-01-01&standing=open"):
        assert ana.get(f"/desk/places/{page}").status_code == 200, page
    assert ana.get("/desk/coverage/").status_code == 200


FIRST = {"name": "Fen Gate", "type": "PRISON", "source": "List", "state": "ZZ", "checked": "yes"}


def test_a_place_is_added_once_however_often_the_form_is_sent(world: World) -> None:
    ana, typed = signed_in(world.ana), {**FIRST, "key": str(uuid4()), "opened": "1994-05"}

    answers = [ana.post("/desk/places/new/", typed) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    made = Place.objects.get()
    assert made.names.get().text == "Fen Gate"
    assert made.happenings.get().change == Change.OPENED


def test_swapped_coordinates_are_asked_about_and_not_kept(world: World) -> None:
    """52.5 north and 13.4 east lies in Germany; the other way round in the Indian Ocean."""
    State.objects.create(iso2="DE", iso3="DEU", name_en="Germany", name_fr="Allemagne")
    ana, typed = signed_in(world.ana), {**FIRST, "key": str(uuid4()), "state": "DE"}
    typed |= {"latitude": "13.4", "longitude": "52.5", "precision": "TOWN"}

    asked = ana.post("/desk/places/new/", typed)

    assert asked.status_code == 400
    assert "Are latitude and longitude exchanged?" in asked.content.decode()
    assert not Place.objects.exists()

    ana.post("/desk/places/new/", {**typed, "as_written": "on"})
    assert Place.objects.count() == 1


def test_a_second_place_of_one_name_is_asked_about(world: World, place: Adding) -> None:
    place("Fén  Gate")
    ana, typed = signed_in(world.ana), {**FIRST, "key": str(uuid4())}

    asked = ana.post("/desk/places/new/", typed)

    assert asked.status_code == 400
    assert Place.objects.count() == 1
    ana.post("/desk/places/new/", {**typed, "another": "on"})
    assert Place.objects.count() == 2


def test_kept_filters_are_ones_own(world: World, place: Adding) -> None:
    place("Fen Gate")
    ana, hugo = signed_in(world.ana), signed_in(world.hugo)

    ana.post("/desk/places/views/", {"name": "Prisons", "filters": "type=PRISON"})

    view = SavedView.objects.get()
    assert "?type=PRISON" in ana.get("/desk/places/").content.decode()
    assert "Prisons" not in hugo.get("/desk/places/").content.decode()
    assert hugo.post(f"/desk/places/views/{view.pk}/remove/").status_code == 404
    ana.post(f"/desk/places/views/{view.pk}/remove/")
    assert not SavedView.objects.exists()


def test_the_list_asks_the_same_number_of_questions_however_long(
    world: World, place: Adding, django_assert_max_num_queries: object
) -> None:
    ana = signed_in(world.ana)
    place("Fen Gate")
    asked = []
    for _ in range(2):
        with django_assert_max_num_queries(60) as counted:  # type: ignore[operator]
            ana.get("/desk/places/?words=fen")
        asked.append(len(counted))
        for number in range(30):
            place(f"Fen Gate {number}")
    assert asked[0] == asked[1]


def test_what_is_typed_wrongly_into_the_filters_is_said(world: World) -> None:
    ana = signed_in(world.ana)
    for asked in ("?on=never", "?state=QQ", "?type=CASTLE", "?sort=x"):
        answer = ana.get(f"/desk/places/{asked}")
        assert answer.status_code == 400, asked
    assert ana.get("/desk/places/?words=%00").status_code == 400
