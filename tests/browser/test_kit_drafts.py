"""What lies on a device while a note is unfinished, and what is left of it afterwards."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from tests.browser.conftest import CHROMIUM, QUIET
from tests.browser.kit_forms import INTERVIEW
from tests.browser.kit_hands import PASSPHRASE, answer, finish, opened, said, send, set_up, unlock
from tests.browser.kit_server import Server, form, serving

CAMERA = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"]
ALIAS, ACCOUNT, LETTER = "ZQXJ-ALIAS-77", "ZQXJ-ACCOUNT-88", "ZQXJ-LETTER-99"
PLANTED = (ALIAS, ACCOUNT, LETTER, PASSPHRASE)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving([form("interview", INTERVIEW, title="Conversation")], most=3) as running:
        yield running


@contextmanager
def tablet(chromium: Browser, profile: Path, server: Server) -> Iterator[BrowserContext]:
    """A browser of its own, whose every file lies below *profile*."""
    context = chromium.browser_type.launch_persistent_context(
        str(profile),
        executable_path=CHROMIUM,
        args=[*QUIET, *CAMERA],
        base_url=server.address,
        locale="en-GB",
        viewport={"width": 360, "height": 740},
        permissions=["camera", "microphone"],
    )
    try:
        yield context
    finally:
        with suppress(Error):  # it may have been killed
            context.close()


@pytest.fixture
def page(chromium: Browser, tmp_path: Path, server: Server) -> Iterator[Page]:
    with tablet(chromium, tmp_path / "profile", server) as context:
        yield context.new_page()


def begin(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="Conversation").click()


def choose(page: Page, question: str, choice: str) -> None:
    page.get_by_role("group", name=question).get_by_label(choice).check()


def photograph(page: Page) -> str:
    """Take one; the beginning of its digest, as the kit says it then."""
    page.get_by_role("button", name="Take a photograph").click()
    page.wait_for_timeout(500)
    page.get_by_role("button", name="Take it now").click()
    shown = page.get_by_text("photograph-001.jpg").inner_text()
    return shown.rpartition("SHA-256 ")[2].rstrip("…")


def fill(page: Page, letter: Path) -> str:
    """Everything there is to fill; the beginning of the photograph's digest."""
    choose(page, "Does the person agree?", "Yes")
    choose(page, "May pictures be taken?", "Yes")
    page.get_by_label("Alias").fill(ALIAS)
    page.get_by_label("Account").fill(f"{ACCOUNT}\nand more")
    page.get_by_label("Bruises").check()
    digest = photograph(page)
    page.get_by_label("A scale is in the picture").check()
    letter.write_bytes(LETTER.encode() * 50_000)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files(letter)
    page.get_by_text("file-002.txt").wait_for()
    page.get_by_role("button", name="Add: Mark").click()
    page.get_by_label("Where").nth(-1).fill("left arm")
    page.get_by_label("Size in mm").nth(-1).fill("12")
    expect(page.get_by_text("Kept, sealed")).to_be_visible()
    page.wait_for_timeout(1500)
    return digest


def everything_is_there(page: Page, digest: str) -> None:
    """What `fill` filled."""
    expect(page.get_by_label("Alias")).to_have_value(ALIAS)
    expect(page.get_by_label("Account")).to_have_value(f"{ACCOUNT}\nand more")
    expect(page.get_by_label("Bruises")).to_be_checked()
    expect(page.get_by_label("A scale is in the picture")).to_be_checked()
    expect(page.get_by_text(digest)).to_be_visible()
    expect(page.get_by_label("Where").nth(-1)).to_have_value("left arm")


def kill(profile: Path) -> None:
    """As if the battery were taken out: every process of this browser, at once, until all ended."""
    while running := processes_of(profile):
        for process in running:
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)


def processes_of(profile: Path) -> list[int]:
    """Those that name the directory; what has ended and waits to be noticed names nothing."""
    found = []
    for process in Path("/proc").iterdir():
        with suppress(OSError):
            if (
                process.name.isdecimal()
                and str(profile).encode() in (process / "cmdline").read_bytes()
            ):
                found.append(int(process.name))
    return found


def planted_in(profile: Path) -> list[tuple[str, str]]:
    """Where a planted word lies readable, in either way browsers write text."""
    found = []
    for file in profile.rglob("*"):
        if file.is_file() and not file.is_symlink():
            content = file.read_bytes()
            for word in PLANTED:
                if word.encode() in content or word.encode("utf-16-le") in content:
                    found.append((word, str(file.relative_to(profile))))
    return found


def test_a_killed_browser_loses_nothing_and_leaves_nothing_readable(
    chromium: Browser, server: Server, tmp_path: Path
) -> None:
    profile = tmp_path / "profile"
    with tablet(chromium, profile, server) as context:
        page = context.new_page()
        begin(page)
        context.set_offline(True)
        digest = fill(page, tmp_path / "letter.txt")
        kill(profile)
    assert planted_in(profile) == []

    with tablet(chromium, profile, server) as context:
        page = context.new_page()
        foreign: list[str] = []
        page.on("request", lambda each: foreign.append(each.url))
        page.goto("/kit/")
        unlock(page)
        page.get_by_role("button", name="Go on with Conversation").click()
        everything_is_there(page, digest)
        finish(page)
        assert "All sent" in send(page)
        assert {url.split("/")[2] for url in foreign} == {server.address.split("/")[2]}
    assert planted_in(profile) == []

    ((told, xml, media),) = opened(server, tmp_path)
    assert told["consent"] == {"interview": True, "photographs": True}
    assert answer(xml, "alias") == ALIAS
    assert answer(xml, "picture") == "photograph-001.jpg"
    assert answer(xml, "letter") == "file-002.txt"
    assert media["file-002.txt"] == LETTER.encode() * 50_000
    assert {each["name"]: each["sha256"] for each in told["files"]} == {
        name: sha256(content).hexdigest() for name, content in media.items()
    }
    assert told["files"][0]["sha256"].startswith(digest)
    assert (told["files"][0]["number"], told["files"][0]["scale"]) == (1, True)


def test_locked_it_asks_again_and_restores_every_answer(page: Page, tmp_path: Path) -> None:
    begin(page)
    digest = fill(page, tmp_path / "letter.txt")
    page.get_by_label("Alias").focus()
    page.get_by_role("button", name="Lock").click()

    expect(page.get_by_label("Passphrase")).to_be_focused()
    assert ALIAS not in page.content()
    unlock(page)
    everything_is_there(page, digest)


def test_put_aside_it_locks_itself(page: Page) -> None:
    begin(page)
    choose(page, "Does the person agree?", "Yes")
    page.get_by_label("Alias").fill(ALIAS)
    page.evaluate("window.dispatchEvent(new Event('blur'))")

    expect(page.get_by_label("Passphrase")).to_be_visible()
    unlock(page)
    expect(page.get_by_label("Alias")).to_have_value(ALIAS)


def test_left_alone_it_locks_itself(page: Page, server: Server) -> None:
    server.bundle["settings"]["lock_after_s"] = 2
    begin(page)

    expect(page.get_by_label("Passphrase")).to_be_visible()


def test_without_consent_nothing_is_kept_and_no_identity_sealed(
    page: Page, server: Server, tmp_path: Path
) -> None:
    begin(page)
    page.get_by_label("Alias").fill(ALIAS)
    expect(page.get_by_text("Nothing is kept before consent is given.")).to_be_visible()
    expect(page.get_by_role("button", name="Take a photograph")).to_be_disabled()
    choose(page, "Does the person agree?", "No")
    finish(page)
    send(page)

    ((told, xml, media),) = opened(server, tmp_path)
    assert (answer(xml, "consent_interview"), answer(xml, "alias")) == ("no", "")
    assert told["consent"] == {"interview": False, "photographs": False}
    assert (told["files"], media) == ([], {})


def test_photographs_need_the_head_s_word_and_the_person_s(page: Page, server: Server) -> None:
    server.bundle["photographs"] = False
    begin(page)
    choose(page, "Does the person agree?", "Yes")
    choose(page, "May pictures be taken?", "Yes")

    expect(page.get_by_role("button", name="Take a photograph")).to_be_disabled()
    expect(page.get_by_text("Photographs are not allowed on this visit.")).to_be_visible()


def test_wrong_passphrases_destroy_what_is_unfinished_and_keep_what_is_finished(
    page: Page, server: Server
) -> None:
    begin(page)
    choose(page, "Does the person agree?", "No")
    finish(page)
    page.get_by_role("button", name="Conversation").click()
    choose(page, "Does the person agree?", "Yes")
    expect(page.get_by_text("Kept, sealed")).to_be_visible()
    page.get_by_role("button", name="Lock").click()
    for left in (2, 1):
        unlock(page, "not the passphrase")
        expect(page.locator(".status")).to_contain_text(f"{left} more tries")
        page.reload()  # does not give the tries back
    unlock(page, "not the passphrase")

    expect(page.get_by_label("Code")).to_be_visible()
    assert "Too many wrong passphrases" in said(page)
    assert "no longer" not in send(page)
    assert len(server.records) == 1


def test_destroying_everything_leaves_no_store(page: Page) -> None:
    begin(page)
    choose(page, "Does the person agree?", "Yes")
    page.get_by_role("button", name="Back").click()
    page.get_by_role("button", name="Destroy everything").click()
    page.get_by_role("button", name="Destroy it now").click()

    expect(page.get_by_label("Code")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Code")).to_be_visible()


def test_a_large_file_goes_in_parts_and_arrives_as_it_was(
    page: Page, server: Server, tmp_path: Path
) -> None:
    large = tmp_path / "film.txt"
    large.write_bytes(os.urandom(9_000_000))
    begin(page)
    choose(page, "Does the person agree?", "Yes")
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Choose a file").click()
    chooser.value.set_files(large)
    page.get_by_text("file-001.txt").wait_for()
    finish(page)

    assert "All sent" in send(page)
    sent = [path for method, path in server.asked if method == "PUT"]
    assert [path.split("/")[-3:] for path in sent] == [["parts", "0", ""], ["parts", "1", ""]]
    ((_, _, media),) = opened(server, tmp_path)
    assert media["file-001.txt"] == large.read_bytes()
