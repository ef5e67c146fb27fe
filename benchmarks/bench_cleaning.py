"""How well an item's story is told from what stands around it, and how fast.

Counts on the generated pages of `tests/intake/generated`, by language and by half, and on the five
shared articles where they are beside the checkout. Of these only line numbers stand here.
"""

import sys
import time
from collections.abc import Iterable

from tests.intake.generated import LANGUAGES, GeneratedItem, items
from tests.intake.generated.scores import Score, cleaned, f1, score
from tests.intake.test_cleaning_seeds import BODY, SEEDS, found

LINES = 100_000
HEADER = "| pages | n | body F1 | title | publisher | author | day | second story | false splits |"
PROSE = "The committee came to house {n} again and asked to see the cells behind its second door."
HEADLINE = "Storm stops ferries for the {n}th time"


def row(name: str, chosen: Iterable[GeneratedItem]) -> str:
    pages = list(chosen)
    reached: Score = score(pages)
    values = (reached.title, reached.publisher, reached.author, reached.published)
    cells = [f"{reached.body:.3f}", *(f"{share:.2f}" for share in (*values, reached.second))]
    return f"| {name} | {len(pages)} | {' | '.join(cells)} | {reached.false_splits} |"


def seconds(text: str) -> float:
    begun = time.process_time()
    cleaned(text)
    return time.process_time() - begun


def say(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def main() -> None:
    say(HEADER)
    for language in LANGUAGES:
        say(row(language, (i for i in items() if i.language == language)))
    say(row("developing", (i for i in items() if not i.held_out)))
    say(row("held out", (i for i in items() if i.held_out)))
    for path in SEEDS:
        number = path.name[:3]
        second = [(s.first, s.last) for s in found(number).second_stories]
        say(f"article {number}: body F1 {f1(found(number).kept, BODY[number]):.3f}, {second=}")
    every = [item.text for item in items()]
    count = sum(text.count("\n") + 1 for text in every)
    taken = sum(seconds(text) for text in every)
    say(f"{count / taken:,.0f} lines and {len(every) / taken:,.0f} pages a CPU second")
    for name, line in (("sentences", PROSE), ("headlines", HEADLINE)):
        text = "\n".join(line.format(n=n) for n in range(LINES))
        say(f"{LINES:,} {name}: {seconds(text):.1f} CPU seconds")


if __name__ == "__main__":
    main()
