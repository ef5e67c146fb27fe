"""The documents say what there is: each part has its line, each example its real output."""

import hashlib
import re
import shlex
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from visita.rules.catalogue import all_rules
from visita.site import prepare
from visita.site.main import COMMANDS, main
from visita.treaties.act_rows import COLUMNS
from visita.treaties.vocabulary import Flag, Form, Kind

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
SKIPPED_FOLDERS = {".venv", ".git", "var", "node_modules", "build", "dist"}
PAGES = sorted(
    page
    for page in ROOT.rglob("*.md")
    if not any(part.startswith(".") or part in SKIPPED_FOLDERS for part in page.parts[1:-1])
)
IMAGES = sorted((DOCS / "images").glob("*.png"))
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
AGPL_3 = "0d96a4ff68ad6d4b6f1f30f713b18d5184912ba8dd389f86aa7710db079abcb0"
"""Of the text as the Free Software Foundation publishes it."""


def text(*names: str) -> str:
    return ROOT.joinpath(*names).read_text()


def page_name(page: Path) -> str:
    return str(page.relative_to(ROOT))


class TestEverythingHasItsLine:
    def test_packages(self) -> None:
        built = text("docs", "architecture.md").split("**Planned**")[0]
        for package in (ROOT / "visita").glob("*/__init__.py"):
            assert f"| `{package.parent.name}` |" in built, package.parent.name

    def test_nothing_is_said_to_be_built_that_is_not(self) -> None:
        built = text("docs", "architecture.md").split("**Planned**")[0]
        for name in re.findall(r"^\| `(\w+)` \|", built, re.M):
            assert (ROOT / "visita" / name).is_dir(), name

    def test_commands(self) -> None:
        headings = re.findall(r"^## (\S+)$", text("docs", "commands.md"), re.M)

        assert sorted(headings) == sorted(COMMANDS)

    def test_options_of_commands(self) -> None:
        documented = text("docs", "commands.md")
        for module in (ROOT / "visita" / "site" / "commands").glob("*.py"):
            for option in re.findall(r'add_argument\(\s*"(--[a-z-]+)"', module.read_text()):
                assert option in documented, (module.name, option)

    def test_settings(self) -> None:
        rows = set(re.findall(r"^\| `(VISITA_\w+)` \|", text("docs", "settings.md"), re.M))

        assert rows == set(variables())

    def test_kinds_columns_flags_and_forms(self) -> None:
        manual = text("docs", "manual", "secretariat.md")
        for word in (*Kind.values, *COLUMNS, *Flag.values):
            assert f"\n| `{word}` |" in manual, word
        for word in Form.values:
            assert f"`{word}`" in manual, word

    def test_refusals_of_a_file(self) -> None:
        """What the program can say, the manual explains: compared by the words it quotes."""
        code = "".join(
            text("visita", "treaties", name)
            for name in ("act_rows.py", "act_files.py", "actions.py", "queries/known.py")
        ) + text("visita", "rules", "partial_date.py")
        rows = re.findall(r"^\| (`[^|]*`) \| ", text("docs", "manual", "secretariat.md"), re.M)
        quoted = [row for row in rows if " " in row]
        assert len(quoted) > 15
        for message in re.findall(r"`([^`]+)`", " ".join(quoted)):
            for part in re.split(r"…|\b\d\b|line", message):
                assert part.strip(" ,") in code, message

    def test_glossary_is_in_order_and_names_nothing_twice(self) -> None:
        sections = re.split(r"^## .*$", text("docs", "glossary.md"), flags=re.M)[1:]
        terms = [re.findall(r"^- \*\*([^*]+)\*\*", part, re.M) for part in sections]
        for names in terms:
            lowered = [name.lower() for name in names]
            assert lowered == sorted(lowered)
        every = [name for names in terms for name in names]
        assert len(every) == len(set(every))

    @pytest.mark.parametrize("status", ["Party", "Signatory", "Consented", "Ceased", "Unknown"])
    def test_terms_of_a_status(self, status: str) -> None:
        assert f"- **{status}**" in text("docs", "glossary.md")

    def test_abbreviations_are_terms(self) -> None:
        glossary = text("docs", "glossary.md")
        used = {word for page in OWN for word in ABBREVIATION.findall(prose(page.read_text()))}
        for word in used - KNOWN_TO_EVERYONE:
            assert f"- **{word}**" in glossary, word


ABBREVIATION = re.compile(r"\b[A-Z]{3,}\b")
OWN = [page for page in PAGES if page.name not in {"rules.md", "api.md", "SOURCES.md"}]
"""Written for readers: not made from code, nor a list of other people's names."""
KNOWN_TO_EVERYONE = {
    *("AGPL", "API", "BSD", "COPYING", "CSS", "CSV", "GET", "HSTS", "HTML", "HTTP", "ISO", "JSON"),
    *("LICENSE", "README", "SECURITY", "CHANGELOG", "CONTRIBUTING", "SQL", "TCP", "TLS", "TODO"),
    *("FILE", "INDEX", "KEPT", "KEY", "KEYFILE", "NEW", "OLD", "PATH", "PDF", "RECIPIENT"),
    *("III", "KIND", "PASSWORD", "SIGTERM", "STATE", "URL", "USB", "UTF"),
}


def prose(markdown: str) -> str:
    """Without code, links' targets and file names."""
    without_blocks = re.sub(r"```.*?```", "", markdown, flags=re.S)
    return re.sub(r"`[^`]*`|\]\([^)]*\)|\b\w+\.\w+\b", "", without_blocks)


def variables() -> Iterator[str]:
    """Every VISITA_… name that the program, its checks or its tests read."""
    files = [ROOT / "run", ROOT / "tests" / "settings.py", ROOT / "tests" / "conftest.py"]
    files += [*(ROOT / "visita").rglob("*.py"), *(ROOT / "checks").rglob("*.py")]
    for file in files:
        yield from re.findall(r"\bVISITA_[A-Z_]*[A-Z]\b", file.read_text())


class TestReferences:
    @pytest.mark.parametrize("page", PAGES, ids=page_name)
    def test_links_and_images_lead_somewhere(self, page: Path) -> None:
        for target in re.findall(r"\]\(([^)\s]+)\)", page.read_text()):
            if target.startswith(("http://", "https://")):
                continue
            path, _, anchor = target.partition("#")
            there = (page.parent / path).resolve() if path else page
            assert there.exists(), target
            if anchor:
                assert anchor in anchors(there), target

    def test_tests_named_by_the_mechanism_exist(self) -> None:
        named = re.findall(r"tests/[\w/]+\.py", text("docs", "mechanism.md"))
        assert named
        for name in named:
            assert (ROOT / name).is_file(), name

    def test_rules_named_by_the_mechanism_exist(self) -> None:
        rules = {rule.name for rule in all_rules()}
        named = set(re.findall(r"/rules/([A-Z]\d+)/", text("docs", "mechanism.md")))

        assert named
        assert named <= rules

    def test_commands_named_by_the_mechanism_exist(self) -> None:
        built = text("docs", "mechanism.md").split("## Rule only")[0]
        for cell in re.findall(r"^\|(?:[^|]*\|){3}([^|]*)\|", built, re.M)[2:]:
            for command in re.findall(r"`([a-z-]+)", cell):
                assert command in COMMANDS, command

    @pytest.mark.parametrize("image", IMAGES, ids=lambda path: path.name)
    def test_pictures_are_small_and_used(self, image: Path) -> None:
        assert image.stat().st_size < 250 * 1024
        assert any(f"images/{image.name}" in page.read_text() for page in PAGES)

    def test_the_pictures_are_those_that_can_be_taken_again(self) -> None:
        names = set(re.findall(r'Picture\(\s*"([\w-]+)"', text("checks", "screenshots.py")))
        of_the_kit = set(re.findall(r'keep\("([\w-]+)"', text("checks", "kit_pictures.py")))

        assert names | of_the_kit == {image.stem for image in IMAGES}


def anchors(page: Path) -> set[str]:
    """As the usual viewers make them from headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.M)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


class TestDecisions:
    def test_they_are_numbered_without_gaps(self) -> None:
        numbers = [int(record.name[:4]) for record in DECISIONS]

        assert numbers == list(range(1, len(DECISIONS) + 1))

    @pytest.mark.parametrize("record", DECISIONS, ids=lambda path: path.stem)
    def test_a_record_is_short_and_complete(self, record: Path) -> None:
        lines = record.read_text().splitlines()

        assert len(lines) <= 60
        assert lines[0].startswith(f"# {record.name[:4]}. ")
        assert [line for line in lines if line.startswith("## ")] == [
            "## Context",
            "## Decision",
            "## Consequences",
        ]


FOREIGN = tuple(
    "".join(parts)
    for parts in (
        ("py", "pi.org"),
        ("files.python", "hosted"),
        ("registry.", "npmjs"),
        ("npmjs", ".com"),
        ("crates", ".io"),
        ("/ro", "ot/"),
        ("/wo", "rk/"),
        ("/home", "/"),
    )
)
"""Hosts of registries and paths of machines, written so that this file does not hold them."""
WITHIN_A_LIST = b"/ro" + b"ot/item"
"""An address inside a form's list of choices, which the engine of the kit writes."""


def committed() -> list[Path]:
    """What git tracks or would track; every file where there is no git."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
    )
    if listed.returncode:
        return [page for page in ROOT.rglob("*.md") if page in PAGES]
    return [file for name in listed.stdout.decode().split("\0") if (file := ROOT / name).is_file()]


def test_no_file_names_a_registry_or_a_machine() -> None:
    for file in committed():
        content = file.read_bytes().replace(WITHIN_A_LIST, b"")
        for word in FOREIGN:
            assert word.encode() not in content, (file, word)


def test_the_licence_is_the_whole_text() -> None:
    assert hashlib.sha256((ROOT / "LICENSE").read_bytes()).hexdigest() == AGPL_3


EXAMPLE = re.compile(r"^```console\n\$ \./run (.*?)\n(.*?)^```$", re.M | re.S)
CSV_EXAMPLE = re.compile(r"^```csv\n(.*?)^```$", re.M | re.S)
LEFT_OUT = "…"


def examples() -> Iterator[tuple[str, str, str]]:
    for page in PAGES:
        for words, output in EXAMPLE.findall(page.read_text()):
            yield page_name(page), words, output


class TestExamples:
    @pytest.fixture(autouse=True)
    def ready(self, story: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
        """The record and the story are there already, and so is the file of the manual."""
        monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)
        monkeypatch.chdir(tmp_path)
        example = CSV_EXAMPLE.search(text("docs", "manual", "secretariat.md"))
        assert example
        (tmp_path / "acts.csv").write_text(example[1])
        before = signal.getsignal(signal.SIGPIPE)
        yield
        signal.signal(signal.SIGPIPE, before)

    @pytest.mark.parametrize(("page", "words", "output"), list(examples()))
    def test_a_command_prints_what_is_shown(
        self, page: str, words: str, output: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        exit_code = main(shlex.split(words))

        printed = capsys.readouterr()
        shown = [line.rstrip() for line in output.rstrip().splitlines()]
        said = (printed.out + printed.err).rstrip().splitlines()
        assert fits(shown, [line.rstrip() for line in said]), said
        assert exit_code == (2 if printed.err else 0)

    def test_the_readme_shows_the_five_questions(self) -> None:
        commands = [words.split()[0] for page, words, _ in examples() if page == "README.md"]

        assert commands == ["status", "status", "date-rule", "majority", "chart"]


def fits(shown: list[str], printed: list[str]) -> bool:
    """Is *printed* what is *shown*, where a line of three dots stands for any lines left out?"""
    pattern = "".join(
        r"(?:.*\n)*" if line == LEFT_OUT else re.escape(line) + r"\n" for line in shown
    )
    return re.fullmatch(pattern, "".join(f"{line}\n" for line in printed)) is not None
