"""Whether an expression is one, as far as that shows without computing it."""

import re
from collections.abc import Collection, Iterator

from lxml import etree

from visita.field.supported import FUNCTIONS

LONGEST = 4_000
REFERENCE = re.compile(r"\$\{\s*([^{}]*?)\s*\}")
TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")
CALL = re.compile(r"([A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?)\s*\(")
NOT_FUNCTIONS = frozenset({"text", "node", "comment", "processing-instruction"})
WORDS = frozenset({"and", "or", "div", "mod"})

Problem = tuple[str, str]
"""A code and the word that it is about."""


def problems(expression: str, names: Collection[str]) -> Iterator[Problem]:
    """What is wrong with it, given the names of all questions."""
    if len(expression) > LONGEST:
        yield "expression_long", ""
        return
    for name in REFERENCE.findall(expression):
        if name not in names:
            yield "unknown_reference", name
    if not _is_sound(REFERENCE.sub("/form/question", expression)):
        yield "broken_expression", expression
    without_texts = TEXT.sub("''", REFERENCE.sub("x", expression))
    for name in dict.fromkeys(CALL.findall(without_texts)):
        if name not in FUNCTIONS | NOT_FUNCTIONS | WORDS:
            yield "unknown_function", name


def references(text: str) -> list[str]:
    """The names in `${…}`, also in a label."""
    return list(REFERENCE.findall(text))


def _is_sound(expression: str) -> bool:
    """By the grammar of XPath 1.0. It is read, never computed."""
    try:
        etree.XPath(expression, namespaces={"jr": "http://openrosa.org/javarosa"})
    except (etree.XPathError, ValueError):
        return False
    return True
