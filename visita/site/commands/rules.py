"""`visita rules`: the page of all rules, written from the code."""

import sys
from pathlib import Path

from visita.site.rules_page import rules_page
from visita.site.words import BadInput, Words


def run(words: list[str]) -> int:
    parser = Words(name="rules", about="Write the page of all rules from the code.")
    parser.add_argument("--into", type=Path, metavar="FILE", help="default: to the screen")
    asked = parser.read(words)
    page = rules_page()
    if asked.into is None:
        sys.stdout.write(page)
        return 0
    try:
        asked.into.write_text(page, encoding="utf-8")
    except OSError as fault:
        raise BadInput(f"--into: {asked.into}: {fault.strerror}.") from None
    return 0
