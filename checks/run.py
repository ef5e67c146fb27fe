"""`./run test [--full]`: everything that must hold before a change lands, with progress.

Ends in one line of counts. Exit code 1 if anything failed, or, with --nothing-skipped, if anything
was skipped.
"""

import argparse
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HERE))

from checks import node  # noqa: E402 found from there only
from checks.debian import missing_packages  # noqa: E402
from checks.postgres import a_server  # noqa: E402
from checks.results import Counts, counted  # noqa: E402

BIN = Path(sys.executable).parent
JUNIT = HERE / "var" / "test-results"
AT_ONCE = 2
"""Suites of tests. The smallest machine this is made for has as many cores."""
PURE = (
    *("tests/rules", "tests/incoming"),
    *(
        f"tests/intake/test_{each}.py"
        for each in ("claims_any_text", "claims_english", "claims_own")
    ),
    *(f"tests/intake/test_{each}.py" for each in ("claims_seeds", "cleaning", "cleaning_seeds")),
    *(f"tests/intake/test_{each}.py" for each in ("days", "days_written", "grouping", "matters")),
    *(f"tests/intake/test_{each}.py" for each in ("names", "places", "publishers", "relations")),
    *(f"tests/intake/test_{each}.py" for each in ("record_judge", "same_origin", "sentences")),
    "tests/intake/test_slavic_claims.py",
)
"""Touch no database."""
ON_SQLITE_ONLY = (
    *PURE,
    *(f"tests/site/test_{each}.py" for each in ("full_disk", "installation", "mail", "serving")),
    *(f"tests/sealing/test_{each}.py" for each in ("interop", "layers", "outline")),
    *(f"tests/ledger/test_{each}.py" for each in ("copies", "leaves", "tree")),
    *(f"tests/paper/test_{each}.py" for each in ("documents", "hostile_texts", "letters")),
    *(f"tests/test_{each}.py" for each in ("architecture", "kit_build", "size")),
    "tests/sealing/test_secrets_of_the_server.py",
    "tests/field/test_form_books.py",
    "tests/places/importing/test_killed.py",
)
ON_POSTGRESQL_ONLY = ("tests/site/test_restart.py",)
"""Bring a database of their own, or need none: running them twice would show nothing new."""


@dataclass
class Tally:
    """What the steps came to so far."""

    counts: Counts = field(default_factory=Counts)

    def step(self, name: str, command: Sequence[str | Path], **environment: str) -> None:
        """Run one step that is right or wrong as a whole."""
        passed, seconds = show(name, command, environment)
        self.counts.add(passed=int(passed), failed=int(not passed))
        say(f"{'ok' if passed else 'FAILED':>8}  {name}  ({seconds:.0f} s)")

    def tests(self, *suites: "Suite") -> None:
        """Run suites of pytest, two at a time, and count each test."""
        with ThreadPoolExecutor(AT_ONCE) as lanes:
            for suite, (passed, seconds) in zip(suites, lanes.map(Suite.run, suites), strict=True):
                counts = counted(suite.report)
                if not passed and not counts.failed:
                    counts.add(failed=1)  # it broke before it could report a failing test
                self.counts.merge(counts)
                word = "ok" if passed else "FAILED"
                say(f"{word:>8}  {suite.name}: {counts.line()}  ({seconds:.0f} s)")


@dataclass(frozen=True)
class Suite:
    """Tests that run one after the other, in a directory of their own for what they write."""

    name: str
    arguments: Sequence[str]
    database: str = ""

    @property
    def report(self) -> Path:
        return JUNIT / f"{self.name.replace(' ', '-')}.xml"

    def run(self) -> tuple[bool, float]:
        self.report.unlink(missing_ok=True)
        command: list[str | Path] = [BIN / "pytest", "-q", f"--junit-xml={self.report}"]
        with tempfile.TemporaryDirectory(prefix="visita-tests-") as var:
            environment = {"VISITA_VAR": var, "VISITA_TEST_DATABASE": self.database}
            return show(self.name, [*command, *self.arguments], environment)


def say(text: str) -> None:
    print(text, flush=True)


def show(
    name: str, command: Sequence[str | Path], environment: dict[str, str]
) -> tuple[bool, float]:
    """Run a command quietly; print what it said only if it failed."""
    say(f"     ...  {name}")
    began = time.monotonic()
    done = subprocess.run(
        [str(part) for part in command],
        cwd=HERE,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        say(done.stdout[-20_000:])
    if done.returncode < 0:
        say(f"{name}: ended by {signal.Signals(-done.returncode).name}")
    return done.returncode == 0, time.monotonic() - began


def main(words: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="./run test")
    parser.add_argument("--full", action="store_true", help="the counts the issues name")
    parser.add_argument("--nothing-skipped", action="store_true", help="a skipped test fails")
    asked = parser.parse_args(words)
    JUNIT.mkdir(parents=True, exist_ok=True)
    # hundreds of tests start the program anew, which takes twice as long where nothing is compiled
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if asked.full:
        os.environ["VISITA_FULL"] = "1"
    tally = Tally()
    for name in missing_packages():
        tally.counts.skip(f"Debian package {name} is missing")
    if fault := node.install():
        tally.counts.skip(f"the packages of kit/ could not be installed: {fault}")
    static(tally)
    behaviour(tally)
    tally.step("wheel: build, install, run", [sys.executable, HERE / "checks" / "wheel.py"])
    if asked.full:
        tally.step("attack", [sys.executable, HERE / "checks" / "attack.py"])
    for reason in tally.counts.reasons:
        say(f" skipped  {reason}")
    say(f"{'full' if asked.full else 'test'}: {tally.counts.line()}")
    skipped = asked.nothing_skipped and tally.counts.skipped
    return 1 if tally.counts.failed or skipped else 0


def static(tally: Tally) -> None:
    """What can be told without running the program."""
    tally.step("format", [BIN / "ruff", "format", "--check", "."])
    tally.step("lint", [BIN / "ruff", "check", "."])
    tally.step("types", [BIN / "mypy"])
    tally.step("contracts", [BIN / "lint-imports"])
    tally.step(
        "missing migrations",
        [sys.executable, "-m", "django", "makemigrations", "--check", "--dry-run"],
        DJANGO_SETTINGS_MODULE="tests.settings",
    )


def behaviour(tally: Tally) -> None:
    """The tests: on both databases side by side, and in a browser as soon as one lane is free."""
    not_here = [f"--ignore={each}" for each in ON_POSTGRESQL_ONLY]
    on_sqlite = Suite("tests on SQLite", ["-m", "not browser", "--doctest-modules", *not_here])
    nor_here = [f"--ignore={each}" for each in ON_SQLITE_ONLY]
    in_a_browser = Suite("tests in the browser", ["-m", "browser", "tests"])
    with a_server() as url:
        if url:
            words = ["-m", "not browser", *nor_here, "tests"]
            tally.tests(on_sqlite, Suite("tests on PostgreSQL", words, url), in_a_browser)
        else:
            tally.tests(on_sqlite, in_a_browser)
            tally.counts.skip("no PostgreSQL answers and none could be started")
    law = ["--cov=visita.rules", "--cov-report=term-missing:skip-covered", "--cov-fail-under=100"]
    tally.step("coverage of the law", [BIN / "pytest", "-q", *law, "tests/rules"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
