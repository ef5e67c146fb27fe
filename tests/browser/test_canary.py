"""A word of its own in every confidential field; then look for it wherever it must not be.

The whole way of a visit is gone in the browser, by the pages that people use. Looked through are
the program's log, its temporary files, everything that it keeps beside its database, its files for
browsers, and all that each person can reach.
"""

import re
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from time import strftime

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from tests.browser.canaries import FIELDS, MAY_READ, canaries, fields_that_hold_text
from tests.browser.conftest import PATIENCE, ROOT, Running, demonstration
from tests.browser.people import at_a_browser_of

WORD = canaries("the words of this test")
TODAY = strftime("%Y-%m-%d")
VOTES = {"held_on": TODAY, "members": "47", "present": "33", "votes_for": "30", "abstentions": "1"}
ID = r"[0-9a-f]{8}-[0-9a-f-]{27}"
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


def do(page: Page, form: str, /, **typed: str) -> None:
    """Open a form, fill it in, send it, confirm the answers where they are shown once more."""
    page.goto(form)
    for name, value in typed.items():
        fill(page, name.replace("__", "-"), value)
    press(page, "form.v-form button.v-button")
    if page.locator('button[name="checked"]').count():
        press(page, 'button[name="checked"]')
    refused = page.get_by_role("alert").all_inner_texts()
    assert refused == [], form
    expect(page.get_by_role("status")).to_be_visible()


def press(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.locator(button).click()


def fill(page: Page, name: str, value: str) -> None:
    field = page.locator(f'form.v-form [name="{name}"]').first
    if field.evaluate("each => each.tagName") == "SELECT":
        field.select_option(value)
    elif field.get_attribute("type") == "radio":
        page.locator(f'form.v-form [name="{name}"][value="{value}"]').check()
    else:
        field.fill(value)


def id_in(page: Page, address: str, pattern: str) -> str:
    """The id in the first link of this form on a page."""
    page.goto(address)
    found = re.search(pattern.replace("ID", f"({ID})"), page.content())
    assert found, (address, pattern)
    return found[1]


def plan(ana: Page) -> str:
    """Returns the id of the visit."""
    names = f"Ada Lund\n{WORD['candidate']}\nLea Voss"
    do(
        ana,
        "/desk/elections/record/",
        **{"state": "ZZ", "candidates": names, "own_nationals": "2", "elected": "Ada Lund"},
        **{"votes": "46", "votes_for": "24", "held_on": TODAY, "since": TODAY},
    )
    do(ana, "/desk/states/zz/authority/", name=WORD["authority"], address=WORD["address"])
    days = {"starts_on": TODAY, "ends_on": TODAY}
    do(ana, "/desk/visits/plan/", state="ZZ", kind="AD_HOC", reason=WORD["reason"], **days)
    ana.goto("/desk/visits/")
    link = ana.get_by_role("row", name="Planned").get_by_role("link").get_attribute("href") or ""
    visit = re.findall(ID, link)[0]
    head, expert = {"capacity": "HEAD", "member": "Boris"}, {"capacity": "EXPERT"}
    do(ana, f"/desk/visits/{visit}/delegation/", **head)
    do(ana, f"/desk/visits/{visit}/delegation/", full_name=WORD["delegate"], **expert)
    do(ana, f"/desk/visits/{visit}/decide/", reason_for_fewer=WORD["fewer"], **VOTES)
    return str(visit)


def take_in(ana: Page) -> None:
    """A file with information, and what it says of itself put right."""
    ana.goto("/desk/information/new/")
    said = (
        f"{WORD['information']} was said.\n\nThe governor said that it was {WORD['information']}."
    )
    file = FilePayload(name=f"{WORD['file']}.txt", mimeType="text/plain", buffer=said.encode())
    ana.locator('[name="uploads"]').set_input_files(files=[file])
    press(ana, "form.v-form button.v-button")
    ana.locator("details:has([name=title]) > summary").click()
    fill(ana, "title", WORD["put_right"])
    fill(ana, "publisher", WORD["outlet"])
    press(ana, "form.v-form button.v-button")
    expect(ana.get_by_role("heading", name=WORD["put_right"])).to_be_visible()


def go_and_draft(ana: Page, boris: Page, visit: str) -> str:
    """Returns the id of the report."""
    do(ana, f"/desk/visits/{visit}/notify/")
    do(boris, f"/desk/visits/{visit}/arrive/", place=WORD["place"], access="GIVEN")
    do(boris, f"/desk/visits/{visit}/findings/record/", text=WORD["finding"], basis="SEEN")
    stop = id_in(boris, f"/desk/visits/{visit}/", "/stops/ID/leave/")
    do(boris, f"/desk/visits/{visit}/stops/{stop}/leave/")
    do(boris, f"/desk/visits/{visit}/conclude/")
    do(ana, f"/desk/visits/{visit}/report/begin/", title=WORD["title"], language="en")
    report = id_in(ana, f"/desk/files/{visit}/", "/desk/reports/ID/")
    told = f"It was {WORD['paragraph']} with {WORD['removed']} and {WORD['consenting']}."
    do(ana, f"/desk/reports/{report}/write/", kind="TEXT", text=told)
    do(ana, f"/desk/reports/{report}/write/", kind="RECOMMENDATION", text=WORD["asked"])
    return report


def adopt_and_answer(ana: Page, dan: Page, visit: str, report: str) -> str:
    """Returns the id of what was sent."""
    do(ana, f"/desk/reports/{report}/circulate/")
    do(ana, f"/desk/reports/{report}/adopt/", observations="NONE", **VOTES)
    do(ana, f"/desk/reports/{report}/transmit/")
    sent = id_in(ana, f"/desk/files/{visit}/", "/desk/sent/ID/")
    said = {"general": WORD["general"], "answer__2": WORD["answer"]}
    do(dan, f"/desk/received/{sent}/respond/", **said)
    do(ana, f"/desk/sent/{sent}/assess/?number=2", done="PARTLY", note=WORD["note"])
    do(dan, f"/desk/received/{sent}/publication/")
    return sent


def publish(ana: Page, boris: Page, visit: str) -> str:
    """Returns the id of the request."""
    wish = id_in(boris, f"/desk/files/{visit}/", "/desk/publication/ID/")
    gate = f"/desk/publication/{wish}/"
    do(boris, f"{gate}settle/", words=WORD["removed"], outcome="REMOVED")
    consent = {"outcome": "EXPRESS_CONSENT", "consent": WORD["consent"]}
    do(boris, f"{gate}settle/", words=WORD["consenting"], **consent)
    do(boris, f"{gate}check/")
    do(ana, f"{gate}release/")
    return wish


def hold_a_claim_against_the_record(ana: Page) -> None:
    """It is drafted and goes no further."""
    said = f"It was {WORD['quoted']}, said {WORD['speaker']}."
    do(ana, "/desk/information/new/", text=said)
    item = re.findall(ID, ana.url)[0]
    do(
        ana,
        f"/desk/information/{item}/claims/add/",
        **{"words": said, "claimant": WORD["speaker"], "attribution": "direct_quote"},
        **{"matter": "ECPT.denunciation.effect", "state": "ZZ", "polarity": "asserts"},
    )
    claim = id_in(ana, f"/desk/information/{item}/", "/desk/information/claims/ID/")
    do(
        ana,
        f"/desk/information/claims/{claim}/check/",
        **{"claim_en": WORD["claimed"], "claim_fr": WORD["claimed"], "quotation": WORD["quoted"]},
        **{"speaker_en": WORD["speaker"], "speaker_fr": WORD["speaker"]},
        **{"outlet": WORD["outlet"], "source": WORD["source"]},
        **{"link": f"https://{WORD['link']}.example/", "verdict": "CONTRADICTS"},
        **{"record_en": WORD["recorded"], "record_fr": WORD["recorded"]},
    )


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
    if not kind.startswith("application/pdf"):
        return body.decode()
    done = subprocess.run(["pdftotext", "-", "-"], input=body, capture_output=True, check=True)
    return done.stdout.decode()


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
    visit = plan(ana)
    look(at, "planned")
    report = go_and_draft(ana, boris, visit)
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
