"""Has pages set in a process of its own, and says what cannot be set."""

import json
import re
import subprocess
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path

from visita.paper.plain import plain

SETTER = Path(__file__).with_name("setter.py")
SECONDS = 60
"""Sixty pages take half of one; see benchmarks/README.md."""

WITHOUT_SIGN = re.compile(r'error: .*?(?:the text|contains the codepoint) `"(.*?)"`')
ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))")


class CannotSet(Exception):
    """No font has a sign for `characters`. Leaving them out would change the text unseen."""

    def __init__(self, characters: tuple[str, ...]) -> None:
        super().__init__(f"No font has a sign for {', '.join(map(named, characters))}.")
        self.characters = characters


class TooMuchToSet(Exception):
    """It took more time or memory than any letter or report should."""


def named(character: str) -> str:
    """As a message can show it, whether or not it can be seen: `😀 (U+1F600 GRINNING FACE)`."""
    name = unicodedata.name(character, "")
    shown = f"{character} " if name else ""
    return f"{shown}(U+{ord(character):04X}{name and ' '}{name})"


def unsettable(*texts: str) -> tuple[str, ...]:
    """The characters in *texts* for which no font has a sign, so that a form can name them."""
    try:
        _run(pages=["signs"], data={}, signs="".join(map(plain, texts)), made_at=0)
    except CannotSet as refusal:
        return refusal.characters
    return ()


def typeset(page: str, data: Mapping[str, object], *, made_at: datetime) -> bytes:
    """*data* set as the description *page* says, the same bytes each time.

    Raises:
        CannotSet: characters without a sign.
        TooMuchToSet: it would take too long, or too much memory.
    """
    signs = "".join(_texts(data))
    seconds = int(made_at.timestamp())
    return _run(pages=["signs", page], data=data, signs=signs, made_at=seconds)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list | tuple):
        for part in value:
            yield from _texts(part)


def _run(*, pages: list[str], data: Mapping[str, object], signs: str, made_at: int) -> bytes:
    """Every sign is tried alone first: before an accent, a missing letter would go unnoticed."""
    alone = sorted({sign for sign in signs if not sign.isspace()})
    task = {"pages": pages, "data": {**data, "signs": alone}, "made_at": made_at}
    try:
        done = subprocess.run(  # noqa: S603 our own script
            [sys.executable, "-I", "-B", SETTER],
            input=json.dumps(task).encode(),
            capture_output=True,
            timeout=SECONDS,
            env={"RAYON_NUM_THREADS": "2"},
        )
    except subprocess.TimeoutExpired:
        raise TooMuchToSet(f"It was not set within {SECONDS} seconds.") from None
    if done.returncode:
        raise _refusal(done)
    return done.stdout


def _refusal(done: "subprocess.CompletedProcess[bytes]") -> Exception:
    """What stderr says beyond the characters is not passed on: it may repeat what was written."""
    if done.returncode < 0:
        return TooMuchToSet("Setting it took too much memory.")
    found = WITHOUT_SIGN.findall(done.stderr.decode(errors="replace"))
    if found:
        return CannotSet(tuple(dict.fromkeys("".join(map(_unescaped, found)))))
    return RuntimeError(f"The typesetter failed with code {done.returncode}.")


def _unescaped(quoted: str) -> str:
    return ESCAPE.sub(lambda it: chr(int(it[1], 16)) if it[1] else it[2], quoted)
