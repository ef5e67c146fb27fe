"""Tests find what they ask for, and nothing that another one did, in whatever order they come."""

import pytest

from visita.treaties.models import Act, State

FRANCE, ARLAND = "FR", "ZZ"
TWICE = pytest.mark.parametrize("time", [1, 2])
"""The second time would find what the first did."""


def states() -> set[str]:
    return set(State.objects.filter(pk__in=(FRANCE, ARLAND)).values_list("pk", flat=True))


@TWICE
def test_whoever_asks_for_the_story_finds_it_whole(story: None, time: int) -> None:
    of_arland = Act.objects.filter(state=ARLAND)
    assert states() == {FRANCE, ARLAND}
    assert of_arland.exists()
    assert not of_arland.filter(source="Changed").exists()

    of_arland.update(source="Changed")


@TWICE
def test_whoever_asks_for_the_record_alone_finds_no_story(record: None, time: int) -> None:
    assert states() == {FRANCE}
    assert not State.objects.filter(pk=FRANCE, name_en="Changed").exists()

    State.objects.filter(pk=FRANCE).update(name_en="Changed")


@TWICE
def test_whoever_asks_for_neither_finds_nothing(db: None, time: int) -> None:
    assert not State.objects.exists()

    State.objects.create(pk=FRANCE, iso3="FRA", name_en="France", name_fr="France")


def test_and_so_it_is_after_one_that_asked_for_nothing(story: None) -> None:
    assert states() == {FRANCE, ARLAND}


@pytest.mark.django_db(transaction=True)
def test_one_that_really_commits_finds_nothing() -> None:
    assert not State.objects.exists()
