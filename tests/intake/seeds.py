"""The five articles of the shared folder, where it is there: their text is not kept here."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from tests.intake.claim_figures import Expected
from tests.intake.seed_claims import CLAIMS
from tests.intake.stories import Story
from visita.incoming.extract import Piece
from visita.intake.reading.documents import How, Known
from visita.intake.reading.layer import Layer

_ROOT = Path(__file__).parents[2]
SHARED = next(
    (above / "shared" for above in _ROOT.parents if (above / "shared" / "seeds").is_dir()),
    _ROOT.parent / "shared",
)
"""Beside the repository; where it is absent, whoever needs it is skipped."""
SEEDS = SHARED / "seeds"
EXAMPLES = SHARED / "data" / "intake_examples.json"
_BY_SPEAKER = {
    "Explanatory note": "document:explanatory_note",
    "Center for Countering": "office:UA.disinformation_centre",
    "The legislation": "document:law",
    "Moscow": "state:RU",
    "Vladimir Putin": "person:Vladimir_Putin",
    "Maria Zakharova": "person:Maria_Zakharova",
}
"""Keys for the names by which the shared examples call speakers."""


@dataclass(frozen=True)
class Outline:
    """Where a seed's headline and body stand, who published it and when. As cleaning would say."""

    headline: int | None
    publisher: str
    published: str
    kept: tuple[int, ...]


OUTLINES = {
    "000": Outline(5, "Interfax-Ukraine", "2025-09-29", tuple(range(9, 22))),
    "001": Outline(29, "UNN", "2025-08-27", (35, *range(39, 60))),
    "002": Outline(1, "LIGA.net", "", tuple(range(4, 24))),
    "003": Outline(2, "", "2025-09-29", (6, *range(12, 31))),
    "004": Outline(None, "", "", tuple(range(1, 11))),
}


def seed(name: str) -> tuple[Layer, Story]:
    [file] = SEEDS.glob(f"{name}*.txt")
    layer = Layer(tuple(Piece(line) for line in file.read_text(encoding="utf-8").split("\n")))
    its = OUTLINES[name]
    return layer, Story(
        language="en",
        title=_known(layer.lines[its.headline - 1], its.headline) if its.headline else None,
        publisher=_known(its.publisher),
        published=_known(its.published),
        kept=tuple(line for line in its.kept if line <= len(layer.lines)),
    )


def _known(value: str, line: int | None = None) -> Known | None:
    return Known(value, How.STATED, "outline", line) if value else None


def expected(name: str, layer: Layer) -> Iterator[Expected]:
    for line, start, end, claimant, attribution, matter in [*_ours(name), *_given(name)]:
        at = layer.starts[line - 1]
        yield Expected(at + start, at + end, claimant, attribution, matter)


def _ours(name: str) -> list[tuple[int, int, int, str, str, str]]:
    return CLAIMS.get(name, [])


def _given(name: str) -> Iterator[tuple[int, int, int, str, str, str]]:
    for each in _examples().get(name, {}).get("claims", ()):
        claimant = each["claimant"] or ""
        key = next((key for words, key in _BY_SPEAKER.items() if words in claimant), claimant)
        yield each["line"], each["start"], each["end"], key, each["attribution"], each["event"]


@cache
def _examples() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(EXAMPLES.read_text(encoding="utf-8"))["seeds"]
    return found
