"""The record Visita starts with, read from the files beside this module."""

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from visita.treaties.models import Coverage, Instrument, PublicStatement, State, Territory

DATA = Path(__file__).parent / "data"
STORY = DATA / "story"
"""The invented State of Arland: loaded by the demonstration only."""


def rows(file: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file; none if the file is not there."""
    if not file.exists():
        return
    with file.open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def _notes(row: dict[str, str], name: str = "note") -> dict[str, str]:
    return {f"{name}_{language}": row.get(f"{name}_{language}") or "" for language in ("en", "fr")}


def states(directory: Path) -> list[State]:
    return [
        State(
            iso2=row["iso2"],
            iso3=row["iso3"],
            numeric=row["numeric"],
            name_en=row["name_en"],
            name_fr=row["name_fr"],
            aliases=_list(row["aliases"]),
            coe_member_since=_day(row["coe_member_since"]),
            coe_member_until=_day(row["coe_member_until"]),
            is_fictional=row["is_fictional"] == "1",
            **_notes(row),
        )
        for row in rows(directory / "states.csv")
    ]


def territories(directory: Path) -> list[Territory]:
    return [
        Territory(
            key=row["key"],
            state_id=row["state"],
            name_en=row["name_en"],
            name_fr=row["name_fr"],
            kind=row["kind"],
            **_notes(row),
        )
        for row in rows(directory / "territories.csv")
    ]


def instruments(directory: Path) -> list[Instrument]:
    return [
        Instrument(
            key=row["key"],
            number=row["number"],
            aliases=_list(row["aliases"]),
            title_en=row["title_en"],
            title_fr=row["title_fr"],
            opened_on=date.fromisoformat(row["opened_on"]),
            in_force_on=date.fromisoformat(row["in_force_on"]),
            depositary_en=row["depositary_en"],
            depositary_fr=row["depositary_fr"],
            has_rules=row["has_rules"] == "1",
            position=position,
            source=row["source"],
        )
        for position, row in enumerate(rows(directory / "instruments.csv"))
    ]


def coverage(directory: Path) -> list[Coverage]:
    return [
        Coverage(
            instrument_id=row["instrument"],
            state_id=row["state"] or None,
            complete_to=date.fromisoformat(row["complete_to"]),
            signatures_complete=row["signatures_complete"] == "1",
            known_on=date.fromisoformat(row["known_on"]),
            source=row["source"],
            **_notes(row),
        )
        for row in rows(directory / "coverage.csv")
    ]


def statements(directory: Path) -> list[PublicStatement]:
    return [
        PublicStatement(
            date=row["date"],
            state_id=row["state"],
            reference=row["reference"],
            source=row["source"],
            **_notes(row, "ground"),
        )
        for row in rows(directory / "public_statements.csv")
    ]
