"""Files go in by one command, and come out as claims with their places, speakers and relations."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.intake.seeds import SEEDS
from visita.intake.models import Claim, Item, Original, Stage, Standing
from visita.site import prepare
from visita.site.main import main

Output = pytest.CaptureFixture[str]
HERALD = """Arland Herald
12 May 2025, 09:40

Ministry: no prisoner was harmed

The Ministry of Justice of Arland said that no prisoner was harmed in the spring.

Arland signed the European Convention for the Prevention of Torture in 2003.
"""
COURIER = """Northmark Courier
13 May 2025

Nobody came to harm, says Arland

No prisoner was harmed in the spring, the Ministry of Justice of Arland said on Monday.
"""
BROKEN = b"%PDF-1.4\nnothing more"


@pytest.fixture(autouse=True)
def prepared(story: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The test database is in order already."""
    monkeypatch.setattr(prepare, "_bring_into_order", lambda **_: None)


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    (tmp_path / "herald.txt").write_text(HERALD)
    (tmp_path / "courier.txt").write_text(COURIER)
    return tmp_path


def taken_in(capsys: Output, *files: Path) -> dict[str, Any]:
    assert main(["intake", *map(str, files), "--json"]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_a_folder_goes_in_and_every_span_stands_where_it_is_said_to(
    capsys: Output, papers: Path
) -> None:
    found = taken_in(capsys, papers)

    assert [each["file"] for each in found["documents"]] == ["courier.txt", "herald.txt"]
    for document in found["documents"]:
        lines = (papers / document["file"]).read_text().split("\n")
        assert document["claims"]
        for claim in document["claims"]:
            line = lines[claim["line"] - 1]
            assert line[claim["start"] : claim["end"]] == claim["span"]
    assert Item.objects.filter(channel="COMMAND", stage=Stage.READ).count() == 2


def test_the_same_statement_in_two_papers_is_one_origin(capsys: Output, papers: Path) -> None:
    found = taken_in(capsys, papers)

    said = {claim["id"]: claim for each in found["documents"] for claim in each["claims"]}
    pairs = [{said[claim]["claimant_key"] for claim in pair} for pair in found["same_origin"]]
    assert pairs == [{"office:ZZ.justice"}]
    assert found["groups"] == [["courier.txt", "herald.txt"]]


def test_the_same_file_twice_is_one_item(capsys: Output, papers: Path) -> None:
    before = Item.objects.count()
    first = taken_in(capsys, papers / "herald.txt")
    second = taken_in(capsys, papers / "herald.txt")

    assert first["documents"] == second["documents"]
    assert Item.objects.count() == before + 1


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(capsys: Output, papers: Path) -> None:
    (papers / "broken.pdf").write_bytes(BROKEN)

    found = taken_in(capsys, papers)

    assert [each["file"] for each in found["refused"]] == ["broken.pdf"]
    assert "PDF" in found["refused"][0]["reason"]
    assert len(found["documents"]) == 2
    assert bytes(Original.objects.get(items__name="broken.pdf").content) == BROKEN


def test_a_rejected_claim_is_told_no_more(capsys: Output, papers: Path) -> None:
    found = taken_in(capsys, papers / "courier.txt")
    first = found["documents"][0]["claims"][0]["id"]
    Claim.objects.filter(pk=first).update(standing=Standing.REJECTED)

    again = taken_in(capsys, papers / "courier.txt")

    assert first not in {claim["id"] for claim in again["documents"][0]["claims"]}


def test_a_claim_is_explained_with_its_speaker_first(capsys: Output, papers: Path) -> None:
    found = taken_in(capsys, papers / "herald.txt")
    claim = next(each for each in found["documents"][0]["claims"] if each["claimant"])

    assert main(["intake", "explain", claim["id"]]) == 0

    told = capsys.readouterr().out
    assert told.startswith(f"Who says it:   {claim['claimant']}")
    assert claim["span"] in told
    assert "The record:" in told


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["nowhere.txt"], "there is no such file"),
        (["explain", "seven"], "is not the id of a claim"),
        (["explain", "5f0c5b0e-0000-4000-8000-000000000000"], "no claim has the id"),
    ],
)
def test_bad_input_is_refused_in_one_line(capsys: Output, words: list[str], said: str) -> None:
    assert main(["intake", *words]) == 2

    refused = capsys.readouterr().err
    assert said in refused
    assert refused.count("\n") == 1


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the shared articles are not here")
def test_the_five_articles_are_one_event_of_which_two_count_once(capsys: Output) -> None:
    """Who ratified when resolves into four acts; what is said to be over is held to Article 22."""
    found = taken_in(capsys, *sorted(SEEDS.glob("*.txt")))

    named = {each["file"][:3]: each for each in found["documents"]}
    home = {claim["id"]: key for key, each in named.items() for claim in each["claims"]}
    assert [len(group) for group in found["groups"]] == [5]
    assert [each["lines"] for each in named["004"]["second_stories"]] == [[11, 18]]
    assert {tuple(sorted(map(home.__getitem__, pair))) for pair in found["same_origin"]} == {
        ("001", "002")
    }
    kinds = [each["kind"] for each in found["relations"]]
    assert len(kinds) >= 15
    quarrel = next(each for each in found["relations"] if each["kind"] == "ambiguity")
    for day in ("1996-02-28", "1998-03-28", "1998-05-05", "1998-09-01"):
        assert day in quarrel["reason"]
    against = [each for each in found["relations"] if each["provision"] == "ECPT 22(2)"]
    assert {home[claim] for each in against for claim in each["claims"]} == {"003", "004"}
