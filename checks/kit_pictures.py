"""Pictures of what is sealed: the kit, an opened record, an opened plan, a key recovered."""

from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from visita.site.story import FIRST, SPOKEN

OF_BORIS = "arland-demonstration"
DESK = f"/desk/visits/{FIRST}"
PHRASE = "four words of a demonstration"
PHONE = {"width": 360, "height": 740}
PATIENCE = 60_000
Keep = Callable[..., Path]


def taken_in_the_kit(browser: Browser, address: str, boris: Page, keep: Keep) -> None:
    """Boris gives himself a device; the device is set up, begins an interview and is locked."""
    device = browser.new_context(base_url=address, locale="en-GB", viewport=PHONE)  # type: ignore[arg-type]
    page = device.new_page()
    page.set_default_timeout(PATIENCE)
    page.goto("/kit/")
    page.get_by_label("Code").fill(_code(boris))
    page.get_by_label("A passphrase for this device").fill(PHRASE)
    page.get_by_label("The same again").fill(PHRASE)
    page.get_by_role("button", name="Set up").click()
    page.get_by_role("button", name="They are the same").wait_for()
    keep("kit-compare", page)
    page.get_by_role("button", name="They are the same").click()
    page.get_by_role("button", name="Short private interview").click()
    page.get_by_role("group", name="Does the person agree to talk?").get_by_label("Yes").check()
    page.get_by_label("Held since").fill("Since Tuesday")
    keep("kit-interview", page)
    page.get_by_role("button", name="Lock").first.click()
    page.get_by_label("Passphrase").wait_for()
    keep("kit-locked", page)
    device.close()


def opened_at_the_desk(boris: Page, keep: Keep) -> None:
    """A record, before and after Boris's key opens it, and what he has amended of it."""
    boris.goto(f"{DESK}/records/{SPOKEN}/")
    keep("record-sealed", boris)
    boris.get_by_label("Passphrase of your key").fill(OF_BORIS)
    boris.get_by_role("button", name="Open with the passphrase").click()
    boris.get_by_role("button", name="Open the record").click(timeout=PATIENCE)
    expect(boris.get_by_text("Signed by a device of this visit")).to_be_visible(timeout=PATIENCE)
    keep("record-opened", boris)
    expect(boris.locator("[data-history] li")).to_be_visible(timeout=PATIENCE)
    keep("record-amended", boris, first=".v-answers__heading:has-text('Injury')")


def register_opened(boris: Page, keep: Keep) -> None:
    """The consents of the visit, opened by Boris's key."""
    boris.goto(f"{DESK}/registers/")
    boris.get_by_label("Passphrase of your key").fill(OF_BORIS)
    boris.get_by_role("button", name="Open with the passphrase").click()
    boris.get_by_role("button", name="Open the register of consents").click(timeout=PATIENCE)
    boris.get_by_role("button", name="Record a consent").wait_for(timeout=PATIENCE)
    keep("registers", boris)


def plan_opened(boris: Page, keep: Keep) -> None:
    """The places of a visit that is over, as they were meant and as it went."""
    boris.goto(f"/desk/programme/plans/{FIRST}/")
    boris.get_by_role("button", name="Open version 1").click()
    boris.get_by_label("Passphrase of your key").fill(OF_BORIS)
    boris.get_by_role("button", name="Open with the passphrase").click()
    expect(boris.get_by_text("Planned and done")).to_be_visible(timeout=PATIENCE)
    keep("plan", boris)


def recovered_by_the_bureau(ana: Page, carla: Page, keep: Keep) -> None:
    """Ana asks for the key of the visit; Carla finds it on her desk."""
    ana.goto(f"{DESK}/sealed/recovery/")
    ana.get_by_text("The key that was recovered for me").click()
    _open_key(ana)
    ana.get_by_label("Why you need it").fill("My bag was taken, with both devices in it.")
    ana.get_by_role("button", name="Sign and ask the Bureau").click()
    expect(ana.get_by_text("It is asked.")).to_be_visible(timeout=PATIENCE)
    keep("recovery", ana)
    carla.goto("/desk/")
    carla.get_by_role("link", name="Ana asks for the key of a visit").click()
    keep("recovery-asked", carla)


def _open_key(page: Page) -> None:
    page.get_by_label("Passphrase of your key").fill(OF_BORIS)
    page.get_by_role("button", name="Open with the passphrase").click()
    expect(page.get_by_text("Your key is open")).to_be_visible(timeout=PATIENCE)


def _code(boris: Page) -> str:
    boris.goto(f"{DESK}/kit/devices/offer/")
    boris.get_by_label("Whose device it is").select_option(index=1)
    boris.get_by_role("button", name="Show the code").click()
    return boris.locator(".v-codes").inner_text()
