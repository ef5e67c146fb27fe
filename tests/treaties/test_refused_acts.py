"""What cannot have been, and what corrects another act than it says, stays out of the record."""

from datetime import date

import pytest

from tests.builders import a_file_of_acts
from tests.conftest import NOON, TODAY
from visita.treaties import actions
from visita.treaties.act_files import BadFile, Fault, FaultyRows
from visita.treaties.models import Act, Instrument

HEADER = (
    "state,instrument,kind,date,source,id,supersedes,known_on,not_before,not_after,occurred,"
    "effect_on,effect_source,form,territory"
)
RU_CONSENT = "ets126-ru-consent"

pytestmark = pytest.mark.usefixtures("story")


def a_row(state: str, instrument: str, kind: str, day: str, **cells: str) -> str:
    """One row of a file; the cells not named stay empty."""
    row = {
        "state": state,
        "instrument": instrument,
        "kind": kind,
        "date": day,
        "source": "Gazette",
    } | cells
    return ",".join(row.get(column, "") for column in HEADER.split(","))


def load(*rows: str, dry_run: bool = False) -> int:
    raw = a_file_of_acts(*rows, header=HEADER)
    return actions.import_acts(raw, by="ana", at=NOON, on=TODAY, dry_run=dry_run)


def refused(*rows: str) -> list[Fault]:
    """The faults of a file, none of whose acts may have been kept."""
    before = Act.objects.count()
    with pytest.raises(FaultyRows) as caught:
        load(*rows)
    assert Act.objects.count() == before
    return caught.value.faults


def the_fault(*rows: str) -> Fault:
    (fault,) = refused(*rows)
    return fault


@pytest.mark.parametrize(
    ("row", "differs"),
    [
        (a_row("FR", "OPCAT", "declaration", "2012", id="x", supersedes=RU_CONSENT), "state RU"),
        (a_row("FR", "ETS126", "consent", "1998", id="x", supersedes=RU_CONSENT), "state RU"),
        (a_row("RU", "OPCAT", "consent", "2012", id="x", supersedes=RU_CONSENT), "ETS126"),
        (a_row("RU", "ETS126", "signature", "1998", id="x", supersedes=RU_CONSENT), "consent"),
        (
            a_row(
                "GB",
                "ETS126",
                "territorial_application",
                "1988",
                id="x",
                supersedes="ets126-gb-jersey",
                territory="gb-gibraltar",
            ),
            "territory gb-jersey",
        ),
        (
            a_row("FR", "ETS126", "consent", "", id="x", supersedes=RU_CONSENT, occurred="no"),
            "state RU",
        ),
    ],
    ids=["all", "state", "instrument", "kind", "territory", "mistake"],
)
def test_a_correction_is_of_the_same_act(row: str, differs: str) -> None:
    fault = the_fault(row)

    assert fault.column == "supersedes"
    assert differs in fault.reason


class TestDays:
    def test_no_effect_is_before_the_act(self) -> None:
        fault = the_fault(
            a_row(
                "BR", "OPCAT", "consent", "2020-02", effect_on="2020-01-31", effect_source="printed"
            )
        )

        assert fault.column == "effect_on"
        assert "2020-02-01" in fault.reason

    def test_no_effect_is_before_the_opening(self) -> None:
        fault = the_fault(
            a_row("BR", "OPCAT", "consent", "2003", effect_on="2003-01-05", effect_source="printed")
        )

        assert fault.column == "effect_on"

    @pytest.mark.parametrize(
        "row",
        [
            a_row(
                "BR",
                "OPCAT",
                "succession",
                "2020-02-01",
                effect_on="2010-01-01",
                effect_source="printed",
            ),
            a_row(
                "BR",
                "UNCAT",
                "declaration",
                "2020-02-01",
                effect_on="2010-01-01",
                effect_source="printed",
                form="succession",
            ),
            a_row(
                "ZZ",
                "ETS151",
                "declaration",
                "2003-02-01",
                effect_on="2002-03-01",
                effect_source="collective",
            ),
        ],
        ids=["succession", "form", "collective"],
    )
    def test_a_succession_and_the_day_of_all_reach_back(self, row: str) -> None:
        assert load(row) == 1

    def test_nothing_is_known_in_the_future(self) -> None:
        fault = the_fault(a_row("BR", "OPCAT", "signature", "2020", known_on="2026-11-23"))

        assert fault.column == "known_on"
        assert "future" in fault.reason

    def test_nothing_is_known_before_it_happened(self) -> None:
        fault = the_fault(a_row("BR", "OPCAT", "signature", "2020-02", known_on="2020-01-31"))

        assert fault.column == "known_on"
        assert "2020-02-01" in fault.reason

    def test_an_act_of_a_month_may_be_known_within_it(self) -> None:
        assert load(a_row("BR", "OPCAT", "signature", "2020-02", known_on="2020-02-01")) == 1

    def test_an_end_of_membership_is_announced_before_its_day(self) -> None:
        """As that of Russia was: known on 23 March 2022 for 16 September 2022."""
        row = a_row("FR", "ETS5", "membership_ended", "2025-06-30", known_on="2025-01-10")

        assert load(row) == 1


class TestLaw:
    @pytest.mark.parametrize("instrument", ["ETS126", "ETS151", "ETS152", "OPCAT", "UNCAT"])
    def test_leaving_the_council_ends_only_what_is_tied_to_it(self, instrument: str) -> None:
        fault = the_fault(a_row("RU", instrument, "membership_ended", "2022-03-16"))

        assert fault.column == "kind"
        assert "ends no obligation" in fault.reason
        assert "remains a Party" in fault.reason
        assert ("V27" in fault.reason) is (instrument == "ETS126")

    @pytest.mark.parametrize("instrument", ["ETS151", "ETS152"])
    @pytest.mark.parametrize("day", ["2002-03-01", "2010"])
    def test_a_protocol_in_force_is_not_consented_to_apart(self, instrument: str, day: str) -> None:
        fault = the_fault(a_row("BR", instrument, "consent", day))

        assert fault.column == "kind"
        assert "consent_to_amended_text" in fault.reason

    def test_a_protocol_was_consented_to_until_the_day_before(self) -> None:
        assert load(a_row("ZZ", "ETS151", "consent_to_amended_text", "2002-03-01")) == 1
        assert load(a_row("BR", "ETS152", "consent", "2002-02-28")) == 1

    @pytest.mark.parametrize(
        ("state", "day"),
        [
            ("BR", "2020-01-05"),
            ("RU", "1996-02-27"),
            ("RU", "2022-03-16"),
            ("MC", "2004-10"),
        ],
    )
    def test_only_members_sign_the_convention(self, state: str, day: str) -> None:
        Act.objects.filter(instrument="ETS126", state=state).delete()
        row = a_row(state, "ETS126", "signature", day)
        if state == "MC":
            assert load(row) == 1  # a member from the 5th of that month
            return

        fault = the_fault(row)

        assert fault.column == "kind"
        assert "Article 18" in fault.reason

    @pytest.mark.parametrize(("day", "open_"), [("2002-02-28", False), ("2002-03-01", True)])
    def test_others_accede_since_the_protocols(self, day: str, open_: bool) -> None:
        row = a_row("BR", "ETS126", "consent", day, form="accession")
        if open_:
            assert load(row) == 1
            return

        fault = the_fault(row)

        assert fault.column == "kind"
        assert "Article 18" in fault.reason

    def test_arland_plays_along(self) -> None:
        Act.objects.filter(state="ZZ", supersedes__isnull=False).delete()
        Act.objects.filter(state="ZZ").delete()

        assert load(a_row("ZZ", "ETS126", "signature", "1990-01-01")) == 1

    def test_a_mistake_against_the_law_can_be_withdrawn(self) -> None:
        Act.objects.create(
            key="ru-left",
            state_id="RU",
            instrument=Instrument.objects.get(key="ETS126"),
            kind="membership_ended",
            track="international",
            date="2022-03-16",
            known_on=date(2022, 3, 16),
            source="Gazette",
            recorded_at=NOON,
            recorded_by="ana",
        )

        row = a_row("RU", "ETS126", "membership_ended", "2022-03-16", id="ru-stays")
        withdrawal = row.replace("ru-stays,,,,,", "ru-stays,ru-left,,,,no")

        assert load(withdrawal) == 1


class TestWithoutEffect:
    def test_who_is_no_party_denounces_nothing(self) -> None:
        fault = the_fault(a_row("BR", "OPCAT", "denunciation_received", "2020-01-05"))

        assert fault.column == "kind"
        assert "no Party" in fault.reason

    def test_nobody_denounces_twice(self) -> None:
        rows = [
            a_row("FR", "ETS126", "denunciation_received", day)
            for day in ("2020-01-05", "2020-03-05")
        ]

        fault = the_fault(*rows)

        assert (fault.line, fault.column) == (3, "kind")

    def test_a_state_consents_once(self) -> None:
        fault = the_fault(a_row("FR", "ETS126", "consent", "1999-01-05"))

        assert fault.column == "kind"
        assert "consented already" in fault.reason

    def test_an_earlier_consent_would_leave_the_recorded_one_idle(self) -> None:
        fault = the_fault(a_row("RU", "ETS126", "consent", "1997-01-05"))

        assert fault.column == "kind"
        assert RU_CONSENT in fault.reason

    def test_nobody_signs_after_consenting(self) -> None:
        fault = the_fault(a_row("FR", "ETS126", "signature", "1999-01-05"))

        assert fault.column == "kind"

    def test_the_same_file_may_bring_consent_and_denunciation(self) -> None:
        rows = (
            a_row("BR", "OPCAT", "denunciation_received", "2022-01-05"),
            a_row("BR", "OPCAT", "consent", "2020-01-05"),
        )

        assert load(*rows, dry_run=True) == 2
        assert load(*rows) == 2

    def test_after_the_end_a_state_may_consent_anew(self) -> None:
        load(a_row("FR", "ETS126", "denunciation_received", "2020-01-05"))

        assert load(a_row("FR", "ETS126", "consent", "2022-01-05")) == 1

    def test_a_correction_takes_the_place_of_what_it_corrects(self) -> None:
        row = a_row("RU", "ETS126", "consent", "1998-05-06", id="ru-right", supersedes=RU_CONSENT)

        assert load(row) == 1

    def test_the_receipt_that_nobody_knew_becomes_known(self) -> None:
        row = a_row(
            "RU",
            "ETS126",
            "denunciation_received",
            "2025-10-02",
            supersedes="ets126-ru-denunciation-received",
        )

        assert load(row) == 1


class TestOverlap:
    @pytest.mark.parametrize("day", ["1998-05-05", "1998-05", "1998"])
    def test_a_less_exact_day_is_still_the_same_act(self, day: str) -> None:
        fault = the_fault(a_row("RU", "ETS126", "consent", day))

        assert fault.column == "date"
        assert RU_CONSENT in fault.reason

    def test_bounds_around_it_are_too(self) -> None:
        fault = the_fault(
            a_row("RU", "ETS126", "consent", "", not_before="1998-01-01", not_after="1998-06-01")
        )

        assert fault.column == "date"

    def test_in_one_file_as_well(self) -> None:
        rows = [a_row("BR", "OPCAT", "signature", day) for day in ("2020-01-05", "2020")]

        assert the_fault(*rows).line == 3

    def test_a_receipt_known_at_last_supersedes_the_unknown_one(self) -> None:
        fault = the_fault(a_row("RU", "ETS126", "denunciation_received", "2025-10-02"))

        assert "Correct it by supersedes" in fault.reason

    def test_declarations_of_one_year_may_be_two(self) -> None:
        load(a_row("RU", "ETS126", "declaration", "2012-03-05"))

        assert load(a_row("RU", "ETS126", "declaration", "2012")) == 1

    def test_another_territory_is_another_act(self) -> None:
        Act.objects.filter(key="ets126-gb-jersey").delete()
        row = a_row("GB", "ETS126", "territorial_application", "1988", territory="gb-jersey")

        assert load(row) == 1

    def test_an_act_withdrawn_as_a_mistake_may_be_recorded_anew(self) -> None:
        load(a_row("BR", "OPCAT", "signature", "2020", id="wrong"))
        load(a_row("BR", "OPCAT", "signature", "", id="none", supersedes="wrong", occurred="no"))

        assert load(a_row("BR", "OPCAT", "signature", "2020", id="right")) == 1


class TestFiles:
    @pytest.mark.parametrize("rest", ["", "\n", "\n\n\n"])
    def test_a_file_without_rows_is_refused(self, rest: str) -> None:
        with pytest.raises(BadFile, match="no rows"):
            actions.import_acts((HEADER + rest).encode(), by="ana", at=NOON, on=TODAY)

    @pytest.mark.parametrize(
        ("rows", "says"),
        [
            (
                ["x" * 10_000_000],
                "line 2 has 10000014 characters; at most 200000 .* 4000 in a cell",
            ),
            (["x" * 150_000], "longer than the 4000 characters"),
            (['"' + "x\n" * 100_000 + '"'], "longer than the 4000 characters"),
            (['"never closed'], "opened and never closed"),
            (['"a"b'], "write it twice"),
        ],
        ids=["line", "cell", "lines in a cell", "open", "stray"],
    )
    def test_what_is_no_csv_is_said_in_words_of_ours(self, rows: list[str], says: str) -> None:
        raw = a_file_of_acts(*rows, header=HEADER)

        with pytest.raises(BadFile, match=says) as caught:
            actions.import_acts(raw, by="ana", at=NOON, on=TODAY)

        assert "field" not in str(caught.value)
        assert "expected" not in str(caught.value)
