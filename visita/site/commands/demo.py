"""`visita demo`: the real record and the story of Arland, ready to be tried."""

import json
import os
import sys
from contextlib import suppress

from visita.site.commands import at, become_server, today
from visita.site.installation import FILE
from visita.site.place import var_directory
from visita.site.prepare import begin, prepare
from visita.site.server import DEFAULT_PORT, Where
from visita.site.story import STEPS, STEPS_OF_A_MECHANISM
from visita.site.words import BadInput, Words, a_port, say

OF_A_MECHANISM = "NPM"
SHOWN_IN_A_MECHANISM = {
    "ana": "secretariat of the mechanism",
    "boris": "staff, leads most visits",
    "carla": "of the commission of outside experts",
    "dan": "for the Ministry of Justice",
    "femi": "administrator, sees no substance",
}


def run(words: list[str]) -> int:
    parser = Words(
        name="demo", about="Load the record and the story of Arland, start Visita, say what to try."
    )
    parser.add_argument("--fresh", action="store_true", help="begin anew")
    parser.add_argument("--prepare", action="store_true", help="load and exit")
    parser.add_argument("--json", action="store_true", help="with --prepare: the story's steps")
    parser.add_argument("--port", type=a_port, default=DEFAULT_PORT, help="on this machine only")
    parser.add_argument(
        "--profile",
        choices=("CPT", OF_A_MECHANISM),
        default="CPT",
        help="whose story: the Committee's, or that of Arland's national mechanism",
    )
    asked = parser.read(words)
    if asked.json and not asked.prepare:
        parser.error("--json goes with --prepare.")
    if asked.profile == OF_A_MECHANISM:
        _be_a_mechanism()
    if (var_directory() / FILE).exists():
        raise BadInput(
            f"demo: {var_directory()} is a real installation. The demonstration needs a directory "
            "of its own: name one in VISITA_VAR."
        )
    os.environ["VISITA_DEMO"] = "1"
    _prepare(fresh=asked.fresh)
    if asked.prepare:
        return _prepared(asked.profile, as_json=asked.json)
    _forms()
    _ways_in(f"http://localhost:{asked.port}", asked.profile)
    return become_server(Where(asked.port), demo=True)


def _be_a_mechanism() -> None:
    """Said in the environment, before the settings are read and for the servers that follow.

    Without a directory of its own it takes one beside the Committee's story.
    """
    if not os.environ.get("VISITA_VAR"):
        os.environ["VISITA_VAR"] = str(var_directory() / "mechanism")
    os.environ["VISITA_PROFILE"], os.environ["VISITA_STATE"] = OF_A_MECHANISM, "ZZ"
    os.environ.setdefault("VISITA_BODY", "Office for the Prevention of Ill-treatment of Arland")


def _prepare(*, fresh: bool) -> None:
    """Bring the story in; a database that holds another body's is left as it is."""
    begin()
    from visita.site.arland.telling import OtherStory, refuse_another_story

    try:
        prepare(at=at(), story=True, fresh=fresh)
        refuse_another_story()
    except OtherStory:
        raise BadInput(
            f"demo: {var_directory()} holds the story of another body. Name another directory in "
            "VISITA_VAR, or begin anew with --fresh."
        ) from None


def _forms() -> None:
    from visita.accounts.actions.links import NotADemonstration
    from visita.site.arland.forms import release_library

    with suppress(NotADemonstration):  # said when nobody is let in
        release_library(at=at())


def _prepared(profile: str, *, as_json: bool) -> int:
    told = STEPS_OF_A_MECHANISM if profile == OF_A_MECHANISM else STEPS
    if as_json:
        steps = [{"step": each.step, "url": each.url, "as": each.person} for each in told]
        sys.stdout.write(json.dumps(steps, indent=2) + "\n")
    else:
        say("The record and the story of Arland are loaded. Start with ./run.")
    return 0


def _ways_in(base: str, profile: str = "CPT") -> None:
    """One link for each person of the story who signs in; good once, on this machine."""
    from visita.accounts.actions.links import NotADemonstration, make_demo_links

    try:
        made = make_demo_links(on=today(), at=at())
    except NotADemonstration:
        say("Nobody is let in by link: a real person has a name of the story.")
        return
    shown = SHOWN_IN_A_MECHANISM if profile == OF_A_MECHANISM else {}
    say("To enter as somebody of the story (each link works once; start again for new ones):")
    for person, token in made:
        who = shown.get(person.username, person.is_shown_as)
        say(f"  {person.full_name}, {who}\n      {base}/desk/sign-in/link/{token}/")
    say("  Eve, the public, does not sign in.")
