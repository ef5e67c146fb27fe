"""Reports of one event come together; what only shares a State or a day does not."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.intake.seeds import OUTLINES, SEEDS, seed
from visita.intake.comparing.grouping import Grouped, best_group, groups
from visita.intake.reading.gazetteer import names_in
from visita.rules.partial_date import PartialDate

EXIT = frozenset({"state:ZZ", "treaty:ECPT", "body:CPT", "office:ZZ.president"})
PRISON = frozenset({"state:ZZ", "office:ZZ.mfa"})


def report(
    id: str,
    text: str,
    *,
    day: str = "2030-09-29",
    names: frozenset[str] = EXIT,
    language: str = "en",
) -> Grouped:
    return Grouped(id, language, text, PartialDate.parse(day) if day else None, names, "")


LAW = report(
    "law", "The President of Arland signed the law on leaving the treaty, the portal shows."
)
PORTAL = report(
    "portal", "On the portal stands the law by which Arland is leaving the treaty, signed today."
)
BUDGET = report(
    "budget",
    "Fishermen in Arland wait for the budget; the harbour of Skerrow needs a new crane.",
    names=PRISON,
)
UKRAINIAN = report("uk", "Президент Арланду підписав закон про вихід із договору.", language="uk")
YEARS_AGO = report("old", LAW.text, day="2024-01-05")


def test_reports_of_one_event_are_one_group_and_another_event_is_not() -> None:
    assert groups([LAW, BUDGET, PORTAL]) == (("law", "portal"), ("budget",))


def test_two_visits_of_one_committee_to_two_states_are_two_events() -> None:
    text = "The Committee visited police stations and prisons and published what it found there."
    core = frozenset({"treaty:ECPT", "body:CPT"})
    items = [report(code, text, names=core | {f"state:{code}"}) for code in ("FR", "ZZ")]

    assert groups(items) == (("FR",), ("ZZ",))


def test_names_without_any_words_in_common_do_not_make_an_event() -> None:
    visit = report("visit", "Cells in Skerrow were cold, doctors noted after three days of talks.")

    assert groups([LAW, visit]) == (("law",), ("visit",))


def test_across_languages_the_names_decide() -> None:
    elsewhere = report("elsewhere", "Рибалки чекають.", language="uk", names=PRISON)

    assert groups([LAW, UKRAINIAN, elsewhere]) == (("law", "uk"), ("elsewhere",))


def test_the_same_words_years_apart_are_another_event() -> None:
    assert groups([LAW, YEARS_AGO]) == (("law",), ("old",))


def test_an_item_without_a_day_may_be_of_any() -> None:
    undated = report("undated", PORTAL.text, day="")

    assert groups([LAW, undated]) == (("law", "undated"),)


def test_a_new_item_finds_its_event_among_candidates() -> None:
    events = [("E1", [BUDGET]), ("E2", [LAW]), ("E3", [])]

    assert best_group(PORTAL, events) == "E2"
    assert best_group(YEARS_AGO, events) is None
    assert best_group(PORTAL, []) is None


def test_a_reprint_is_of_the_same_event_though_it_names_nobody() -> None:
    said = "The lighthouse was lit again on the eve of the fair, and the whole harbour came to see."
    one = report("one", said, names=frozenset())
    two = report("two", "Fen Agency: " + said + " " + "Boats came. " * 40, names=frozenset())

    assert groups([one, two]) == (("one", "two"),)


def test_one_sentence_in_two_texts_makes_no_reprint() -> None:
    one = report("one", "The ministry said nothing more.", names=frozenset())
    long = "The ministry said nothing more. " + "Boats left the bay and others came home. " * 9
    two = report("two", long, names=frozenset())

    assert groups([one, two]) == (("one",), ("two",))


@given(st.integers(0, 999))
def test_the_order_of_the_items_does_not_matter(order: int) -> None:
    items = [LAW, BUDGET, PORTAL, UKRAINIAN, YEARS_AGO]
    shuffled = list(items)
    Random(order).shuffle(shuffled)  # noqa: S311 any order

    assert groups(shuffled) == groups(items)
    assert sorted(each for group in groups(shuffled) for each in group) == sorted(
        each.id for each in items
    )


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared articles are not here")
def test_five_articles_on_one_exit_are_one_event_and_the_conscription_story_is_not() -> None:
    items = []
    for name in OUTLINES:
        layer, story = seed(name)
        items.append(_of(name, [layer.lines[line - 1] for line in story.kept], story))
    layer, story = seed("004")
    items.append(_of("conscription", list(layer.lines[11:18]), story))

    assert groups(items) == (tuple(OUTLINES), ("conscription",))


def _of(name: str, lines: list[str], story: object) -> Grouped:
    text = "\n".join(lines)
    published = getattr(story, "published", None)
    day = PartialDate.parse(published.value) if published else None
    names = frozenset(each.key for each in names_in(text, "en"))
    return Grouped(name, "en", text, day, names, "")
