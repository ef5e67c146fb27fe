"""Any command finds its database in order; what was recorded stays."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import DatabaseError, OperationalError, connection
from django.db.migrations.recorder import MigrationRecorder

from tests.builders import an_act
from tests.conftest import NOON
from tests.ledger.builders import some_entries
from visita.ledger.queries.proofs import size_now
from visita.site import prepare
from visita.site.place import BadSetting
from visita.treaties.models import Act, State

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def var(tmp_path: Path) -> Iterator[Path]:
    before, settings.VAR = settings.VAR, tmp_path
    yield tmp_path
    settings.VAR = before


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """How often the database was brought into order."""
    done: list[None] = []
    original = prepare._bring_into_order

    def counted(*, at: datetime, story: bool) -> None:
        done.append(None)
        original(at=at, story=story)

    monkeypatch.setattr(prepare, "_bring_into_order", counted)
    return lambda: len(done)


def test_the_first_start_loads_the_record_and_no_story() -> None:
    prepare.prepare(at=NOON)

    assert Act.objects.count() > 500
    assert not State.objects.filter(is_fictional=True).exists()


def test_a_second_start_does_nothing(times: Callable[[], int]) -> None:
    prepare.prepare(at=NOON)
    prepare.prepare(at=NOON)

    assert times() == 1


def test_who_asks_for_it_gets_it_again(times: Callable[[], int]) -> None:
    prepare.prepare(at=NOON)
    prepare.prepare(at=NOON, again=True)

    assert times() == 2


def test_a_database_made_anew_is_filled_although_the_mark_is_there() -> None:
    prepare.prepare(at=NOON)
    call_command("flush", interactive=False, verbosity=0)

    prepare.prepare(at=NOON)

    assert Act.objects.count() > 500


def test_a_copy_with_fewer_acts_is_brought_up_to_date() -> None:
    prepare.prepare(at=NOON)
    Act.objects.filter(state="BR").delete()
    count = Act.objects.count()

    prepare.prepare(at=NOON)

    assert Act.objects.count() > count


@pytest.mark.parametrize("app", ["treaties", "django_tasks_database"])
def test_a_copy_without_the_last_migration_is_migrated(
    app: str, times: Callable[[], int], monkeypatch: pytest.MonkeyPatch
) -> None:
    prepare.prepare(at=NOON)
    monkeypatch.setattr(prepare, "_migrate", lambda: None)
    last = MigrationRecorder(connection).migration_qs.filter(app=app).latest("id")
    last.delete()
    try:
        prepare.prepare(at=NOON)
    finally:
        last.save(force_insert=True)

    assert times() == 2


def test_a_mark_that_says_nothing_is_not_believed(var: Path, times: Callable[[], int]) -> None:
    (var / "prepared").write_text("an older version's mark story")
    prepare.prepare(at=NOON)

    assert times() == 1


@pytest.mark.parametrize("key", ["HOST", "PORT", "NAME"])
def test_another_database_is_another_mark(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    here = prepare._version()
    monkeypatch.setitem(settings.DATABASES["default"], key, "another")

    assert prepare._version() != here


def test_the_story_is_not_carried_into_another_database(var: Path) -> None:
    prepare.prepare(at=NOON, story=True)
    call_command("flush", interactive=False, verbosity=0)  # as an empty database of another name

    prepare.prepare(at=NOON)

    assert not State.objects.filter(is_fictional=True).exists()


def test_the_demonstration_adds_the_story_to_a_record_already_there() -> None:
    prepare.prepare(at=NOON)
    prepare.prepare(at=NOON, story=True)

    assert State.objects.filter(pk="ZZ").exists()


def test_the_story_stays_when_a_plain_command_follows() -> None:
    prepare.prepare(at=NOON, story=True)
    prepare.prepare(at=NOON)

    assert State.objects.filter(pk="ZZ").exists()


def test_a_fresh_one_begins_a_new_ledger_that_is_append_only_again() -> None:
    prepare.prepare(at=NOON)
    some_entries(3)
    assert size_now() == 3

    prepare.prepare(at=NOON, fresh=True)

    assert size_now() == 0
    some_entries(1)
    with connection.cursor() as cursor, pytest.raises(DatabaseError, match="append-only"):
        cursor.execute("DELETE FROM ledger_entry")


def test_a_second_start_keeps_what_was_recorded_and_a_fresh_one_does_not() -> None:
    prepare.prepare(at=NOON, story=True)
    an_act("BR,OPCAT,signature,2020-01-05,Gazette")

    prepare.prepare(at=NOON, story=True)
    assert Act.objects.filter(state="BR", instrument="OPCAT").exists()

    prepare.prepare(at=NOON, story=True, fresh=True)
    assert not Act.objects.filter(state="BR", instrument="OPCAT").exists()
    assert State.objects.filter(pk="ZZ").exists()


@pytest.mark.parametrize("name", ["preparing", "prepared"])
def test_a_mark_that_cannot_be_written_is_told(var: Path, name: str) -> None:
    (var / name).mkdir()

    with pytest.raises(BadSetting, match=rf"VISITA_VAR: .*/{name}: Is a directory"):
        prepare.prepare(at=NOON)


def test_what_the_database_refuses_is_one_line_without_the_password(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "DATABASE_SETTING", "VISITA_DATABASE")
    for key, value in {"HOST": "db", "PORT": "1", "NAME": "x", "PASSWORD": "hush"}.items():
        monkeypatch.setitem(settings.DATABASES["default"], key, value)

    told = str(prepare.unusable(OperationalError("refused:\n\tpassword hush.")))

    assert told.startswith("VISITA_DATABASE: the database x at db:1 cannot be used: refused: pass")
    assert "hush" not in told
    assert "\n" not in told
