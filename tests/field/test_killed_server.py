"""The real server, killed while it takes something in: what it had acknowledged stays true."""

import os
import signal
import sqlite3
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from hashlib import sha256
from http.client import HTTPConnection, HTTPException
from json import dumps, loads
from random import Random
from typing import Any
from uuid import UUID, uuid4

import psycopg
import pytest

from benchmarks.bench_sealed import OFFER, family
from checks.postgres import free_port
from checks.serving import Visita
from tests.field.kits import Kit
from tests.site.backups.places import a_database
from visita.sealing.envelopes import new_identity, sealed

ROUNDS = 30 if os.environ.get("VISITA_FULL") else 1
PATIENCE = 60
SAID = b"Said-kestrel-behind-the-boiler"
RECIPIENT = new_identity().recipient
DIED = (OSError, HTTPException)


@dataclass(frozen=True)
class Answer:
    status_code: int
    content: bytes

    def json(self) -> Any:
        return loads(self.content)


@dataclass(frozen=True)
class OverHttp:
    """What a kit asks by, as the tests' own client has it: each request on a new connection."""

    port: int

    def put(self, path: str, body: bytes, content_type: str, headers: dict[str, str]) -> Answer:
        return self._ask("PUT", path, body, headers)

    def post(
        self, path: str, typed: object, content_type: str, headers: dict[str, str] | None = None
    ) -> Answer:
        return self._ask("POST", path, dumps(typed).encode(), headers or {})

    def get(self, path: str, headers: dict[str, str]) -> Answer:
        return self._ask("GET", path, b"", headers)

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> Answer:
        with closing(HTTPConnection("localhost", self.port, timeout=PATIENCE)) as line:
            line.request(method, path, body, headers)
            given = line.getresponse()
            return Answer(given.status, given.read())


@dataclass
class Place:
    """An installation, a kit that it knows, and what was acknowledged to that kit."""

    visita: Visita
    kit: Kit = field(default_factory=Kit)
    acknowledged: dict[UUID, str] = field(default_factory=dict)
    sent: dict[UUID, bytes] = field(default_factory=dict)

    @contextmanager
    def served(self) -> Iterator[None]:
        with self.visita.served(free_port()):
            self.kit.browser = OverHttp(self.visita.port)  # type: ignore[assignment]
            yield

    def kill(self) -> None:
        """Every process at once."""
        assert self.visita.process
        for each in family(self.visita.process.pid):
            with suppress(ProcessLookupError):
                os.kill(each, signal.SIGKILL)
        self.visita.process.wait(PATIENCE)

    def new(self, size: int = 3000) -> UUID:
        """An envelope that is to be sent."""
        record = uuid4()
        self.sent[record] = sealed(SAID + os.urandom(size), recipients=[RECIPIENT])
        return record

    def send(self, record: UUID) -> int:
        answer = self.kit.put(record, self.sent[record])
        return self._noted(record, answer)

    def send_in_parts(self, record: UUID, count: int = 3) -> int:
        """As a kit does: what is there already is not sent again."""
        whole = self.sent[record]
        length = len(whole) // count + 1
        have = self.kit.have(record)
        for number in set(range(count)) - set(have):
            piece = whole[number * length : (number + 1) * length]
            assert self.kit.put_part(record, number, piece).status_code == 201
        return self._noted(record, self.kit.join(record, count, whole))

    def _noted(self, record: UUID, answer: Answer) -> int:
        if answer.status_code in {200, 201}:
            self.acknowledged[record] = answer.json()["sha256"]
        return answer.status_code

    def rows(self, question: str) -> list[Any]:
        """Of the database, past the program."""
        if self.visita.database:
            with psycopg.connect(self.visita.database) as line:
                return line.execute(question).fetchall()
        database = self.visita.var / "visita.sqlite3"
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as line:
            return line.execute(question).fetchall()

    @contextmanager
    def nobody_writes(self) -> Iterator[None]:
        """Whoever records an act waits: on SQLite before the transaction, else at its end."""
        if self.visita.database:
            with psycopg.connect(self.visita.database) as line:
                line.execute("SELECT * FROM ledger_head FOR UPDATE")
                yield
        else:
            database = self.visita.var / "visita.sqlite3"
            with closing(sqlite3.connect(database, isolation_level=None)) as line:
                line.execute("BEGIN IMMEDIATE")
                yield

    def somebody_waits(self, size: int) -> bool:
        """Is the body on the disk whole, and on PostgreSQL the transaction begun?"""
        if self.visita.database:
            return bool(self.rows("SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock'"))
        return size in self.sizes_on_their_way()

    def sizes_on_their_way(self) -> list[int]:
        return [each.stat().st_size for each in (self.visita.var / "arriving").glob("arriving-*")]

    def kept(self) -> dict[UUID, str]:
        found = self.rows("SELECT sealed_id, sha256 FROM field_submission")
        return {UUID(str(record)): digest for record, digest in found}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    with a_database() as database:
        made = Place(Visita(tmp_path_factory.mktemp("killed") / "var", database))
        made.visita.var.mkdir()
        made.visita.command("demo", "--prepare")
        [code] = loads(made.visita.run("-c", OFFER, "1"))
        with made.served():
            assert made.kit.enrol(code).status_code == 201
        yield made


def until(true: Callable[[], object]) -> None:
    ends = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < ends
        time.sleep(0.002)


def whole(place: Place) -> None:
    """Nothing acknowledged is lost, no row is without its leaf, and nothing is readable."""
    kept = place.kept()
    leaves = place.rows("SELECT subject FROM ledger_entry WHERE act = 'sealed.kept'")
    known = {UUID(subject.partition(":")[2]) for (subject,) in leaves}
    bodies = {UUID(str(row)) for (row,) in place.rows("SELECT sealed_id FROM sealing_part")}

    assert place.acknowledged.items() <= kept.items()
    assert set(kept) <= known == bodies
    assert loads(place.visita.command("ledger", "verify", "--json"))["ok"]
    files = [each for each in place.visita.var.rglob("*") if each.is_file()]
    assert not [each for each in files if SAID in each.read_bytes()]


def sent_again(place: Place) -> None:
    """The kit goes on sending what was not acknowledged, until it is."""
    with place.served():
        for record, envelope in place.sent.items():
            if record not in place.acknowledged:
                assert place.send(record) in {200, 201}
            assert place.acknowledged[record] == sha256(envelope).hexdigest()
    whole(place)


def killed_while(place: Place, act: Callable[[], object], *, seen: Callable[[], object]) -> None:
    """The kit begins something; when it is seen to be under way the server is killed."""
    with ThreadPoolExecutor(1) as pool:
        begun = pool.submit(act)
        until(seen)
        place.kill()
        assert isinstance(begun.exception(PATIENCE), DIED)


def test_killed_while_a_body_arrives(place: Place) -> None:
    record = place.new()
    digest = sha256(place.sent[record]).hexdigest()
    with place.served(), closing(HTTPConnection("localhost", place.visita.port)) as line:
        line.putrequest("PUT", f"/kit/api/records/{record}/")
        for name, value in place.kit.headers(record, digest).items():
            line.putheader(name, value)
        line.putheader("Content-Length", str(len(place.sent[record])))
        line.endheaders(place.sent[record][:1000])
        until(place.sizes_on_their_way)
        place.kill()

    assert record not in place.kept()
    sent_again(place)


def test_killed_before_and_in_the_transaction(place: Place) -> None:
    record = place.new()
    size = len(place.sent[record])
    with place.served(), place.nobody_writes():
        killed_while(place, lambda: place.send(record), seen=lambda: place.somebody_waits(size))

    assert record not in place.kept()
    sent_again(place)


def test_killed_after_the_commit_and_before_the_answer_is_read(place: Place) -> None:
    """The row is seen from outside; what the kit was told by then it never reads."""
    record = place.new()
    headers = place.kit.headers(record, sha256(place.sent[record]).hexdigest())
    with place.served(), closing(HTTPConnection("localhost", place.visita.port)) as line:
        line.request("PUT", f"/kit/api/records/{record}/", place.sent[record], headers)
        until(lambda: record in place.kept())
        place.kill()

    whole(place)
    with place.served():
        assert place.send(record) == 200


def test_killed_between_parts_the_rest_is_sent(place: Place) -> None:
    record = place.new()
    first = place.sent[record][: len(place.sent[record]) // 3 + 1]
    with place.served():
        assert place.kit.put_part(record, 0, first).status_code == 201
        place.kill()

    with place.served():
        assert place.kit.have(record) == [0]
        assert place.send_in_parts(record) == 201
        assert place.kit.have(record) == []
    whole(place)


def test_killed_at_any_moment(place: Place) -> None:
    moments = Random(6)  # noqa: S311 for choosing
    for _ in range(ROUNDS):
        with place.served(), ThreadPoolExecutor(4) as pool:
            working = [pool.submit(send_without_end, place, number) for number in range(4)]
            until(lambda: any(each in place.acknowledged for each in [*place.sent][-8:]))
            time.sleep(moments.uniform(0, 0.5))
            place.kill()
            assert all(isinstance(each.exception(PATIENCE), DIED) for each in working)
        whole(place)

    sent_again(place)


def send_without_end(place: Place, number: int) -> None:
    while True:
        record = place.new(200_000 if number % 2 else 3000)
        (place.send_in_parts if number % 2 else place.send)(record)
