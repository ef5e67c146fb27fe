"""The commands answer people and programs, and refuse bad input in one line."""

import json
from pathlib import Path

import pytest

from tests.builders import a_file_of_acts
from visita.site import prepare
from visita.site.main import main

Output = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def prepared(record: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test database is in order already."""
    monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)


@pytest.fixture(autouse=True)
def demonstration(monkeypatch: pytest.MonkeyPatch) -> None:
    """The demonstration says so in the environment: nothing of it outlives the test."""
    monkeypatch.setenv("VISITA_DEMO", "")


def said(capsys: Output, *words: str) -> str:
    assert main(list(words)) == 0
    return capsys.readouterr().out


def answered(capsys: Output, *words: str) -> dict[str, object]:
    answer: dict[str, object] = json.loads(said(capsys, *words, "--json"))
    return answer


STATUS_KEYS = {
    *("state", "instrument", "on", "status", "possible", "since", "until", "until_not_before"),
    *("record_complete_to", "unverified", "acts", "conditions"),
}


class TestStatus:
    def test_russia_today(self, capsys: Output) -> None:
        answer = answered(capsys, "status", "RU", "--instrument", "ETS 126", "--on", "2026-11-22")

        assert set(answer) == STATUS_KEYS
        assert answer["status"] == "unknown"
        assert answer["possible"] == ["party", "denunciation_received", "ceased"]
        assert (answer["until"], answer["until_not_before"]) == (None, "2026-10-01")
        assert answer["record_complete_to"] == "2016-07-21"

    @pytest.mark.parametrize("name", ["RU", "ru", "RUS", "Russia", "Russie", "russian federation"])
    @pytest.mark.parametrize("instrument", ["ETS 126", "ECPT", "ets126", "ecpt"])
    def test_states_and_instruments_go_by_many_names(
        self, capsys: Output, name: str, instrument: str
    ) -> None:
        answer = answered(capsys, "status", name, "--instrument", instrument, "--on", "2000-01-01")

        assert (answer["state"], answer["instrument"]) == ("RU", "ETS 126")

    def test_supposing_a_receipt(self, capsys: Output) -> None:
        words = ["status", "RU", "--instrument", "ETS 126", "--on", "2026-11-22"]
        words += ["--suppose", "denunciation_received=2025-10-02"]

        answer = answered(capsys, *words)
        text = said(capsys, *words)

        assert (answer["status"], answer["since"]) == ("ceased", "2026-11-01")
        assert "seats 46" in text
        assert "votes for a public statement 31" in text

    def test_known_on_an_earlier_day(self, capsys: Output) -> None:
        answer = answered(
            capsys,
            *("status", "RU", "--instrument", "ECPT", "--on", "2026-11-22"),
            *("--known-on", "2025-09-01"),
        )

        assert answer["status"] == "party"

    def test_the_text_says_why_with_the_article(self, capsys: Output) -> None:
        text = said(capsys, "status", "RU", "--instrument", "ECPT", "--on", "2026-11-22")

        assert "unknown" in text
        assert "[ECPT 22(2)]" in text


class TestOtherAnswers:
    def test_brazil_and_opcat_are_unknown_and_not_none(self, capsys: Output) -> None:
        assert answered(capsys, "status", "BR", "--instrument", "OPCAT")["status"] == "unknown"

    def test_the_chart_is_a_list_of_status_objects(self, capsys: Output) -> None:
        chart = json.loads(
            said(capsys, "chart", "--instrument", "ECPT", "--on", "2000-01-01", "--format", "json")
        )

        assert len(chart) == 47
        assert all(set(row) == STATUS_KEYS for row in chart)

    @pytest.mark.parametrize("form", ["table", "csv"])
    def test_the_chart_as_text(self, capsys: Output, form: str) -> None:
        text = said(capsys, "chart", "--instrument", "OPCAT", "--format", form)

        assert len(text.splitlines()) == 47 + (form == "csv")

    @pytest.mark.parametrize(
        ("rule", "instrument", "day", "effective"),
        [
            ("denunciation", "ETS 126", "2025-10-02", "2026-11-01"),
            ("denunciation", "ETS 126", "2024-02-29", "2025-03-01"),
            ("denunciation", "OPCAT", "2025-10-09", "2026-10-09"),
            ("entry-into-force", "ETS 126", "1998-05-05", "1998-09-01"),
            ("entry-into-force", "ETS 126", "2005-11-30", "2006-03-01"),
            ("entry-into-force", "OPCAT", "2021-12-10", "2022-01-09"),
            ("denunciation", "ETS 126", "2025-10", "2026-11-01"),
            ("denunciation", "ETS 126", "2025", None),
            ("entry-into-force", "ETS 126", "1987", "1989-02-01"),
        ],
    )
    def test_date_rules(
        self, capsys: Output, rule: str, instrument: str, day: str, effective: str | None
    ) -> None:
        words = ("date-rule", rule, "--instrument", instrument, "--date", day)

        assert answered(capsys, *words) == {"effective": effective}
        assert (effective or "between") in said(capsys, *words)

    def test_majorities(self, capsys: Output) -> None:
        assert answered(capsys, "majority", "--members", "46") == {
            "quorum": 24,
            "smallest_passing": 13,
            "public_statement": 31,
        }
        assert "31" in said(capsys, "majority", "--members", "46")

    def test_powers(self, capsys: Output) -> None:
        bound = answered(capsys, "powers", "FR", "--body", "CPT", "--on", "2026-11-22")
        left = answered(capsys, "powers", "BR", "--body", "CPT", "--on", "2026-11-22")

        assert bound["periodic_visit"]["allowed"] is True  # type: ignore[index]
        assert left["periodic_visit"]["allowed"] is False  # type: ignore[index]
        assert "no" in said(capsys, "powers", "BR", "--body", "CPT")

    def test_help_lists_the_kinds_and_the_columns(self, capsys: Output) -> None:
        for words, wanted in ((["status"], "denunciation_received"), (["treaties"], "not_before")):
            with pytest.raises(SystemExit):
                main([*words, "--help"])
            assert wanted in capsys.readouterr().out
        assert main(["--help"]) == 0


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["nonsense"], "status"),
        (["status"], "--instrument"),
        (["status", "RU"], "--instrument"),
        (["status", "Atlantis", "--instrument", "ECPT"], "STATE"),
        (["status", "RU", "--instrument", "ETS 999"], "ETS 126"),
        (["status", "RU", "--instrument", "ECPT", "--on", "2026-02-30"], "--on"),
        (["status", "RU", "--instrument", "ECPT", "--on", "2026-02"], "YYYY-MM-DD"),
        (["status", "RU", "--instrument", "ECPT", "--on", "1987-11-25"], "1987-11-26"),
        (["status", "RU", "--instrument", "ECPT", "--on", "202\uff16-01-01"], "--on"),
        (["status", "RU", "--instrument", "ECPT", "--colour", "blue"], "--colour"),
        (
            ["status", "RU", "--instrument", "ECPT", "--suppose", "exit=2026"],
            "denunciation_received",
        ),
        (["status", "RU", "--instrument", "ECPT", "--suppose", "consent=soon"], "--suppose"),
        (["status", "FR", "--instrument", "ECPT", "--suppose", "consent=2025"], "--suppose"),
        (["status", "RU\nRU", "--instrument", "ECPT"], "STATE"),
        (["chart", "--instrument", "ECPT", "--format", "xml"], "csv"),
        (["date-rule", "accession", "--instrument", "ECPT", "--date", "2020"], "denunciation"),
        (["date-rule", "denunciation", "--instrument", "UNCAT", "--date", "2020"], "--instrument"),
        (["date-rule", "denunciation", "--instrument", "ECPT", "--date", "1980"], "--date"),
        (["date-rule", "denunciation", "--instrument", "ECPT", "--date", "9999"], "--date"),
        (["date-rule", "denunciation", "--instrument", "ECPT", "--date", "1988-01-01"], "in force"),
        (["date-rule", "entry-into-force", "--instrument", "ECPT", "--date", "1986"], "opened"),
        (["status", "--instrument", "ECPT"], "STATE. See: visita status --help"),
        (["status", "RU", "--instrument"], "--instrument: expected one argument. See: visita"),
        (["status", "RU", "--instrument", "ECPT", "X"], "X. See: visita status --help"),
        (["status", "RU", "--instrument", "ECPT", "--instrument", "OPCAT"], "--instrument: given"),
        (["chart", "--instrument", "ECPT", "--on", "2020-01-01", "--on=2021-01-01"], "--on: given"),
        (["serve", "--port", "8001", "--port", "8001"], "--port: given twice"),
        (["majority", "--members", "0"], "--members"),
        (["majority", "--members", "-3"], "--members"),
        (["majority", "--members", "many"], "--members"),
        (["powers", "RU", "--body", "UN"], "CPT"),
        (["powers", "RU", "--body", "NPM", "--on", "1999-01-01"], "--on"),
        (["treaties", "export"], "import"),
        (["treaties", "import", "/no/such/file.csv"], "FILE.csv"),
        (["demo", "--json"], "--prepare"),
        (["serve", "--port", "80"], "--port"),
        (["rules", "--into", "/no/such/folder/rules.md"], "--into"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else value,
)
def test_bad_input_is_refused_in_one_line(capsys: Output, words: list[str], names: str) -> None:
    assert main(words) == 2

    output = capsys.readouterr()
    assert output.out == ""
    assert len(output.err.splitlines()) == 1
    assert names in output.err
    assert "Traceback" not in output.err


def test_what_may_be_repeated_still_may(capsys: Output) -> None:
    words = ["status", "BR", "--instrument", "OPCAT", "--on", "2026-11-22"]
    words += ["--suppose", "consent=2020-01-01", "--suppose", "denunciation_received=2024-01-01"]

    assert answered(capsys, *words)["acts"]


def test_an_import_reports_every_faulty_row(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "acts.csv"
    file.write_bytes(a_file_of_acts("XX,ECPT,consent,2020,G", "FR,ECPT,reservation,1989,G"))

    assert main(["treaties", "import", str(file)]) == 2

    lines = capsys.readouterr().err.splitlines()
    assert "2 of 2 rows are faulty; nothing was recorded" in lines[0]
    assert "line 2, column state" in lines[1]
    assert "line 3, column kind" in lines[2]
    assert "Article 21" in lines[2]


def test_an_import_can_be_tried_and_then_done(capsys: Output, tmp_path: Path) -> None:
    file = tmp_path / "acts.csv"
    file.write_bytes(a_file_of_acts("BR,OPCAT,signature,2020-01-05,Gazette"))

    assert "nothing was kept" in said(capsys, "treaties", "import", str(file), "--dry-run")
    assert "1 act" in said(capsys, "treaties", "import", str(file))


def test_the_steps_of_the_story_are_listed_for_programs(capsys: Output) -> None:
    steps = json.loads(said(capsys, "demo", "--prepare", "--json"))

    assert all(set(step) == {"step", "url", "as"} for step in steps)
    assert any("/states/zz/" in step["url"] for step in steps)


def test_options_without_a_command_are_those_of_the_demonstration(capsys: Output) -> None:
    assert main(["--prepare", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)


def test_the_tour_is_at_most_twelve_addresses(capsys: Output) -> None:
    addresses = [line for line in said(capsys, "tour").splitlines() if "http://localhost" in line]

    assert 3 <= len(addresses) <= 12
