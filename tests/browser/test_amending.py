"""A record is reviewed and amended at headquarters, and the server learns nothing of it."""

import json
from base64 import b64encode
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from playwright.sync_api import BrowserContext, Locator, Page, Route, expect

from tests.browser.conftest import Running
from tests.browser.people import at_a_browser_of
from tests.browser.searching import found_in
from tests.browser.test_accessibility import violations
from tests.browser.test_sealed_records import LIST, RECORD, SECONDS, TOLD, open_key
from tests.browser.watching import Watched
from visita.sealing.amendments import Amendment, By, Change, signed
from visita.sealing.container import pack
from visita.sealing.envelopes import sealed
from visita.site.arland.keys import LABEL as PASSPHRASE
from visita.site.arland.keys import MADE
from visita.site.story import FIRST, SPOKEN

SAYS, WHY, NOTE = "Right-arm-velvet", "Misheard-quinoa-once", "Remark-of-the-lighthouse"
GIVEN, KEPT = "**/records/amendments/open/", "**/records/amendments/*/"
KEYS = json.loads(MADE.read_text(encoding="utf-8"))


def opened(page: Page) -> Page:
    page.goto(RECORD)
    open_key(page, PASSPHRASE)
    page.get_by_role("button", name="Open the record").click(timeout=SECONDS)
    expect(page.get_by_label("Your review")).to_be_visible(timeout=SECONDS)
    return page


def amend(page: Page, says: str) -> None:
    """By keyboard: the field has the focus once the button is pressed."""
    page.get_by_role("button", name="Amend: What the person tells").press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type(says)
    page.keyboard.press("Tab")
    page.keyboard.type(WHY)


def keep(page: Page) -> None:
    page.get_by_role("button", name="Sign, seal and keep").click()


def told(page: Page) -> Locator:
    return page.locator("dd", has_text=TOLD)


def test_boris_amends_an_answer_and_ana_reads_both(
    window: Callable[..., BrowserContext], visita: Running
) -> None:
    boris = opened(window("boris").new_page())
    sent: list[str] = []
    boris.on("request", lambda each: sent.append(f"{each.url} {each.post_data_buffer or b''!r}"))
    amend(boris, SAYS)
    boris.get_by_label("Your review").select_option(label="To be asked about")
    boris.get_by_label("Remark").fill(NOTE)
    keep(boris)
    expect(boris.get_by_text("It is kept, sealed like the record itself.")).to_be_visible()

    page = window("ana").new_page()
    watched = Watched(page)
    ana = opened(page)

    assert told(ana).locator("del").first.inner_text().startswith("Before:")
    expect(told(ana).locator("ins")).to_have_text(f"Now: {SAYS}")
    expect(told(ana)).to_contain_text("Boris")
    expect(told(ana)).to_contain_text(WHY)
    expect(ana.locator("[data-history] li").last).to_contain_text(NOTE)
    assert len(sent) >= 2
    assert not [each for each in sent if any(word in each for word in (SAYS, WHY, NOTE))]
    assert found_in(Path(visita.environment["VISITA_VAR"]).parent, SAYS, WHY, NOTE) == []
    assert (watched.violations(), watched.complaints) == ([], [])


def test_what_is_typed_outlives_a_lost_answer_and_an_ended_session_and_is_kept_once(
    window: Callable[..., BrowserContext], visita: Running
) -> None:
    context = window("boris")
    page = opened(context.new_page())
    before = page.locator("[data-history] li").count()
    amend(page, "Sent-three-times")
    page.route(KEPT, lost_on_the_way_back, times=1)
    keep(page)
    expect(page.get_by_text("There was no answer")).to_be_visible()
    context.clear_cookies()
    keep(page)
    expect(page.get_by_text("There was no answer")).to_be_visible()
    expect(page.get_by_label("What should stand there")).to_have_value("Sent-three-times")

    context.add_cookies(cookies_of("boris", context, visita))  # signed in again beside it
    keep(page)

    expect(page.get_by_text("It is kept, sealed like the record itself.")).to_be_visible()
    again = opened(context.new_page())
    expect(again.locator("[data-history] li")).to_have_count(before + 1)
    expect(told(again).locator("ins")).to_have_text("Now: Sent-three-times")


def lost_on_the_way_back(route: Route) -> None:
    """The server keeps it, and the browser does not hear of that."""
    assert route.fetch().status == 201
    route.abort()


def cookies_of(name: str, context: BrowserContext, visita: Running) -> Any:
    assert context.browser
    anew = at_a_browser_of(name, chromium=context.browser, visita=visita)
    cookies = anew.cookies()
    anew.close()
    return cookies


def test_what_a_server_slips_in_or_holds_back_is_told_and_changes_no_answer(
    window: Callable[..., BrowserContext],
) -> None:
    """It knows who signs with which key and to which key all is sealed, and can sign for nobody."""
    context = window("boris")
    mine = opened(context.new_page())
    mine.get_by_label("Remark").fill("I have seen the amendment before this.")
    with mine.expect_request(KEPT) as kept:
        keep(mine)
    expect(mine.get_by_text("It is kept, sealed like the record itself.")).to_be_visible()
    page = context.new_page()
    page.route(GIVEN, lies(newest=kept.value.url.split("/")[-2]))

    opened(page)

    history = page.locator("[data-history]")
    expect(history).to_contain_text("NOT genuine: no signature of anybody holds for it.")
    expect(history).to_contain_text("Signed by somebody who was never given the key of this visit.")
    expect(history).to_contain_text("Its author had seen an earlier amendment")
    assert "Slipped-in" not in page.locator("#opened").inner_text()


def lies(newest: str) -> Callable[[Route], None]:
    """Two amendments more, and of those that the author of the newest had seen one held back."""
    by_boris = By("Boris", KEYS["people"]["boris"]["verify_key"])
    stranger = Ed25519PrivateKey.generate()
    public = b64encode(stranger.public_key().public_bytes_raw()).decode()
    false = [line_of(by_boris, stranger), line_of(By("Boris", public), stranger)]

    def lie(route: Route) -> None:
        answer = route.fetch()
        true = sorted(answer.body().splitlines(), key=lambda each: newest.encode() in each)
        lines = [*true[1:], *false]
        headers = {**answer.headers, "x-visita-number": str(len(lines))}
        route.fulfill(status=200, headers=headers, body=b"\n".join([*lines, b""]))

    return lie


def line_of(by: By, key: Ed25519PrivateKey) -> bytes:
    change = Change("/data/interview/told", "x", "Slipped-in", "y")
    said = Amendment(str(uuid4()), str(SPOKEN), "", "", by, "2026-11-26T12:00:00Z", "", "")
    entries = signed(
        replace(said, changes=(change,)), sign=lambda text: b64encode(key.sign(text)).decode()
    )
    envelope = sealed(pack(entries), recipients=[KEYS["vaults"]["first"]["recipient"]])
    return json.dumps({"id": said.id, "envelope": b64encode(envelope).decode()}).encode()


def test_two_who_amend_one_answer_at_once_are_both_heard(
    window: Callable[..., BrowserContext],
) -> None:
    context = window("boris")
    pages = [opened(context.new_page()), opened(context.new_page())]
    for number, page in enumerate(pages):
        amend(page, f"By-page-{number}")
        keep(page)
        expect(page.get_by_text("It is kept, sealed like the record itself.")).to_be_visible()

    third = opened(context.new_page())

    expect(told(third)).to_contain_text("By-page-0")
    expect(told(third)).to_contain_text("By-page-1")
    unaware = told(third).get_by_text("had not seen the answer that stands before it")
    expect(unaware).to_have_count(1)


def test_an_answer_is_added_where_there_was_none(window: Callable[..., BrowserContext]) -> None:
    context = window("boris")
    page = opened(context.new_page())
    asked = "What would make it safer?"
    expect(page.get_by_text(asked)).to_be_hidden()

    page.get_by_label("Show the questions without an answer").check()
    page.get_by_role("button", name=f"Amend: {asked}").click()
    page.get_by_label("What should stand there").fill("Juniper-of-the-yard")
    page.get_by_label("Why").fill("Said on leaving")
    page.get_by_label("Show the questions without an answer").uncheck()
    expect(page.get_by_label("What should stand there")).to_be_visible()
    keep(page)

    again = opened(context.new_page())
    answer = again.locator("dd", has_text="Juniper-of-the-yard")
    expect(answer).to_be_visible()
    expect(answer.locator("del")).to_have_text("Before: no answer")
    expect(again.get_by_text("Show the questions without an answer")).to_be_hidden()

    again.get_by_role("button", name=f"Amend: {asked}").click()
    again.get_by_label("What should stand there").fill("")
    again.get_by_label("Why").fill("Said of somebody else")
    keep(again)
    taken_back = opened(context.new_page())
    expect(taken_back.get_by_label("Show the questions without an answer (1)")).to_be_visible()
    expect(taken_back.get_by_text("Juniper-of-the-yard")).to_be_visible()


@pytest.mark.parametrize(("width", "scheme"), [(360, "dark"), (1280, "light")])
def test_anybody_can_read_and_amend(
    window: Callable[..., BrowserContext], width: int, scheme: str
) -> None:
    """By axe's rules, with an answer that was amended and one that is being amended."""
    seen = {"viewport": {"width": width, "height": 740}, "color_scheme": scheme}
    page = opened(window("boris", bypass_csp=True, **seen).new_page())
    for question in ("What the person tells", "Is the person afraid of reprisals?"):
        page.get_by_role("button", name=f"Amend: {question}").click()

    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_is_taken_into_a_finding_is_what_stands_there_now(
    window: Callable[..., BrowserContext],
) -> None:
    page = window("boris").new_page()
    page.goto(f"/desk/visits/{FIRST}/findings/from-records/{SPOKEN}/")
    open_key(page, PASSPHRASE)
    page.get_by_role("button", name="Open the record").click(timeout=SECONDS)

    page.get_by_role("button", name="Take: Size in millimetres").click(timeout=SECONDS)

    expect(page.get_by_label("Finding", exact=True)).to_have_value("Size in millimetres 50")
    expect(page.locator("[data-history]")).to_contain_text("Compared with the photograph")
    expect(page.get_by_role("button", name="Amend", exact=False)).to_have_count(0)


def test_the_list_is_opened_and_says_which_records_were_reviewed(
    window: Callable[..., BrowserContext],
) -> None:
    page = window("boris", locale="fr-FR", viewport={"width": 360, "height": 740}).new_page()
    watched = Watched(page)
    watched.open(f"{LIST}?lang=fr")
    page.locator("[data-ask] button").click()
    page.locator("#unlock-passphrase").fill(PASSPHRASE)
    page.locator("form[data-way=PASSPHRASE] button").click()
    expect(page.get_by_text("La liste est ouverte")).to_be_visible(timeout=SECONDS)

    cells = page.locator("[data-record]").all_inner_texts()

    assert sum("Réponses modifiées" in each for each in cells) == 1
    assert sum("non relu" in each for each in cells) == 2
    assert str(SPOKEN)[:8] in page.locator("[data-amendment]").first.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    assert (watched.violations(), watched.complaints) == ([], [])
