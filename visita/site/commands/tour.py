"""`visita tour`: the addresses of a ten-minute walk, with who to be and what to notice."""

import sys
import textwrap

from visita.site.commands import at
from visita.site.prepare import prepare
from visita.site.server import DEFAULT_PORT
from visita.site.story import STOPS
from visita.site.words import Words, a_port


def run(words: list[str]) -> int:
    parser = Words(name="tour", about="A ten-minute walk through Visita.")
    parser.add_argument("--port", type=a_port, default=DEFAULT_PORT, help="where Visita runs")
    asked = parser.read(words)
    prepare(at=at(), story=True)
    sys.stdout.write(
        "Start Visita with ./run in another window; it prints a link for each person.\n"
    )
    sys.stdout.write("Then open one after the other, as the person named:\n")
    for number, stop in enumerate(STOPS, 1):
        sys.stdout.write(f"\n{number}. http://localhost:{asked.port}{stop.url}\n")
        sys.stdout.write(f"   as {stop.who}\n")
        sys.stdout.write(
            textwrap.fill(stop.notice, 88, initial_indent="   ", subsequent_indent="   ")
        )
        sys.stdout.write("\n")
    sys.stdout.write(
        "\nA national mechanism has a story of its own, ten short visits in a year:\n"
        "  ./run demo --profile NPM\n"
    )
    return 0
