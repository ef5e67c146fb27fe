"""One visit from election to public page, at six browsers: each person does what is theirs."""

import re
from collections.abc import Callable, Iterator
from time import strftime

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Running
from tests.browser.people import at_a_browser_of
from visita.visits.models import Capacity

TITLE = "Report on the short visit"
NAME = "Osric Hollow"
WHEN_THE_SEAT_IS_FREE = "2040-01-01"
FILE = re.compile(r"/desk/files/[0-9a-f-]{36}/")


@pytest.fixture
def at(chromium: Browser, visita: Running) -> Iterator[Callable[[str], Page]]:
    """The page of each person, kept from step to step."""
    windows: dict[str, BrowserContext] = {}

    def page_of(person: str) -> Page:
        if person not in windows:
            windows[person] = (
                chromium.new_context(base_url=visita.address, locale="en-GB")
                if person == "Eve"
                else at_a_browser_of(person, chromium=chromium, visita=visita)
            )
            windows[person].set_default_timeout(10_000)
            windows[person].new_page()
        return windows[person].pages[0]

    yield page_of
    for window in windows.values():
        window.close()


def press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()


def follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()


def check_and(page: Page, name: str) -> None:
    """The answers are shown once more before anything is recorded."""
    press(page, "Check the answers")
    expect(page.get_by_role("heading", level=1)).to_have_text("Check the answers")
    press(page, name)


def said(page: Page, text: str) -> None:
    expect(page.get_by_role("status")).to_contain_text(text)


def vote(page: Page, day: str) -> None:
    for label, value in {
        "Day of the vote": day,
        "Members in office": "47",
        "Members present": "33",
        "Votes in favour": "30",
        "Abstentions": "1",
    }.items():
        page.get_by_label(label, exact=True).fill(value)


def elect_a_member(page: Page, day: str) -> None:
    page.goto("/desk/elections/")
    follow(page, "Record an election")
    page.get_by_label("In respect of").select_option(label="Arland")
    page.get_by_label("List of names").fill("Ada Lund\nPer Quist\nLea Voss")
    page.get_by_label("How many of them are nationals").fill("2")
    page.get_by_label("Elected", exact=True).fill("Ada Lund")
    page.get_by_label("Votes cast").fill("46")
    page.get_by_label("Votes for the elected").fill("23")
    page.get_by_label("Day of the election").fill(day)
    page.get_by_label("First day of the term").fill(WHEN_THE_SEAT_IS_FREE)
    press(page, "Check the answers")
    expect(page.get_by_text("No: at least one condition is not met.")).to_be_visible()
    press(page, "Change the answers")
    page.get_by_label("Votes for the elected").fill("24")
    check_and(page, "Record the election")
    said(page, "the term begins on its day")


def plan_a_visit(page: Page, day: str) -> str:
    """Returns the address of its file."""
    page.goto("/desk/visits/")
    follow(page, "Plan a visit")
    page.get_by_label("State", exact=True).select_option(label="Arland")
    page.get_by_label("Kind of visit").select_option(label="Ad hoc")
    page.get_by_label("First day").fill(day)
    page.get_by_label("Last day").fill(day)
    page.get_by_label("Why the circumstances require it").fill("Reports of last week.")
    check_and(page, "Open the file of this visit")
    said(page, "The file of the visit is open")
    page.get_by_role("row", name="Planned").get_by_role("link").click()
    page.wait_for_url(FILE)
    return page.url


def name_the_delegation(page: Page, file: str) -> None:
    """On the page where people with a profile are chosen, and then on that of the visit."""
    for capacity, member, name in (
        (Capacity.HEAD, "Boris", ""),
        (Capacity.MEMBER, "Viktor Hald", ""),
        (Capacity.INTERPRETER, "", "Tove Brand"),
    ):
        page.goto(file)
        follow(page, "Name the delegation")
        page.get_by_role("link", name=re.compile("^Name somebody")).first.click()
        page.get_by_label("Function").select_option(value=capacity.value)
        if member:
            page.get_by_label(re.compile("^Member ")).select_option(label=member)
        page.get_by_label(re.compile("^Name [(]")).first.fill(name)
        press(page, "Add to the delegation")
        said(page, "longer by one")


def decide_and_notify(page: Page, file: str, day: str) -> None:
    page.goto(file)
    follow(page, "Decide the visit")
    vote(page, day)
    check_and(page, "Record the vote")
    said(page, "The vote is recorded")
    page.goto(file)
    follow(page, "Notify the Government")
    check_and(page, "Send the notification")
    said(page, "The Government is notified")


def read_the_notification(page: Page) -> None:
    page.goto("/desk/")
    page.get_by_role("link", name="Read the notification").last.click()
    expect(page.get_by_role("cell", name="Interpreter")).to_be_visible()
    expect(page.get_by_text("Place", exact=True)).to_have_count(0)
    press(page, "Say that you have read it")
    said(page, "that you have read it")


def go_there(page: Page, file: str) -> None:
    page.goto(file)
    follow(page, "Record places and access")
    page.get_by_label("Place", exact=True).fill("Mill Lane police station")
    page.get_by_label("Access", exact=True).select_option(label="Given")
    press(page, "Record the arrival")
    said(page, "The arrival is recorded")
    follow(page, "Record findings")
    follow(page, "Record a finding")
    page.get_by_label("Seen", exact=True).check()
    page.get_by_label("Finding", exact=True).fill("Two of four cells have no daylight.")
    press(page, "Record the finding")
    said(page, "The finding is recorded")
    page.goto(file)
    follow(page, "Delegation, notification, places")
    page.get_by_role("link", name="Record the departure").click()
    press(page, "Record the departure")
    said(page, "The departure is recorded")
    page.goto(file)
    follow(page, "End the visit")
    check_and(page, "End the visit")
    said(page, "The visit is over")


def draft(page: Page, file: str) -> None:
    page.goto(file)
    follow(page, "Draft the report")
    page.get_by_label("Title").fill(TITLE)
    press(page, "Begin the draft")
    page.goto(file)
    follow(page, "Draft the report")
    for kind, text in (
        ("HEADING", "Mill Lane"),
        ("TEXT", f"{NAME} was held there for two nights."),
        ("RECOMMENDATION", "Every cell should have daylight."),
    ):
        follow(page, "Write a paragraph")
        page.get_by_label("What it is").select_option(value=kind)
        page.get_by_label("Text", exact=True).fill(text)
        press(page, "Add the paragraph")
        said(page, "The paragraph is in the draft")
    follow(page, "Put it before the Committee")
    check_and(page, "Put it before the Committee")
    said(page, "before the Committee")


def read_it_as_a_member(page: Page) -> None:
    page.goto("/desk/")
    follow(page, "Read the report before the Committee")
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("link", name="Write a paragraph")).to_have_count(0)


def adopt_and_send(page: Page, file: str, day: str) -> None:
    page.goto(file)
    follow(page, "Adopt the report")
    vote(page, day)
    page.get_by_label("It made none").check()
    check_and(page, "Record the vote")
    said(page, "The vote is recorded")
    page.goto(file)
    follow(page, "Send the report")
    check_and(page, "Send the report")
    said(page, "The report is sent")


def answer_and_ask(page: Page) -> None:
    page.goto("/desk/")
    follow(page, "Answer the report")
    follow(page, "Answer the report")
    page.get_by_label("Answer in general").fill("It is being looked into.")
    page.get_by_label("To paragraph 2").fill("Windows are ordered.")
    check_and(page, "Send the answer")
    said(page, "The answer is sent")
    follow(page, "Ask for publication")
    check_and(page, "Ask that the report be published")
    said(page, "The Committee has your request")


def settle_and_check(page: Page, file: str) -> None:
    page.goto(file)
    follow(page, "Settle personal data and check the text")
    for words, outcome in (("Mill Lane", "Tells of nobody"), (NAME, "Removed from the text")):
        page.locator(".v-tasks li", has_text=words).get_by_role("link").click()
        page.get_by_label(outcome).check()
        press(page, "Settle these words")
        said(page, "The words are settled")
    expect(page.locator("article")).not_to_contain_text(NAME)
    follow(page, "Confirm the check")
    check_and(page, "Confirm the check")
    said(page, "The check is confirmed")


def release(page: Page, file: str) -> None:
    page.goto(file)
    follow(page, "Release the report")
    follow(page, "Release it")
    check_and(page, "Release it")
    said(page, "The report is released")


def read_it_as_anybody(page: Page) -> None:
    for _ in range(60):
        page.goto("/documents/")
        if page.get_by_role("link", name=TITLE).count():
            break
        page.wait_for_timeout(500)
    follow(page, TITLE)
    expect(page.locator("article")).to_contain_text("Every cell should have daylight.")
    expect(page.locator("article")).to_contain_text("Windows are ordered.")
    expect(page.locator("body")).not_to_contain_text(NAME)
    expect(page.get_by_text("Invented story.")).to_be_visible()


def test_one_visit_from_election_to_public_page(at: Callable[[str], Page]) -> None:
    day = strftime("%Y-%m-%d")
    ana = at("Ana")

    elect_a_member(ana, day)
    file = plan_a_visit(ana, day)
    name_the_delegation(ana, file)
    decide_and_notify(ana, file, day)
    read_the_notification(at("Dan"))
    go_there(at("Boris"), file)
    draft(ana, file)
    read_it_as_a_member(at("Carla"))
    adopt_and_send(ana, file, day)
    answer_and_ask(at("Dan"))
    settle_and_check(at("Boris"), file)
    release(ana, file)
    read_it_as_anybody(at("Eve"))

    assert at("Carla").goto(file).status == 404  # type: ignore[union-attr]
    assert at("Femi").goto(file).status == 404  # type: ignore[union-attr]
