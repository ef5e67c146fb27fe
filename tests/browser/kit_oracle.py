"""ODK's own component beside the kit: both are given the same answers, as a person would."""

import json
import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path

from playwright.sync_api import Locator, Page, Route

from checks.node import KIT, NODE

PLACE = "http://localhost:9/"
PAGE = '<!doctype html><body><div id="place"></div><script type="module" src="oracle.js"></script>'
MOST = 8
"""Questions answered in each form."""
LISTED = """shown => [...document.querySelectorAll(shown.each)]
.filter(each => each.checkVisibility())
.map(each => each.querySelector(shown.label) ?? each)
.map(each => each.textContent.replace(/\\*|\\s+/g, " ").trim())"""


def built(place: Path) -> Path:
    """The component with its page, in a folder that is thrown away."""
    subprocess.run([NODE, "build-oracle.js", str(place)], cwd=KIT, check=True)
    return place / "oracle.js"


@dataclass(frozen=True)
class Shown:
    """One of two views of the same form."""

    page: Page
    each: str
    label: str

    def questions(self) -> list[str]:
        """Their labels, in order."""
        shown = {"each": self.each, "label": self.label}
        found: list[str] = self.page.evaluate(LISTED, shown)
        return found

    def named(self, label: str, turn: int) -> Locator | None:
        """The question of that label, where several have it the one whose turn it is."""
        places = [place for place, found in enumerate(self.questions()) if found == label]
        if turn >= len(places):
            return None
        return self.page.locator(self.each).locator("visible=true").nth(places[turn])


def of_kit(page: Page) -> Shown:
    return Shown(page, ".question", ".label")


def ready(page: Page, script: Path) -> None:
    """Load the component; nothing is asked of any other place."""

    def answer(route: Route) -> None:
        if route.request.url == f"{PLACE}oracle.js":
            route.fulfill(path=script, content_type="text/javascript")
        elif route.request.url == PLACE:
            route.fulfill(body=PAGE, content_type="text/html")
        else:
            route.abort()

    page.route("**/*", answer)
    page.goto(PLACE)
    page.wait_for_function("!!window.show")


def of_component(page: Page, xform: str, media: dict[str, str]) -> Shown:
    """The form in the component, in the place of the one before."""
    page.evaluate(f"show({json.dumps(xform)}, {json.dumps(media)})")
    page.locator(".odk-form .footer").wait_for()
    return Shown(page, ".question-container", "label")


def kind_of(question: Locator) -> str | None:
    """How it is answered, in the kit."""
    if question.locator("input[type=radio], input[type=checkbox]:not(.alone)").count():
        return "choice"
    text = question.locator("input[type=text]:not([data-part]), textarea:not([aria-description])")
    if text.count() != 1 or text.get_attribute("readonly") is not None:
        return None
    mode = text.get_attribute("inputmode")
    return "number" if mode in {"numeric", "decimal"} else "text"


def answer(question: Locator, kind: str) -> bool:
    """Answer it in whichever view it is; false where that view has no such control."""
    if kind == "choice":
        choice = question.locator("input[type=radio], input[type=checkbox]").first
        if not choice.count() or not choice.is_visible() or choice.is_disabled():
            return False
        choice.focus()
        choice.press("Space")
        return choice.is_checked()
    field = question.locator("input:not([type=radio]):not([type=checkbox]), textarea")
    if field.count() != 1 or not field.is_editable():
        return False
    field.press("Control+A")
    field.press_sequentially("3" if kind == "number" else "word")
    field.press("Tab")
    return True


def answer_both(kit: Shown, other: Shown) -> int:
    """Go through the questions of the kit and answer each in both. How many were."""
    done: set[tuple[str, int]] = set()
    count = 0
    while count < MOST and (found := _next(kit, done)):
        done.add(found)
        here, there = kit.named(*found), other.named(*found)
        kind = here and kind_of(here)
        if here and there and kind and answer(there, kind):
            assert answer(here, kind), found
            count += 1
    return count


def _next(kit: Shown, done: set[tuple[str, int]]) -> tuple[str, int] | None:
    seen: dict[str, int] = {}
    for label in kit.questions():
        turn = seen[label] = seen.get(label, -1) + 1
        if (label, turn) not in done:
            return label, turn
    return None


CHANGING = re.compile(
    r"<(\w+:)?(instanceID|start|end|today|deviceid|imei)(/>|>[^<]*</[^>]*>)| xmlns[:\w]*=\"[^\"]*\""
    r"|\d{4}-\d\d-\d\dT[\d:.+Z-]+|\b0\.\d{6,}|collect:[\w-]+|uuid:[\w-]+",
    re.S,
)


def comparable(xml: str) -> list[str]:
    """Element by element, without what differs each time a form is opened: ids, moments, chance.

    A number that is none the engine writes as nothing, the component's own copy of it as NaN.
    """
    return re.findall(r"<[^>]*>[^<]*", CHANGING.sub("", xml).replace(">NaN<", "><"))


def differences(ours: str, theirs: str) -> list[str]:
    """Where the two are not the same."""
    return [
        line
        for line in unified_diff(_whole(ours), _whole(theirs), n=0, lineterm="")
        if not line.startswith(("---", "+++", "@@"))
    ]


def _whole(xml: str) -> list[str]:
    return comparable(re.sub(r"<([\w:]+)/>", r"<\1></\1>", xml))


def forms_of_odk(above: Path) -> Iterator[Path]:
    for folder in above.parents:
        yield from sorted((folder / "shared" / "data" / "odk-forms").glob("*.xml"))
