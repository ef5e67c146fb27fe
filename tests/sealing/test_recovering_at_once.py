"""Several keepers at the same moment: one layer each, one after the other, and one grant."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.accounts.builders import a_person
from tests.sealing.builders import a_holder, a_vault
from tests.sealing.recovering import a_set, asked, opens, peeled
from visita.ledger.queries.verification import verify
from visita.sealing import access, actions
from visita.sealing.models import Ending, Grant, Recovery, Step

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*acts: Callable[[], object]) -> list[object]:
    ready = Barrier(len(acts))

    def run(act: Callable[[], object]) -> object:
        try:
            ready.wait()
            return act()
        except (actions.Overtaken, actions.NoPart) as refused:
            return type(refused).__name__
        finally:
            connection.close()

    with ThreadPoolExecutor(len(acts)) as pool:
        return list(pool.map(run, acts))


def test_each_layer_is_opened_by_one() -> None:
    keepers = [a_holder(a_person(name)) for name in ("boris", "carla", "emil", "gro")]
    ana, oksana = a_holder(a_person("ana")), a_holder(a_person("oksana"))
    vault, key = a_vault(ana)
    a_set(vault, key, *keepers, by=ana)
    recovery = asked(vault, oksana)
    left = {each.user.pk: peeled(recovery, each) for each in keepers}

    first = at_once(
        *(lambda each=each: opens(recovery, each, layers=left[each.user.pk]) for each in keepers)
    )
    (done,) = Step.objects.values_list("keeper__key__user", flat=True)
    others = [each for each in keepers if each.user.pk != done]
    rest = {each.user.pk: peeled(recovery, each) for each in others}
    second = at_once(
        *(lambda each=each: opens(recovery, each, layers=rest[each.user.pk]) for each in others)
    )

    assert Counter(first) == {None: 1, "Overtaken": 3}
    assert Counter(second) == {Ending.GRANTED: 1, "NoPart": 2}
    assert Step.objects.count() == 2
    assert Grant.objects.filter(key=oksana.key).count() == 1
    assert Recovery.objects.get().ending == Ending.GRANTED
    assert access.grants_of(oksana.user, vault).exists()
    assert verify().ok
