"""One request, and everything that could tell something: what is compared between two worlds."""

import copy
import logging
import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, fields
from functools import cache
from http.cookies import SimpleCookie
from logging.config import DictConfigurator
from typing import Any
from urllib.parse import urlencode

from django.conf import settings
from django.core import mail
from django.core.cache import cache as tries
from django.db import connection, transaction
from django.test import Client
from django_tasks.signals import task_enqueued

from visita.ledger.models import Entry, Head

Texts = tuple[str, ...]


@dataclass(frozen=True)
class Ask:
    """A request, word for word, and who sends it."""

    person: str
    way: str
    method: str
    path: str
    query: str = ""
    body: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.person} ({self.way}): {self.method} {self.path}{self.query}"


@dataclass(frozen=True)
class Told:
    """Everything that one request tells, or leaves behind for somebody to see."""

    status: int
    headers: Texts
    body: bytes
    queries: Texts
    mails: Texts
    lines: Texts
    jobs: Texts
    ledger: Texts

    @property
    def failed(self) -> bool:
        return self.status >= 500

    @property
    def is_to_be_read(self) -> bool:
        return self.body.lstrip()[:1] == b"<" and b'<form class="v-form"' not in self.body


def differences(one: Told, other: Told) -> dict[str, str]:
    """Which surfaces differ, and where each begins to."""
    pairs = (
        (each.name, getattr(one, each.name), getattr(other, each.name)) for each in fields(one)
    )
    return {name: _first(a, b) for name, a, b in pairs if a != b}


def _first(one: Any, other: Any) -> str:
    if isinstance(one, bytes):
        one, other = one.decode(errors="replace"), other.decode(errors="replace")
    if isinstance(one, int):
        return f"{one} / {other}"
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    at = min(len(one), len(other)) if at is None else at
    if isinstance(one, str):
        return f"{one[max(0, at - 80) : at + 80]!r} / {other[max(0, at - 80) : at + 80]!r}"
    return f"{one[at : at + 2]} / {other[at : at + 2]}"


@dataclass
class Watch:
    """What is collected while something is done."""

    queries: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    jobs: list[str] = field(default_factory=list)
    mails: list[str] = field(default_factory=list)


@contextmanager
def watching() -> Iterator[Watch]:
    """Collect queries, lines of the log as the program writes them, jobs and mails."""
    made = Watch()
    sent_before = len(mail.outbox)

    def query(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        made.queries.append(_shape(sql))
        return execute(sql, params, many, context)

    def job(sender: Any, task_result: Any, **_: Any) -> None:
        made.jobs.append(f"{task_result.task.module_path} {task_result.args} {task_result.kwargs}")

    handler = _Lines(made.lines)
    with ExitStack() as stack:
        stack.enter_context(connection.execute_wrapper(query))
        logging.root.addHandler(handler)
        stack.callback(logging.root.removeHandler, handler)
        task_enqueued.connect(job)
        stack.callback(task_enqueued.disconnect, job)
        yield made
    made.mails = [str(each.message()) for each in mail.outbox[sent_before:]]


class _Lines(logging.Handler):
    """The program's own formatter; the levels are the program's as well."""

    def __init__(self, into: list[str]) -> None:
        super().__init__()
        self.into = into
        wanted: Any = copy.deepcopy(settings.LOGGING)
        name = wanted["handlers"]["stderr"]["formatter"]
        maker = DictConfigurator(wanted)
        self.setFormatter(maker.configure_formatter(wanted["formatters"][name]))

    def emit(self, record: logging.LogRecord) -> None:
        self.into.append(self.format(record))


def _shape(sql: str) -> str:
    """A query without its values.

    Savepoints are numbered by the connection. How many nodes of its tree the ledger writes for an
    entry depends on the index alone, so rows of one INSERT count as one.
    """
    plain = re.sub(r'(SAVEPOINT )"?\w+"?', r"\1s", sql)
    return re.sub(r"(\([%s, ]+\))(, \([%s, ]+\))+", r"\1", plain)


@cache
def _browser() -> Client:
    """One for all, because each sets up the whole program anew; its cookies are changed."""
    return Client(enforce_csrf_checks=True, raise_request_exception=False)


def send(ask: Ask, cookies: dict[str, str]) -> Told:
    """Send the request. Whatever it does is undone: the next one finds what this one found."""
    tries.clear()
    before = Head.objects.get().size
    browser = _browser()
    browser.cookies = SimpleCookie(cookies)
    with transaction.atomic():
        with watching() as watch:
            answer = browser.generic(
                ask.method,
                ask.path + ask.query,
                _encoded(ask, cookies),
                "application/x-www-form-urlencoded",
                headers={"accept-language": "en"},
            )
        entries = Entry.objects.filter(index__gte=before).order_by("index")
        ledger = tuple(f"{each.act} {each.subject} {each.by}" for each in entries)
        transaction.set_rollback(True)
    return Told(
        status=answer.status_code,
        headers=(*(f"{k}: {v}" for k, v in answer.items()), *_cookies(answer)),
        body=answer.content,
        queries=tuple(watch.queries),
        mails=tuple(watch.mails),
        lines=tuple(watch.lines),
        jobs=tuple(watch.jobs),
        ledger=ledger,
    )


def _encoded(ask: Ask, cookies: dict[str, str]) -> str:
    if ask.method != "POST":
        return ""
    token = cookies.get(settings.CSRF_COOKIE_NAME, "")
    return urlencode([("csrfmiddlewaretoken", token), *ask.body])


def _cookies(answer: Any) -> list[str]:
    return [each.OutputString() for _, each in sorted(answer.cookies.items())]
