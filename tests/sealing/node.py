"""Asking the browser's age library, in Node, what it makes of files."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from checks.node import NODE

SCRIPT = Path(__file__).with_name("age_files.mjs")
LIBRARY = Path(__file__).parents[2] / "visita/sealing/static/sealing/vendor/age.js"


def ask(verb: str, jobs: Sequence[dict[str, Any]] = (), *more: str | Path) -> list[Any]:
    """One run of the script: jobs in, answers out."""
    done = subprocess.run(
        [NODE, "--no-warnings", SCRIPT, verb, LIBRARY, *more],
        input=json.dumps(list(jobs), default=str).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    answers: list[Any] = json.loads(done.stdout)
    return answers
