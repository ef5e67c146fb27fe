"""How much of what may tell who somebody is the gate finds by itself, and how often it cries wolf.

Nothing about it is a promise: the pages are few, invented, and ours.
"""

import re
import sys
from collections import Counter
from collections.abc import Sequence

from benchmarks.personal_data_pages import ENGLISH, ENGLISH_UNSEEN, FRENCH, FRENCH_UNSEEN
from visita.findings.personal_data import candidates
from visita.publication.text import covers

MARKED = re.compile(r"⟦(\w+):([^⟧]+)⟧")
WORDS_ON_A_PAGE = 350
PAGES = {"en": ENGLISH, "fr": FRENCH, "en, unseen": ENGLISH_UNSEEN, "fr, unseen": FRENCH_UNSEEN}


def main() -> None:
    for language, text in PAGES.items():
        marked, found = read(text)
        met, there = recall(marked, found)
        kinds = ", ".join(f"{kind} {met[kind]}/{there[kind]}" for kind in sorted(there))
        wrong = alarms(marked, found)
        pages = len(text.split()) / WORDS_ON_A_PAGE
        sys.stdout.write(f"{language}: {met.total()}/{there.total()} ({kinds})\n")
        sys.stdout.write(f"    missed: {', '.join(missed(marked, found))}\n")
        sys.stdout.write(f"    {len(wrong) / pages:.1f} false alarms a page: {', '.join(wrong)}\n")


def read(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """What is marked, as kind and words, and what is found where the marks are taken away."""
    paragraphs = MARKED.sub(r"\2", text).strip().split("\n\n")
    return [(each[1], each[2]) for each in MARKED.finditer(text)], candidates(paragraphs)


def recall(
    marked: Sequence[tuple[str, str]], found: Sequence[str]
) -> tuple[Counter[str], Counter[str]]:
    """How many of each kind are met whole, and how many there are."""
    there = Counter(kind for kind, _ in marked)
    met = Counter(kind for kind, words in marked if any(covers(each, words) for each in found))
    return met, there


def missed(marked: Sequence[tuple[str, str]], found: Sequence[str]) -> list[str]:
    return [words for _, words in marked if not any(covers(each, words) for each in found)]


def alarms(marked: Sequence[tuple[str, str]], found: Sequence[str]) -> list[str]:
    """What is found and holds nothing marked, not even a part."""
    return [
        each
        for each in found
        if not any(covers(each, words) or covers(words, each) for _, words in marked)
    ]


if __name__ == "__main__":
    main()
