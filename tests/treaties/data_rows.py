"""The files of the starting record, read for tests."""

import csv
from datetime import date
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
DATA = ROOT / "visita" / "treaties" / "data"
SHARED = ROOT.parent / "shared" / "data" / "treaty_status.csv"
READ_ON = date(2026, 11, 22)

KINDS = {
    "international": {
        "signature",
        "consent",
        "succession",
        "consent_to_amended_text",
        "territorial_application",
        "territorial_withdrawal",
        "declaration",
        "declaration_withdrawn",
        "automatic_publication",
        "denunciation_received",
        "denunciation_withdrawn",
        "membership_ended",
    },
    "domestic": {
        "government_proposal",
        "bill_tabled",
        "lower_chamber_adopted",
        "upper_chamber_adopted",
        "law_signed",
        "law_published",
        "domestic_ratification_act",
        "notification_sent",
    },
}
FORMS = {
    "",
    "ratification",
    "acceptance",
    "approval",
    "accession",
    "succession",
    "not_distinguished",
    "signature_without_reservation",
}
FLAGS = {
    "",
    "corrected_misprint",
    "kind_conflicts_with_18_1",
    "succession",
    "receipt_not_found",
}
BINDING = {"consent", "succession", "consent_to_amended_text"}

Row = dict[str, str]


@cache
def rows(name: str) -> tuple[Row, ...]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, strict=True))


def real_acts() -> tuple[Row, ...]:
    return rows("acts.csv")


def story_acts() -> tuple[Row, ...]:
    return rows("story/acts.csv") + rows("story/corrections.csv")


def all_acts() -> tuple[Row, ...]:
    return real_acts() + story_acts()


def acts(instrument: str, *kinds: str) -> list[Row]:
    return [a for a in real_acts() if a["instrument"] == instrument and a["kind"] in kinds]


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def known_day(text: str) -> date:
    return date.fromisoformat(text)


def all_files() -> list[Path]:
    return sorted(DATA.rglob("*.csv"))
