"""The rules of the law as pages: one for each short name, with every provision it states."""

import inspect
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from doctest import DocTestParser

from visita.rules.catalogue import all_rules
from visita.rules.sources import Rule
from visita.rules.titles import TITLES

GROUPS = "DMVRBO"
"""Dates, membership, visits, the Committee's own procedure, powers, the Optional Protocol."""


@dataclass(frozen=True)
class Statement:
    """One function of a rule: what it says, in paragraphs, and how it is called."""

    name: str
    module: str
    paragraphs: tuple[str, ...]
    signature: str
    examples: tuple[tuple[str, str], ...]
    """Worked calls and their answers, run as tests."""
    citations: tuple[str, ...]
    verified: bool


@dataclass(frozen=True)
class RulePage:
    """A rule by its short name ("D5") with the functions that state it."""

    name: str
    title: str
    citations: tuple[str, ...]
    verified: bool
    statements: tuple[Statement, ...]

    @property
    def address(self) -> str:
        return self.name


def rule_pages() -> list[RulePage]:
    """All rules, group by group, each by its number."""
    by_name: dict[str, list[Rule]] = {}
    for rule in all_rules():
        by_name.setdefault(rule.name, []).append(rule)
    return sorted(
        (_page(name, rules) for name, rules in by_name.items()),
        key=lambda page: (GROUPS.index(page.name[0]), int(page.name[1:])),
    )


def rule_page(name: str) -> RulePage | None:
    return next((page for page in rule_pages() if page.name == name), None)


def _page(name: str, rules: list[Rule]) -> RulePage:
    functions: dict[Callable[..., object], list[Rule]] = {}
    for rule in rules:
        # the decorator nearest to a function is applied first
        functions.setdefault(rule.function, []).insert(0, rule)
    statements = tuple(_statement(each) for each in functions.values())
    return RulePage(
        name=name,
        title=TITLES[name],
        citations=_unique(each for statement in statements for each in statement.citations),
        verified=all(rule.verified for rule in rules),
        statements=statements,
    )


def _statement(rules: list[Rule]) -> Statement:
    function = rules[0].function
    return Statement(
        name=function.__name__,
        module=function.__module__,
        paragraphs=paragraphs(inspect.getdoc(function) or function.__name__),
        examples=_examples(inspect.getdoc(function) or ""),
        signature=str(inspect.signature(function)).replace("datetime.", ""),
        citations=_unique(rule.citation for rule in rules),
        verified=all(rule.verified for rule in rules),
    )


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts))


def _examples(docstring: str) -> tuple[tuple[str, str], ...]:
    found = DocTestParser().get_examples(docstring)
    return tuple((each.source.strip(), each.want.strip()) for each in found)


def paragraphs(docstring: str) -> tuple[str, ...]:
    """The sentences meant for readers: without examples and the list of errors.

    >>> paragraphs("One.\\n\\nTwo\\ngoes on.\\n\\n>>> f()\\n1\\n\\nRaises:\\n    ValueError: no.")
    ('One.', 'Two goes on.')
    """
    parts = re.split(r"\n\s*\n", docstring.strip())
    shown = [part for part in parts if not part.lstrip().startswith((">>>", "Raises:"))]
    return tuple(" ".join(part.split()) for part in shown)
