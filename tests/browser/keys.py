"""What a person does with their key, at a device that may or may not keep keys with passkeys."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import CDPSession, Page, Request, expect

PASSPHRASE = "seven herons over the fen"  # noqa: S105 of a test
SECONDS = 30_000


class Device:
    """A laptop whose passkeys can keep a key (PRF), or cannot."""

    def __init__(self, page: Page, *, keeps_keys: bool = True) -> None:
        self.line: CDPSession = page.context.new_cdp_session(page)
        self.line.send("WebAuthn.enable")
        options = {
            "protocol": "ctap2",
            "ctap2Version": "ctap2_1",
            "transport": "internal",
            "hasResidentKey": True,
            "hasUserVerification": True,
            "isUserVerified": True,
            "automaticPresenceSimulation": True,
            "hasPrf": keeps_keys,
        }
        made = self.line.send("WebAuthn.addVirtualAuthenticator", {"options": options})
        self.id = made["authenticatorId"]

    def send(self, what: str, **words: Any) -> Any:
        return self.line.send(f"WebAuthn.{what}", {"authenticatorId": self.id, **words})


@contextmanager
def captured(page: Page) -> Iterator[list[str]]:
    """Every address and body that leaves the page meanwhile."""
    sent: list[str] = []

    def keep(request: Request) -> None:
        sent.append(f"{request.url} {request.headers} {request.post_data or ''}")

    page.on("request", keep)
    yield sent
    page.remove_listener("request", keep)


def make_key_by_passphrase(page: Page, passphrase: str = PASSPHRASE) -> None:
    page.goto("/desk/keys/change/")
    page.get_by_label("New passphrase").fill(passphrase)
    page.get_by_label("The same again").fill(passphrase)
    page.get_by_role("button", name="Make the key, with this passphrase").click()
    expect(page.get_by_text("Your key is made.")).to_be_visible(timeout=SECONDS)


def make_key_by_passkey(page: Page, device: str = "laptop") -> None:
    page.goto("/desk/keys/change/")
    page.get_by_label("What is the device?").fill(device)
    page.get_by_role("button", name="Make the key, with a passkey on this device").click()
    expect(page.get_by_text("Your key is made.")).to_be_visible(timeout=SECONDS)


def open_by_passphrase(page: Page, passphrase: str = PASSPHRASE) -> None:
    page.get_by_label("Passphrase of your key").fill(passphrase)
    page.get_by_role("button", name="Open with the passphrase").click()


def open_by_passkey(page: Page) -> None:
    page.get_by_role("button", name="Open with the passkey").click()


def is_open(page: Page) -> None:
    expect(page.get_by_text("Your key is open, until you leave this page.")).to_be_visible(
        timeout=SECONDS
    )


def is_said(page: Page, text: str) -> None:
    """The sentence is shown; the same may stand in the page hidden elsewhere."""
    expect(page.get_by_text(text).locator("visible=true")).to_be_visible(timeout=SECONDS)
