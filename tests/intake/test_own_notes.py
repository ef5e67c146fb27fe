"""Notes of our own: loaded once, each claim a whole line, no speaker for what an outlet says."""

import tomllib
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import NOON
from visita.intake.actions.own_notes import EXIT_2025, load_notes
from visita.intake.models import Claim, Event, Item, Original, Standing
from visita.intake.reading.written import layer_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("record")]
TOLD = tomllib.loads(EXIT_2025.read_text(encoding="utf-8"))


def test_the_exit_of_2025_is_one_event_with_an_item_for_each_source() -> None:
    assert load_notes(at=NOON) == len(TOLD["source"])

    event = Event.objects.get()
    assert event.state_id == "RU"
    assert event.items.count() == len(TOLD["source"])
    assert event.claims.count() == sum(len(source["claim"]) for source in TOLD["source"])
    assert (event.first_on, event.last_on) == (date(1998, 5, 6), date(2025, 9, 29))


def test_loaded_twice_it_is_there_once_and_as_a_person_left_it() -> None:
    load_notes(at=NOON)
    Claim.objects.update(standing=Standing.REJECTED)
    before = Item.objects.count(), Original.objects.count()

    assert load_notes(at=NOON) == 0

    assert (Item.objects.count(), Original.objects.count()) == before
    assert not Claim.objects.exclude(standing=Standing.REJECTED).exists()


def test_every_claim_stands_at_its_line_of_the_text() -> None:
    load_notes(at=NOON)

    for claim in Claim.objects.select_related("item__reading", "item__original"):
        text = layer_of(claim.item.reading.pieces).text
        assert text[claim.start : claim.end] == claim.span
        assert bytes(claim.item.original.content).decode() == text


def test_nobody_is_named_for_an_outlets_words_and_everybody_else_is() -> None:
    load_notes(at=NOON)

    for claim in Claim.objects.all():
        assert bool(claim.claimant) is (claim.attribution != "outlet_voice")
        assert claim.standing == Standing.CONFIRMED
        assert claim.decided_by is None


def test_registers_are_kept_apart_by_who_keeps_them() -> None:
    load_notes(at=NOON)

    counts = Claim.objects.filter(matter="figure.crimes").values_list("claimant", "value")

    assert sorted(counts) == [
        ("Prosecutor General of Ukraine", "176000"),
        ("Security Service of Ukraine", "139000"),
    ]


def test_one_statement_in_two_languages_has_one_speaker_and_one_day() -> None:
    load_notes(at=NOON)

    told = Claim.objects.filter(claimant_key="office:UA.mfa")

    assert {claim.item.language for claim in told} == {"en", "uk"}
    assert len({claim.said_on for claim in told}) == 1
    assert {"call", "CPT.member.RUS.vacant", "CPT.access.RUS"} <= {
        matter for matter, number in Counter(claim.matter for claim in told).items() if number == 2
    }


FOLDERS = (each / "shared" / "seeds" for each in Path(__file__).parents)
SEEDS = next((each for each in FOLDERS if each.is_dir()), None)
"""Somewhere above the project, where the articles lie."""


def words(text: str) -> list[str]:
    kept = (letter if letter.isalnum() else " " for letter in text.lower())
    return "".join(kept).split()


def runs(text: str) -> set[tuple[str, ...]]:
    found = words(text)
    return {tuple(found[at : at + 4]) for at in range(len(found) - 3)}


@pytest.mark.skipif(SEEDS is None, reason="the five articles are not here")
def test_no_four_words_in_a_row_are_anybody_elses() -> None:
    assert SEEDS
    theirs = set[tuple[str, ...]]()
    for file in SEEDS.glob("*.txt"):
        theirs |= runs(file.read_text(encoding="utf-8", errors="replace"))
    for source in TOLD["source"]:
        for text in (source["title"], source.get("note", ""), *_lines(source)):
            assert not runs(text) & theirs, text


def _lines(source: dict[str, list[dict[str, str]]]) -> list[str]:
    return [
        text for claim in source["claim"] for text in (claim["words"], claim.get("claimant", ""))
    ]
