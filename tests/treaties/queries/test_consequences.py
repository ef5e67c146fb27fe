"""What recording an act would change, found without recording it."""

from datetime import date
from uuid import uuid4

import pytest

from tests.conftest import NOON, TODAY
from visita.rules.lifecycle import Status
from visita.rules.partial_date import Span
from visita.treaties.actions import record_act
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.answers import answer
from visita.treaties.queries.consequences import Consequences, consequences
from visita.treaties.queries.known import find_instrument, find_state

pytestmark = pytest.mark.usefixtures("story")


def tried(
    state: str, kind: str, day: str, cells: dict[str, str] | None = None, *, dry_run: bool = True
) -> KnownAct:
    row = {"state": state, "instrument": "ETS126", "kind": kind, "date": day, "source": "Gazette"}
    return record_act(
        row | (cells or {}), uuid=uuid4(), by="ana", at=NOON, on=TODAY, dry_run=dry_run
    )


def held(key: str, state: str = "ZZ") -> KnownAct:
    return next(each for each in acts_known(instruments=["ETS126"], state=state) if each.key == key)


def of(act: KnownAct, *, old: KnownAct | None = None) -> Consequences:
    return consequences(act, old=old, on=TODAY)


def test_a_denunciation_is_shown_today_and_on_its_day_of_effect() -> None:
    found = of(tried("FR", "denunciation_received", "2026-11-20"))

    assert found.effect == Span(date(2027, 12, 1), date(2027, 12, 1))
    today, then = found.days
    assert (today.on, then.on) == (TODAY, date(2027, 12, 1))
    assert today.supposition.after.standing.status is Status.DENUNCIATION_RECEIVED
    assert then.supposition.after.standing.status is Status.CEASED
    powers = dict(then.bodies)["CPT"]
    assert {(each.before.allowed, each.after.allowed) for each in powers} >= {(True, False)}
    assert all(each.changes for each in powers if each.before.allowed)


def test_a_month_bounds_the_day_of_effect() -> None:
    found = of(tried("FR", "denunciation_received", "2026-10"))

    assert found.effect is not None
    assert found.effect.exact == date(2027, 11, 1)


def test_what_is_foretold_is_what_the_record_then_says() -> None:
    """For an act corrected, then taken out, then followed by another."""
    cases: tuple[tuple[str, str, dict[str, str]], ...] = (
        ("consent", "1996-03-01", {"supersedes": "zz-ets126-consent", "id": "newer"}),
        ("consent", "", {"supersedes": "newer", "id": "gone", "occurred": "no"}),
        ("consent", "2001-05-05", {}),
        ("denunciation_received", "2026-11-20", {}),
    )
    for kind, day, cells in cases:
        old = held(cells["supersedes"]) if cells else None
        foretold = of(tried("ZZ", kind, day, cells), old=old).days[0].supposition.after
        tried("ZZ", kind, day, cells, dry_run=False)
        now = answer(state=find_state("ZZ"), instrument=find_instrument("ETS126"), on=TODAY)

        assert foretold.standing == now.standing
        assert foretold.ruling == now.ruling
        assert {each.key for each in foretold.acts} == {each.key for each in now.acts}


def test_a_correction_shows_both_days_of_effect() -> None:
    cells = {"supersedes": "zz-ets126-consent", "id": "newer"}
    found = of(tried("ZZ", "consent", "1996-03-01", cells), old=held("zz-ets126-consent"))

    assert found.effect_before == Span(date(1996, 6, 1), date(1996, 6, 1))
    assert found.effect == Span(date(1996, 7, 1), date(1996, 7, 1))
    assert found.bears_on_status


@pytest.mark.parametrize("kind", ["declaration", "law_published"])
def test_what_changes_no_status_says_so(kind: str) -> None:
    found = of(tried("ZZ", kind, "2026-11-20"))

    assert not found.bears_on_status
    assert found.effect is None
    assert len(found.days) == 1


def test_nothing_is_kept_of_a_rehearsal() -> None:
    before = len(acts_known(instruments=["ETS126"]))

    tried("ZZ", "denunciation_received", "2026-11-20")

    assert len(acts_known(instruments=["ETS126"])) == before
