"""What setup must know: given as options, kept from before, or asked of a person at a terminal."""

import csv
import re
import sys
from argparse import ArgumentTypeError, Namespace
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from visita.site.databases import database
from visita.site.installation import LANGUAGES, PROFILES, Installation
from visita.site.place import BadSetting
from visita.site.words import BadInput, a_host, say

Check = Callable[[str], str]
DATA = Path(__file__).resolve().parent.parent / "treaties" / "data"
STATES = (DATA / "states.csv", DATA / "story" / "states.csv")


@dataclass(frozen=True)
class Decided:
    """An installation, and who is its first administrator; nobody where that is not asked again."""

    installation: Installation
    administrator: str
    full_name: str


@dataclass(frozen=True)
class Question:
    """One answer: the name of its option, how it is asked, and what makes it usable."""

    name: str
    text: str
    check: Check
    default: str = ""
    may_be_empty: bool = False

    @property
    def option(self) -> str:
        return f"--{self.name.replace('_', '-')}"


def decide(asked: Namespace, *, before: Installation) -> Decided:
    """Every answer, checked.

    Raises:
        BadInput: an answer is missing and there is nobody to ask, or cannot be used.
    """
    found = {each.name: _answer(each, asked) for each in _about_the_body(before)}
    found["state"] = ""
    if found["profile"] == "NPM":
        found["state"] = _answer(
            Question("state", "Its State, two letters", _a_state, before.state), asked
        )
    person = _answer(
        Question("administrator", ADMINISTRATOR, _a_name, may_be_empty=asked.again), asked
    )
    full_name = ""
    if person:
        full_name = _answer(Question("full_name", "Full name", _a_line, person), asked)
    return Decided(replace(before, hosts=found.pop("host"), **found), person, full_name)


ADMINISTRATOR = "First administrator, the name to sign in with, such as femi"


def _about_the_body(before: Installation) -> list[Question]:
    languages = before.languages or " ".join(LANGUAGES)
    return [
        Question("body", "Name of the body", _a_line, before.body),
        Question("profile", "Mandate: CPT, SPT or NPM", _a_profile, before.profile),
        Question("languages", "Languages, the default first", _languages, languages),
        Question("host", "Name of the host, such as visita.example.org", _a_host, before.hosts),
        Question(
            "database",
            "Database, postgresql://user:password@host:port/name; nothing for SQLite",
            _a_database,
            before.database,
            may_be_empty=True,
        ),
    ]


def _answer(question: Question, asked: Namespace) -> str:
    given: str | None = getattr(asked, question.name)
    has_answer = bool(question.default) or question.may_be_empty
    if given is not None:
        return _checked(question, given)
    if asked.again and has_answer:
        return _checked(question, question.default)
    if sys.stdin.isatty():
        return _asked(question)
    if has_answer:
        return _checked(question, question.default)
    raise BadInput(f"{question.option}: give it; there is no terminal to ask at.")


def _checked(question: Question, text: str) -> str:
    if not text and question.may_be_empty:
        return ""
    try:
        return question.check(text.strip())
    except (ArgumentTypeError, BadSetting) as fault:
        raise BadInput(f"{question.option}: {fault}") from None


def _asked(question: Question) -> str:
    """Ask until the answer can be used."""
    while True:
        default = f" [{question.default}]" if question.default else ""
        sys.stderr.write(f"{question.text}{default}: ")
        sys.stderr.flush()
        line = sys.stdin.readline()
        if not line:
            raise BadInput("setup: stopped before the last answer; nothing was kept.")
        try:
            return _checked(question, line.strip() or question.default)
        except BadInput as fault:
            say(str(fault))


def _a_line(text: str) -> str:
    if not text or len(text) > 150 or not text.isprintable():
        raise ArgumentTypeError("write a name, in one line, of at most 150 letters.")
    return text


def _a_profile(text: str) -> str:
    if text.upper() not in PROFILES:
        raise ArgumentTypeError(f"{text!r} is not one of {', '.join(PROFILES)}.")
    return text.upper()


def _a_state(text: str) -> str:
    """Of the record, or Arland, in which a mechanism may practise."""
    codes: set[str] = set()
    for file in STATES:
        with file.open(encoding="utf-8", newline="") as lines:
            codes |= {row["iso2"] for row in csv.DictReader(lines)}
    if text.upper() not in codes:
        raise ArgumentTypeError(f"{text!r} is not the code, of two letters, of a State.")
    return text.upper()


def _languages(text: str) -> str:
    chosen = text.replace(",", " ").split()
    if not chosen or not set(chosen) <= set(LANGUAGES) or len(set(chosen)) != len(chosen):
        raise ArgumentTypeError(f"write one or more of {', '.join(LANGUAGES)}, each once.")
    return " ".join(chosen)


def _a_host(text: str) -> str:
    return a_host(text.lower())


def _a_database(text: str) -> str:
    database(text, var=Path())
    return text


def _a_name(text: str) -> str:
    if not re.fullmatch(r"[a-z][a-z0-9.-]{1,59}", text):
        raise ArgumentTypeError(
            f"{text!r}: write 2 to 60 small letters, digits, dots or hyphens, a letter first."
        )
    return text
