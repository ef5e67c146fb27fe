"""The places of a visit: sealed, bound to before the notification, disclosed after the visit."""

import base64
import json
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import Error, transaction

from tests.accounts.builders import signed_in
from tests.chain import World, a_stop, a_visit, concluded, decided, fresh, notified, world
from tests.conftest import NOON, TODAY, Clock
from tests.programme.plans import SAID, a_plan, as_json
from tests.sealing.builders import Holder, a_grant, a_holder, acts_of, sealed_to
from visita.ledger.models import Entry
from visita.programme.actions import clearing
from visita.programme.actions.sealing import NewPlan, NotForThese, TooLate, seal_plan
from visita.programme.commitment import Plan
from visita.programme.models import SealedPlan
from visita.programme.queries.plans import versions_of
from visita.sealing.access import key_in_use
from visita.sealing.envelopes import new_identity
from visita.sealing.models import Part, Vault
from visita.site import prepare
from visita.site.main import main
from visita.visits.models import Stage, Visit

__all__ = ["world"]
pytestmark = pytest.mark.django_db
MEANT = "Prison of Île-Rouge"


@pytest.fixture
def holders(world: World, clock: Clock) -> list[Holder]:
    """Boris and Ana are cleared, and have keys."""
    clearing.open_compartment(by=world.boris, on=TODAY, at=NOON)
    clearing.clear(user=world.ana, since=TODAY, until=None, by=world.boris, on=TODAY, at=NOON)
    return [a_holder(world.boris), a_holder(world.ana)]


def plan_of(visit: Visit) -> Plan:
    return a_plan([("visit", str(visit.pk)), *SAID[1:]])


def as_sent(visit: Visit, holders: list[Holder]) -> tuple[NewPlan, Plan]:
    """What a browser makes of a first plan."""
    vault, plan = new_identity(), plan_of(visit)
    grants = {each.key.recipient: a_grant(vault, each.key.recipient) for each in holders}
    body = sealed_to(vault.recipient, as_json(plan).encode())
    return NewPlan(uuid4(), body, plan.commitment, vault.recipient, grants), plan


def as_typed(sent: NewPlan) -> dict[str, str]:
    """What the script of the page posts."""
    return {
        "sealed": str(sent.sealed),
        "body": base64.b64encode(sent.body).decode(),
        "commitment": sent.commitment,
        "recipient": sent.recipient,
        "grants": json.dumps(dict(sent.grants or {})),
    }


def sealed(world: World, holders: list[Holder]) -> tuple[Visit, Plan]:
    visit = a_visit(world)
    sent, plan = as_sent(visit, holders)
    seal_plan(visit=visit.pk, plan=sent, by=world.boris, at=NOON)
    return visit, plan


def test_sealed_and_bound_to_with_one_entry_that_names_no_visit(
    world: World, holders: list[Holder]
) -> None:
    visit, plan = sealed(world, holders)

    kept = SealedPlan.objects.get(visit=visit)
    leaves = [
        bytes(each).decode()
        for each in Entry.objects.filter(
            act__in=["compartment.committed", "sealed.kept", "vault.made"]
        ).values_list("leaf", flat=True)
    ]
    assert len(leaves) == 3
    assert acts_of(f"commitment:{kept.pk}") == ["compartment.committed"]
    assert any(plan.commitment in leaf for leaf in leaves)
    assert not any(str(visit.pk) in leaf or "ZZ" in leaf for leaf in leaves)
    assert all(MEANT.encode() not in bytes(part.body) for part in Part.objects.all())


def test_sent_twice_is_kept_once(world: World, holders: list[Holder]) -> None:
    visit = a_visit(world)
    sent, _ = as_sent(visit, holders)

    first = seal_plan(visit=visit.pk, plan=sent, by=world.boris, at=NOON)
    assert seal_plan(visit=visit.pk, plan=sent, by=world.boris, at=NOON) == first


def test_not_bound_to_once_the_state_was_told(world: World, holders: list[Holder]) -> None:
    visit = a_visit(world, Stage.NOTIFIED)
    sent, _ = as_sent(visit, holders)

    with pytest.raises(TooLate):
        seal_plan(visit=visit.pk, plan=sent, by=world.boris, at=NOON)
    assert not SealedPlan.objects.exists()


def test_the_key_goes_to_exactly_those_who_are_cleared(world: World, holders: list[Holder]) -> None:
    visit = a_visit(world)
    for granted in ([], holders[:1], [*holders, a_holder(world.carla)]):
        sent, _ = as_sent(visit, granted)
        with pytest.raises(NotForThese):
            seal_plan(visit=visit.pk, plan=sent, by=world.boris, at=NOON)


def test_a_later_version_is_sealed_to_the_key_of_the_plan(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    key = key_in_use(Vault.objects.get())
    assert key
    second = replace(as_sent(visit, holders)[0], commitment="1" * 64)

    with pytest.raises(NotForThese):
        seal_plan(visit=visit.pk, plan=second, by=world.ana, at=NOON)
    body = sealed_to(key.recipient, b"the next")
    later = replace(second, recipient=key.recipient, body=body, grants=None)
    seal_plan(visit=visit.pk, plan=later, by=world.ana, at=NOON)
    assert [each.number for each in versions_of(visit)] == [2, 1]


def test_what_was_bound_to_is_not_changed(world: World, holders: list[Holder]) -> None:
    sealed(world, holders)

    with pytest.raises(Error), transaction.atomic():
        SealedPlan.objects.update(commitment="0" * 64)


def test_pages_for_the_cleared_and_nobody_else(world: World, holders: list[Holder]) -> None:
    visit = a_visit(world)
    sent, _ = as_sent(visit, holders)
    address = f"/desk/programme/plans/{visit.pk}/"
    boris = signed_in(world.boris)
    typed = as_typed(sent)
    assert boris.post(f"{address}seal/", typed).status_code == 201
    assert sent.commitment in boris.get(address).content.decode()
    listed = boris.get("/desk/programme/").content.decode()
    assert f"plans/{visit.pk}" in listed
    assert "sealed, 1 version<" in listed

    given = signed_in(world.ana).post(f"{address}{sent.sealed}/").json()
    assert acts_of(f"sealed:{sent.sealed}") == ["sealed.kept", "sealed.opened"]
    assert base64.b64decode(given["body"]) == sent.body
    for other in (world.hugo, world.carla, world.femi, world.dan):
        client = signed_in(other)
        assert client.get(address).status_code == 404
        for path in (f"{address}seal/", f"{address}{sent.sealed}/"):
            assert client.post(path, typed).status_code == 404


@pytest.mark.parametrize(
    "change",
    [
        {"body": "!"},
        {"body": base64.b64encode(b"plain words").decode()},
        {"commitment": "x"},
        {"grants": "[]"},
        {"grants": "{"},
        {"grants": '{"a": 1}'},
        {"recipient": "age1"},
        {"sealed": "1"},
    ],
)
def test_what_is_no_sealed_plan_is_refused(
    world: World, holders: list[Holder], change: dict[str, str]
) -> None:
    visit = a_visit(world)
    sent, _ = as_sent(visit, holders)
    typed = {**as_typed(sent), **change}
    boris = signed_in(world.boris)
    reply = boris.post(f"/desk/programme/plans/{visit.pk}/seal/", typed)

    assert reply.status_code == 409
    assert "Nothing was kept" in reply.json()["why"]
    assert not SealedPlan.objects.exists()


def test_a_person_without_the_key_is_refused_on_the_record(
    world: World, holders: list[Holder]
) -> None:
    visit, _ = sealed(world, holders)
    clearing.clear(user=world.hugo, since=TODAY, until=None, by=world.boris, on=TODAY, at=NOON)
    kept = SealedPlan.objects.get().sealed_id
    reply = signed_in(world.hugo).post(f"/desk/programme/plans/{visit.pk}/{kept}/")

    assert reply.status_code == 403
    assert acts_of(f"sealed:{kept}")[-1] == "sealed.refused"


def test_disclosed_after_the_visit_and_checked_outside(
    world: World,
    holders: list[Holder],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)
    monkeypatch.setattr(settings, "LEDGER_SIGNING_KEY", tmp_path / "signing.pem")
    visit, plan = sealed(world, holders)
    opened, proof, kept = tmp_path / "plan.json", tmp_path / "proof", tmp_path / "kept"
    opened.write_text(as_json(plan))
    assert main(["ledger", "checkpoint", "--into", str(kept)]) == 0
    reveal = ["plan", "reveal", str(opened), "--into", str(proof), "--leaf", "place_1"]

    assert main(reveal) == 2
    assert "after the visit" in capsys.readouterr().err
    for step in (decided, notified, a_stop, concluded):
        step(world, fresh(visit))
    assert main([*reveal, "--checkpoint", str(kept)]) == 0
    assert main(reveal) == 2  # an older file is not written over
    assert main(["verify-plan", str(proof), "--checkpoint", str(kept)]) == 0
    told = capsys.readouterr().out
    assert MEANT in told
    assert "when that checkpoint was signed" in told
    assert "Police post" not in told + proof.read_text()


def test_only_a_plan_that_was_bound_to_is_disclosed(
    world: World,
    holders: list[Holder],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)
    visit = a_visit(world, Stage.CONCLUDED)
    opened = tmp_path / "plan.json"
    reveal = ["plan", "reveal", str(opened), "--into", str(tmp_path / "proof")]
    for text, more, reason in [
        (as_json(plan_of(visit)), ["--all"], "never bound"),
        (as_json(a_plan()), ["--all"], "not known here"),
        (as_json(a_plan([])), ["--all"], "not known here"),
        (as_json(plan_of(visit)), [], "place_1"),
        (as_json(plan_of(visit)), ["--leaf", "place_9"], "no leaf"),
        ("{}", ["--all"], "not an opened plan"),
    ]:
        opened.write_text(text)
        assert main([*reveal, *more]) == 2
        assert reason in capsys.readouterr().err
    assert not (tmp_path / "proof").exists()
