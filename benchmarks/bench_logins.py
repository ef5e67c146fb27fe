"""Two hundred people sign in with a password at once: how long it takes, and how pages fare."""

import argparse
import random
import statistics
import sys
import tempfile
import time
from base64 import b32decode
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from threading import Barrier, Event

from cryptography.hazmat.primitives.hashes import SHA1
from cryptography.hazmat.primitives.twofactor.totp import TOTP

from checks.postgres import free_port
from checks.serving import Visita, Visitor

PEOPLE, READERS = 200, 4
PASSWORD = "seven herons over the fen"  # noqa: S105 of nobody
SEED = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
APP = TOTP(b32decode(SEED), 6, SHA1(), 30)  # noqa: S303 as every authenticator app does
PAGES = ("/", "/states/ru/?on=2026-11-22", "/instruments/ets126/?on=2010-05-05", "/rules/D5/")
JOIN = """
import sys, django; django.setup()
from django.contrib.auth.hashers import make_password
from django.utils.timezone import localdate, now
from visita.accounts import proofs
from visita.accounts.actions.invitations import NewPerson, invite
hashed = make_password(sys.argv[2])
for number in range(int(sys.argv[1])):
    name = f"user{number}"
    user, _ = invite(person=NewPerson(username=name, full_name=name), role=None, days=7, by=None,
                     on=localdate(), at=now())
    user.password = hashed
    user.save(update_fields=["password"])
    proofs.add_app(user, sys.argv[3])
"""


@dataclass
class Measured:
    """What happened at the doors and on the pages."""

    answers: Counter[int] = field(default_factory=Counter)
    waited: list[float] = field(default_factory=list)
    pages: list[float] = field(default_factory=list)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--people", type=int, default=PEOPLE)
    people = parser.parse_args().people
    with tempfile.TemporaryDirectory() as directory:
        var = Path(directory) / "var"
        var.mkdir()
        visita = Visita(var)
        visita.command("migrate")
        visita.run("-c", JOIN, str(people), PASSWORD, SEED)
        with visita.served(free_port()):
            alone = Measured()
            read_for(visita.port, alone, seconds=5)
            report("pages, nobody signing in", alone.pages)
            both = Measured()
            took = rush(visita.port, people, both)
            report(f"pages, while {people} sign in", both.pages)
            report("each sign-in, with waiting and trying again", both.waited)
            say(f"all {people} are in after {took:.1f} s; answers: {dict(both.answers)}")


def rush(port: int, people: int, measured: Measured) -> float:
    """Everybody at once, each from a place of their own; whoever is told to come back does."""
    stop, ready = Event(), Barrier(people)
    began = time.perf_counter()
    with ThreadPoolExecutor(people + READERS) as pool:
        readers = [pool.submit(read, port, measured, stop) for _ in range(READERS)]
        signing = [pool.submit(sign_in, port, each, ready, measured) for each in range(people)]
        try:
            for each in signing:
                each.result()
        finally:
            stop.set()
        took = time.perf_counter() - began
        for each in readers:
            each.result()
    return took


def sign_in(port: int, number: int, ready: Barrier, measured: Measured) -> None:
    place = f"127.0.{1 + number // 250}.{1 + number % 250}"
    visitor = Visitor(port, comes_from=place, timeout=120)
    hesitating = random.Random(number)  # noqa: S311 people do not come back on the same second
    ready.wait()
    began = time.perf_counter()
    while True:
        code = APP.generate(time.time()).decode()
        typed = {"username": f"user{number}", "password": PASSWORD, "code": code}
        answer = visitor.post("/desk/sign-in/", **typed)
        measured.answers[answer.status] += 1
        if answer.status == 302:
            measured.waited.append(time.perf_counter() - began)
            return
        if answer.status != 503:
            raise SystemExit(f"user{number} was answered {answer.status}.")
        time.sleep(float(answer.headers["Retry-After"]) * hesitating.uniform(1, 2))


def read(port: int, measured: Measured, stop: Event) -> None:
    reader, number = Visitor(port), 0
    while not stop.is_set():
        began = time.perf_counter()
        answer = reader.get(PAGES[number % len(PAGES)])
        measured.pages.append(time.perf_counter() - began)
        number += 1
        if answer.status != 200:
            raise SystemExit(f"A page was answered {answer.status}.")
        time.sleep(0.1)


def read_for(port: int, measured: Measured, *, seconds: float) -> None:
    stop = Event()
    with ThreadPoolExecutor(READERS) as pool:
        readers = [pool.submit(read, port, measured, stop) for _ in range(READERS)]
        time.sleep(seconds)
        stop.set()
        for each in readers:
            each.result()


def report(what: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    p95 = ordered[int(0.95 * len(ordered))]
    say(
        f"{1000 * statistics.median(ordered):8.0f} ms median {1000 * p95:8.0f} ms p95 "
        f"{1000 * ordered[-1]:8.0f} ms worst  {what} ({len(ordered)})"
    )


def say(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
