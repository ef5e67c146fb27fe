"""Two pages that are vulnerable on purpose: an attack that finds nothing here proves nothing."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from socketserver import ThreadingMixIn
from threading import Thread
from typing import Any
from urllib.parse import parse_qs
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

ITEMS = "CREATE TABLE item (id INTEGER, name TEXT); INSERT INTO item VALUES (1, 'a'), (2, 'b');"
PAGE = '<html><body><a href="/item?id=1">item</a> <a href="/echo?q=a">echo</a> %s</body></html>'


def page(environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
    """`/item?id=1` puts what it is asked into SQL, `/echo?q=a` into its page, both as it comes."""
    asked = {name: values[0] for name, values in parse_qs(environ["QUERY_STRING"]).items()}
    status, said = "200 OK", asked.get("q", "")
    if environ["PATH_INFO"] == "/item":
        try:
            said = str(_items(asked.get("id", "1")))
        except sqlite3.Error as fault:
            status, said = "500 Internal Server Error", f"SQLite error: {fault}"
    start(status, [("Content-Type", "text/html; charset=utf-8")])
    return [(PAGE % said).encode()]


def _items(number: str) -> list[Any]:
    database = sqlite3.connect(":memory:")
    database.executescript(ITEMS)
    try:
        return database.execute(f"SELECT name FROM item WHERE id = {number}").fetchall()  # noqa: S608 on purpose
    finally:
        database.close()


class _Server(ThreadingMixIn, WSGIServer):
    """Attackers open connections before they need them; one of them must not block the rest."""

    daemon_threads = True


class _Silent(WSGIRequestHandler):
    def log_message(self, format: str, *args: Any) -> None:
        """The attack is long, and each of its requests is uninteresting."""


@contextmanager
def vulnerable_page() -> Iterator[str]:
    """Its address, for as long as the block lasts, on this machine only."""
    with make_server("127.0.0.1", 0, page, _Server, _Silent) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()
