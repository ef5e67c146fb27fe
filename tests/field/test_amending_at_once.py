"""The same amendment sent many times at the same moment, and two under one id."""

from collections import Counter
from collections.abc import Callable
from uuid import UUID, uuid4

import pytest

from tests.accounts.builders import signed_in
from tests.chain import World
from tests.field.kits import Kit, a_grant, an_envelope
from tests.field.test_amending import keep
from tests.field.test_receiving_at_once import WRITERS, at_once
from visita.ledger.models import Entry
from visita.sealing.models import Kind, Sealed
from visita.visits.models import Visit

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def sending(kit: Kit, visit: Visit, world: World) -> Callable[[UUID, bytes], Callable[[], int]]:
    a_grant(world.boris, visit)

    def made(amendment: UUID, body: bytes) -> Callable[[], int]:
        browser = signed_in(world.boris)
        return lambda: keep(browser, visit, body, amendment)

    return made


def test_the_same_at_once_is_kept_once(
    sending: Callable[[UUID, bytes], Callable[[], int]],
) -> None:
    amendment = uuid4()

    answers = at_once(*(sending(amendment, an_envelope()) for _ in range(WRITERS)))

    assert Counter(answers) == {201: WRITERS}
    assert Sealed.objects.filter(kind=Kind.AMENDMENT).count() == 1
    assert Entry.objects.filter(act="sealed.kept").count() == 1


def test_two_under_one_id_lose_nothing_of_the_first(
    sending: Callable[[UUID, bytes], Callable[[], int]],
) -> None:
    amendment = uuid4()

    answers = at_once(sending(amendment, an_envelope(b"1")), sending(amendment, an_envelope(b"2")))

    assert sorted(answers) == [201, 409]
    assert Entry.objects.filter(act="sealed.kept").count() == 1
