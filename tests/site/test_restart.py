"""PostgreSQL is restarted under people at work: a pause with a clear answer, and nothing lost."""

import json
import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event

import pytest

from checks.postgres import BIN, free_port, own_cluster, restart
from checks.serving import Visita, Visitor

FULL = bool(os.environ.get("VISITA_FULL"))
USERS, RESTARTS = (20, 20) if FULL else (8, 2)
BACK_WITHIN = 5.0
ACT = "/desk/security/sessions/end-others/"
KEPT = """
import json, django; django.setup()
from collections import Counter
from visita.ledger.models import Entry
acts = Entry.objects.filter(act="account.signed_out_everywhere")
print(json.dumps(Counter(acts.values_list("subject", flat=True))))
"""


CHECKS = """
import django; django.setup()
from visita.treaties.models import RecordCheck
print(RecordCheck.objects.count())
"""
ONE_MORE = (
    "import django; django.setup(); import visita.treaties.tasks as t; t.check_record.enqueue()"
)


@dataclass
class AtWork:
    """Somebody who reads and acts without a pause, and notes what they were told."""

    visitor: Visitor
    seen: Counter[int] = field(default_factory=Counter)
    confirmed: int = 0
    good: list[float] = field(default_factory=list)
    """When a page or an act was answered as it should be."""

    def work(self, stop: Event) -> None:
        while not stop.is_set():
            page = self.visitor.get("/states/ru/?on=2026-11-22")
            act = self.visitor.post(ACT)
            self.seen.update([page.status, act.status])
            if act.status == 302:
                assert act.to == "/desk/security/", act.to
                self.confirmed += 1
            if page.status == 200 and act.status == 302:
                self.good.append(time.monotonic())


def the_worker_works(visita: Visita) -> bool:
    """It ended with its database, and was started again."""
    before = int(visita.run("-c", CHECKS))
    visita.run("-c", ONE_MORE)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if int(visita.run("-c", CHECKS)) > before:
            return True
        time.sleep(0.5)
    return False


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Visita, str]]:
    if os.geteuid() != 0 or not (BIN / "initdb").exists():
        pytest.skip("only root can start a PostgreSQL cluster to be restarted")
    var = tmp_path / "var"
    var.mkdir()
    with own_cluster() as url:
        visita = Visita(var, url)
        visita.command("migrate")
        with visita.served(free_port()):
            yield visita, url


def test_a_restart_is_a_pause_and_nothing_confirmed_is_lost(served: tuple[Visita, str]) -> None:
    visita, url = served
    people = [AtWork(each) for each in visita.let_in(*(f"user{each}" for each in range(USERS)))]
    stop = Event()
    moments = random.Random(4)  # noqa: S311 for choosing
    restarted = []
    with ThreadPoolExecutor(USERS) as pool:
        working = [pool.submit(each.work, stop) for each in people]
        for number in range(RESTARTS):
            time.sleep(moments.uniform(0.5, 2))
            restart(url, mode=("fast", "immediate")[number % 2])
            restarted.append(time.monotonic())
            time.sleep(BACK_WITHIN)
        stop.set()
        for each in working:
            each.result()

    seen = sum((each.seen for each in people), Counter[int]())
    assert set(seen) <= {200, 302, 503}, seen
    assert seen[503], "nobody noticed the restart: it was not tried"
    for person in people:
        for moment in restarted:
            assert any(moment < good < moment + BACK_WITHIN for good in person.good)
    assert the_worker_works(visita)
    kept = json.loads(visita.run("-c", KEPT))
    for person in people:
        assert kept[f"person:{person.visitor.id}"] >= person.confirmed > 0
    assert "whole" in visita.command("ledger", "verify")
    said = visita.log.read_text()
    assert '"event": "service.failed"' in said
    assert "Traceback" not in said
