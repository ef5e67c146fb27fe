"""Two act on one claim check at the same moment: one wins, the other is told, nothing is lost."""

from uuid import uuid4

import pytest

from tests.chain import World, world
from tests.conftest import NOON
from tests.journeys.test_two_at_once import at_once, forms, one_wins, twice
from tests.said import WRITTEN, a_claim, again, begun, confirmed, released
from visita.ledger.queries.verification import verify
from visita.publication.actions import checks
from visita.publication.handing import empty_outbox
from visita.publication.models import CheckOutbox, CheckRelease, ClaimCheck
from visita.treaties.models import PublishedCheck

__all__ = ["world"]
pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("clock")]


def typed() -> dict[str, object]:
    return {**WRITTEN, "key": uuid4(), "verdict": "CONTRADICTS", "acts": ["zz-ets126-consent"]}


def test_two_release_the_same_check(world: World) -> None:
    check = confirmed(begun(world.ana), world.boris)
    sent: dict[str, object] = {"version": check.version, "checked": "yes"}

    answers = forms(
        f"/desk/information/checks/{check.pk}/release/", (world.ana, sent), (world.hugo, sent)
    )

    one_wins(answers, "Somebody changed this claim check")
    assert CheckRelease.objects.count() == CheckOutbox.objects.count() == 1


def test_two_begin_a_check_of_the_same_claim(world: World) -> None:
    path = f"/desk/information/claims/{a_claim().pk}/check/"

    answers = forms(path, (world.ana, typed()), (world.hugo, typed()))

    one_wins(answers, "Somebody has begun a check")
    assert ClaimCheck.objects.count() == 1


def test_a_draft_sent_twice_at_once_is_one(world: World) -> None:
    twice(f"/desk/information/claims/{a_claim().pk}/check/", world.ana, typed())

    assert ClaimCheck.objects.count() == 1


def test_one_writes_anew_while_another_releases(world: World) -> None:
    """Either the new text waits for a check, or what was checked goes out and nothing is lost."""
    check = confirmed(begun(world.ana), world.ana)
    path = f"/desk/information/checks/{check.pk}"
    browsers: dict[str, object] = {"version": check.version, "checked": "yes"}
    anew = {**typed(), "version": check.version, "claim_en": "Written anew."}

    answers = at_once(
        lambda: forms(f"{path}/release/", (world.hugo, browsers))[0],
        lambda: forms(f"{path}/write/", (world.ana, anew))[0],
    )

    one_wins(answers, "Somebody changed this claim check")
    out = CheckRelease.objects.first()
    assert (out is None) is (again(check).claim_en == "Written anew.")
    assert out is None or out.text["claim_en"] == WRITTEN["claim_en"]


def test_two_jobs_and_a_withdrawal_at_once_leave_nothing_on_the_page(world: World) -> None:
    check = confirmed(begun(world.ana), world.ana)
    released(check, world.hugo)
    version = again(check).version

    def withdraw() -> tuple[int, str]:
        checks.withdraw_check(check=check.pk, version=version, reason="", by=world.ana, at=NOON)
        return empty_outbox(at=NOON), ""

    at_once(lambda: (empty_outbox(at=NOON), ""), withdraw, lambda: (empty_outbox(at=NOON), ""))

    assert not PublishedCheck.objects.filter(withdrawn_at=None).exists()
    assert verify().ok
