"""What Ana types and presses on the pages where acts are recorded."""

import re
from collections.abc import Mapping
from typing import Any

from django.test import Client

from visita.treaties.models import Act

NEW = "/desk/record/new/"
CONSENT = "zz-ets126-consent"


def an_answer(**typed: str) -> dict[str, str]:
    """A denunciation of Arland, received yesterday; anything else as given."""
    return {
        "state": "ZZ",
        "instrument": "ETS126",
        "kind": "denunciation_received",
        "date": "2026-11-20",
        "occurred": "yes",
        "source_title": "Notification JJ9999C",
        **typed,
    }


def a_correction(**typed: str) -> dict[str, str]:
    """Arland's consent, a day later than recorded."""
    return {
        "date": "1996-02-15",
        "form": "ratification",
        "occurred": "yes",
        "source_title": "Story of Arland (invented), page 2",
        "reason_en": "The day was misread.",
        **typed,
    }


def address_of(key: str, verb: str) -> str:
    return f"/desk/record/acts/{Act.objects.get(key=key).pk}/{verb}/"


def press(browser: Client, path: str, typed: Mapping[str, str], step: str) -> Any:
    return browser.post(path, {**typed, "step": step})


def looked_at(browser: Client, path: str, typed: Mapping[str, str]) -> dict[str, str]:
    """What the page before deciding would send: the answers, a number, the record it saw."""
    answer = press(browser, path, typed, "check")
    assert answer.status_code == 200, shown(answer)
    hidden = re.findall(r'<input type="hidden" name="(\w+)"(?: value="([^"]*)")?', text(answer))
    return dict(typed) | {name: value for name, value in hidden if name in {"uuid", "seen"}}


def recorded(browser: Client, path: str, typed: Mapping[str, str]) -> Any:
    return press(browser, path, looked_at(browser, path, typed), "record")


def text(answer: Any) -> str:
    content: bytes = answer.content
    return content.decode()


def shown(answer: Any) -> str:
    """What a reader reads in the main part, on one line."""
    main = text(answer).partition("<main")[2].partition("</main>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main)).strip()
