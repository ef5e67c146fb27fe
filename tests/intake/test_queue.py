"""Reading in the background: items that wait are the queue, and no file stops the others."""

from collections.abc import Iterator
from uuid import UUID

import pytest

from tests.conftest import TODAY
from tests.intake.ending import ends_at_b
from tests.intake.items import LINES, TEXT, a_document, read, received
from visita.intake import tasks
from visita.intake.actions.reading import keep_reading
from visita.intake.models import Item, Stage
from visita.intake.queries.queue import Progress, file_of, progress
from visita.intake.queries.reading import reading_of
from visita.intake.reading import pool
from visita.intake.reading.layer import Layer
from visita.intake.reading.pool import File, read_many
from visita.site import worker

pytestmark = pytest.mark.django_db


def stages() -> dict[str, str]:
    return dict(Item.objects.values_list("name", "stage"))


def a_file(name: str, content: bytes = b"Some text.") -> File:
    return File(name, name, content, TODAY)


def test_everything_that_waits_is_read_and_what_is_no_text_says_so() -> None:
    for number in range(4):
        received(text=f"Text {number}", name=f"{number}.txt")
    received(text="\x00\x01\x02" * 100, name="binary")
    assert progress() == Progress(0, 5)

    assert tasks.read_waiting.func() == 5

    assert progress() is None
    assert stages() == {
        **{f"{number}.txt": Stage.READ for number in range(4)},
        "binary": Stage.UNREADABLE,
    }
    assert Item.objects.get(name="binary").notes == ["binary"]


def test_a_second_story_is_read_from_the_lines_where_it_stands() -> None:
    item = read(received())
    part = item.parts.get()

    tasks.read_now(part.pk)

    reading = reading_of(part)
    assert reading
    assert [piece[0] for piece in reading.pieces] == list(LINES[5:])
    assert reading.pieces[0][1] == TEXT.index(LINES[5])


def test_many_are_read_in_processes_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(12):
        received(text=f"Text {number}", name=f"{number}.txt")
    monkeypatch.setattr(tasks, "MOST_PROCESSES", 2)

    assert tasks.read_waiting.func() == 12

    assert set(stages().values()) == {Stage.READ}


def test_a_job_ends_in_time_and_asks_for_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that other jobs, and whoever stops the program, need not wait for thousands of files."""
    for number in range(4):
        received(text=f"Text {number}", name=f"{number}.txt")
    monkeypatch.setattr(tasks, "SECONDS", -1)
    asked: list[int] = []
    monkeypatch.setattr(tasks, "go_on", lambda: asked.append(1))

    assert 0 < tasks.read_waiting.func() < 4
    assert asked == [1]


def test_a_stop_in_the_middle_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """The worker ends after the second file; at its next start reading goes on."""
    for number in range(4):
        received(text=f"Text {number}", name=f"{number}.txt")
    _stopped_after(2, monkeypatch)
    with pytest.raises(KeyboardInterrupt):
        tasks.read_waiting.func()
    assert sorted(stages().values()) == [Stage.READ] * 2 + [Stage.WAITING] * 2
    monkeypatch.undo()

    tasks.go_on()

    assert set(stages().values()) == {Stage.READ}


def _stopped_after(number: int, monkeypatch: pytest.MonkeyPatch) -> None:
    left = [number]

    def stops(**named: object) -> object:
        if not left[0]:
            raise KeyboardInterrupt
        left[0] -= 1
        return keep_reading(**named)  # type: ignore[arg-type]

    monkeypatch.setattr(tasks, "keep_reading", stops)


def test_the_worker_goes_on_with_what_waits_when_it_starts(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    item = received()
    monkeypatch.setattr(worker, "call_command", lambda *_, **__: None)

    assert worker.main() == 0

    assert Item.objects.get(pk=item.pk).stage == Stage.READ


def test_a_fault_of_the_reader_ends_with_its_own_file(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(extract: object, *, name: str, **_: object) -> object:
        if name == "b":
            raise IndexError
        return Layer(()), a_document(claims=(), kept=(), dropped=(), second_stories=())

    monkeypatch.setattr(pool, "read", fails)

    found = {file.name: outcome for file, outcome in read_many(map(a_file, "abc"), processes=0)}

    assert {name: each.note for name, each in found.items()} == {
        "a": "",
        "b": "reader_failed",
        "c": "",
    }
    assert found["b"].fault == "IndexError"


def test_a_process_that_ends_takes_only_its_own_file_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The processes are new ones, so what they are to do is sent to them by name."""
    monkeypatch.setattr(pool, "_read", ends_at_b)

    found = {
        file.name: outcome.note for file, outcome in read_many(map(a_file, "abcdef"), processes=2)
    }

    assert found == {**dict.fromkeys("acdef", ""), "b": "reader_failed"}


def test_files_are_asked_for_as_they_are_needed() -> None:
    """Their contents would not all fit into memory."""
    asked: list[str] = []

    def files() -> Iterator[File]:
        for name in "abcdefgh":
            asked.append(name)
            yield a_file(name)

    done = read_many(files(), processes=0)
    next(done)

    assert len(asked) <= 1 + pool.AHEAD
    assert len(list(done)) == 7


def test_a_file_is_its_bytes() -> None:
    item = received(text="Ä")

    file = file_of(item.pk)

    assert (UUID(file.id), file.content, file.pieces) == (item.pk, "Ä".encode(), None)
