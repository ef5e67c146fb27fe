"""The words of a command line: parsed strictly, refused in one line that names the field."""

import argparse
import re
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any, NoReturn

from visita.rules.calendar import LAST_YEAR
from visita.rules.partial_date import PartialDate


class BadInput(Exception):
    """What was typed cannot be used. The text names the field and what is accepted."""


def say(text: str) -> None:
    """Speak to the person at the keyboard without disturbing what a program reads."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


class Once(argparse.Action):
    """Keep the one value of an option; a second one would silently replace the first."""

    given = False

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option: str | None = None,
    ) -> None:
        if self.given:
            parser.error(f"argument {option or self.metavar}: given twice; give it once.")
        self.given = True
        setattr(namespace, self.dest, values)


class Words(argparse.ArgumentParser):
    """An argument parser that never prints its usage in place of the fault. It reads once."""

    def __init__(self, *, name: str, about: str, **more: Any) -> None:
        super().__init__(prog=f"visita {name}", description=about, allow_abbrev=False, **more)
        for action in (None, "store"):
            self.register("action", action, Once)

    def error(self, message: str) -> NoReturn:
        """Where argparse names only the fault, the line adds how the command is written."""
        first = message.splitlines()[0]
        if not first.endswith("."):
            first += f". See: {self.prog} --help"
        raise BadInput(f"{self.prog}: {first}")

    def read(self, words: Sequence[str]) -> argparse.Namespace:
        """Like parse_args, but a stray word is named."""
        return self.parse_args(list(words))


def a_day(text: str) -> date:
    """A whole day, as YYYY-MM-DD."""
    parsed = a_partial_day(text)
    if parsed.exact is None:
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole day: write YYYY-MM-DD.")
    return parsed.exact


def a_partial_day(text: str) -> PartialDate:
    """A year, a month or a day, as YYYY, YYYY-MM or YYYY-MM-DD."""
    try:
        parsed = PartialDate.parse(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from None
    if parsed.year > LAST_YEAR:
        raise argparse.ArgumentTypeError(f"{text!r} lies beyond the year {LAST_YEAR}.")
    return parsed


def a_number(text: str) -> int:
    """A whole number from 1 up."""
    if not re.fullmatch(r"[1-9][0-9]{0,4}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 1 to 99999.")
    return int(text)


def a_count(text: str) -> int:
    """A whole number from 0 up."""
    if not re.fullmatch(r"0|[1-9][0-9]{0,17}", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a whole number from 0 up.")
    return int(text)


def a_port(text: str) -> int:
    """A port any user may open."""
    if not re.fullmatch(r"[0-9]{4,5}", text) or not 1024 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"{text!r} is not a port from 1024 to 65535.")
    return int(text)


def a_tls_port(text: str) -> int:
    """A port any user may open, or 443, where addresses need no port."""
    return 443 if text == "443" else a_port(text)


def a_host(text: str) -> str:
    """The name of a host, in small letters. Passkeys refuse numbers for a name."""
    part = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?"
    if len(text) > 253 or not re.fullmatch(rf"({part}\.)*(?!\d+$){part}", text):
        raise argparse.ArgumentTypeError(
            f"{text!r} is not the name of a host: write it in small letters, such as "
            "visita.example.org."
        )
    return text


def so_many(number: int, word: str) -> str:
    """A count with its word: 1 key, 2 keys."""
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
