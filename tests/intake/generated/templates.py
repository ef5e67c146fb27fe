"""Pages as outlets make them. The first four are for developing, the others are held out."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from typing import Any

from babel.dates import format_date

from tests.intake.generated.sheet import Sheet, Value

Story = dict[str, Any]
Furniture = dict[str, Any]


@dataclass(frozen=True)
class Order:
    """What to print: a story, perhaps a second one, when and for whom."""

    language: str
    story: Story
    second: Story | None
    furniture: Furniture
    at: datetime
    headed: bool
    """With headings between the paragraphs."""
    chance: Random

    def day(self, form: str = "long") -> str:
        return str(format_date(self.at, form, locale=self.language))

    @property
    def iso(self) -> str:
        return self.at.strftime("%Y-%m-%d")

    @property
    def minute(self) -> str:
        return self.at.strftime("%Y-%m-%dT%H:%M")

    def headlines(self, count: int) -> list[str]:
        chosen: list[str] = self.chance.sample(self.furniture["headlines"], count)
        return chosen


def paragraphs(order: Order) -> list[str]:
    """The text with its headings in between, if it has any."""
    told: list[str] = []
    for number, text in enumerate(order.story["text"]):
        if order.headed and number in (2, 4):
            told.append(order.story["heading"][number // 2 - 1])
        told.append(text)
    return told


def append_second(
    sheet: Sheet, order: Order, *, spaced: bool = True, wrapped: bool = False
) -> None:
    if order.second:
        sheet.head(order.second["title"], spaced=spaced)
        for text in order.second["text"]:
            sheet.tell_more(text, spaced=spaced, wrapped=wrapped)


def site(order: Order) -> Sheet:
    """A news site: name, menu, headline, day, picture, links in the middle and below, rights."""
    sheet, f = Sheet(), order.furniture
    sheet.states("publisher", f["outlet"])
    sheet.around(*f["menu"])
    sheet.blank()
    sheet.states("title", order.story["title"])
    sheet.states("published", order.minute, f"{order.at:%H:%M} {order.at:%d.%m.%Y}")
    sheet.around(f["views"])
    sheet.blank()
    sheet.around(order.story["caption"], f"{f['photo']}: Rell / {f['agency']}")
    sheet.blank()
    told = paragraphs(order)
    for text in told[:2]:
        sheet.tell(text)
    sheet.around(f"{f['also']}: {order.headlines(1)[0]}")
    sheet.blank()
    for text in told[2:]:
        sheet.tell(text)
    append_second(sheet, order)
    sheet.around(f"{f['tags']}: {', '.join(f['keywords'])}")
    sheet.blank()
    sheet.around(f["latest"], *order.headlines(5))
    sheet.around(f["advert"], f"© {order.at:%Y} {f['outlet']}. {f['rights']}")
    return sheet


def wire(order: Order) -> Sheet:
    """An agency: headline, then a text that opens with its dateline."""
    sheet, f = Sheet(), order.furniture
    sheet.states("title", order.story["title"])
    sheet.blank()
    told = paragraphs(order)
    sheet.tell(f"{f['place'].upper()}, {order.day()} ({f['agency']}) — {told[0]}")
    for what, value in (("publisher", f["agency"]), ("published", order.iso)):
        sheet.found[what] = Value(value, sheet.body[0])
    for text in told[1:]:
        sheet.tell(text)
    append_second(sheet, order)
    return sheet


def letter(order: Order) -> Sheet:
    """The text of a mail, hard-wrapped, with a name below."""
    sheet, f = Sheet(), order.furniture
    sheet.states("title", order.story["title"])
    sheet.states("published", order.iso, order.day())
    sheet.blank()
    for text in order.story["text"]:
        sheet.tell(text, wrapped=True)
    append_second(sheet, order, wrapped=True)
    sheet.states("author", f["name"], stated=False)
    return sheet


def lines(order: Order) -> Sheet:
    """One line for each paragraph and none between: copied from a telephone."""
    sheet, f = Sheet(), order.furniture
    sheet.states("title", order.story["title"])
    separator = "" if f["author"].endswith(":") else " "
    sheet.states("author", f["name"], f"{f['author']}{separator or ' '}{f['name']}")
    sheet.states("published", order.iso, f"{f['published']} {order.day()}")
    for text in paragraphs(order):
        sheet.tell(text, spaced=False)
    append_second(sheet, order, spaced=False)
    sheet.around(f["subscribe"], *f["share"], f["related"], *order.headlines(4))
    return sheet


def portal(order: Order) -> Sheet:
    """Held out. Others' headlines with times above, the day only at the top, a lead, tags."""
    sheet, f = Sheet(), order.furniture
    sheet.states("published", order.iso, f"{order.iso}   $1.08   €0.97", stated=False)
    sheet.around(" ".join(f["menu"]))
    for hour, headline in enumerate(order.headlines(5), 8):
        sheet.around(f"{hour:02}:15 • {f['views']}", headline)
    sheet.states("title", order.story["title"])
    sheet.blank()
    sheet.states("publisher", f["agency"], f"{f['place']} • {f['agency']}")
    sheet.around(f["reading"])
    sheet.blank()
    told = paragraphs(order)
    for text in told:
        sheet.tell(text)
    append_second(sheet, order)
    sheet.states("author", f["name"], stated=False)
    sheet.blank()
    sheet.around(*f["keywords"])
    sheet.blank()
    sheet.around(f["related"])
    for number, headline in enumerate(order.headlines(5)):
        sheet.around(f"{10 + number}:40 {order.at:%d.%m.%Y}", headline)
        sheet.blank()
        sheet.around(headline)
        sheet.blank()
    return sheet


def release(order: Order) -> Sheet:
    """Held out. A press release, hard-wrapped: the day above, whom to ask below."""
    sheet, f = Sheet(), order.furniture
    sheet.states("publisher", f["outlet"])
    sheet.states("published", order.iso, f"{f['place']}, {order.day()}")
    sheet.blank()
    sheet.states("title", order.story["title"])
    sheet.blank()
    for text in order.story["text"]:
        sheet.tell(text, wrapped=True)
    append_second(sheet, order, wrapped=True)
    sheet.around("* * *")
    sheet.dropped.pop()
    sheet.around(f["contact"])
    return sheet


def ticker(order: Order) -> Sheet:
    """Held out. Short reports with the time before each, and what else is new beside them."""
    sheet, f = Sheet(), order.furniture
    sheet.around(f["section"])
    sheet.states("title", order.story["title"])
    sheet.states("published", order.iso, order.day())
    for number, text in enumerate(order.story["text"]):
        sheet.tell(f"{9 + number}:{10 + number * 7:02} {text}", spaced=False)
    sheet.around(f["latest"], *order.headlines(6), f["advert"], f["advert"])
    return sheet


def journal(order: Order) -> Sheet:
    """Held out. Headline between menus, byline with the day, pictures and adverts within,
    comments below; the outlet is known by its rights alone.
    """
    sheet, f = Sheet(), order.furniture
    sheet.around(*f["share"], f["section"])
    sheet.states("title", order.story["title"])
    sheet.states("author", f["name"], f"{f['author']} {f['name']}")
    sheet.states("published", order.iso, f"{f['published']}: {order.at:%d.%m.%Y}")
    sheet.around(f"{f['updated']}: {order.at:%d.%m.%Y}")
    sheet.blank()
    told = paragraphs(order)
    for number, text in enumerate(told):
        sheet.tell(text)
        if number == 0:
            sheet.around(f"{order.story['caption']}. {f['photo']}: {f['agency']}")
            sheet.blank()
        if number == 1:
            sheet.around(f["advert"])
            sheet.blank()
    append_second(sheet, order)
    sheet.around(f["subscribe"], f["comments"], *order.headlines(3))
    sheet.states("publisher", f["outlet"], f"© {order.at:%Y} {f['outlet']}. {f['rights']}")
    return sheet


DEVELOPING: tuple[Callable[[Order], Sheet], ...] = (site, wire, letter, lines)
HELD_OUT: tuple[Callable[[Order], Sheet], ...] = (portal, release, ticker, journal)
