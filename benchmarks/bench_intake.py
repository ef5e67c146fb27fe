"""Web pages from bytes to claims: how many for each second of the processor, all of it counted."""

import random
import sys
import time
from datetime import date

from benchmarks.bench_incoming import cpu_seconds
from tests.intake.generated import items
from visita.incoming.extract import Media
from visita.incoming.sandbox import Sandbox
from visita.intake.reading.reader import read

PAGES = 150
DAY = date(2031, 6, 1)
MENU_LINKS = 220
"""With its scripts this makes a page of some 60 kB, of which the story is a twentieth."""


def main() -> None:
    chance = random.Random(5)  # noqa: S311 the same pages each time
    stories = [each.text for each in items()]
    pages = [a_page(stories[number % len(stories)], chance) for number in range(PAGES)]
    with Sandbox() as box:
        claims = _read(box, pages[0])
        before, began = cpu_seconds(box), time.perf_counter()
        claims = sum(_read(box, page) for page in pages)
        took, waited = cpu_seconds(box) - before, time.perf_counter() - began
    size = sum(map(len, pages)) / PAGES / 1000
    sys.stdout.write(
        f"{PAGES} pages of {size:.0f} kB on average, {claims / PAGES:.1f} claims in each: "
        f"{PAGES / took:.1f} pages for each second of the processor, {PAGES / waited:.1f} for each "
        "of the clock\n"
    )


def _read(box: Sandbox, page: bytes) -> int:
    extract = box.read("page.html", page, Media.HTML)
    _, document = read(extract, name="page.html", received_on=DAY)
    return len(document.claims)


def a_page(text: str, chance: random.Random) -> bytes:
    """A news page: menu, scripts, the text as paragraphs, links to other stories."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    story = "\n".join(f"<p>{line}</p>" for line in lines)
    links = "\n".join(
        f'<li class="item"><a href="/news/{chance.randrange(10**6)}">Story {number}</a></li>'
        for number in range(MENU_LINKS)
    )
    script = "var state = " + repr([chance.random() for _ in range(1500)]) + ";"
    head = f"<title>{lines[0]}</title><meta property='og:title' content='{lines[0]}'>"
    return (
        f"<!doctype html><html><head><meta charset='utf-8'>{head}<script>{script}</script></head>"
        f"<body><nav><ul>{links}</ul></nav><main><article><h1>{lines[0]}</h1>{story}</article>"
        f"</main><aside><ul>{links}</ul></aside></body></html>"
    ).encode()


if __name__ == "__main__":
    main()
