"""What is sealed is ended when its time is over, by two people, and no kit is left behind."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from tests.accounts.builders import signed_in
from tests.chain import World, a_visit
from tests.conftest import NOON, TODAY, Clock
from tests.field.kits import Kit, a_bundle, a_grant, an_enrolled_kit, an_envelope, head_of, public
from visita.accounts.models import User
from visita.field import retention
from visita.field.actions.devices import (
    CodeNotGood,
    NoBundle,
    enrol,
    offer_device,
    revoke_device,
)
from visita.field.models import QuarantinedPart
from visita.sealing import tasks
from visita.sealing.models import Grant, Part, Vault
from visita.visits.models import Stage, Visit

YEARS = timedelta(days=3653)


@pytest.fixture
def visit(world: World) -> Visit:
    """It is over, and its kit has handed in what it had."""
    made = a_visit(world, Stage.CONCLUDED)
    a_bundle(made, world)
    a_grant(world.boris, made)
    return made


def handed_in(visit: Visit, world: World) -> Kit:
    kit = an_enrolled_kit(visit, world)
    assert kit.put(uuid4(), an_envelope()).status_code == 201
    assert (
        kit.put(uuid4(), an_envelope(b"cut"), **{"X-Content-SHA256": "0" * 64}).status_code == 422
    )
    return kit


def asks(visit: Visit, by: User, days: timedelta = YEARS) -> None:
    retention.ask(visit=visit, reason="Over.", by=by, on=TODAY + days, at=NOON + days)


def test_it_is_kept_ten_years_after_the_visit_ended(visit: Visit, world: World) -> None:
    assert str(retention.kept_until(visit)) == "2036-11-22"
    assert retention.kept_until(a_visit(world, Stage.IN_PROGRESS)) is None

    with pytest.raises(retention.TooEarly):
        asks(visit, world.ana, YEARS - timedelta(days=2))


def test_a_kit_that_is_trusted_stands_in_the_way(visit: Visit, world: World) -> None:
    kit = handed_in(visit, world)
    with pytest.raises(retention.KitsTrusted):
        asks(visit, world.ana)

    revoke_device(device=kit.device, by=world.ana, at=NOON)  # type: ignore[arg-type]
    asks(visit, world.ana)

    assert retention.keeping(visit).asked


def test_nothing_is_left_also_of_what_was_set_aside(visit: Visit, world: World) -> None:
    kit = handed_in(visit, world)
    revoke_device(device=kit.device, by=world.ana, at=NOON)  # type: ignore[arg-type]
    asks(visit, world.ana)

    retention.shred(visit=visit, by=world.boris, on=TODAY + YEARS, at=NOON + YEARS)

    assert not Part.objects.exists()
    assert not QuarantinedPart.objects.exists()
    assert set(Grant.objects.values_list("text", flat=True)) == {""}
    with pytest.raises(NoBundle):
        offer_device(delegate=head_of(visit), by=world.boris, at=NOON + YEARS)


def test_the_page_says_what_was_done_and_what_still_holds_it(
    visit: Visit, world: World, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The log is emptied once the transaction is over: in a test it is not."""
    monkeypatch.setattr(tasks, "write_through", lambda _file: True)
    clock.moves(days=YEARS.days)
    below = f"/desk/visits/{visit.pk}/sealed/keeping/"
    ana, hugo = (signed_in(each, at=clock.at) for each in (world.ana, world.hugo))
    assert "Ask for its end" in text(ana, below)

    ana.post(f"{below}ask/", {"reason": "The ten years are over."})
    assert "Somebody else has to do it." in text(ana, below)
    assert ana.post(f"{below}end/", {"sure": "yes"}).status_code == 409
    hugo.post(f"{below}end/", {"sure": "yes"})

    assert Vault.objects.get(subject=visit.pk).shredded_at == clock.at
    assert "Backups and exports made before" in text(ana, below)


def text(browser: Client, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_code_that_was_given_before_makes_no_kit_afterwards(visit: Visit, world: World) -> None:
    """What it seals, nobody could open."""
    later = NOON + YEARS
    _, code = offer_device(delegate=head_of(visit), by=world.boris, at=later)
    asks(visit, world.ana)
    retention.shred(visit=visit, by=world.boris, on=TODAY + YEARS, at=later)

    with pytest.raises(CodeNotGood):
        enrol(code=code, key=public(Kit().secret), at=later)
