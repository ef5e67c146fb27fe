"""Two programs that attack web pages, each in its bounds: sqlmap and wapiti.

They live in an environment of their own, made from a list of their own with every package's hash.
"""

import json
import os
import re
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

HERE = Path(__file__).resolve().parent.parent
LIST = HERE / "requirements-attack.lock"
ENVIRONMENT = HERE / "var" / "attack"
UV = HERE / ".venv" / "uv" / "bin" / "uv"

SQLMAP_SECONDS = 240
"""For one address with all its parameters; cut off, it counts as not attacked."""
WAPITI_SECONDS = 600
WAPITI_MODULES = (
    *("cookieflags", "crlf", "csp", "csrf", "exec", "file", "htaccess", "http_headers"),
    *("methods", "permanentxss", "redirect", "sql", "xss"),
)
"""Those that need no server elsewhere to answer them."""

OWN_FAULT = "database is locked"
"""Of wapiti's own notes: its tasks write them at once, and give up where the disk is slow."""

INJECTED = "sqlmap identified the following injection point"
CLEAN = "all tested parameters do not appear to be injectable"
HINT = re.compile(r"heuristic.*might be vulnerable.*")
"""Scripts and files, which sqlmap does not follow up. What it takes for a possible injection it
does, with every test it knows, so that such a hint is answered by what it says at the end.
"""


class NotAttacked(RuntimeError):
    """The attack did not take place, so that finding nothing says nothing."""


@dataclass(frozen=True)
class Target:
    """An address; *form* is what is posted there. Where a star stands, that alone is attacked."""

    path: str
    form: str = ""


@dataclass
class Report:
    """What was attacked, and what was found there."""

    attacked: list[str] = field(default_factory=list)
    found: list[str] = field(default_factory=list)

    def add(self, other: "Report") -> None:
        self.attacked += other.attacked
        self.found += other.found


def install() -> Path:
    """The directory of the two programs, made once for each state of the list."""
    binaries, mark = ENVIRONMENT / "venv" / "bin", ENVIRONMENT / "installed"
    wanted = sha256(LIST.read_bytes()).hexdigest()
    if mark.exists() and mark.read_text() == wanted:
        return binaries
    ENVIRONMENT.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", binaries.parent], check=True)
    python = binaries / "python"
    install: list[str | Path]
    if UV.exists():
        install = [UV, "pip", "install", "--quiet", "--python", python]
    else:
        install = [python, "-m", "pip", "install", "--quiet"]
    subprocess.run([*install, "--require-hashes", "--requirement", LIST], check=True)
    mark.write_text(wanted)
    return binaries


@dataclass(frozen=True)
class Attackers:
    """The two programs; all they write lands in *place*."""

    binaries: Path
    place: Path

    def sqlmap(self, site: str, target: Target, cookie: str = "") -> Report:
        """Every parameter of one address: what errors, answers or a union give away.

        Raises:
            NotAttacked: it gave up before it had tried.
        """
        words: list[str | Path] = [
            *(self.binaries / "sqlmap", "-u", f"{site}{target.path}", "--batch", "--flush-session"),
            *("--level", "1", "--risk", "1", "--technique", "BEU", "--disable-coloring"),
            *("--ignore-code", "*", "--ignore-redirects", "--output-dir", self.place),
            *("--skip", "csrfmiddlewaretoken", "--answers", "automatically update it=N"),
            *(("--data", target.form) if target.form else ()),
            *(("--cookie", cookie) if cookie else ()),
        ]
        said = self._said(words, SQLMAP_SECONDS)
        tested = re.findall(r"testing for SQL injection on ([^\n]+)", said)
        found = [f"sqlmap {target.path}: {hint}" for hint in HINT.findall(said)]
        if INJECTED in said:
            found.append(f"sqlmap {target.path}: {said.partition(INJECTED)[2][:400]}")
        elif CLEAN not in said or not tested:
            raise NotAttacked(f"sqlmap {target.path}: {said[-1500:]}")
        return Report([f"sqlmap {target.path}: {', '.join(tested)}"], found)

    def wapiti(
        self, site: str, starts: Sequence[str], cookie: str = "", *, but: Sequence[str]
    ) -> Report:
        """What it finds by following links and forms from *starts*, for a bounded time.

        Raises:
            NotAttacked: it wrote no report, or saw no page.
        """
        written = self.place / "wapiti.json"
        written.unlink(missing_ok=True)
        words: list[str | Path] = [
            *(self.binaries / "wapiti", "-u", f"{site}{starts[0]}", "--scope", "folder"),
            *("-m", ",".join(WAPITI_MODULES), "-f", "json", "-o", written, "-dr", "1", "-v", "1"),
            *("--max-scan-time", "45", "--max-attack-time", "15", "--max-links-per-page", "30"),
            *("-d", "4", "-t", "20", "--no-bugreport", "-r", "lang", "--dns-endpoint", "localhost"),
            *("--flush-session", "--store-session", self.place / "sessions"),
            *("--store-config", self.place / "config"),
            *(word for start in starts[1:] for word in ("-s", f"{site}{start}")),
            *(word for path in but for word in ("-x", f"{site}{path}")),
            *(("-H", f"Cookie: {cookie}") if cookie else ()),
        ]
        said = self._said(words, WAPITI_SECONDS)
        if not written.exists() and OWN_FAULT in said:
            said = self._said(words, WAPITI_SECONDS)
        if not written.exists():
            raise NotAttacked(f"wapiti {starts[0]}: {said[-1500:]}")
        return _read(json.loads(written.read_text()), starts[0])

    def _said(self, words: Sequence[str | Path], seconds: int) -> str:
        environment = {**os.environ, "HOME": str(self.place), "XDG_DATA_HOME": str(self.place)}
        environment.pop("PYTHONPATH", None)
        try:
            return subprocess.run(
                [str(each) for each in words],
                cwd=self.place,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                text=True,
                timeout=seconds,
            ).stdout
        except subprocess.TimeoutExpired:
            name = Path(words[0]).name
            raise NotAttacked(f"{name} took longer than {seconds} s: {words[2]}") from None


def _read(report: dict[str, Any], start: str) -> Report:
    pages = [each["request"] for each in report["infos"].get("crawled_pages") or []]
    seen = sorted({f"{each['method']} {urlsplit(each['url']).path}" for each in pages})
    found = [
        f"wapiti {kind}: {each['method']} {each['path']} {each['parameter']}: {each['info']}"
        for part in ("vulnerabilities", "anomalies")
        for kind, findings in report[part].items()
        for each in findings
    ]
    if not seen:
        raise NotAttacked(f"wapiti {start}: it saw no page.")
    return Report([f"wapiti from {start}: {len(seen)} addresses", *seen], found)
