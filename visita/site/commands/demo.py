"""`visita demo`: the real record and the story of Arland, ready to be tried."""

import json
import os
import sys

from visita.site.commands import at, become_server, today
from visita.site.installation import FILE
from visita.site.place import var_directory
from visita.site.prepare import prepare
from visita.site.server import DEFAULT_PORT, Where
from visita.site.story import STEPS
from visita.site.words import BadInput, Words, a_port, say


def run(words: list[str]) -> int:
    parser = Words(
        name="demo", about="Load the record and the story of Arland, start Visita, say what to try."
    )
    parser.add_argument("--fresh", action="store_true", help="begin anew")
    parser.add_argument("--prepare", action="store_true", help="load and exit")
    parser.add_argument("--json", action="store_true", help="with --prepare: the story's steps")
    parser.add_argument("--port", type=a_port, default=DEFAULT_PORT, help="on this machine only")
    asked = parser.read(words)
    if asked.json and not asked.prepare:
        parser.error("--json goes with --prepare.")
    if (var_directory() / FILE).exists():
        raise BadInput(
            f"demo: {var_directory()} is a real installation. The demonstration needs a directory "
            "of its own: name one in VISITA_VAR."
        )
    os.environ["VISITA_DEMO"] = "1"
    prepare(at=at(), story=True, fresh=asked.fresh)
    if asked.prepare:
        return _prepared(as_json=asked.json)
    _ways_in(f"http://localhost:{asked.port}")
    return become_server(Where(asked.port), demo=True)


def _prepared(*, as_json: bool) -> int:
    if as_json:
        steps = [{"step": each.step, "url": each.url, "as": each.person} for each in STEPS]
        sys.stdout.write(json.dumps(steps, indent=2) + "\n")
    else:
        say("The record and the story of Arland are loaded. Start with ./run.")
    return 0


def _ways_in(base: str) -> None:
    """One link for each person of the story who signs in; good once, on this machine."""
    from visita.accounts.actions.links import NotADemonstration, make_demo_links

    try:
        made = make_demo_links(on=today(), at=at())
    except NotADemonstration:
        say("Nobody is let in by link: a real person has a name of the story.")
        return
    say("To enter as somebody of the story (each link works once; start again for new ones):")
    for person, token in made:
        say(f"  {person.full_name}, {person.is_shown_as}\n      {base}/desk/sign-in/link/{token}/")
    say("  Eve, the public, does not sign in.")
