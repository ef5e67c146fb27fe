"""`visita plan reveal OPENED`: after a visit, disclose leaves of its plan, with the proof."""

import sys
from argparse import Namespace
from pathlib import Path

from visita.programme.commitment import LEAVES, BadPlan, Plan, read_plan
from visita.programme.proof import written
from visita.site.commands import start
from visita.site.commands.ledger import mark_of
from visita.site.commands.verify_plan import read
from visita.site.words import BadInput, Words

ALWAYS = "visit"
"""Without this leaf nobody could tell of which visit the plan is."""


def run(words: list[str]) -> int:
    parser = Words(name="plan", about="After a visit: disclose parts of its plan, with proof.")
    parser.add_argument("verb", choices=("reveal",))
    parser.add_argument("opened", type=Path, metavar="OPENED", help="taken out of the browser")
    parser.add_argument("--leaf", action="append", default=[], metavar="NAME", help="place_1 …")
    parser.add_argument("--all", action="store_true", help="everything, also that nothing is left")
    parser.add_argument("--into", type=Path, metavar="FILE", required=True, help="a new file")
    parser.add_argument("--checkpoint", type=Path, metavar="KEPT", help="which a reader has kept")
    asked = parser.read(words)
    asked.key = None
    plan = _plan(asked.opened)
    positions = _positions(plan, asked)
    start()
    text = _disclosed(plan, positions, asked)
    try:
        with asked.into.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as fault:
        raise BadInput(f"--into: {asked.into}: {fault.strerror}.") from None
    sys.stdout.write(f"{len(positions)} of {LEAVES} leaves are disclosed in {asked.into}.\n")
    return 0


def _plan(file: Path) -> Plan:
    try:
        return read_plan(read(file, "OPENED"))
    except BadPlan as fault:
        raise BadInput(f"OPENED: {fault}") from None


def _positions(plan: Plan, asked: Namespace) -> list[int]:
    if asked.all:
        return list(range(LEAVES))
    if not asked.leaf:
        names = sorted({each.name for each in plan.leaves} - {"filler"})
        raise BadInput(f"--leaf: name one at least, or --all. There are {', '.join(names)}.")
    try:
        return sorted({plan.named(name) for name in [ALWAYS, *asked.leaf]})
    except LookupError as fault:
        raise BadInput(f"--leaf: the plan has no leaf {fault}.") from None


def _disclosed(plan: Plan, positions: list[int], asked: Namespace) -> str:
    from visita.ledger.keys import BadKey
    from visita.programme.queries.plans import NotDisclosed, disclosed

    earlier = mark_of(asked).size if asked.checkpoint else None
    try:
        return written(disclosed(plan, positions, earlier=earlier))
    except (NotDisclosed, BadKey) as fault:
        raise BadInput(f"OPENED: {fault}") from None
