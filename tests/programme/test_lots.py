"""Lots: the same seed draws the same names, and anybody can check it by hand."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from visita.programme.lots import draw, lot, seed_of

SEED = seed_of("4 1 6")


def test_a_lot_is_the_digest_of_seed_and_name() -> None:
    assert lot(SEED, "XN") == sha256(f"{SEED}:XN".encode()).hexdigest()


def test_the_seed_of_dice_does_not_depend_on_how_they_are_spaced() -> None:
    assert seed_of(" 4  1 6\n") == SEED
    assert seed_of("4 6 1") != SEED


@given(st.lists(st.text(min_size=1), unique=True, max_size=30), st.randoms())
def test_neither_the_order_nor_who_draws_changes_anything(names: list[str], chance: object) -> None:
    number = len(names) // 2
    shuffled = list(names)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    drawn = draw(SEED, names, number)

    assert draw(SEED, shuffled, number) == drawn
    assert len(set(drawn)) == number
    assert draw(SEED, names, len(names))[:number] == drawn


def test_every_name_is_drawn_about_as_often() -> None:
    names = [str(number) for number in range(10)]
    drawn = [draw(seed_of(str(turn)), names, 3) for turn in range(1000)]

    times = [sum(name in each for each in drawn) for name in names]

    assert all(240 <= each <= 360 for each in times)


@pytest.mark.parametrize(
    ("seed", "pool", "number"),
    [("short", ["a"], 1), (SEED, ["a", "a"], 1), (SEED, ["a"], 2), (SEED, ["a"], -1)],
)
def test_what_cannot_be_drawn_is_refused(seed: str, pool: list[str], number: int) -> None:
    with pytest.raises(ValueError, match=r"seed|pool|drawn"):
        draw(seed, pool, number)
