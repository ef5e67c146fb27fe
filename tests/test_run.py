"""The script `run`, its lists, and that a first start needs nothing but Python."""

import importlib.machinery
import importlib.util
import re
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from checks.run import ON_SQLITE_ONLY

ROOT = Path(__file__).parent.parent


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The script as a module, with its environment in a folder of the test."""
    loader = importlib.machinery.SourceFileLoader("run", str(ROOT / "run"))
    spec = importlib.util.spec_from_loader("run", loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setattr("sys.dont_write_bytecode", True)
    loader.exec_module(module)
    venv = tmp_path / "venv"
    (venv / "bin").mkdir(parents=True)
    (venv / "bin" / "python").touch()
    monkeypatch.setattr(module, "VENV", venv)
    monkeypatch.setattr(module, "PYTHON", venv / "bin" / "python")
    monkeypatch.setattr(module, "HERE", tmp_path)
    return module


@pytest.mark.parametrize(
    "name",
    [
        *("requirements-bootstrap.lock", "requirements.lock", "requirements-dev.lock"),
        "requirements-attack.lock",
    ],
)
def test_every_package_is_pinned_by_hash_and_no_list_names_a_host(name: str) -> None:
    text = (ROOT / name).read_text()
    packages = re.findall(r"^[a-z0-9].*?(?=^[a-z0-9]|\Z)", text, re.MULTILINE | re.DOTALL)

    assert packages
    assert "://" not in text
    for package in packages:
        assert "==" in package, package
        assert "--hash=sha256:" in package, package


@pytest.mark.parametrize("place", [each for each in ON_SQLITE_ONLY if each.endswith(".py")])
def test_what_is_run_once_is_tested_on_no_database_that_the_tests_are_given(place: str) -> None:
    text = (ROOT / place).read_text()

    assert "VISITA_TEST_DATABASE" not in text
    assert "mark.django_db" not in text


def test_the_test_tools_bring_the_runtime_exactly() -> None:
    """So that installing them leaves the program as it runs without them."""
    pins = {
        name: set(re.findall(r"^([a-z0-9][^\s;]+==[^\s;]+)", (ROOT / name).read_text(), re.M))
        for name in ("requirements.lock", "requirements-dev.lock")
    }

    assert pins["requirements.lock"] <= pins["requirements-dev.lock"]


def test_every_dependency_says_in_one_line_why_it_is_there() -> None:
    text = (ROOT / "pyproject.toml").read_text()
    project = tomllib.loads(text)
    named = [*project["project"]["dependencies"], *project["dependency-groups"]["dev"]]

    for dependency in named:
        lines = [line for line in text.splitlines() if f'    "{dependency}",' in line]
        assert any(re.search(r"#\s\S+", line) for line in lines), dependency


def test_what_is_in_place_is_not_installed_again(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetched: list[Path] = []
    monkeypatch.setattr(run, "fetch", fetched.append)

    run.install(run.RUNTIME)
    run.install(run.RUNTIME)
    run.install(run.TOOLS)
    run.install(run.RUNTIME)
    run.install(run.TOOLS)

    assert fetched == [run.RUNTIME, run.TOOLS]


def test_setting_up_speaks_on_stderr_and_only_then(
    run: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "fetch", lambda wanted: None)

    run.install(run.RUNTIME)
    first = capsys.readouterr()
    run.install(run.RUNTIME)
    second = capsys.readouterr()

    assert first.out == second.out == second.err == ""
    assert "Setting up" in first.err
