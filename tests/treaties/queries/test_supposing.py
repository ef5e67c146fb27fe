"""One more act, supposed and stored nowhere."""

from datetime import date

import pytest

from visita.rules.lifecycle import PHASES, Status
from visita.rules.partial_date import PartialDate
from visita.treaties.models import Act
from visita.treaties.queries.known import find_instrument, find_state
from visita.treaties.queries.supposing import (
    Impossible,
    Supposition,
    committee,
    suppose,
    supposed_act,
)
from visita.treaties.vocabulary import Kind

TODAY = date(2026, 11, 22)


def supposing(
    state: str, kind: Kind, day: str, *, instrument: str = "ECPT", on: date = TODAY
) -> Supposition:
    found, under = find_state(state), find_instrument(instrument)
    act = supposed_act(kind, PartialDate.parse(day), state=found, instrument=under)
    return suppose(act, state=found, instrument=under, on=on)


@pytest.mark.usefixtures("record")
def test_received_on_2_october_2025_russia_has_left_and_31_votes_of_46_suffice() -> None:
    found = supposing("RU", Kind.DENUNCIATION_RECEIVED, "2025-10-02")

    assert found.before.standing.status is Status.UNKNOWN
    assert found.after.standing.status is Status.CEASED
    assert found.after.standing.since == date(2026, 11, 1)
    assert found.committee_after is not None
    assert found.committee_after.seats.exact == 46
    assert found.committee_after.at_most.public_statement == 31


@pytest.mark.usefixtures("record")
def test_while_nobody_knows_the_seats_are_46_or_47() -> None:
    body = committee(instrument=find_instrument("ECPT"), on=TODAY)

    assert body is not None
    assert (body.seats.at_least, body.seats.at_most) == (46, 47)
    assert body.majorities is None
    assert (body.at_least.public_statement, body.at_most.public_statement) == (31, 32)


@pytest.mark.usefixtures("record")
def test_what_ends_when_is_told_day_by_day() -> None:
    found = supposing("RU", Kind.DENUNCIATION_RECEIVED, "2025-10-02")

    assert [ending.day for ending in found.endings] == [
        date(2025, 10, 2),
        date(2026, 10, 31),
        date(2026, 11, 1),
        date(2026, 11, 1),
        date(2026, 11, 1),
    ]
    assert "46 seats remain" in found.endings[3].sentence
    assert "31 votes" in found.endings[3].sentence
    assert found.endings[4].verified is False


@pytest.mark.usefixtures("record")
def test_a_month_is_enough_where_the_rule_counts_months() -> None:
    found = supposing("RU", Kind.DENUNCIATION_RECEIVED, "2025-10")

    assert found.after.standing.status is Status.CEASED


@pytest.mark.usefixtures("record")
def test_opcat_counts_a_year_to_the_day_and_finishes_what_is_pending() -> None:
    before = supposing("FR", Kind.DENUNCIATION_RECEIVED, "2025-11-23", instrument="OPCAT")
    after = supposing("FR", Kind.DENUNCIATION_RECEIVED, "2025-11-22", instrument="OPCAT")

    assert before.after.standing.status is Status.DENUNCIATION_RECEIVED
    assert after.after.standing.status is Status.CEASED


@pytest.mark.usefixtures("record")
def test_nothing_is_stored() -> None:
    acts = Act.objects.count()

    supposing("RU", Kind.DENUNCIATION_RECEIVED, "2025-10-02")

    assert Act.objects.count() == acts


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("state", "kind", "day"),
    [
        ("BR", Kind.DENUNCIATION_RECEIVED, "2025-01-01"),  # never bound
        ("FR", Kind.CONSENT, "2025-01-01"),  # bound already
        ("FR", Kind.SIGNATURE, "2025-01-01"),
        ("FR", Kind.DENUNCIATION_WITHDRAWN, "2025-01-01"),  # nothing to withdraw
        ("FR", Kind.CONSENT, "1980"),  # no Convention yet
        ("FR", Kind.MEMBERSHIP_ENDED, "2025-10-02"),  # leaving the Council ends no Convention
        ("US", Kind.CONSENT, "1995-01-05"),  # open to members only, then
        ("RU", Kind.DENUNCIATION_RECEIVED, "2024"),  # before the law that allowed it
    ],
)
def test_what_cannot_happen_is_not_supposed(state: str, kind: Kind, day: str) -> None:
    with pytest.raises(Impossible):
        supposing(state, kind, day)


@pytest.mark.usefixtures("story")
def test_an_invented_state_changes_no_seat() -> None:
    found = supposing("ZZ", Kind.DENUNCIATION_RECEIVED, "2025-10-02")

    assert found.after.standing.status is Status.CEASED
    assert found.committee_after == found.committee_before


@pytest.mark.usefixtures("record")
def test_nobody_joins_a_protocol_that_is_part_of_the_convention() -> None:
    with pytest.raises(Impossible, match="as amended"):
        supposing("US", Kind.CONSENT, "2026-01-05", instrument="ETS 151")


@pytest.mark.usefixtures("record")
def test_what_the_record_bounds_stays_bounded() -> None:
    found = supposing("RU", Kind.DENUNCIATION_RECEIVED, "2025")

    assert found.after.standing.until_not_before == date(2026, 10, 1)


@pytest.mark.usefixtures("record")
def test_a_month_tells_what_ends_when() -> None:
    found = supposing("RU", Kind.DENUNCIATION_RECEIVED, "2025-10")

    assert found.endings[0].day == date(2026, 10, 31)
    assert found.after.ruling.allowed is False


@pytest.mark.usefixtures("record")
def test_a_consent_outside_the_record_says_nothing_of_the_days_before_it() -> None:
    found = supposing("BR", Kind.CONSENT, "2026-01-05", instrument="OPCAT", on=date(2025, 1, 1))

    assert found.after.standing.possible == PHASES
