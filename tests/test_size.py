"""Modules and functions stay small enough to be read."""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
LONGEST_MODULE = 400
LONGEST_FUNCTION = 40
VAGUE = {"utils", "helpers", "common", "misc", "core", "base", "manager", "managers"}


def modules() -> Iterator[Path]:
    for top in ("visita", "checks", "tests", "benchmarks"):
        for module in (ROOT / top).rglob("*.py"):
            if "migrations" not in module.parts:
                yield module
    yield ROOT / "run"


@pytest.mark.parametrize("module", list(modules()), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_and_says_what_it_is(module: Path) -> None:
    assert len(module.read_text().splitlines()) <= LONGEST_MODULE
    assert module.stem not in VAGUE


def functions() -> Iterator[tuple[str, int]]:
    for module in modules():
        for node in ast.walk(ast.parse(module.read_text())):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                yield f"{module.relative_to(ROOT)}:{node.name}", code_lines(node)


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines without the docstring: explaining is not what makes a function long."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    docstring = ast.get_docstring(function, clean=False)
    return lines - (len(docstring.splitlines()) if docstring else 0)


def test_a_function_is_short() -> None:
    long = [(name, lines) for name, lines in functions() if lines > LONGEST_FUNCTION]

    assert long == []


def test_most_functions_are_about_ten_lines() -> None:
    assert median(lines for _, lines in functions()) <= 12


def test_style_sheets_and_scripts_are_short_too() -> None:
    for file in (ROOT / "visita").rglob("static/**/*"):
        if file.suffix in {".css", ".js"} and "vendor" not in file.parts:
            assert len(file.read_text().splitlines()) <= LONGEST_MODULE, file
