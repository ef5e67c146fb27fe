"""Registers are written and read in the browser: a holder of the key sees all, nobody else any."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from uuid import UUID

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.browser.conftest import Running
from tests.browser.keys import is_said, open_by_passphrase
from tests.browser.people import at_a_browser_of
from tests.browser.searching import found_in, opened_backup
from tests.browser.test_desk_pages import WAYS, violations
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from visita.site.arland.keys import LABEL as PASSPHRASE
from visita.site.story import FIRST

SECONDS = 30_000
REGISTERS = f"/desk/visits/{FIRST}/registers/"
PLANTED = {
    "person": "Quillfeather",
    "reach": "Marrowgate seven",
    "reached_us": "Thistledown courier",
    "feared": "Brackenhold corridor",
}


@pytest.fixture
def window(chromium: Browser, visita: Running) -> Iterator[Callable[..., Page]]:
    made: list[BrowserContext] = []

    def open_(name: str, **options: object) -> Page:
        context = at_a_browser_of(name, chromium=chromium, visita=visita, **options)
        context.add_init_script(REPORT_VIOLATIONS)
        made.append(context)
        return context.new_page()

    yield open_
    for each in made:
        each.close()


def register(page: Page, name: str) -> Locator:
    """Opened, unless it is open."""
    section = page.locator(f"[data-register={name}]")
    section.locator("[data-does=open]").click(timeout=SECONDS)
    expect(section.locator("[data-open]")).to_be_visible(timeout=SECONDS)
    return section


def opened(page: Page, name: str = "consents") -> Locator:
    page.goto(REGISTERS)
    open_by_passphrase(page, PASSPHRASE)
    return register(page, name)


def group(section: Locator, person: str) -> Locator:
    return section.locator("tbody", has_text=person)


def kept(section: Locator, form: Locator) -> None:
    form.get_by_role("button", name="Seal and keep").click()
    expect(section.get_by_text("The entry is sealed and kept.")).to_be_visible(timeout=SECONDS)


def consent(section: Locator, person: str, reach: str = "") -> None:
    section.get_by_role("button", name="Record a consent").click()
    form = section.locator("form[data-entry=consent]")
    form.get_by_label("Person", exact=True).fill(person)
    form.get_by_label("How the person can be reached").fill(reach)
    form.get_by_label("Photographs").select_option("yes")
    kept(section, form)


def withdrawal(section: Locator, person: str, reached_us: str) -> None:
    group(section, person).get_by_role("button", name="Record a withdrawal").click()
    form = section.locator("form[data-entry=withdrawal]")
    form.get_by_label("Photographs").check()
    form.get_by_label("How it reached us").fill(reached_us)
    kept(section, form)


def case(section: Locator, person: str, feared: str) -> None:
    section.get_by_role("button", name="Open a case").click()
    form = section.locator("form[data-entry=case]")
    form.get_by_label("Person", exact=True).fill(person)
    form.get_by_label("What is feared, or has happened").fill(feared)
    form.get_by_label("Next contact").fill("2026-01-02")
    kept(section, form)


def test_what_boris_writes_ana_reads_and_the_server_has_no_word_of_it(
    window: Callable[..., Page], visita: Running, tmp_path: Path
) -> None:
    page = window("boris")
    watched, sent = Watched(page), list[str]()
    page.on("request", lambda each: sent.append(f"{each.url} {each.post_data_buffer!r}"))

    consents = opened(page)
    consent(consents, PLANTED["person"], PLANTED["reach"])
    withdrawal(consents, PLANTED["person"], PLANTED["reached_us"])
    case(register(page, "reprisals"), PLANTED["person"], PLANTED["feared"])

    seen = window("ana")
    of_person = group(opened(seen), PLANTED["person"])
    expect(of_person.locator("td[data-column=Photographs]")).to_have_text("withdrawn")
    of_person.get_by_text("What was written (2)").click()
    expect(of_person.get_by_text(PLANTED["reached_us"])).to_be_visible()
    expect(of_person.get_by_text("signed by Boris").first).to_be_visible()
    expect(group(register(seen, "reprisals"), PLANTED["feared"])).to_contain_text("overdue")

    left, place = "\n".join(sent), Path(visita.environment["VISITA_VAR"]).parent
    assert [each for each in (*PLANTED.values(), PASSPHRASE, "AGE-SECRET") if each in left] == []
    assert found_in(place, *PLANTED.values()) == []
    assert found_in(opened_backup(visita, tmp_path / "backup"), *PLANTED.values()) == []
    assert watched.violations() == []
    assert watched.complaints == []


def test_who_was_not_given_the_key_finds_no_register(window: Callable[..., Page]) -> None:
    for name in ("carla", "dan", "femi"):
        answer = window(name).goto(REGISTERS)
        assert answer
        assert answer.status == 404, name


def test_what_was_typed_outlives_a_connection_that_fails(window: Callable[..., Page]) -> None:
    page = window("boris")
    section = opened(page)
    section.get_by_role("button", name="Record a consent").click()
    form = section.locator("form[data-entry=consent]")
    form.get_by_label("Person", exact=True).fill("Underwing")

    page.context.set_offline(True)
    form.get_by_role("button", name="Seal and keep").click()
    is_said(page, "No answer came: the connection failed")
    expect(form.get_by_label("Person", exact=True)).to_have_value("Underwing")

    page.context.set_offline(False)
    kept(section, form)
    expect(group(section, "Underwing")).to_have_count(1)


def test_an_answer_that_is_lost_makes_no_second_entry(window: Callable[..., Page]) -> None:
    page = window("boris")
    section = opened(page)
    lost: list[str] = []

    def lose_once(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        route.abort()

    page.route("**/registers/consents/*-*-*/", lose_once)
    section.get_by_role("button", name="Record a consent").click()
    form = section.locator("form[data-entry=consent]")
    form.get_by_label("Person", exact=True).fill("Saltmarsh")
    form.get_by_role("button", name="Seal and keep").click()
    is_said(page, "No answer came: the connection failed")
    kept(section, form)

    assert len(lost) == 1
    expect(group(opened(page), "Saltmarsh")).to_have_count(1)


def test_what_the_server_keeps_back_or_slips_in_is_told(window: Callable[..., Page]) -> None:
    """Whoever runs the server can do both; the page says so."""
    page, followed = window("boris"), list[str]()

    def look(route: Route) -> None:
        answer = route.fetch()
        followed.extend(json.loads(line)["id"] for line in answer.text().splitlines()[1:])
        route.fulfill(response=answer)

    def meddle(route: Route) -> None:
        """An entry that a later one names goes, and comes again under an id of the server's."""
        answer = route.fetch()
        moved = answer.text().replace(followed[0], str(UUID(int=0)), 1)
        route.fulfill(response=answer, body=moved)

    page.route("**/registers/reprisals/open/", look)
    section = opened(page, "reprisals")
    expect(section.get_by_text("Entries are missing.")).to_be_hidden()
    case(section, "Sedgewick", "to be moved to another wing")
    page.unroute("**/registers/reprisals/open/")
    page.route("**/registers/reprisals/open/", meddle)
    section = opened(page, "reprisals")

    expect(section.get_by_text("nobody who was ever given the visit's key signed")).to_be_visible()
    expect(section.get_by_text("Entries are missing.")).to_be_visible()


def test_half_an_answer_shows_nothing(window: Callable[..., Page]) -> None:
    page = window("boris")

    def cut(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text()[:-200])

    page.route("**/registers/consents/open/", cut)
    page.goto(REGISTERS)
    open_by_passphrase(page, PASSPHRASE)
    section = page.locator("[data-register=consents]")
    section.locator("[data-does=open]").click(timeout=SECONDS)

    expect(section.get_by_text("The connection broke off")).to_be_visible(timeout=SECONDS)
    expect(section.locator("[data-open]")).to_be_hidden()


def test_the_search_finds_what_is_open_and_asks_nobody(window: Callable[..., Page]) -> None:
    page = window("boris")
    section = opened(page)
    asked: list[str] = []
    page.on("request", lambda each: asked.append(each.url))

    section.get_by_label("Search in what is open").fill("alder interpreter")

    expect(group(section, "Alder")).to_be_visible()
    expect(group(section, "Heron")).to_be_hidden()
    section.get_by_label("Search in what is open").fill("nobody of this name")
    expect(section.get_by_text("Nothing of what is open has these words.")).to_be_visible()
    assert asked == []


def test_without_its_script_no_form_of_the_page_sends_what_is_typed(
    window: Callable[..., Page],
) -> None:
    page = window("boris")
    page.route("**/registers.*js", lambda route: route.abort())
    page.goto(REGISTERS)
    asked: list[str] = []
    page.on("request", lambda each: asked.append(each.url))

    page.evaluate(
        """() => { for (const each of document.querySelectorAll("form[data-entry]")) {
            each.closest("section").hidden = each.hidden = false;
            each.noValidate = true;
            each.elements[0].value = "typed";
            each.requestSubmit();
        } }"""
    )
    page.wait_for_timeout(500)

    assert [each for each in asked if "/desk/" in each] == []
    assert page.url.endswith(REGISTERS)


@pytest.mark.parametrize(("width", "scheme", "locale"), WAYS, ids=lambda way: str(way))
def test_what_is_open_can_be_read_by_anybody(
    window: Callable[..., Page], width: int, scheme: str, locale: str
) -> None:
    size = {"width": width, "height": 800}
    page = window("boris", locale=locale, color_scheme=scheme, viewport=size, bypass_csp=True)
    page.goto(REGISTERS)
    page.locator("#unlock-passphrase").fill(PASSPHRASE)
    page.locator("form[data-way=PASSPHRASE] button").click()
    register(page, "consents")
    cases = register(page, "reprisals")
    overdue = "en retard" if locale == "fr-FR" else "overdue"
    expect(group(cases, "Heron").get_by_text(overdue)).to_be_visible()

    page.evaluate(
        """() => { for (const each of document.querySelectorAll("form[data-entry], details")) {
            each.hidden = false;
            each.open = true;
        } }"""
    )

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
