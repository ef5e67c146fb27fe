"""Web pages read in the sandbox: how many for each second of the processor, on both sides of it."""

import os
import random
import sys
import time
from pathlib import Path

from visita.incoming.extract import Media
from visita.incoming.sandbox import Sandbox

PAGES = 200
SIZES_KB = (30, 45, 60, 80, 110, 150)
WORDS = (
    *("government", "island", "delegation", "prison", "minister", "convention", "treaty", "said"),
    *(
        "visit",
        "report",
        "access",
        "detention",
        "week",
        "people",
        "which",
        "under",
        "after",
        "court",
    ),
)


def main() -> None:
    chance = random.Random(4)  # noqa: S311 the same pages each time
    pages = [a_page(chance, SIZES_KB[number % len(SIZES_KB)]) for number in range(PAGES)]
    with Sandbox() as box:
        box.read("first.html", pages[0], Media.HTML)
        began = time.perf_counter()
        before = cpu_seconds(box)
        kept = sum(kept_lines(box, page) for page in pages)
        took = cpu_seconds(box) - before
        waited = time.perf_counter() - began
    size = sum(map(len, pages)) / len(pages) / 1000
    sys.stdout.write(
        f"{len(pages)} pages of {size:.0f} kB on average, {kept / len(pages):.0f} lines kept of "
        f"each: {len(pages) / took:.1f} pages for each second of the processor, "
        f"{len(pages) / waited:.1f} for each of the clock\n"
    )


def kept_lines(box: Sandbox, page: bytes) -> int:
    return sum(piece.kept is True for piece in box.read("page.html", page, Media.HTML).pieces)


def cpu_seconds(box: Sandbox) -> float:
    """Of this process, the sandbox, and the children that read, which end with each page."""
    process = box._process
    inside = offspring(process.pid) if process else []
    return time.process_time() + sum(map(_spent, inside))


def offspring(process: int) -> list[int]:
    found = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    return [int(each) for each in found] + [more for each in found for more in offspring(int(each))]


def _spent(process: int) -> float:
    """Of a process and of its children that have ended."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def a_page(chance: random.Random, size_kb: int) -> bytes:
    """As news sites are: a third menus, teasers and scripts in the source, a tenth text."""
    links = "".join(
        f'<li class="nav-item"><a class="nav-link" href="/{number}"><span>'
        f"{words(chance, 3)}</span></a></li>"
        for number in range(40)
    )
    story = "".join(
        f"<p>{' '.join(sentence(chance) for _ in range(3))} <a href='/x'>{words(chance, 4)}</a></p>"
        for _ in range(18)
    )
    script = f"<script>{'function f(x){return x<3&&x>1}' * 150}</script>"
    top = (
        "<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Story</title>"
        "<meta property='og:title' content='Story of the day'>"
        "<meta property='article:published_time' content='2031-03-01T10:00:00Z'>"
        f"{script}</head><body><header><nav><ul>{links}</ul></nav></header><main>"
        f"<article class='post'><h1>{sentence(chance)}</h1><div class='byline'>By Mary Quill</div>"
        f"{story}</article><section class='related'>"
    )
    end = f"</section></main><footer><ul>{links}</ul><p>All rights reserved.</p></footer>{script}"
    teasers = ""
    while len(top) + len(teasers) + len(end) < size_kb * 1000:
        teasers += a_teaser(chance)
    return f"{top}{teasers}{end}</body></html>".encode()


def a_teaser(chance: random.Random) -> str:
    day = chance.randint(1, 28)
    return (
        "<div class='card card--small teaser' data-position='3' data-section='world'>"
        "<a href='/world/2031/03/a-story-with-a-long-address.html' class='card__link'>"
        "<picture><source srcset='/i/1-320.webp 320w, /i/1-640.webp 640w' type='image/webp'>"
        "<img src='/i/1.jpg' alt='' width='300' height='200' loading='lazy'></picture></a>"
        f"<h3 class='card__title'><a href='/a'>{sentence(chance)}</a></h3>"
        f"<time datetime='2031-03-{day:02}'>{day} March 2031</time></div>"
    )


def words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(WORDS, k=count))


def sentence(chance: random.Random) -> str:
    return words(chance, chance.randint(8, 24)).capitalize() + "."


if __name__ == "__main__":
    main()
