"""Lines of the log: what happened and where in the code; never whom or what it was about."""

import io
import json
import logging
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client, RequestFactory
from gunicorn.config import Config

from visita.accounts import middleware
from visita.site.logs import Lines, Stream, event_of
from visita.site.web import Lined

CANARY = "canary-Jan-Novak"
SOMEBODY = UUID("9b2e7c1c-5a53-4a36-8d5e-6f7c1f0a2b3d")
FIELDS = {"at", "level", "event", "from", "subject", "code", "exception", "raised", "where"}


class Written:
    """What the settings' handler would write to stderr."""

    def __init__(self) -> None:
        self.stream = io.StringIO()
        self.handler = Stream(self.stream)
        self.handler.setFormatter(Lines())

    @property
    def text(self) -> str:
        return self.stream.getvalue()

    def lines(self) -> list[dict[str, str]]:
        found: list[dict[str, str]] = [json.loads(each) for each in self.text.splitlines()]
        assert all(set(each) <= FIELDS for each in found)
        return found


@pytest.fixture
def written() -> Iterator[Written]:
    made = Written()
    logging.root.addHandler(made.handler)
    yield made
    logging.root.removeHandler(made.handler)


def test_the_settings_write_such_lines_and_nothing_else() -> None:
    said: dict[str, Any] = settings.LOGGING
    assert said["formatters"] == {"lines": {"()": "visita.site.logs.Lines"}}
    assert said["root"]["handlers"] == ["stderr"]
    assert said["handlers"]["stderr"] == {
        "class": "visita.site.logs.Stream",
        "formatter": "lines",
    }


@pytest.mark.django_db
def test_a_fault_tells_its_kind_and_place_but_not_what_it_met(
    written: Written, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The canary stands in the address, the query, the form, a header and the exception."""

    def fails(*_: object, **__: object) -> None:
        raise KeyError(CANARY)

    monkeypatch.setattr(middleware, "session_of", fails)
    browser = Client(raise_request_exception=False)

    answer = browser.post(
        f"/desk/{CANARY}/?q={CANARY}", {"name": CANARY}, headers={"user-agent": CANARY}
    )

    assert answer.status_code == 500
    [line] = written.lines()
    assert line["event"] == "request.failed"
    assert line["level"] == "error"
    assert line["exception"] == "KeyError"
    assert line["where"].startswith("visita.accounts.middleware:")
    assert line["raised"].startswith("tests.site.test_logs:")
    assert CANARY not in written.text
    assert "/desk/" not in written.text


def test_only_an_id_that_says_nothing_is_let_in(written: Written) -> None:
    log = logging.getLogger("visita.somewhere")

    log.error("about %s", CANARY, extra={"subject": SOMEBODY, "name_of": CANARY})
    log.error(CANARY, extra={"subject": CANARY})

    first, second = written.lines()
    assert first["subject"] == str(SOMEBODY)
    assert "subject" not in second
    assert {first["event"], second["event"]} == {"program.noted"}
    assert CANARY not in written.text


def test_an_exception_of_a_library_is_named_in_full(written: Written) -> None:
    try:
        RequestFactory().get(f"/{CANARY}", headers={"host": CANARY + "!"}).get_host()
    except Exception:
        logging.getLogger("gunicorn.error").exception("Error handling request /%s", CANARY)

    [line] = written.lines()
    assert line["event"] == "server.failed"
    assert line["exception"] == "django.core.exceptions.DisallowedHost"
    assert CANARY not in written.text


def test_a_line_that_cannot_be_written_is_lost_in_silence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Logging itself would print the record's values, with a traceback."""
    broken = Written()

    def full(_: str) -> int:
        raise OSError(28, CANARY)

    monkeypatch.setattr(broken.stream, "write", full)
    record = logging.LogRecord("visita", logging.ERROR, __file__, 1, CANARY, None, None)

    broken.handler.handle(record)

    assert capsys.readouterr() == ("", "")


def test_the_web_server_writes_in_the_same_form(capsys: pytest.CaptureFixture[str]) -> None:
    config = Config()
    config.set("loglevel", "error")
    log = Lined(config)

    log.warning("Invalid request from ip=192.0.2.1: %s", CANARY)
    log.error("Error handling request /%s", CANARY)
    try:
        raise TimeoutError(CANARY)
    except TimeoutError:
        log.exception("a client fell silent, which is no fault of ours")

    [line] = capsys.readouterr().err.splitlines()
    assert json.loads(line)["event"] == "server.failed"
    assert CANARY not in line
    for handler in list(log.error_log.handlers):
        log.error_log.removeHandler(handler)
    log.error_log.propagate = True


@pytest.mark.parametrize(
    ("logger", "code"),
    [
        ("django.request", "request.failed"),
        ("django.requests", "program.noted"),
        ("django_tasks", "job.failed"),
        ("gunicorn.error", "server.failed"),
        ("py.warnings", "program.warned"),
        ("django_tasks_db.worker", "job.failed"),
        ("anything", "program.noted"),
    ],
)
def test_each_source_has_its_code(logger: str, code: str) -> None:
    record = logging.LogRecord(logger, logging.ERROR, __file__, 1, CANARY, None, None)

    assert event_of(record) == code


@pytest.mark.parametrize(
    ("code", "kept"),
    [
        ("SMTPAuthenticationError 535", True),
        ("OperationalError SQLITE_FULL", True),
        (f"could not write to {CANARY}", False),
        ("jan@example.org", False),
        ("/desk/visits/9b2e7c1c", False),
        (535, False),
    ],
)
def test_a_code_is_a_kind_and_a_number_and_nothing_longer(code: object, kept: bool) -> None:
    written = Written()
    record = logging.LogRecord("visita.mail", logging.WARNING, "x.py", 1, CANARY, (), None)
    record.code = code

    written.handler.emit(record)

    [line] = written.lines()
    assert line["event"] == "mail.refused"
    assert line.get("code") == (code if kept else None)
    assert CANARY not in written.text
