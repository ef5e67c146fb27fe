"""Asking the desk's own modules, in Node."""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from checks.node import NODE

SCRIPT = Path(__file__).with_name("modules.mjs")
MODULES = Path(__file__).parents[2] / "visita/sealing/static/sealing"


def ask(*jobs: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Each answer is what was given, under `gives`, or the name of the error, under `throws`."""
    done = subprocess.run(
        [NODE, "--no-warnings", SCRIPT, MODULES],
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


def base64(content: bytes) -> str:
    return b64encode(content).decode()


def bytes_in(text: str) -> bytes:
    return b64decode(text)
