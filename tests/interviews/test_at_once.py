"""Several browsers at the same moment."""

from collections import Counter
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.field.kits import an_envelope
from tests.field.test_receiving_at_once import WRITERS, at_once
from tests.interviews.test_registers import sent
from visita.ledger.models import Entry
from visita.ledger.queries.verification import verify
from visita.sealing.models import Kind, Sealed, Vault

pytestmark = pytest.mark.django_db(transaction=True)


def sending(world: World, vault: Vault, entry: UUID, body: bytes) -> Callable[[], int]:
    browser = signed_in(world.boris)
    return lambda: sent(browser, vault, entry=entry, body=body)


def test_an_entry_that_is_sent_many_times_at_once_is_one(world: World, vault: Vault) -> None:
    entry = uuid4()

    answers = at_once(*(sending(world, vault, entry, an_envelope()) for _ in range(WRITERS)))

    assert answers == [201] * WRITERS
    assert Entry.objects.filter(act="sealed.kept").count() == 1


def test_entries_that_are_written_at_once_are_all_kept(world: World, vault: Vault) -> None:
    entries = [uuid4() for _ in range(WRITERS)]

    answers = at_once(
        *(sending(world, vault, each, an_envelope(each.bytes)) for each in entries),
        sending(world, vault, entries[0], an_envelope(b"something else")),
    )

    assert Counter(answers) == {201: WRITERS, 409: 1}
    assert Sealed.objects.filter(kind=Kind.CONSENTS).count() == WRITERS
    assert verify().ok
