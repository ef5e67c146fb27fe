"""Asking the modules of the registers, in Node, from one folder as a server would give them."""

import json
import subprocess
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any

from checks.node import NODE

SCRIPT = Path(__file__).with_name("modules.mjs")
VISITA = Path(__file__).parents[2] / "visita"


@cache
def _served() -> TemporaryDirectory[str]:
    """What lies below /static/ in a browser, gone when the tests are over."""
    place = TemporaryDirectory()
    for part in ("sealing", "interviews"):
        copytree(VISITA / part / "static" / part, Path(place.name) / part)
    return place


def ask(*jobs: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each answer is what was given, under `gives`, or the name of the error, under `throws`."""
    done = subprocess.run(
        [NODE, "--no-warnings", SCRIPT, _served().name],
        input=json.dumps(list(jobs)).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def given(verb: str, **words: Any) -> Any:
    """The answer to one job, which succeeds."""
    (answer,) = ask({"verb": verb, **words})
    return answer["gives"]
