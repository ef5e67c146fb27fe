"""A word of its own in every confidential field; then look for it wherever it must not be.

The whole way of a visit is gone in the browser, by the pages that people use. Looked through are
the program's log, its temporary files, everything that it keeps beside its database, its files for
browsers, and all that each person can reach.
"""

import re
import subprocess
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.canaries import FIELDS, MAY_READ, fields_that_hold_text
from tests.browser.conftest import PATIENCE, ROOT, Running, demonstration
from tests.browser.hands import WORD, do
from tests.browser.people import at_a_browser_of
from tests.browser.walk_beside_visits import (
    bring_a_list,
    call_off,
    correspond,
    hold_a_claim_against_the_record,
    keep_register,
    meet,
    plan_the_year,
    talk,
)
from tests.browser.walk_of_a_visit import adopt_and_answer, go_and_draft, plan, publish, take_in

BEGIN = {"Eve": "/documents/", "Carla": "/desk/", "Dan": "/desk/", "Femi": "/desk/"}

BESIDES = {
    "Eve": (
        *("/", "/committee/", "/states/zz/", "/sources/", "/documents.atom", "/acts.atom"),
        *("/checks.atom", "/states/ru/"),
        *("/effects.ics", "/api/v1/acts", "/api/v1/states/zz", "/api/v1/openapi.json"),
    )
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("canaries")
    (made / "tmp").mkdir()
    return made


@pytest.fixture(scope="module")
def own(place: Path) -> Iterator[Running]:
    """A Visita of its own, whose temporary files are its own as well."""
    with demonstration(place, TMPDIR=str(place / "tmp")) as running:
        yield running


@pytest.fixture
def at(chromium: Browser, own: Running) -> Iterator[Callable[[str], Page]]:
    """The page of each person, kept from step to step."""
    windows: dict[str, BrowserContext] = {}

    def page_of(person: str) -> Page:
        if person not in windows:
            windows[person] = (
                chromium.new_context(base_url=own.address, locale="en-GB")
                if person == "Eve"
                else at_a_browser_of(person, chromium=chromium, visita=own)
            )
            windows[person].set_default_timeout(15_000)
            windows[person].new_page()
        return windows[person].pages[0]

    yield page_of
    for window in windows.values():
        window.close()


def wait_until(eve: Page, *, is_out: bool) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        eve.goto("/documents/")
        if bool(eve.get_by_role("link", name=WORD["title"]).count()) is is_out:
            return
        time.sleep(0.5)
    pytest.fail("the job did not hand down")


def reached(page: Page, person: str) -> dict[str, str]:
    """Every page and file that a person comes to by links, and what it says."""
    inside = BEGIN[person]
    waiting, found = [inside, *BESIDES.get(person, ())], dict[str, str]()
    while waiting:
        address = waiting.pop()
        if address in found:
            continue
        answer = page.context.request.get(address)
        assert answer.status == 200, (person, address, answer.status)
        found[address] = text_of(answer.body(), answer.headers.get("content-type", ""))
        links = re.findall(r'href="(/[^"?#]*)', found[address]) if "<html" in found[address] else []
        waiting += [each for each in links if each.startswith(inside)]
    return found


def text_of(body: bytes, kind: str) -> str:
    """Of a PDF what it shows, of a workbook what is packed in it, of anything else its bytes."""
    if kind.startswith("application/pdf"):
        done = subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True)
        return done.stdout.decode()
    if body.startswith(b"PK"):
        with ZipFile(BytesIO(body)) as packed:
            return " ".join(
                packed.read(each).decode(errors="replace") for each in packed.namelist()
            )
    return body.decode(errors="replace")


def ask_for_nonsense(ana: Page, eve: Page) -> None:
    """Addresses, questions and forms that nobody answers may still be written down somewhere."""
    stray = WORD["stray"]
    for page, before in ((ana, "/desk/"), (eve, "/"), (eve, "/api/v1/states/")):
        page.context.request.get(f"{before}{stray}/?q={stray}", headers={"x-word": stray})
        page.context.request.post(f"{before}?q={stray}", form={"words": stray})


def found_in(text: str) -> set[str]:
    return {name for name, word in WORD.items() if word in text}


def look(at: Callable[[str], Page], stage: str) -> None:
    """Everybody finds what they may, and nothing else."""
    for person in BEGIN:
        pages = reached(at(person), person)
        words = {name for text in pages.values() for name in found_in(text)}
        assert words == MAY_READ[stage].get(person, set()), (stage, person)
        assert len(pages) > 2, (stage, person)


def files_of(place: Path) -> Iterator[Path]:
    """What the program wrote beside its database, and what it gives to every browser."""
    yield place / "log"
    for folder in (place / "tmp", place / "var", *(ROOT / "visita").glob("*/static")):
        for each in folder.rglob("*"):
            if each.is_file() and not each.name.startswith("visita.sqlite3"):
                yield each


def test_every_field_that_holds_a_text_has_its_canary() -> None:
    assert fields_that_hold_text() == set(FIELDS)


def test_no_canary_sings_where_it_must_not(
    at: Callable[[str], Page], own: Running, place: Path
) -> None:
    ana, boris, dan, eve = at("Ana"), at("Boris"), at("Dan"), at("Eve")

    take_in(ana)
    hold_a_claim_against_the_record(ana)
    keep_register(ana)
    bring_a_list(ana)
    plan_the_year(ana)
    correspond(ana, dan)
    meet(ana)
    call_off(ana)
    talk(ana)
    visit = plan(ana)
    look(at, "planned")
    report = go_and_draft(ana, boris, dan, visit)
    look(at, "drafted")
    adopt_and_answer(ana, dan, visit, report)
    look(at, "answered")
    wish = publish(ana, boris, visit)
    wait_until(eve, is_out=True)
    look(at, "published")
    do(ana, f"/desk/publication/{wish}/withdraw/", reason=WORD["withdrawal"])
    wait_until(eve, is_out=False)
    look(at, "withdrawn")

    ask_for_nonsense(ana, eve)

    database = (place / "var" / "visita.sqlite3").read_bytes()
    kept = database + (place / "var" / "visita.sqlite3-wal").read_bytes()
    assert WORD["reason"].encode() in kept, "the search itself must be able to find something"
    singing = {
        str(each.relative_to(place.parent) if place in each.parents else each): name
        for each in files_of(place)
        for name, word in WORD.items()
        if word.encode() in each.read_bytes()
    }
    assert singing == {}
