"""When its time is over nothing of a vault is left that anybody could open."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.sealing.builders import Holder, a_holder, a_vault, acts_of, opened_by, something_sealed
from visita.sealing import access, actions
from visita.sealing.headers import dearmored
from visita.sealing.models import Grant, Part, Sealed, Vault, VaultKey
from visita.sealing.queries import bytes_of
from visita.sealing.traces import write_through
from visita.site.databases import sqlite

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana() -> Holder:
    return a_holder(a_person("ana"))


@pytest.fixture
def boris() -> Holder:
    return a_holder(a_person("boris"))


def ended(vault: Vault, ana: Holder, boris: Holder) -> int:
    actions.ask_to_shred(vault=vault, reason="The term is over.", by=ana.user, at=NOON)
    return actions.shred(vault=vault, by=boris.user, at=NOON)


def test_one_asks_and_another_does_it(ana: Holder, boris: Holder) -> None:
    vault, _ = a_vault(ana, boris)
    with pytest.raises(actions.NotAsked):
        actions.shred(vault=vault, by=boris.user, at=NOON)
    actions.ask_to_shred(vault=vault, reason="Over.", by=ana.user, at=NOON)

    with pytest.raises(actions.SamePerson):
        actions.shred(vault=vault, by=ana.user, at=NOON)
    actions.shred(vault=vault, by=boris.user, at=NOON)

    for again in (actions.shred, actions.keep_after_all):
        with pytest.raises(actions.Shredded):
            again(vault=vault, by=boris.user, at=NOON)
    assert acts_of(f"vault:{vault.pk}")[-2:] == ["vault.shredding_asked", "vault.shredded"]


def test_no_copy_that_is_left_opens(ana: Holder, boris: Holder) -> None:
    """Not with the key of anybody who held it: what they would open is gone, and so is the rest."""
    vault, _ = a_vault(ana, boris)
    sealed = something_sealed(vault, by=ana.user)
    before = access.grants_of(ana.user, vault).get().text
    assert b"AGE-SECRET-KEY" in opened_by(ana.identity.secret, dearmored(before))

    assert ended(vault, ana, boris) == 1

    assert set(Grant.objects.values_list("text", flat=True)) == {""}
    assert not Part.objects.exists()
    assert b"".join(bytes_of(sealed)) == b""
    assert Sealed.objects.get() == sealed
    assert not access.vaults_open_to(ana.user).exists()
    assert not VaultKey.objects.filter(retired_at=None).exists()


def test_another_vault_is_not_touched(ana: Holder, boris: Holder) -> None:
    gone, _ = a_vault(ana, boris)
    stays, identity = a_vault(ana, boris)
    sealed = something_sealed(stays, b"kept", by=ana.user)

    ended(gone, ana, boris)

    assert opened_by(identity.secret, b"".join(bytes_of(sealed))) == b"kept"
    assert access.grants_of(ana.user, stays).count() == 1


def test_a_request_can_be_taken_back(ana: Holder, boris: Holder) -> None:
    vault, _ = a_vault(ana, boris)
    actions.ask_to_shred(vault=vault, reason="Over.", by=ana.user, at=NOON)

    actions.keep_after_all(vault=vault, by=boris.user, at=NOON)

    with pytest.raises(actions.NotAsked):
        actions.shred(vault=vault, by=boris.user, at=NOON)


def test_the_database_overwrites_what_it_deletes_and_its_log_is_emptied(tmp_path: Path) -> None:
    """As SQLite runs here: the file and the log beside it are searched."""
    file, secret = tmp_path / "visita.sqlite3", "GRANT-THAT-WAS-WIPED-" * 50
    with closing(sqlite3.connect(file)) as opened:
        opened.executescript(sqlite(file)["OPTIONS"]["init_command"])
        opened.execute("CREATE TABLE held (text)")
        opened.execute("INSERT INTO held VALUES (?)", [secret])
        opened.commit()
        opened.execute("UPDATE held SET text = ''")
        opened.commit()
        assert secret.encode() in everything(tmp_path)

        assert write_through(file)

        assert secret[:42].encode() not in everything(tmp_path)


def everything(place: Path) -> bytes:
    return b"".join(each.read_bytes() for each in sorted(place.iterdir()))


def test_this_database_overwrites_too() -> None:
    if settings.DATABASES["default"]["ENGINE"].endswith("sqlite3"):
        with connection.cursor() as cursor:
            assert cursor.execute("PRAGMA secure_delete").fetchone() == (1,)
