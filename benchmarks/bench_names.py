"""Names and days in text of four languages: milliseconds of processor."""

import sys
import time
from collections.abc import Callable
from pathlib import Path

from visita.intake.reading.days import days_in
from visita.intake.reading.gazetteer import names_in
from visita.intake.reading.loose_names import resolve
from visita.rules.partial_date import PartialDate

SENTENCES = Path(__file__).parent.parent / "tests" / "intake"
RUNS = 20
ON = PartialDate(2025, 9, 29)


def main() -> None:
    for language in ("en", "uk", "ru", "fr"):
        text = _text(language)
        names = _milliseconds(lambda: _names(text, language))  # noqa: B023 called at once
        days = _milliseconds(lambda: days_in(text, language, ON))  # noqa: B023 called at once
        sys.stdout.write(
            f"{language}: 5,000 characters: names {names:.2f} ms, days {days:.2f} ms of processor\n"
        )


def _text(language: str) -> str:
    lines = (SENTENCES / "named.txt").read_text().splitlines()
    own = [line.partition("|")[2] for line in lines if line.startswith(f"{language}|")]
    return ("\n".join(own) * 10)[:5000]


def _names(text: str, language: str) -> None:
    resolve(names_in(text, language, references=True), text)


def _milliseconds(read: Callable[[], object]) -> float:
    read()
    before = time.process_time()
    for _ in range(RUNS):
        read()
    return 1000 * (time.process_time() - before) / RUNS


if __name__ == "__main__":
    main()
