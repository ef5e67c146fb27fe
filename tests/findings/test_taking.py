"""Words taken out of a sealed record become a finding or a stop, for holders of the key alone."""

from uuid import uuid4

import pytest
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World, a_visit
from tests.field.kits import a_grant, a_vault
from tests.ledger.reading import recording
from visita.findings.models import Basis, Finding
from visita.visits.models import Stage, Stop, Visit

HOUR = "2026-11-22T12:00"


@pytest.fixture
def visit(world: World) -> Visit:
    made = a_visit(world, Stage.IN_PROGRESS)
    a_vault(made, world)
    a_grant(world.boris, made)
    return made


@pytest.fixture
def boris(visit: Visit, world: World) -> Client:
    return signed_in(world.boris)


@pytest.fixture
def below(visit: Visit) -> str:
    return f"/desk/visits/{visit.pk}/findings/"


def test_whoever_was_not_given_the_key_finds_none_of_it(
    boris: Client, below: str, world: World
) -> None:
    ana = signed_in(world.ana)

    assert "Take from a sealed record" in boris.get(below).content.decode()
    assert "Take from a sealed record" not in ana.get(below).content.decode()
    assert ana.get(f"{below}from-records/{uuid4()}/").status_code == 404
    assert ana.post(f"{below}take/").status_code == 404
    assert ana.post(f"{below}take-stop/").status_code == 404


def test_a_finding_is_recorded_once_and_says_nothing_of_its_record(
    boris: Client, below: str
) -> None:
    typed = {"key": str(uuid4()), "basis": Basis.TOLD.value, "text": "Several spoke of blows."}
    with recording() as said:
        answers = [boris.post(f"{below}take/", typed) for _ in range(2)]

    assert [each.status_code for each in answers] == [201, 201]
    assert Finding.objects.get(pk=typed["key"]).text == "Several spoke of blows."
    (entry,) = said
    assert entry["facts"] == {"basis": "TOLD"}


def test_what_is_missing_is_said_and_nothing_is_kept(boris: Client, below: str) -> None:
    before = Finding.objects.count()

    answer = boris.post(f"{below}take/", {"key": str(uuid4()), "basis": "TOLD", "text": ""})

    assert answer.status_code == 400
    assert [each["label"] for each in answer.json()["faults"]] == ["Finding"]
    assert Finding.objects.count() == before


def test_a_stop_of_a_kit_is_entered_later_and_the_ledger_says_from_where(
    boris: Client, below: str
) -> None:
    typed = {
        "stop-key": str(uuid4()),
        "stop-place": "Annexe of Northgate Prison",
        "stop-arrived_at": HOUR,
        "stop-left_at": HOUR,
        "stop-access": "GIVEN",
    }
    with recording() as said:
        answer = boris.post(f"{below}take-stop/", typed)

    assert answer.status_code == 201, answer.content
    assert Stop.objects.get(place="Annexe of Northgate Prison").entered_later
    assert [each["act"] for each in said] == ["visit.copied_from_record"]


def test_a_stop_that_cannot_be_is_refused_with_the_reason(boris: Client, below: str) -> None:
    typed = {"stop-key": str(uuid4()), "stop-place": "A", "stop-access": "GIVEN"}

    answer = boris.post(f"{below}take-stop/", typed | {"stop-arrived_at": "2020-01-01T10:00"})

    assert answer.status_code == 409
    assert answer.json()["faults"][0]["text"]
