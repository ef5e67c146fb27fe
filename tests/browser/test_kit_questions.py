"""Every kind of question, answered in the kit by hand and by keys alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.kit_forms import xform
from tests.browser.kit_hands import answer, finish, opened, send, set_up
from tests.browser.kit_server import Server, form, serving
from tests.browser.test_accessibility import AXE

MAP = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100" onload="alert(1)">
<script>alert(1)</script><style>*{display:none}</style><image href="https://else.example/x.png"/>
<rect id="head" x="30" y="0" width="40" height="40"/>
<rect id="arm" x="0" y="50" width="90" height="40"/>
</svg>"""
CSV = b"name,label,part\nn1,North one,north\nn2,North two,north\ns1,South one,south\n"
XML = b"<root><item><name>a</name><label>Alpha</label></item></root>"
TYPES = {
    **{"words": "string", "whole": "int", "part": "decimal", "day": "date", "hour": "time"},
    **{"moment": "dateTime", "where": "geopoint", "pain": "int", "order": "odk:rank"},
    **{"read": "string", "body": "string", "side": "string", "wing": "string", "other": "string"},
    **{"drawn": "binary", "menu": "string", "kept": "string", "twice": "int"},
}
LABELS = """<itext><translation lang="English (en)" default="true()">
<text id="w"><value>Words</value></text></translation>
<translation lang="Arabic (ar)"><text id="w"><value>كلمات</value></text></translation></itext>"""
LISTS = (
    '<instance id="wings" src="jr://file-csv/wings.csv"/>'
    '<instance id="others" src="jr://file/others.xml"/>'
)
ITEMS = "".join(f"<item><label>{each}</label><value>{each}</value></item>" for each in "xyz")


def _listed(name: str, label: str, nodeset: str) -> str:
    shown = '<value ref="name"/><label ref="label"/>'
    items = f'<itemset nodeset="{nodeset}">{shown}</itemset>'
    return f'<select1 ref="/data/{name}"><label>{label}</label>{items}</select1>'


def _choice(value: str, label: str) -> str:
    return f"<item><label>{label}</label><value>{value}</value></item>"


BODY = (
    '<input ref="/data/words"><label ref="jr:itext(\'w\')"/></input>'
    '<input ref="/data/whole"><label>Whole</label></input>'
    '<input ref="/data/part"><label>Part</label></input>'
    '<input ref="/data/day"><label>Day</label></input>'
    '<input ref="/data/hour"><label>Hour</label></input>'
    '<input ref="/data/moment"><label>Moment</label></input>'
    '<input ref="/data/where"><label>Where</label></input>'
    '<range ref="/data/pain" start="0" end="10" step="1"><label>Pain</label></range>'
    '<odk:rank xmlns:odk="http://www.opendatakit.org/xforms" ref="/data/order">'
    f"<label>Order</label>{ITEMS}</odk:rank>"
    '<trigger ref="/data/read"><label>Read</label></trigger>'
    '<select ref="/data/body" appearance="image-map"><label ref="jr:itext(\'m\')"/>'
    f"{_choice('head', 'Head')}{_choice('arm', 'Arm')}</select>"
    f'<select1 ref="/data/side"><label>Side</label>{_choice("north", "North")}'
    f"{_choice('south', 'South')}</select1>"
    + _listed("wing", "Wing", "instance('wings')/root/item[part = /data/side]")
    + _listed("other", "Other", "instance('others')/root/item")
    + '<upload ref="/data/drawn" mediatype="image/*" appearance="draw">'
    "<label>Drawn</label></upload>"
    f'<select1 ref="/data/menu" appearance="minimal"><label>Menu</label>{ITEMS}</select1>'
    '<input ref="/data/kept"><label>Kept</label></input>'
    '<input ref="/data/twice"><label>Twice</label></input>'
)
WITH_MAP = LABELS.replace(
    "</text></translation>",
    '</text><text id="m"><value>Body</value><value form="image">jr://images/map.svg</value></text>'
    "</translation>",
)
BINDS = "".join(
    f'<bind nodeset="/data/{name}" type="{kind}"'
    + (' calculate="/data/whole * 2" readonly="true()"' if name == "twice" else "")
    + (' readonly="true()"' if name == "kept" else "")
    + "/>"
    for name, kind in TYPES.items()
).replace('type="odk:rank"', 'type="odk:rank" xmlns:odk="http://www.opendatakit.org/xforms"')
EVERYTHING = xform(
    "".join(f"<{name}/>" for name in TYPES if name != "kept") + "<kept>as it is</kept>",
    LISTS + BINDS,
    BODY,
    texts=WITH_MAP,
)
MEDIA = {"map.svg": MAP, "wings.csv": CSV, "others.xml": XML}
WANTED = {
    **{"words": "many", "whole": "21", "part": "1.5", "day": "2026-11-24", "pain": "3"},
    **{"order": "y x z", "read": "OK", "body": "head arm", "side": "south", "wing": "s1"},
    **{"other": "a", "menu": "z", "kept": "as it is", "twice": "42", "where": "10.5 20.25 0.0 0.0"},
}


@pytest.fixture
def server() -> Iterator[Server]:
    forms = [form("all", EVERYTHING, title="All kinds", media=MEDIA)]
    with serving(forms) as running:
        yield running


@pytest.fixture(params=[360, 1280])
def page(request: pytest.FixtureRequest, chromium: Browser, server: Server) -> Iterator[Page]:
    size = ViewportSize(width=request.param, height=800)
    context = chromium.new_context(
        base_url=server.address, locale="en-GB", viewport=size, timezone_id="Europe/Paris"
    )
    yield context.new_page()
    context.close()


def test_every_kind_of_question_is_answered(page: Page, server: Server, tmp_path: Path) -> None:
    set_up(page)
    page.get_by_role("button", name="All kinds").click()
    page.get_by_label("Words").fill("many")
    page.get_by_label("Whole").fill("21")
    page.get_by_label("Part").fill("1,5")
    page.get_by_label("Day", exact=True).first.fill("2026-11-24")
    page.get_by_label("Hour").fill("14:30")
    page.get_by_role("group", name="Moment").get_by_label("Day").fill("2026-11-24")
    page.get_by_role("group", name="Moment").get_by_label("Time").fill("09:05")
    page.get_by_label("Latitude").fill("10.5")
    page.get_by_label("Longitude").fill("20.25")
    page.get_by_label("Pain").fill("3")
    page.get_by_role("button", name="Move up: y").click()
    page.get_by_label("Read").check()
    page.locator("svg #head").click()
    page.get_by_label("Arm").check()
    page.get_by_label("South").check()
    expect(page.get_by_label("North one")).to_have_count(0)
    page.get_by_label("South one").check()
    page.get_by_label("Alpha").check()
    page.get_by_label("Menu").select_option("z")
    expect(page.locator(".note").filter(has_text="Twice")).to_contain_text("42")
    assert page.locator("svg :is(script, style, image), svg[onload]").count() == 0
    page.get_by_role("img", name="Draw here").press(" ")
    page.get_by_role("img", name="Draw here").press("ArrowRight")
    page.get_by_role("button", name="Use this drawing").click()
    page.get_by_text("drawing-001.png").wait_for()
    finish(page)
    send(page)

    ((_, xml, media),) = opened(server, tmp_path)
    assert {name: answer(xml, name) for name in WANTED} == WANTED
    assert answer(xml, "hour").startswith("14:30:00.000+0")
    assert answer(xml, "moment") == "2026-11-24T09:05:00.000+01:00"
    assert answer(xml, "drawn") == "drawing-001.png"
    assert media["drawing-001.png"].startswith(b"\x89PNG")


def test_a_form_speaks_its_languages_from_right_to_left_too(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="All kinds").click()
    page.locator("main").get_by_label("Language").select_option("Arabic (ar)")

    expect(page.get_by_label("كلمات")).to_be_visible()
    expect(page.locator("form")).to_have_attribute("dir", "rtl")
    expect(page.locator("form")).to_have_attribute("lang", "ar")


def test_nothing_is_smaller_than_a_gloved_finger_or_wider_than_the_screen(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="All kinds").click()
    page.get_by_label("Words").wait_for()
    sizes = page.evaluate(
        """[...document.querySelectorAll(
            'button, select, textarea, label.choice, input:not(label *)')]
        .filter((each) => each.checkVisibility() && each.type !== 'checkbox')
        .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect().height])
        .filter(([, height]) => height < 48)"""
    )

    assert sizes == []
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= page.evaluate("innerWidth")


def findings(page: Page) -> list[str]:
    """What axe finds; its script is let in beside the page's own rules."""
    page.evaluate(AXE)
    found: list[str] = page.evaluate(
        "axe.run().then(({violations}) => violations.map("
        "(rule) => `${rule.id}: ${rule.nodes[0].html.slice(0, 200)}`))"
    )
    return found


def test_axe_finds_nothing(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="All kinds").click()
    page.get_by_label("Words").wait_for()

    assert findings(page) == []
