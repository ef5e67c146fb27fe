"""An invitation by mail through the real program: web server, queue, worker, mail server."""

import re
import time
from collections.abc import Callable
from pathlib import Path

from checks.postgres import free_port
from checks.serving import Visita
from tests.accounts.mail_server import Postbox, mail_at

TYPED = {
    "full_name": "Gita Rao",
    "username": "gita",
    "email": "gita.rao@members.example",
    "language": "en",
    "days": "3",
    "role": "",
    "how": "MAIL",
}


def test_the_real_program_sends_it(tmp_path: Path) -> None:
    """Web server, queue and worker, as an installation runs them."""
    postbox, var = Postbox(), tmp_path / "var"
    var.mkdir()
    with mail_at(postbox) as port:
        told = {
            "VISITA_MAIL": f"smtp://localhost:{port}",
            "VISITA_MAIL_FROM": "Committee of Arland <visita@committee.example>",
        }
        visita = Visita(var, more=told)
        visita.command("migrate")
        with visita.served(free_port()):
            [femi] = visita.let_in("femi", role="ADMINISTRATOR")
            answer = femi.post("/desk/people/invite/", **TYPED)
            assert answer.status == 302
            waited_until(lambda: "took the invitation" in femi.get(answer.to).text)
            [letter] = postbox.letters
            found = re.search(r"http://localhost:\d+(/\S+)", letter.as_string())
            assert found
            assert femi.get(found[1]).status == 200


def waited_until(it_is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not it_is_so():
        assert time.monotonic() < deadline
        time.sleep(0.2)
