"""The forms of the library, filled by the engine that the kit uses."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from playwright.sync_api import Browser, Page, Route
from pyxform.xls2xform import convert

from checks.node import PACKAGES, are_installed
from visita.field.library import TITLES, drawings, workbook

HERE = Path(__file__).parent
ENGINE = PACKAGES / "@getodk" / "xforms-engine" / "dist" / "index.js"
ADDRESS = "http://localhost:9/"
PAGE = '<!doctype html><script type="module" src="page.js"></script>'
SCRIPTS = {"page.js": HERE / "forms_filled.js", "engine.js": ENGINE}

pytestmark = pytest.mark.skipif(not are_installed(), reason="the packages of kit/ are missing")


class Filled:
    """One form, open in the engine."""

    def __init__(self, page: Page, key: str) -> None:
        self.page = page
        xform = convert(workbook(key), file_type=".xlsx").xform
        shown = {name: content.decode() for name, content in drawings(key).items()}
        self.status = page.evaluate("told => begin(...told)", [xform, shown])

    def answer(self, turn: int = 0, **answers: Any) -> None:
        for name, value in answers.items():
            self.page.evaluate("told => answer(...told)", [name, value, turn])

    def ask(self, what: str, *told: Any) -> Any:
        return self.page.evaluate(f"told => {what}(...told)", list(told))

    def names(self) -> set[str]:
        """Of all that the finished record would hold."""
        record = etree.fromstring(self.ask("written").encode())
        return {str(etree.QName(element).localname) for element in record.iter()}


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/*", serve)
    page.goto(ADDRESS)
    page.wait_for_function("'begin' in globalThis")
    yield page
    context.close()


def serve(route: Route) -> None:
    name = route.request.url.removeprefix(ADDRESS)
    if name in SCRIPTS:
        script = SCRIPTS[name].read_text(encoding="utf-8")
        route.fulfill(content_type="text/javascript", body=script)
    else:
        route.fulfill(content_type="text/html", body=PAGE)


@pytest.mark.parametrize("key", list(TITLES))
def test_the_engine_opens_it(page: Page, key: str) -> None:
    assert Filled(page, key).status == "success"


@pytest.mark.parametrize(
    ("key", "group", "code"),
    [("private-interview", "interview", "heron"), ("injury-documentation", "examination", "egret")],
)
def test_without_consent_nothing_but_the_refusal_remains(
    page: Page, key: str, group: str, code: str
) -> None:
    form = Filled(page, key)
    assert group not in form.names()
    form.answer(consent="yes")
    form.answer(alias=code, wants_identity="yes")
    form.answer(full_name="Somebody Else")
    assert {"alias", "full_name"} <= form.names()

    form.answer(consent="no")

    kept = {name for name in form.names() if not name.startswith("consent_")}
    assert kept == {"data", "consent", "refused", "meta", "instanceID"}
    assert code not in form.ask("written")
    assert "Somebody" not in form.ask("written")


def test_a_name_is_dropped_when_the_person_no_longer_wishes_it(page: Page) -> None:
    form = Filled(page, "private-interview")
    form.answer(consent="yes")
    form.answer(wants_identity="yes")
    form.answer(full_name="Somebody Else")

    form.answer(wants_identity="no")

    assert "Somebody" not in form.ask("written")


def test_the_floor_of_each_person_is_computed_and_compared(page: Page) -> None:
    form = Filled(page, "prison")
    form.answer(capacity="300", present="412")
    form.answer(length_m="3", width_m="4", sanitary_m2="1.2", persons="3")

    assert form.ask("values", "occupancy") == ["137"]
    assert form.ask("values", "per_person_m2") == ["3.6"]
    assert form.ask("relevant", "shared_small") is True
    assert form.ask("relevant", "single_small") is False
    form.answer(persons="2")
    assert form.ask("relevant", "shared_small") is False


def test_injuries_are_numbered_and_shown_on_the_right_drawing(page: Page) -> None:
    form = Filled(page, "injury-documentation")
    form.answer(consent="yes")
    form.answer(map_body="child", lesions_seen="yes")
    form.ask("another", "lesion")
    form.answer(view="back")
    form.answer(turn=1, view="head_left")

    assert form.ask("values", "lesion_number") == ["1", "2"]
    assert form.ask("relevant", "region_child_back") is True
    assert form.ask("relevant", "region_male_back") is False
    assert form.ask("relevant", "region_head_left", 1) is True
    form.answer(region_child_back=["back_upper_back_left"])
    assert form.ask("values", "region")[0] == "back_upper_back_left"


def test_the_genital_region_can_be_chosen_only_where_it_was_agreed_to(page: Page) -> None:
    form = Filled(page, "injury-documentation")
    form.answer(consent="yes")
    form.answer(lesions_seen="yes")

    assert "genital" not in form.ask("choices", "view")
    form.answer(genital_consent="yes")
    assert "genital" in form.ask("choices", "view")


@pytest.mark.parametrize(("head", "person"), [("yes", "no"), ("no", "yes"), ("yes", "yes")])
def test_a_photograph_needs_two_consents(page: Page, head: str, person: str) -> None:
    form = Filled(page, "injury-documentation")
    form.answer(consent="yes")
    form.answer(head_allows_photographs="yes")
    form.answer(consent_photographs=person)
    form.answer(head_allows_photographs=head)

    assert ("photo" in form.names()) is (head == person == "yes")
