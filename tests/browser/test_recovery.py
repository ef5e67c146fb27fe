"""Ana has lost every way to her key: any two of the Bureau give her the vault's, by browsers."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import Running, demonstration
from tests.browser.keys import (
    PASSPHRASE,
    SECONDS,
    captured,
    is_open,
    is_said,
    make_key_by_passphrase,
    open_by_passphrase,
)
from tests.browser.people import at_a_browser_of
from tests.browser.watching import REPORT_VIOLATIONS, Watched
from visita.site.arland.keys import LABEL
from visita.site.story import FIRST, SPOKEN

PAGE = f"/desk/visits/{FIRST}/sealed/recovery/"
RECORD = f"/desk/visits/{FIRST}/records/{SPOKEN}/"
TOLD = "They held my arm behind the door and leant on it."
REASON = "My bag was taken on the train, with both devices and the paper in it."

Window = Callable[[str], BrowserContext]


@pytest.fixture(scope="module")
def arland(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """A Visita of its own: Ana's key of the story ends here."""
    with demonstration(tmp_path_factory.mktemp("recovery")) as running:
        yield running


@pytest.fixture
def window(chromium: Browser, arland: Running) -> Iterator[Window]:
    made: list[BrowserContext] = []

    def open_(name: str) -> BrowserContext:
        context = at_a_browser_of(name, chromium=chromium, visita=arland)
        context.add_init_script(REPORT_VIOLATIONS)
        made.append(context)
        return context

    yield open_
    for each in made:
        each.close()


def test_who_lost_every_way_reads_a_record_again(window: Window) -> None:
    boris, carla = window("boris").new_page(), window("carla").new_page()
    sent: list[str] = []
    with captured(boris) as by_boris, captured(carla) as by_carla:
        watched = [Watched(boris), Watched(carla)]
        prepare(boris)
        lose_every_way(window("ana").new_page())
        ana = window("ana").new_page()
        with captured(ana) as by_ana:
            watched.append(Watched(ana))
            ask(ana)
            open_layer(carla, "Your layer is opened.")
            assert_nothing_opens(ana)
            open_layer(boris, "The key is given to Ana again.")
            read_the_record(ana)
        sent += [*by_ana, *by_boris, *by_carla]

    everything = "\n".join(sent)
    for secret in (PASSPHRASE, PASSPHRASE.replace(" ", "+"), LABEL, "AGE-SECRET", TOLD):
        assert secret not in everything
    assert [each.violations() for each in watched] == [[], [], []]
    assert ana.goto(PAGE)
    expect(ana.get_by_text("Carla opened layer 1 of 2")).to_be_visible()
    expect(ana.get_by_text("Boris opened layer 2 of 2")).to_be_visible()


def prepare(page: Page) -> None:
    """Boris, who holds the key, prepares it anew in his browser."""
    page.goto(PAGE)
    page.get_by_role("button", name="Prepare the recovery").click()
    is_said(page, "Open your key first, above. Nothing has changed.")
    open_by_passphrase(page, LABEL)
    is_open(page)
    page.get_by_role("button", name="Prepare the recovery").click()
    expect(page.get_by_text("It is prepared.")).to_be_visible(timeout=SECONDS)
    expect(page.get_by_text("Any 2 of these 3")).to_be_visible()


def lose_every_way(page: Page) -> None:
    page.goto("/desk/keys/give-up/")
    page.get_by_label("No way opens my key any more").check()
    page.get_by_role("button", name="Give up the key").click()
    page.wait_for_url("**/sign-in/**")


def ask(page: Page) -> None:
    """Ana makes another key, which opens nothing yet, and asks the Bureau."""
    make_key_by_passphrase(page)
    assert_nothing_opens(page)
    page.goto(PAGE)
    page.get_by_label("Why you need it").fill(REASON)
    page.get_by_role("button", name="Sign and ask the Bureau").click()
    is_said(page, "What you typed is kept.")
    open_by_passphrase(page)
    is_open(page)
    page.get_by_role("button", name="Sign and ask the Bureau").click()
    expect(page.get_by_text("It is asked.")).to_be_visible(timeout=SECONDS)


def assert_nothing_opens(page: Page) -> None:
    answer = page.goto(RECORD)
    assert answer
    assert answer.status == 404


def open_layer(page: Page, said: str) -> None:
    page.goto("/desk/")
    page.get_by_role("link", name="Ana asks for the key of a visit").click()
    expect(page.get_by_text(REASON)).to_be_visible()
    open_by_passphrase(page, LABEL)
    is_open(page)
    page.get_by_role("button", name="Open my layer and sign").click()
    expect(page.get_by_text(said)).to_be_visible(timeout=SECONDS)


def read_the_record(page: Page) -> None:
    page.goto(RECORD)
    open_by_passphrase(page)
    is_open(page)
    page.get_by_role("button", name="Open the record").click()
    expect(page.get_by_text(TOLD)).to_be_visible(timeout=SECONDS)
