"""`visita powers STATE --body B`: what a body may do towards a State on a day, and why."""

import json
import sys
from typing import TYPE_CHECKING

from visita.site.commands import start, today
from visita.site.commands.status import SIGNS
from visita.site.words import BadInput, Words, a_day

if TYPE_CHECKING:
    from visita.rules.ruling import Ruling
    from visita.treaties.queries.pages import BodyPowers

BODIES = ("CPT", "SPT", "NPM")


def run(words: list[str]) -> int:
    parser = Words(name="powers", about="What a body may do towards a State on a day, and why.")
    parser.add_argument("state", metavar="STATE", help="ISO code of 2 or 3 letters, or a name")
    parser.add_argument("--body", choices=BODIES, required=True)
    parser.add_argument("--on", type=a_day, metavar="D", help="the day asked about; default today")
    parser.add_argument("--known-on", type=a_day, metavar="D", help="by what was known on that day")
    parser.add_argument("--json", action="store_true", help="for programs")
    asked = parser.read(words)
    start()
    from visita.treaties.queries import answers, known, pages

    try:
        state = known.find_state(asked.state)
        found = pages.powers_of(
            asked.body, state=state, on=asked.on or today(), known_on=asked.known_on
        )
    except known.UnknownState as fault:
        raise BadInput(f"STATE: {fault}") from None
    except answers.BeforeOpening as fault:
        raise BadInput(f"--on: {fault}") from None
    sys.stdout.write(json.dumps(_as_json(found), indent=2) + "\n" if asked.json else _told(found))
    return 0


def _named(found: "BodyPowers") -> "list[tuple[str, str, Ruling]]":
    rows = [(power.name, power.text, ruling) for power, ruling in found.powers]
    return [*rows, ("finish_pending", "Finish what was begun before the end", found.pending)]


def _as_json(found: "BodyPowers") -> dict[str, object]:
    return {
        name: {
            "allowed": ruling.allowed,
            "conditions": [
                {"text": each.sentence, "met": each.met, "provision": each.provision}
                for each in ruling.conditions
            ],
        }
        for name, _, ruling in _named(found)
    }


def _told(found: "BodyPowers") -> str:
    lines = []
    for _, text, ruling in _named(found):
        lines.append(f"{SIGNS[ruling.allowed]}  {text}")
        open_ = (*ruling.obstacles, *ruling.unknowns)
        lines += [f"             {each.sentence}  [{each.provision}]" for each in open_]
    return "\n".join(lines) + "\n"
