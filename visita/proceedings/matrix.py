"""What the Subcommittee expects of a national mechanism, in our own words: a file of data."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from django.utils.translation import get_language

FILE = Path(__file__).with_name("data") / "self_assessment.toml"


@dataclass(frozen=True)
class Section:
    key: str
    en: str
    fr: str

    def __str__(self) -> str:
        return self.fr if get_language() == "fr" else self.en


@dataclass(frozen=True)
class Requirement:
    """One thing that is asked for, and the paragraph of CAT/OP/1 it comes from."""

    key: str
    section: str
    paragraph: str
    en: str
    fr: str

    def __str__(self) -> str:
        return self.fr if get_language() == "fr" else self.en


@cache
def _read() -> tuple[tuple[Section, ...], tuple[Requirement, ...]]:
    data = tomllib.loads(FILE.read_text())
    return (
        tuple(Section(**each) for each in data["section"]),
        tuple(Requirement(**each) for each in data["requirement"]),
    )


def sections() -> tuple[Section, ...]:
    return _read()[0]


def requirements() -> tuple[Requirement, ...]:
    """In their order, section by section."""
    return _read()[1]
