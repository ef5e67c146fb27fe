"""`visita serve`: the web server and the job worker, until Ctrl-C."""

from visita.site.commands import become_server, start
from visita.site.server import DEFAULT_PORT
from visita.site.words import Words, a_port


def run(words: list[str]) -> int:
    parser = Words(name="serve", about="Start the web server and the job worker.")
    parser.add_argument("--port", type=a_port, default=DEFAULT_PORT, help="on this machine only")
    asked = parser.read(words)
    start()
    return become_server(port=asked.port)
