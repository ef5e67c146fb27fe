"""What a row adds to a place that is known. An empty cell says nothing, so nothing is emptied."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from visita.places.reading.folding import folded

TEXTS = (
    *("type", "code", "authority", "operator", "address", "town", "region", "postcode"),
    *("latitude", "longitude", "opened", "closed"),
)


@dataclass(frozen=True)
class There:
    """What the register has of a place."""

    facts: Mapping[str, str]
    names: frozenset[str] = frozenset()
    """Folded, its name in force among them."""
    figures: Mapping[str, int] = field(default_factory=dict)
    """Those of the day and the source of the list, by measure."""
    is_out_of_use: bool = False


@dataclass(frozen=True)
class Added:
    """What is new in a row."""

    facts: Mapping[str, str]
    names: tuple[str, ...] = ()
    figures: Mapping[str, int] = field(default_factory=dict)
    out_of_use: bool = False

    def __bool__(self) -> bool:
        return bool(self.facts or self.names or self.figures or self.out_of_use)


def added(row: Mapping[str, Any], there: There, *, only_gaps: bool = False) -> Added:
    """The values of a row that differ from what is there; or those of which there is nothing."""
    open_texts = [key for key in TEXTS if not (only_gaps and there.facts.get(key))]
    facts = {
        key: str(row[key])
        for key in open_texts
        if row.get(key) and not _same(key, str(row[key]), there.facts.get(key, ""))
    }
    names = [str(row["name"]), *row.get("other_names", ())]
    figures = row.get("figures", {})
    return Added(
        facts,
        tuple(name for name in dict.fromkeys(names) if folded(name) not in there.names),
        {
            key: value
            for key, value in figures.items()
            if there.figures.get(key) != value and not (only_gaps and key in there.figures)
        },
        row.get("in_use") is False and not there.is_out_of_use,
    )


def _same(key: str, row: str, place: str) -> bool:
    """Spelling in capitals is the same; a less exact day adds nothing to a more exact one."""
    if key in {"opened", "closed"}:
        return place.startswith(row)
    return row == place or folded(row) == folded(place)
