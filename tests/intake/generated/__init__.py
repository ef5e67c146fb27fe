"""Pages that never were, with the truth about each line: for developing and for judging.

`items()` gives 164 of them in eight languages, always the same. Half come from templates that were
looked at while rules and thresholds were made; those with `held_out` from others, and tell one
story more that was not. `origin` is the same for all that report one statement of one ministry, in
whatever language and wording: however many they are, they count once.
"""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from random import Random
from typing import Any

from tests.intake.generated.sheet import Sheet, Value
from tests.intake.generated.templates import DEVELOPING, HELD_OUT, Order, Story, ticker

HERE = Path(__file__).parent
FIRST_DAY = datetime(2026, 3, 3, 7, 5)  # noqa: DTZ001 local time of an invented place
LANGUAGES = ("en", "uk", "ru", "fr", "es", "de", "pl", "ro")


@dataclass(frozen=True)
class Second:
    """A second story, lines 1-based and included; the first is its title."""

    title: str
    first: int
    last: int


@dataclass(frozen=True)
class GeneratedItem:
    """A page and the truth about it. Lines are 1-based; values are None where it gives none."""

    key: str
    """Language, template, number: "uk-site-3"."""
    language: str
    template: str
    held_out: bool
    topic: str
    text: str
    title: Value
    publisher: Value | None
    author: Value | None
    published: Value | None
    body: tuple[int, ...]
    dropped: tuple[int, ...]
    second: Second | None
    origin: str
    """"norvia-mfa" where it reports that ministry's statement, else empty."""


@cache
def items() -> list[GeneratedItem]:
    """Every page, in a fixed order."""
    return list(_made())


def _made() -> Iterator[GeneratedItem]:
    numbers = count(1)
    furniture = tomllib.loads((HERE / "furniture.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES:
        for held_out, templates in ((False, DEVELOPING), (True, HELD_OUT)):
            told = _stories(language, held_out=held_out)
            for place, template in enumerate(templates):
                for turn, story in enumerate(told):
                    number = next(numbers)
                    second = _another(told, turn) if (turn + place) % 2 else None
                    order = Order(
                        language=language,
                        story=story,
                        second=None if template is ticker else second,
                        furniture=furniture[language],
                        at=FIRST_DAY + timedelta(days=number * 5 % 300, minutes=number * 37 % 900),
                        headed=(turn + number) % 2 == 0,
                        chance=Random(number),  # noqa: S311 the same pages each time
                    )
                    yield _item(
                        f"{language}-{template.__name__}-{number}", order, template(order), held_out
                    )


@cache
def stories() -> tuple[dict[str, Any], ...]:
    text = (HERE / "stories.toml").read_text(encoding="utf-8")
    return tuple(tomllib.loads(text)["story"])


def _stories(language: str, *, held_out: bool) -> list[Story]:
    """Three for developing; held out, one of them is another."""
    own = [s for s in stories() if s["language"] == language]
    if held_out:
        return [s for s in own if s["topic"] in ("statement", "nurses")]
    return [s for s in own if not s.get("heldout")]


def _another(told: list[Story], turn: int) -> Story:
    """The next that tells something else."""
    following = [*told[turn + 1 :], *told[:turn]]
    kind = told[turn]["topic"].split("-")[0]
    return next(story for story in following if story["topic"].split("-")[0] != kind)


def _item(key: str, order: Order, sheet: Sheet, held_out: bool) -> GeneratedItem:
    second = Second(sheet.second_title, sheet.second[0], sheet.second[-1]) if sheet.second else None
    return GeneratedItem(
        key=key,
        language=order.language,
        template=key.split("-")[1],
        held_out=held_out,
        topic=order.story["topic"],
        text="\n".join(sheet.lines),
        title=sheet.found["title"],
        publisher=sheet.found.get("publisher"),
        author=sheet.found.get("author"),
        published=sheet.found.get("published"),
        body=tuple(sheet.body),
        dropped=tuple(sheet.dropped),
        second=second,
        origin="norvia-mfa" if order.story["topic"].startswith("statement") else "",
    )
