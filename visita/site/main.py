"""The commands of Visita: `visita NAME …`, or `./run NAME …` in a checkout."""

import os
import signal
import sys
from collections.abc import Callable
from importlib import import_module

from visita.site.place import BadSetting
from visita.site.words import BadInput

COMMANDS: dict[str, str] = {
    "demo": "load the record and the story of Arland, start Visita, say what to try",
    "tour": "the addresses of a ten-minute walk, with who to be and what to notice",
    "serve": "start the web server and the job worker",
    "status": "where a State stands with an instrument on a day, and why",
    "chart": "where every State of the record stands with an instrument on a day",
    "powers": "what a body may do towards a State on a day, and why",
    "date-rule": "the day on which an act takes effect",
    "majority": "quorum and majorities of a Committee of so many members",
    "setup": "make an installation: its body, host, keys for backups, first administrator",
    "invite": "print the address at which somebody new can join",
    "intake": "take information in, read it and say who claims what",
    "places": "bring a list of places of detention into the register",
    "plan": "disclose parts of the plan of a visit that is over, with proof",
    "treaties": "import acts into the treaty record from a CSV file",
    "ledger": "verify, prove and sign the record of what was done",
    "envelope": "tell whether a sealed file is whole, with or without a key",
    "verify-plan": "was this in a visit's plan before the Government was notified?",
    "vault": "open what was carried away sealed, without a connection",
    "verify-site": "does a server give browsers the files that this version holds?",
    "backup": "copy everything into one file, sealed to several people",
    "restore": "put a backup in the place of what was lost",
    "rules": "write the page of all rules from the code",
    "migrate": "bring the database to this version's form",
}


def main(arguments: list[str] | None = None) -> int:
    """Run one command. Exit code 0: answered; 2: the input was bad, one line on stderr says how."""
    signal.signal(signal.SIGPIPE, signal.SIG_DFL)
    words = list(sys.argv[1:] if arguments is None else arguments)
    if not words or words[0] in {"-h", "--help", "help"}:
        return _help()
    if words[0].startswith("-"):
        words = ["demo", *words]  # options without a command are those of the demonstration
    try:
        return _answer(_command(words[0]), words[1:])
    except (BadInput, BadSetting) as fault:
        sys.stderr.write(f"{fault}\n")
        return 2
    except KeyboardInterrupt:
        return 130


def _help() -> int:
    width = max(map(len, COMMANDS))
    for name, does in COMMANDS.items():
        sys.stdout.write(f"  {name:{width}}  {does}\n")
    sys.stdout.write("Each explains itself: visita NAME --help\n")
    return 0


def _command(name: str) -> Callable[[list[str]], int]:
    if name not in COMMANDS:
        raise BadInput(f"command: {name!r} is not one of {', '.join(COMMANDS)}.")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "visita.site.settings")
    module = import_module(f"visita.site.commands.{name.replace('-', '_')}")
    command: Callable[[list[str]], int] = module.run
    return command


def _answer(command: Callable[[list[str]], int], words: list[str]) -> int:
    """Run the command; a database that cannot be used is a setting that cannot be used."""
    from django.db import Error

    from visita.site.prepare import unusable

    try:
        return command(words)
    except Error as fault:
        raise unusable(fault) from fault


if __name__ == "__main__":
    sys.exit(main())
