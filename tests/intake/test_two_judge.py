"""Two people judge the same claim at the same moment: one wins, the other is told."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from tests.accounts.builders import a_person
from tests.conftest import NOON
from tests.intake.claims import STAY, a_claim, ada, an_event, an_item, fresh
from visita.accounts.models import Role, User
from visita.intake.actions import grouping, judging
from visita.intake.actions.judging import Scope
from visita.intake.models import Claim, Event, Item, Standing
from visita.ledger.queries.entries import entries
from visita.ledger.queries.verification import verify
from visita.treaties import starting_record
from visita.treaties.actions import load_record

pytestmark = pytest.mark.django_db(transaction=True)
REFUSED = (judging.Stale, judging.Decided, judging.NotMergeable, grouping.Stale)


@pytest.fixture
def ana(transactional_db: None) -> User:
    load_record(by="test", at=NOON)
    load_record(by="test", at=NOON, directory=starting_record.STORY)
    return a_person("ana", Role.SECRETARIAT)


def at_once(*acts: Callable[[], object]) -> list[str]:
    ready = Barrier(len(acts))

    def one(act: Callable[[], object]) -> str:
        ready.wait()
        try:
            act()
        except REFUSED as refusal:
            return type(refusal).__name__
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(len(acts)) as running:
        return sorted(running.map(one, acts))


def test_one_confirms_and_one_rejects(ana: User) -> None:
    claim = a_claim(an_item())

    outcomes = at_once(
        lambda: judging.confirm(claim=claim.pk, version=0, by=ana, at=NOON),
        lambda: judging.reject(claim=claim.pk, version=0, by=ana, at=NOON),
    )

    assert outcomes == ["Stale", "done"]
    kept = fresh(claim)
    assert kept.version == 1
    act = "claim.confirmed" if kept.standing == Standing.CONFIRMED else "claim.rejected"
    assert [each.act for each in entries(subject=f"claim:{claim.pk}")] == [act]
    assert verify().ok


def test_two_claims_are_not_merged_into_each_other(ana: User) -> None:
    item = an_item()
    one, other = a_claim(item), ada(item)

    outcomes = at_once(
        lambda: judging.merge(claim=one.pk, into=other.pk, version=0, by=ana, at=NOON),
        lambda: judging.merge(claim=other.pk, into=one.pk, version=0, by=ana, at=NOON),
    )

    assert outcomes == ["NotMergeable", "done"]
    assert Claim.objects.filter(standing=Standing.MERGED).count() == 1
    assert verify().ok


def test_one_confirms_a_claim_while_another_confirms_all_of_its_speaker(ana: User) -> None:
    item = an_item()
    one, other = ada(item), ada(item, STAY)
    speaker = {"claimant": "Ada Lund", "claimant_key": "person:ada_lund"}

    outcomes = at_once(
        lambda: judging.confirm(claim=one.pk, version=0, by=ana, at=NOON),
        lambda: judging.confirm_speaker(
            within=Scope(item=item.pk), seen=2, by=ana, at=NOON, **speaker
        ),
    )

    assert outcomes == ["Stale", "done"]
    assert fresh(one).standing == Standing.CONFIRMED
    alone = len(entries(act="claim.confirmed")) == 1
    assert fresh(other).standing == (Standing.PROPOSED if alone else Standing.CONFIRMED)


def test_two_events_joined_crosswise_at_once_keep_every_item(ana: User) -> None:
    one, other = an_event("One"), an_event("Other")
    for event in (one, other):
        a_claim(an_item(event, title=event.title))

    outcomes = at_once(
        lambda: grouping.join_events(event=one.pk, version=0, into=other.pk, by=ana, at=NOON),
        lambda: grouping.join_events(event=other.pk, version=0, into=one.pk, by=ana, at=NOON),
    )

    assert outcomes == ["Stale", "done"]
    (left,) = Event.objects.all()
    assert set(Item.objects.values_list("event", flat=True)) == {left.pk}
    assert set(Claim.objects.values_list("event", flat=True)) == {left.pk}
