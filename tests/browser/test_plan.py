"""The places of a visit: sealed in one browser, opened in another, proven by single leaves."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import PATIENCE, Running, demonstration
from tests.browser.hands import ID, TODAY, VOTES, do, id_in
from tests.browser.keys import captured, is_said, open_by_passphrase
from tests.browser.people import at_a_browser_of
from tests.browser.searching import found_in
from tests.browser.test_desk_pages import WAYS, violations
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from visita.site.arland.keys import LABEL as OF_ARLAND
from visita.site.story import FIRST

FIRST_MEANT, THEN = "Zimtwerk prison", "Quarzhof station"
PERSON = "Dr Nelkenwurz"
SECONDS = 30_000
PEOPLE = "/desk/programme/people/"
ENDED = r"/people/ID/end/\"[^<]*<[^>]*>: Ana"


@pytest.fixture(scope="module")
def own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A Visita in which a visit is made and told of, beside the story that others read."""
    with demonstration(tmp_path_factory.mktemp("plans")) as running:
        yield running


@pytest.fixture
def at(chromium: Browser, own: Running) -> Iterator[Callable[..., Page]]:
    """The page of a person; the same again when asked again."""
    windows: dict[str, BrowserContext] = {}

    def page_of(name: str, **options: object) -> Page:
        if name not in windows:
            windows[name] = at_a_browser_of(name, chromium=chromium, visita=own, **options)
            windows[name].add_init_script(REPORT_VIOLATIONS)
            windows[name].new_page()
        return windows[name].pages[0]

    yield page_of
    for window in windows.values():
        window.close()


def decided(ana: Page) -> str:
    """A visit to Arland of which the State was not told. Returns its address."""
    days = {"starts_on": TODAY, "ends_on": TODAY}
    do(ana, "/desk/visits/plan/", state="ZZ", kind="AD_HOC", reason="Letters came.", **days)
    ana.goto("/desk/visits/")
    link = ana.get_by_role("row", name="Planned").first.get_by_role("link").first
    visit = f"/desk/visits/{re.findall(ID, link.get_attribute('href') or '')[0]}/"
    do(ana, f"{visit}delegation/name/", capacity="HEAD", member="Boris")
    do(ana, f"{visit}delegation/name/", capacity="EXPERT", full_name=PERSON)
    do(ana, f"{visit}decide/", reason_for_fewer="One day.", **VOTES)
    return visit


def plan_of(visit: str) -> str:
    return visit.replace("/desk/visits/", "/desk/programme/plans/")


def seal(page: Page, *places: str) -> None:
    for number, place in enumerate(places):
        if number:
            page.get_by_role("button", name="Add a place").click()
        page.get_by_label("Place", exact=True).nth(number).fill(place)
    page.get_by_label("Sub-team").first.select_option("B")
    page.get_by_role("button", name="Seal it, and bind the body to it").click()
    expect(page.get_by_text("the body is bound to it.")).to_be_visible(timeout=SECONDS)


def open_version(page: Page, number: int) -> None:
    page.get_by_role("button", name=f"Open version {number}").click()
    if not page.get_by_text("Your key is open").is_visible():
        open_by_passphrase(page, OF_ARLAND)
    expect(page.locator("[data-opened]")).to_be_visible(timeout=SECONDS)


def taken_out(page: Page, into: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name="Take the opened plan out").click()
    download.value.save_as(into)
    return into


def run(own: Running, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "visita.site.main", *words],
        env=own.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )


def test_meant_sealed_opened_gone_and_proven(
    at: Callable[..., Page], own: Running, tmp_path: Path
) -> None:
    ana, boris = at("Ana"), at("Boris")
    visit = decided(ana)
    watched = Watched(boris)
    boris.goto(plan_of(visit))
    with captured(boris) as sent:
        seal(boris, THEN, FIRST_MEANT)
        open_version(boris, 1)
        boris.get_by_role("button", name="Earlier").nth(1).click()
        boris.get_by_role("button", name="Seal it, and bind the body to it").click()
        expect(boris.get_by_text("Version 2", exact=False).first).to_be_visible(timeout=SECONDS)
    assert not any(word in each for word in (FIRST_MEANT, THEN, PERSON) for each in sent)
    assert (watched.complaints, watched.violations()) == ([], [])
    assert watched.hosts <= {"localhost", None, ""}

    ana.goto(plan_of(visit))
    open_version(ana, 2)
    assert ana.locator("[data-places] li").all_inner_texts() == [FIRST_MEANT, f"{THEN} (B)"]
    for stranger in ("Carla", "Dan", "Femi"):
        assert at(stranger).request.get(plan_of(visit)).status == 404
    place = Path(own.environment["VISITA_VAR"]).parent
    assert found_in(place, FIRST_MEANT, THEN, "AGE-SECRET-KEY-1") == []
    opened = taken_out(ana, tmp_path / "plan.json")
    gone(ana, boris, visit)
    compared(ana, visit)
    proven(own, opened, tmp_path)


def gone(ana: Page, boris: Page, visit: str) -> None:
    """The State is told; nothing can be sealed any more; the delegation goes and comes back."""
    boris.goto(plan_of(visit))
    do(ana, f"{visit}notify/")
    boris.get_by_label("Place", exact=True).first.fill("Too late")
    boris.get_by_role("button", name="Seal it, and bind the body to it").click()
    is_said(boris, "The State has been told of this visit")
    expect(boris.get_by_label("Place", exact=True).first).to_have_value("Too late")
    for place in (FIRST_MEANT, "Harbour Street police station"):
        do(boris, f"{visit}arrive/", place=place, access="GIVEN")
        boris.goto(visit)
        leave = re.findall(r'href="([^"]*/stops/[^"]*/leave/)"', boris.content())
        do(boris, leave[0])
    do(boris, f"{visit}conclude/")


def compared(ana: Page, visit: str) -> None:
    ana.goto(plan_of(visit))
    expect(ana.get_by_text("This one stood when the State was told")).to_be_visible()
    open_version(ana, 2)
    assert ana.locator("[data-compared] li").all_inner_texts() == [
        f"{FIRST_MEANT}: visited as planned",
        f"{THEN}: planned, not visited",
        "Harbour Street police station: visited, not planned",
    ]


def proven(own: Running, opened: Path, place: Path) -> None:
    """A single leaf is disclosed; an outsider believes it, and nothing that was altered."""
    proof = place / "disclosed.json"
    done = run(own, "plan", "reveal", str(opened), "--leaf", "place_1", "--into", str(proof))
    assert done.returncode == 0, done.stderr
    text = proof.read_text()
    assert (FIRST_MEANT in text, THEN in text, PERSON in text) == (True, False, False)
    shown = run(own, "verify-plan", str(proof))
    assert shown.returncode == 0, shown.stdout + shown.stderr
    assert FIRST_MEANT in shown.stdout
    proof.write_text(text.replace(FIRST_MEANT, "Another prison"))
    assert "was altered" in run(own, "verify-plan", str(proof)).stdout
    another = {**json.loads(opened.read_text()), "nonce": "0" * 64}
    opened.write_text(json.dumps(another))
    never = run(own, "plan", "reveal", str(opened), "--all", "--into", str(place / "never"))
    assert "never bound" in never.stderr


def test_whoever_is_no_longer_cleared_loses_the_key_and_is_given_it_again(
    at: Callable[..., Page],
) -> None:
    ana, boris = at("Ana"), at("Boris")
    visit = decided(ana)
    boris.goto(plan_of(visit))
    seal(boris, FIRST_MEANT)
    do(boris, f"/desk/programme/people/{id_in(boris, PEOPLE, ENDED)}/end/", until=TODAY)
    assert ana.request.get(plan_of(visit)).status == 404
    do(boris, f"{PEOPLE}clear/", username="ana", since=TODAY)
    ana.goto(plan_of(visit))
    expect(ana.get_by_text("were not given the key of this plan")).to_be_visible()

    boris.goto(plan_of(visit))
    open_by_passphrase(boris, OF_ARLAND)
    boris.get_by_role("button", name="Give the key").click(timeout=SECONDS)
    expect(boris.get_by_text("The key is given.")).to_be_visible(timeout=SECONDS)
    ana.reload()
    open_version(ana, 1)
    assert ana.locator("[data-places] li").all_inner_texts() == [f"{FIRST_MEANT} (B)"]


@pytest.mark.parametrize(("width", "scheme", "locale"), WAYS, ids=lambda way: str(way))
def test_an_opened_plan_can_be_read_by_anybody(
    at: Callable[..., Page], width: int, scheme: str, locale: str
) -> None:
    size = {"width": width, "height": 800}
    page = at("Boris", locale=locale, color_scheme=scheme, viewport=size, bypass_csp=True)
    page.goto(f"/desk/programme/plans/{FIRST}/")
    page.locator("form[data-open] button").click()
    page.locator("#unlock-passphrase").fill(OF_ARLAND)
    page.locator("form[data-way=PASSPHRASE] button").click()
    expect(page.locator("[data-compared] li")).to_have_count(3, timeout=SECONDS)

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
