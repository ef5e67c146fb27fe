"""Every sentence people see: in pages, in the programs behind them, and in the law."""

import ast
import inspect
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from babel.messages.extract import extract
from django.utils.translation.template import templatize

from visita.rules.titles import TITLES
from visita.treaties.queries.rule_pages import rule_pages

HERE = Path(__file__).resolve().parent.parent
LAW = "visita/rules/"

KEYWORDS = {
    "N_": None,
    **dict.fromkeys(("_", "N_", "gettext", "gettext_lazy")),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (1, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), ((1, "c"), 2)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), ((1, "c"), 2, 3)),
}
SENTENCE_OF = {"Condition": 1, "Ending": 1, "Power": 1, "Clause": 0, "Told": 0}
"""Classes of the law that hold a sentence, and which of their arguments it is."""


@dataclass(frozen=True)
class Sentence:
    """Something to translate, and the file it stands in."""

    text: str
    file: str
    plural: str = ""
    context: str | None = None


def sentences() -> Iterator[Sentence]:
    """Every sentence, file by file, in the order of each file; one may come more than once."""
    found = [*_templates(), *_programs(), *_law(), *_titles(), *_docstrings()]
    yield from sorted(found, key=lambda sentence: sentence.file)


def _files(pattern: str, *, law: bool = False) -> Iterator[tuple[str, str]]:
    """The files of the law, or all others, by name and content."""
    for file in sorted((HERE / "visita").rglob(pattern)):
        name = file.relative_to(HERE).as_posix()
        if name.startswith(LAW) is law:
            yield name, file.read_text("utf-8")


def _templates() -> Iterator[Sentence]:
    for pattern in ("templates/**/*.html", "templates/**/*.txt"):
        for name, source in _files(pattern):
            yield from _extracted(name, templatize(source, origin=name))


def _programs() -> Iterator[Sentence]:
    for name, source in _files("*.py"):
        yield from _extracted(name, source)


def _extracted(name: str, source: str) -> Iterator[Sentence]:
    """What the functions of gettext are called with."""
    for _line, texts, _comments, context in extract("python", BytesIO(source.encode()), KEYWORDS):
        text, plural = (texts, "") if isinstance(texts, str) else texts
        yield Sentence(text, name, plural, context)


def _law() -> Iterator[Sentence]:
    for name, source in _files("*.py", law=True):
        tree = ast.parse(source)
        calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
        for call in sorted(calls, key=lambda call: call.lineno):
            if _called(call) in SENTENCE_OF:
                yield from (Sentence(text, name) for text in _texts(call, tree, name))


def _called(call: ast.Call) -> str:
    return getattr(call.func, "id", "") or getattr(call.func, "attr", "")


def _texts(call: ast.Call, tree: ast.Module, name: str) -> list[str]:
    """The sentence given to a class of the law: written there, or under a name before."""
    given = {keyword.arg: keyword.value for keyword in call.keywords}
    place = SENTENCE_OF[_called(call)]
    argument = call.args[place] if len(call.args) > place else given["text"]
    texts = _written(argument)
    if isinstance(argument, ast.Name):
        texts = [text for value in _assigned(argument.id, tree) for text in _written(value)]
    told_before = isinstance(argument, ast.Attribute)
    if not texts and not told_before:
        raise ValueError(f"{name}:{call.lineno}: write the sentence itself, so that it is found.")
    return texts


def _written(value: ast.expr) -> list[str]:
    if isinstance(value, ast.IfExp):
        return [*_written(value.body), *_written(value.orelse)]
    return [value.value] if isinstance(value, ast.Constant) and isinstance(value.value, str) else []


def _assigned(name: str, tree: ast.Module) -> Iterator[ast.expr]:
    """Every value a name is given in a module, also beside others: `text, values = "…", {}`."""
    assignments = (node for node in ast.walk(tree) if isinstance(node, ast.Assign))
    for assignment in assignments:
        target, value = assignment.targets[0], assignment.value
        pairs = [(target, value)]
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            pairs = list(zip(target.elts, value.elts, strict=True))
        yield from (given for each, given in pairs if getattr(each, "id", "") == name)


def _titles() -> Iterator[Sentence]:
    yield from (Sentence(title, f"{LAW}titles.py") for title in TITLES.values())


def _docstrings() -> Iterator[Sentence]:
    """The paragraphs of the law's functions, as a rule's page shows them."""
    for page in rule_pages():
        for statement in page.statements:
            file = inspect.getsourcefile(sys.modules[statement.module]) or ""
            for paragraph in statement.paragraphs:
                yield Sentence(paragraph, str(Path(file).relative_to(HERE)))
