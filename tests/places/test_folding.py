"""Names meet however somebody writes them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.chain import World
from tests.conftest import NOON, TODAY
from tests.places.conftest import Adding
from visita.places.actions.facts import Called, add_name
from visita.places.folding import folded, words
from visita.places.queries.listed import Filters, filtered

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=60)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(NAMES)
def test_case_and_spaces_make_no_difference(text: str) -> None:
    assert folded(f"  {text.lower()}\t") == folded(text.lower())
    assert "  " not in folded(text)


@pytest.mark.parametrize(
    ("written", "sought"),
    [
        ("Établissement de Fleury-Mérogis", "etablissement FLEURY-MEROGIS"),
        ("Zakład Karny w Łodzi", "zaklad lodzi"),
        ("Жовті\u0304 Води", "ЖОВТІ води"),
        ("Straße 5", "strasse"),
        ("Œuvre Saint\u2011Éloi", "oeuvre saint-eloi"),
        ("İstanbul Silivri", "istanbul"),
        ("سجن\u200f المركز", "سجن المركز"),
        ("ΦΥΛΑΚΈΣ Κορυδαλλού", "φυλακες κορυδαλλου"),
        ("O\u2019Brien Ward", "o'brien"),
    ],
)
def test_a_place_is_found_by_its_name_however_it_is_typed(
    place: Adding, written: str, sought: str
) -> None:
    made = place(written)
    place("Somewhere else")

    assert list(filtered(Filters(words=sought), today=TODAY)) == [made]


def test_every_name_a_place_ever_had_finds_it(world: World, place: Adding) -> None:
    made = place("Kestrel Hill Prison", town="Tarnholm")
    old = Called("Prison de la Crête", "fr", "1950", "1962", "Archive")
    add_name(key=made.pk, place=made.pk, called=old, by=world.ana, at=NOON)

    for sought in ("crete", "kestrel prison", "prison TARNHOLM", "hill crête"):
        assert list(filtered(Filters(words=sought), today=TODAY)) == [made], sought


@pytest.mark.parametrize("sought", ["%", "_", "\\", "'", "a%b", '"; DROP', "100%"])
def test_signs_of_the_database_are_only_signs(place: Adding, sought: str) -> None:
    place("Kestrel Hill Prison")
    made = place(f"Odd {sought} name")

    assert list(filtered(Filters(words=sought), today=TODAY)) == [made]


def test_words_are_taken_once() -> None:
    assert words("Fen  fen FÉN gate") == ["fen", "gate"]
