"""The same form, the same answers, the same XML: the kit against ODK's own component."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from checks.node import are_installed
from tests.browser import kit_oracle
from tests.browser.kit_hands import set_up, unfinished
from tests.browser.kit_server import form, serving

FORMS = list(kit_oracle.forms_of_odk(Path(__file__).resolve()))
TRIED = FORMS if os.environ.get("VISITA_FULL") == "1" else FORMS[::5]
REFUSED = ("select__5-select-types", "simple-dag-cycle", "xpath-syntax-error", "unknown-function")
"""Forms that the engine refuses, on purpose of who wrote them but for the first."""

pytestmark = [
    pytest.mark.skipif(not FORMS, reason="the sample forms of ODK do not lie beside the checkout"),
    pytest.mark.skipif(not are_installed(), reason="the packages of kit/ are not installed"),
]


@pytest.fixture(scope="module")
def kit(chromium: Browser) -> Iterator[Page]:
    """A device that has all the forms."""
    with serving([form(each.stem, each.read_text(), title=each.stem) for each in FORMS]) as server:
        context = chromium.new_context(base_url=server.address, locale="en-GB")
        page = context.new_page()
        set_up(page)
        yield page
        context.close()


@pytest.fixture(scope="module")
def component(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    context = chromium.new_context(locale="en-GB")
    page = context.new_page()
    kit_oracle.ready(page, kit_oracle.built(tmp_path_factory.mktemp("oracle")))
    yield page
    context.close()


@pytest.mark.parametrize("file", TRIED, ids=lambda file: file.stem)
def test_both_make_the_same_of_the_same_answers(kit: Page, component: Page, file: Path) -> None:
    kit.get_by_role("button", name=file.stem, exact=True).click()
    if any(each in file.stem for each in REFUSED):
        kit.get_by_text("This form cannot be opened").wait_for()
        return
    kit.locator("form .foot").wait_for()
    other = kit_oracle.of_component(component, file.read_text(), {})
    count = kit_oracle.answer_both(kit_oracle.of_kit(kit), other)
    theirs = component.evaluate("answers()")
    kit.get_by_role("button", name="Back", exact=True).click()
    kit.get_by_role("button", name="Is this device ready?").wait_for()
    ours = unfinished(kit)
    kit.locator(".draft button.square").click()
    kit.get_by_role("button", name="Destroy it now").click()
    kit.get_by_text("Nothing is unfinished.").wait_for()

    assert kit_oracle.differences(ours, theirs) == [], count
