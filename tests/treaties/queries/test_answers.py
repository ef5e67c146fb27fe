"""Where States stand, on any day and by what was known on any day."""

from datetime import date

import pytest

from visita.rules.lifecycle import PHASES, Status
from visita.treaties.models import Instrument
from visita.treaties.queries.answers import Answer, BeforeOpening, answer, chart
from visita.treaties.queries.known import find_instrument, find_state

TODAY = date(2026, 11, 22)


def where(
    state: str, instrument: str = "ECPT", *, on: date = TODAY, known_on: date | None = None
) -> Answer:
    return answer(
        state=find_state(state),
        instrument=find_instrument(instrument),
        on=on,
        known_on=known_on,
    )


@pytest.mark.usefixtures("record")
class TestRussia:
    def test_today_it_is_unknown_and_the_page_can_say_why(self) -> None:
        found = where("RU")

        assert found.standing.status is Status.UNKNOWN
        assert found.standing.until_not_before == date(2026, 10, 1)
        assert [each.provision for each in found.ruling.unknowns] == ["ECPT 22(2)"]

    @pytest.mark.parametrize(
        ("on", "status"),
        [
            (date(1996, 2, 27), Status.NONE),
            (date(1996, 2, 28), Status.SIGNATORY),
            (date(1998, 3, 28), Status.SIGNATORY),  # the federal act of ratification
            (date(1998, 5, 5), Status.CONSENTED),
            (date(1998, 8, 31), Status.CONSENTED),
            (date(1998, 9, 1), Status.PARTY),
            (date(2022, 3, 16), Status.PARTY),  # leaves the Council of Europe, not the Convention
            (date(2025, 8, 23), Status.PARTY),  # the Government proposes
            (date(2025, 9, 17), Status.PARTY),  # the lower chamber adopts
            (date(2025, 9, 24), Status.PARTY),  # the upper chamber adopts
            (date(2025, 9, 29), Status.PARTY),  # the law is signed and published
            (date(2026, 9, 30), Status.PARTY),
            (date(2026, 10, 1), Status.UNKNOWN),
        ],
    )
    def test_steps_at_home_never_change_the_status(self, on: date, status: Status) -> None:
        assert where("RU", on=on).standing.status is status

    def test_before_the_law_nobody_knew_of_a_denunciation(self) -> None:
        found = where("RU", known_on=date(2025, 9, 28))

        assert found.standing.status is Status.PARTY
        assert found.standing.until_not_before is None

    def test_it_is_no_party_to_opcat_and_left_the_statute(self) -> None:
        assert where("RU", "OPCAT").standing.status is Status.NONE
        assert where("RU", "ETS 1", on=date(2022, 3, 16)).standing.status is Status.CEASED


@pytest.mark.usefixtures("record")
class TestCoverage:
    def test_outside_the_record_nothing_is_excluded(self) -> None:
        found = where("BR", "OPCAT")

        assert found.standing.status is Status.UNKNOWN
        assert found.standing.possible == PHASES
        assert found.ruling.allowed is None
        assert found.reach.complete_to is None

    def test_a_state_the_record_covers_and_that_never_acted_is_none(self) -> None:
        found = where("BR", "ECPT")

        assert found.standing.status is Status.NONE
        assert found.ruling.allowed is False
        assert found.reach.complete_to == date(2016, 7, 21)

    def test_before_its_consent_a_state_may_have_signed_unrecorded(self) -> None:
        found = where("DE", on=date(1989, 6, 1))

        assert found.standing.possible == (Status.NONE, Status.SIGNATORY)

    def test_where_the_signature_is_sourced_it_is_known(self) -> None:
        assert where("ES", on=date(1988, 6, 1)).standing.status is Status.SIGNATORY

    def test_known_before_the_record_began_everything_is_unknown(self) -> None:
        assert where("FR", known_on=date(2010, 1, 1)).standing.status is Status.UNKNOWN


@pytest.mark.usefixtures("record")
class TestOtherPaths:
    def test_a_protocol_is_in_force_for_all_on_one_day(self) -> None:
        assert where("FR", "ETS 151", on=date(2002, 3, 1)).standing.status is Status.PARTY
        assert where("FR", "ETS 151", on=date(2002, 2, 28)).standing.status is Status.CONSENTED

    def test_a_later_party_consents_to_the_amended_text_and_to_no_protocol(self) -> None:
        found = where("AM", "ETS 151", on=date(2010, 1, 1))

        assert found.standing.status is Status.NONE
        assert "consent_to_amended_text" in {act.kind for act in found.acts}

    def test_montenegro_succeeded_and_the_formula_does_not_apply(self) -> None:
        assert where("ME", on=date(2006, 6, 6)).standing.status is Status.PARTY

    def test_a_protocol_1_answer_says_that_its_clauses_were_not_verified(self) -> None:
        assert "ECPT P1 8" in where("FR", "ETS 151").unverified

    def test_where_the_source_prints_the_day_of_effect_it_is_believed(self) -> None:
        found = where("FR", "ETS 5", on=date(2020, 1, 1))

        assert (found.standing.status, found.ruling.allowed) == (Status.PARTY, True)

    def test_the_end_of_a_membership_is_no_denunciation(self) -> None:
        found = where("RU", "ETS 5", on=date(2022, 9, 16))

        assert found.standing.status is Status.CEASED
        assert "membership" in found.ruling.obstacles[0].sentence

    def test_the_later_parties_are_told_why_no_protocol_was_needed(self) -> None:
        assert "part of the text" in where("AM", "ETS 151").ruling.conditions[1].sentence

    def test_every_status_of_the_record_agrees_with_its_reasons(self) -> None:
        for instrument in Instrument.objects.all():
            for each in chart(instrument=instrument, on=TODAY):
                assert each.ruling.allowed is each.standing.bound, each.state

    def test_the_torture_convention_is_another_treaty_without_rules_here(self) -> None:
        assert where("RU", "UNCAT").standing.possible == (Status.CONSENTED, Status.PARTY)

    def test_a_day_before_the_opening_is_refused(self) -> None:
        with pytest.raises(BeforeOpening, match="1987-11-26"):
            where("FR", on=date(1987, 11, 25))


@pytest.mark.usefixtures("story")
class TestArland:
    def test_what_was_believed_before_the_correction_can_still_be_asked(self) -> None:
        early, late = date(1996, 4, 1), date(1996, 6, 1)

        believed = [act.date for act in where("ZZ", known_on=early).acts if act.kind == "consent"]
        corrected = [act.date for act in where("ZZ", known_on=late).acts if act.kind == "consent"]

        assert (believed, corrected) == (["1996-02-24"], ["1996-02-14"])

    def test_an_invented_state_is_on_no_chart(self) -> None:
        for instrument in Instrument.objects.all():
            answers = chart(instrument=instrument, on=TODAY)
            assert "ZZ" not in {each.state.iso2 for each in answers}


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("on", "parties"),
    [
        (date(1989, 1, 31), 0),
        (date(1989, 2, 1), 8),
        (date(1998, 8, 31), 38),
        (date(1998, 9, 1), 39),
        (date(2006, 6, 6), 47),
        (date(2026, 9, 30), 47),
        (date(2026, 11, 22), 46),
    ],
)
def test_the_chart_counts_the_parties_of_any_day(on: date, parties: int) -> None:
    answers = chart(instrument=find_instrument("ETS 126"), on=on)

    assert sum(1 for each in answers if each.standing.bound) == parties


@pytest.mark.usefixtures("record")
def test_the_chart_and_the_single_answer_agree() -> None:
    for instrument in Instrument.objects.filter(has_rules=True):
        for each in chart(instrument=instrument, on=TODAY):
            assert each == answer(state=each.state, instrument=instrument, on=TODAY)
