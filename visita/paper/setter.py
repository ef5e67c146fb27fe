"""Sets one page description: a task as JSON on stdin, a PDF on stdout. Run as a script only.

A process of its own for each PDF, because the typesetter keeps what it has set in memory for the
sake of speed, confidential texts included, and because a process can be given limits.
"""

import ctypes
import json
import resource
import sys
from pathlib import Path
from typing import Any

import typst

DATA = Path(__file__).with_name("data")
"""The only folder that the typesetter may read. It holds our descriptions of pages, no text."""

PACKAGES = DATA / "none"
"""There are no packages, and so nothing to fetch."""

MEMORY_BYTES = 2 << 30
LIMITS = (
    (resource.RLIMIT_AS, MEMORY_BYTES),
    (resource.RLIMIT_FSIZE, 0),
    (resource.RLIMIT_CORE, 0),
)
"""It writes no file, and leaves no image of its memory behind when it fails."""

DUMPABLE = 4
"""Linux: PR_SET_DUMPABLE of prctl(2). A program that collects such images heeds no limit."""


def main() -> int:
    confine()
    task = json.load(sys.stdin.buffer)
    try:
        for page in task["pages"]:
            pdf = _set(page, task=task)
    except typst.TypstError as fault:
        sys.stderr.write(fault.diagnostic)
        return 1
    sys.stdout.buffer.write(pdf)
    return 0


def confine() -> None:
    for limit, most in LIMITS:
        resource.setrlimit(limit, (most, most))
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(DUMPABLE, 0)


def fonts() -> typst.Fonts:
    """Those inside the typesetter, so that every machine has the same."""
    return typst.Fonts(include_system_fonts=False)


def _set(page: str, *, task: dict[str, Any]) -> bytes:
    return typst.compile(
        DATA / f"{page}.typ",
        root=DATA,
        font_paths=fonts(),
        ignore_system_fonts=True,
        sys_inputs={"data": json.dumps(task["data"])},
        pdf_standards=["ua-1", "a-2a"],
        package_path=PACKAGES,
        package_cache_path=PACKAGES,
        timestamp=task["made_at"],
    )


if __name__ == "__main__":
    sys.exit(main())
