"""Acts enter the record all together or not at all, and are corrected, never changed."""

from datetime import date
from threading import Thread

import pytest
from django.db import connection

from tests.builders import a_file_of_acts, an_act
from tests.conftest import NOON, TODAY
from visita.treaties import actions
from visita.treaties.act_files import BadFile, FaultyRows
from visita.treaties.models import Act, RecordCheck
from visita.treaties.queries.acts import acts_known

GOOD = "BR,OPCAT,signature,2020-01-05,Gazette"


def load(*rows: str, **options: bool) -> int:
    return actions.import_acts(a_file_of_acts(*rows), by="ana", at=NOON, on=TODAY, **options)


@pytest.mark.usefixtures("record")
class TestImport:
    def test_every_act_is_recorded_with_who_and_when(self) -> None:
        assert load(GOOD, "BRA,ecpt,consent,2021-02,Gazette") == 2

        act = Act.objects.get(key="ets126-br-consent-2021-02")
        assert (act.recorded_by, act.recorded_at, act.known_on) == ("ana", NOON, TODAY)

    def test_a_dry_run_keeps_nothing(self) -> None:
        before = Act.objects.count()

        assert load(GOOD, dry_run=True) == 1
        assert Act.objects.count() == before

    def test_one_faulty_row_refuses_all(self) -> None:
        before = Act.objects.count()

        with pytest.raises(FaultyRows):
            load(GOOD, "Atlantis,ETS 126,consent,2021-02-03,Gazette")

        assert Act.objects.count() == before

    def test_a_byte_order_mark_does_no_harm(self) -> None:
        raw = b"\xef\xbb\xbf" + a_file_of_acts(GOOD)

        assert actions.import_acts(raw, by="ana", at=NOON, on=TODAY) == 1

    def test_every_faulty_row_is_named_with_its_line_and_column(self) -> None:
        with pytest.raises(FaultyRows) as caught:
            load(
                "Atlantis,ETS 126,consent,2021-02-03,Gazette",
                GOOD,
                "BR,ETS 999,consent,2021-02-03,Gazette",
                "BR,ETS 126,consent,2021-02-30,Gazette",
                "BR,ETS 126,reservation,2021-02-03,Gazette",
                "BR,ETS 126,consent,1980-02-03,Gazette",
                "BR,ETS 126,consent,2031-01-01,Gazette",
                "BR,ETS 126,consent,2021-02-03,",
                "BR,ETS 126,ratified,2021-02-03,Gazette",
            )

        assert [(fault.line, fault.column) for fault in caught.value.faults] == [
            (2, "state"),
            (4, "instrument"),
            (5, "date"),
            (6, "kind"),
            (7, "date"),
            (8, "date"),
            (9, "source"),
            (10, "kind"),
        ]
        assert "Article 21" in caught.value.faults[3].reason

    @pytest.mark.parametrize("repeated", [GOOD, "RU,ETS 126,consent,1998-05-05,Gazette"])
    def test_an_act_the_record_holds_is_refused(self, repeated: str) -> None:
        load(GOOD)

        with pytest.raises(FaultyRows, match="1 of 1"):
            load(repeated)

    def test_the_same_act_twice_in_a_file_is_refused(self) -> None:
        with pytest.raises(FaultyRows):
            load(GOOD, GOOD)

    def test_a_correction_supersedes_and_the_old_act_stays(self) -> None:
        load(GOOD)

        load("BR,OPCAT,signature,2020-01-06,Gazette,br-right,opcat-br-signature-2020-01-05")

        old = Act.objects.get(key="opcat-br-signature-2020-01-05")
        assert old.superseded_by.key == "br-right"

    def test_an_act_is_corrected_once(self) -> None:
        load(GOOD)
        load("BR,OPCAT,signature,2020-01-06,Gazette,br-right,opcat-br-signature-2020-01-05")

        with pytest.raises(FaultyRows):
            load("BR,OPCAT,signature,2020-01-07,Gazette,br-3,opcat-br-signature-2020-01-05")

    def test_a_correction_of_nothing_is_refused(self) -> None:
        with pytest.raises(FaultyRows):
            load("BR,OPCAT,signature,2020-01-06,Gazette,br-right,no-such-act")

    def test_an_act_recorded_by_mistake_is_withdrawn_and_can_still_be_asked_for(self) -> None:
        load(GOOD)
        load(
            "BR,OPCAT,signature,2020-01-05,Gazette,br-none,opcat-br-signature-2020-01-05,"
            "2026-11-22,,,no"
        )

        now = acts_known(instruments=["OPCAT"], state="BR")
        assert now == []
        assert Act.objects.filter(state="BR", instrument="OPCAT").count() == 2

    def test_a_mistake_must_be_named(self) -> None:
        with pytest.raises(FaultyRows):
            load("BR,OPCAT,signature,2020-01-05,Gazette,br-none,,,,,no")

    @pytest.mark.parametrize("key", ["x" * 81, "with space", "Großbuchstabe", "-first"])
    def test_an_id_is_short_and_plain(self, key: str) -> None:
        with pytest.raises(FaultyRows):
            load(f"BR,OPCAT,signature,2020-01-05,Gazette,{key}")

    def test_unreadable_and_doubled_rows_are_named_in_one_round(self) -> None:
        with pytest.raises(FaultyRows) as caught:
            load("RU,ETS 126,consent,1998-05-05,Gazette", "XX,ETS 126,consent,2020,Gazette")

        assert [fault.line for fault in caught.value.faults] == [2, 3]

    def test_an_unknown_day_needs_bounds(self) -> None:
        with pytest.raises(FaultyRows):
            load("BR,OPCAT,signature,,Gazette")

        assert load("BR,OPCAT,signature,,Gazette,,,,2020-01-01,2020-06-30") == 1

    def test_bounds_in_the_wrong_order_are_refused(self) -> None:
        with pytest.raises(FaultyRows):
            load("BR,OPCAT,signature,,Gazette,,,,2020-06-30,2020-01-01")


@pytest.mark.usefixtures("record")
@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (b"", "column"),
        (b"state,instrument\nBR,ETS 126\n", "missing"),
        (a_file_of_acts(GOOD, header="state,instrument,kind,date,source,colour"), "colour"),
        (
            "state,instrument,kind,date,source\nBR,ETS 126,signature,2020,Gazétte".encode(
                "latin-1"
            ),
            "UTF-8",
        ),
        (
            a_file_of_acts("BR,ETS 126,signature,2020," + "x" * 10_000_000),
            "line 2 has .* characters; at most",
        ),
        (a_file_of_acts('BR,ETS 126,signature,2020,"never closed'), "not CSV"),
        (b"\x00" * 50, "column"),
        (b"x" * 50_000_001, "at most"),
    ],
    ids=["empty", "missing", "unknown", "encoding", "long line", "quote", "zeros", "large"],
)
def test_a_file_that_cannot_be_read_is_refused_whole(raw: bytes, says: str) -> None:
    before = Act.objects.count()

    with pytest.raises(BadFile, match=says):
        actions.import_acts(raw, by="ana", at=NOON, on=TODAY)

    assert Act.objects.count() == before


@pytest.mark.usefixtures("record")
def test_loading_again_adds_nothing() -> None:
    before = Act.objects.count()

    assert actions.load_record(by="visita", at=NOON) == 0
    assert Act.objects.count() == before


@pytest.mark.usefixtures("record")
def test_an_act_recorded_by_hand_survives_the_next_start() -> None:
    an_act(GOOD)

    actions.load_record(by="visita", at=NOON)

    assert Act.objects.filter(key="opcat-br-signature-2020-01-05").exists()


@pytest.mark.usefixtures("record")
def test_the_sources_and_the_rules_agree_on_every_printed_day() -> None:
    check = actions.check_record(at=NOON)

    assert check.compared > 50
    assert check.disagreements == []
    assert RecordCheck.objects.get() == check


@pytest.mark.usefixtures("record")
def test_a_printed_day_that_contradicts_the_rule_is_named() -> None:
    Act.objects.filter(key="ets126-fr-consent").update(effect_on=date(1989, 6, 1))

    assert "ets126-fr-consent" in actions.check_record(at=NOON).disagreements[0]


@pytest.mark.django_db(transaction=True)
def test_of_two_people_who_import_the_same_act_at_once_one_succeeds() -> None:
    actions.load_record(by="visita", at=NOON)
    outcomes: list[object] = []

    def import_once() -> None:
        try:
            outcomes.append(load(GOOD))
        except FaultyRows:
            outcomes.append("refused")
        finally:
            connection.close()

    people = [Thread(target=import_once) for _ in range(4)]
    for person in people:
        person.start()
    for person in people:
        person.join()

    assert sorted(map(str, outcomes)) == ["1", "refused", "refused", "refused"]
    assert Act.objects.filter(key="opcat-br-signature-2020-01-05").count() == 1
