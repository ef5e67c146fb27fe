"""Short stories in Ukrainian and Russian with who says what in them, from claims/*.txt.

Written without a look at what the program makes of them, by the author of the grammars: material to
develop on, no independent judge.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.intake.claim_figures import Expected, Figures
from tests.intake.stories import told
from visita.intake.reading.claims import claims_in
from visita.intake.reading.documents import Claim

FOLDER = Path(__file__).parent / "claims"


@dataclass(frozen=True)
class Told:
    """One story and the claims a reader finds in it."""

    language: str
    lines: tuple[str, ...]
    expected: tuple[Expected, ...]
    headline: bool = False

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    def found(self) -> tuple[Claim, ...]:
        first, rest = (self.lines[0], self.lines[1:]) if self.headline else ("", self.lines)
        return claims_in(*told(*rest, headline=first, language=self.language))


def stories(language: str, name: str = "") -> Iterator[Told]:
    file = FOLDER / f"{name or language}.txt"
    for part in file.read_text().split("\n\n")[1:]:
        lines = [line for line in part.splitlines() if line]
        headline = lines[0].startswith("!")
        story = tuple(line.lstrip("!") for line in lines if not line.startswith(">"))
        text = "\n".join(story)
        rows = [line[1:].split("|") for line in lines if line.startswith(">")]
        yield Told(language, story, tuple(_expected(text, *row) for row in rows), headline)


def rows(name: str) -> Iterator[list[str]]:
    """The lines of a file of sentences, parted at the bars."""
    for line in (FOLDER / f"{name}.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            yield line.split("|")


def _expected(text: str, span: str, claimant: str, attribution: str, matter: str) -> Expected:
    start = text.index(span.strip())
    return Expected(
        start, start + len(span.strip()), claimant.strip(), attribution.strip(), matter.strip()
    )


def figures(language: str, name: str = "") -> Figures:
    counted = Figures()
    for story in stories(language, name):
        counted.add(story.text, story.expected, story.found())
    return counted
