"""What Eve sees where her question cannot be answered, and that no page breaks its own rules."""

import pytest
from playwright.sync_api import Page, expect

from tests.addresses import FAULTS, MORE, PAGES, RUSSIA
from tests.browser.watching import Watched


@pytest.mark.parametrize(("url", "status"), FAULTS.values(), ids=list(FAULTS))
def test_a_fault_is_answered_with_a_page(watched: Watched, url: str, status: int) -> None:
    answer = watched.open(url)

    assert answer.status == status
    expect(watched.page.get_by_role("heading", level=1)).to_be_visible()
    assert watched.complaints == []
    assert watched.violations() == []


def test_no_page_breaks_its_own_policy_or_leaves_the_house(watched: Watched) -> None:
    for url in (PAGES | MORE).values():
        watched.open(url)

        assert watched.violations() == [], url
    assert watched.hosts == {"localhost"}
    assert watched.complaints == []
    assert watched.page.context.cookies() == []


def leads_to_its_field(page: Page, message: str, field: str) -> None:
    """The summary of errors links to the field, which says the same."""
    summary = page.get_by_role("alert")
    summary.get_by_role("link", name=message).click()
    expect(page.locator(f"#{field}")).to_be_focused()
    expect(page.locator(f"#{field}_error")).to_contain_text(message)
    expect(page.locator(f"#{field}")).to_have_attribute("aria-invalid", "true")


def test_a_day_before_the_opening_is_kept_and_explained(eve: Page) -> None:
    eve.goto(RUSSIA)
    eve.get_by_label("On the day", exact=True).fill("1950-01-01")
    with eve.expect_navigation() as answered:
        eve.get_by_role("button", name="Show", exact=True).click()

    assert answered.value.status == 400
    leads_to_its_field(eve, "opened for signature on 26 November 1987", "id_on")
    expect(eve.locator("#id_on")).to_have_value("1950-01-01")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("soon", "Write a day that exists"),
        ("2025-02-30", "Write a day that exists"),
        ("1980", "before ETS 126 was opened for signature"),
        ("1990-05", "did not happen before 29 September 2025"),
        ("9999-12", "not later than the year 9990"),
    ],
)
def test_what_cannot_be_supposed_is_kept_and_explained(eve: Page, typed: str, message: str) -> None:
    eve.goto(RUSSIA)
    field = eve.get_by_label("on the day, or in the month or year")
    field.fill(typed)
    with eve.expect_navigation() as answered:
        eve.get_by_role("button", name="Show what would follow").click()

    assert answered.value.status == 400
    leads_to_its_field(eve, message, "id_day")
    expect(field).to_have_value(typed)


def test_a_name_nobody_has_is_kept_and_near_ones_are_offered(eve: Page) -> None:
    eve.goto("/")
    eve.get_by_label("State", exact=True).fill("Rusia2")
    eve.get_by_role("button", name="Find the State").click()

    leads_to_its_field(eve, "Did you mean: Russian Federation?", "id_q")
    expect(eve.locator("#id_q")).to_have_value("Rusia2")


def test_nothing_typed_shows_all_states(eve: Page) -> None:
    eve.goto("/")
    eve.get_by_role("button", name="Find the State").click()

    expect(eve.get_by_role("link", name="Zimbabwe")).to_be_visible()
    expect(eve.get_by_role("alert")).to_have_count(0)
