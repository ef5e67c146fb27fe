"""What ends by itself is looked for each day, and the next day is asked for before that."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import override_settings
from django_tasks_db.models import DBTaskResult

from visita.site import tasks

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def waiting_jobs() -> Iterator[None]:
    """Jobs wait in the database, as they do in an installation."""
    with override_settings(TASKS={"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}):
        yield


def waiting() -> list[Any]:
    return list(DBTaskResult.objects.filter(task_path=tasks.PATH))


def test_a_start_begins_it_once_however_often_the_worker_is_started() -> None:
    for _ in range(3):
        tasks.go_on()

    assert len(waiting()) == 1


def test_the_next_day_is_asked_for_even_if_this_one_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(**_named: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(tasks, "take_from_lapsed", fails)

    with pytest.raises(RuntimeError):
        tasks.each_day.func()

    (next_day,) = waiting()
    assert (next_day.run_after - next_day.enqueued_at).total_seconds() > 86_000


def test_everything_that_ends_by_itself_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    for name in ("take_from_lapsed", "take_from_who_left", "let_lapse"):
        monkeypatch.setattr(tasks, name, lambda _name=name, **_named: done.append(_name))

    tasks.each_day.func()

    assert done == ["take_from_lapsed", "take_from_who_left", "let_lapse"]
