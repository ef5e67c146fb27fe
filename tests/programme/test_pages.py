"""The pages: there for whom they are cleared, absent for everybody else, clear in what they say."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.accounts.builders import a_browser, signed_in
from tests.conftest import NOON, TODAY, Clock
from tests.pages import shown
from tests.programme.conftest import World
from visita.accounts.models import User
from visita.places.models import Figure, Measure, Place, Type
from visita.programme.actions import weighing
from visita.programme.actions.weighing import Terms
from visita.programme.models import Choice, Clearance, Course, Draw
from visita.programme.queries.ranking import ranking
from visita.programme.scoring import Level
from visita.treaties.models import State

YEAR = {"year": 2027}


@pytest.fixture
def ana(world: World, clock: Clock) -> Client:
    return signed_in(world.ana)


def page(name: str, **words: object) -> str:
    return reverse(f"programme:{name}", kwargs={**YEAR, **words})


def done(browser: Client, path: str, **typed: object) -> None:
    answer = browser.post(path, {**typed, "checked": "yes"})
    assert answer.status_code == 302, shown(answer)


def hidden(browser: Client, path: str) -> dict[str, object]:
    form = browser.get(path).context["form"]
    return {name: form.initial[name] for name in form.initial if name in form.fields}


@pytest.mark.parametrize("who", ["gus", "carla", "femi"])
def test_nobody_sees_it_by_office(world: World, clock: Clock, who: str) -> None:
    browser = signed_in(getattr(world, who))

    for path in (reverse("programme:years"), page("year"), page("ranking"), page("draw")):
        assert browser.get(path).status_code == 404, path
        assert browser.post(path).status_code in {404, 405}, path
    assert "/desk/programme/" not in browser.get("/desk/").content.decode()


def test_before_anybody_is_cleared_a_member_can_begin(
    people: dict[str, User], clock: Clock
) -> None:
    carla = signed_in(people["carla"])
    assert "Begin with the programme" in shown(carla.get(reverse("programme:years")))

    done(carla, reverse("programme:open"))

    assert "Begin a year" in shown(carla.get(reverse("programme:years")))
    assert Clearance.objects.get().user == people["carla"]


def test_the_year_from_beginning_to_announcement(world: World, ana: Client) -> None:
    assert "Programme of 2027" in shown(ana.get(page("year")))
    done(ana, page("judge", candidate="XN"), points=9, reason="A new law.")
    done(
        ana,
        page("choose", candidate="XN"),
        **hidden(ana, page("choose", candidate="XN")),
        slot="REGULAR",
        quarter="2",
        reason="By the criteria.",
    )
    done(ana, page("draw"), **hidden(ana, page("draw")), thrown="4 1 6", months=0)
    (draw,) = Draw.objects.all()
    assert draw.seed_from == "4 1 6"
    assert draw.seed in shown(ana.get(page("lots", draw=draw.pk)))
    votes = {"members": 47, "present": 33, "votes_for": 30, "abstentions": 0}
    done(ana, page("adopt"), version=_version(world), held_on=str(TODAY), **votes)
    done(ana, page("announce"), version=_version(world), key=str(uuid4()))
    release = page("release", announcement=world.fresh.proposals.get().pk)
    refused = ana.post(release, {"version": 1, "key": str(uuid4()), "checked": "yes"})
    assert refused.status_code == 409
    assert "Two people" in shown(refused)

    done(signed_in(world.boris), release, version=1, key=str(uuid4()))

    told = shown(ana.get(page("year")))
    assert "Northmark" in told
    assert "Released by" in told
    assert "Draw 1, 22 November 2026" in told


def _version(world: World) -> int:
    return world.fresh.version


def test_the_public_reads_names_of_states_and_nothing_else(world: World, ana: Client) -> None:
    test_the_year_from_beginning_to_announcement(world, ana)
    from visita.publication.handing import empty_outbox

    empty_outbox(at=NOON)
    told = shown(a_browser().get("/programme/"))

    assert "2027" in told
    assert "Northmark" in told
    assert "By the criteria." not in told
    assert "Northmark" not in a_browser().get("/programme.atom").content.decode()


def test_moving_and_dropping_keep_the_reason(world: World, ana: Client) -> None:
    choose = page("choose", candidate="XE")
    typed = {"slot": "URGENT", "quarter": "1", "reason": "Letters."}
    done(ana, choose, **hidden(ana, choose), **typed)
    (held,) = Choice.objects.all()
    done(ana, page("move", choice=held.pk), version=0, quarter="3", reason="No doctor before.")
    done(ana, page("drop", choice=held.pk), version=1, reason="It was refused.")

    told = shown(ana.get(page("year")))
    assert "No doctor before." in told
    assert "It was refused." in told
    assert "Quarter 1 → Quarter 3" in told
    held.refresh_from_db()
    assert held.course == Course.DROPPED
    again = ana.post(page("drop", choice=held.pk), {"version": 2, "reason": "x", "checked": "yes"})
    assert again.status_code == 409


def test_what_was_typed_stays_when_the_year_is_full(world: World, ana: Client) -> None:
    for state in ("XE", "XN"):
        path = page("choose", candidate=state)
        answer = ana.post(
            path,
            {
                "version": _version(world),
                "slot": "URGENT",
                "quarter": "1",
                "reason": f"Why {state}.",
            },
        )
    assert answer.status_code == 409
    assert "All visits of this kind are taken" in shown(answer)
    assert "Why XN." in answer.content.decode()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("why", {"candidate": "QQ"}),
        ("judge", {"candidate": "x" * 36}),
        ("choose", {"candidate": "US"}),
        ("lots", {"draw": UUID(int=7)}),
        ("year", {"year": 2031}),
        ("year", {"year": "20277"}),
        ("year", {"year": "next"}),
    ],
)
def test_what_is_not_there_is_absent(
    world: World, ana: Client, name: str, words: dict[str, object]
) -> None:
    assert ana.get(page(name, **words)).status_code == 404


def test_bad_numbers_are_told_beside_their_field(world: World, ana: Client) -> None:
    answer = ana.post(
        reverse("programme:begin"),
        {
            "year": 2030,
            "level": "STATES",
            "visits": 2,
            "for_follow_up": 2,
            "for_urgent": 2,
            "drawn_share": 200,
            "longest_months": 0,
        },
    )

    assert answer.status_code == 400
    assert {"for_urgent", "drawn_share", "longest_months"} <= set(answer.context["form"].errors)


class TestByPlace:
    """A year made of places: what is known of each comes by a constant number of questions."""

    @pytest.fixture
    def places(self, world: World) -> list[Place]:
        weighing.begin_year(
            year=2028, level=Level.PLACES, terms=Terms(9, 1, 1, 20, 24), by=world.ana, at=NOON
        )
        kinds = (Type.PRISON, Type.AIRCRAFT, Type.JUVENILE)
        made = [
            Place.objects.create(
                state=State.objects.get(pk="ZZ"),
                name=f"{kind.label} of Arland",
                folded=f"{kind} of arland",
                type=kind,
                source="invented",
                recorded_by=world.ana,
                recorded_at=NOON,
            )
            for kind in kinds
        ]
        for measure, value in ((Measure.CAPACITY, 100), (Measure.OCCUPANCY, 150)):
            Figure.objects.create(
                place=made[0],
                measure=measure,
                value=value,
                day=str(TODAY - timedelta(days=30)),
                source="invented",
                recorded_by=world.ana,
                recorded_at=NOON,
            )
        return made

    def test_the_crowded_prison_and_the_unusual_place_have_their_points(
        self, world: World, places: list[Place]
    ) -> None:
        from visita.programme.models import Year

        lines = {
            each.candidate.place_id: each for each in ranking(Year.objects.get(year=2028), TODAY)
        }

        def points(place: Place) -> dict[str, int | None]:
            return {part.criterion: part.points for part in lines[place.pk].score.parts}

        prison, aircraft, juvenile = places
        assert points(prison)["CROWDING"] == 100
        assert points(prison)["UNUSUAL"] == 0
        assert points(aircraft)["UNUSUAL"] == 100
        assert points(aircraft)["CROWDING"] is None
        assert points(juvenile)["VULNERABLE"] == 100
        assert all(line.score.is_overdue for line in lines.values())  # never visited

    def test_as_many_questions_for_many_places_as_for_few(
        self,
        world: World,
        places: list[Place],
        ana: Client,
        django_assert_max_num_queries: object,
    ) -> None:
        path = reverse("programme:ranking", args=[2028])
        with django_assert_max_num_queries(40) as few:  # type: ignore[operator]
            ana.get(path)
        Place.objects.bulk_create(
            Place(
                state=places[0].state,
                name=f"Station {number}",
                folded=f"station {number}",
                type=Type.POLICE,
                source="invented",
                recorded_by=world.ana,
                recorded_at=NOON,
            )
            for number in range(80)
        )
        with django_assert_max_num_queries(40) as many:  # type: ignore[operator]
            answer = ana.get(path)

        assert len(many) == len(few)
        assert "83 lines" in shown(answer)
