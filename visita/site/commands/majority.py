"""`visita majority --members N`: what a Committee of so many members in office needs."""

import json
import sys

from visita.rules.consequences import majorities
from visita.site.words import Words, a_number


def run(words: list[str]) -> int:
    parser = Words(name="majority", about="Quorum and majorities of a Committee (Arts. 6, 10(2)).")
    parser.add_argument("--members", type=a_number, required=True, metavar="N", help="in office")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    needed = majorities(asked.members)
    if asked.json:
        answer = {
            "quorum": needed.quorum,
            "smallest_passing": needed.smallest_passing,
            "public_statement": needed.public_statement,
        }
        sys.stdout.write(json.dumps(answer) + "\n")
        return 0
    sys.stdout.write(
        f"Of {needed.members} members in office:\n"
        f"  {needed.quorum:3} are a quorum  [ECPT 6(1)]\n"
        f"  {needed.smallest_passing:3} votes pass a decision when just the quorum is there"
        "  [ECPT 6(1)]\n"
        f"  {needed.public_statement:3} votes are needed for a public statement: two thirds of the"
        " members, not of those present  [ECPT 10(2)]\n"
    )
    return 0
