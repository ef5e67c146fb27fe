"""The public history of visits: every row of the file, with how much is missing."""

import csv
import json
from collections.abc import Iterator
from io import StringIO

import pytest
from django.db import transaction
from django.test import Client
from pytest_django import DjangoDbBlocker

from tests.conftest import NOON
from visita.committee.actions import load_history
from visita.committee.history import FILE
from visita.committee.models import PastVisit
from visita.committee.queries.visits import Sought, known, past_visits, years
from visita.committee.views.downloads import plain
from visita.treaties.actions import load_record
from visita.treaties.models import State


@pytest.fixture(scope="module")
def loaded(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Loaded once for all tests of this module, and then forgotten."""
    with django_db_blocker.unblock(), transaction.atomic():
        load_record(by="test", at=NOON)
        load_history()
        yield
        transaction.set_rollback(True)


@pytest.fixture
def history(loaded: None, db: None) -> None:
    """What a test does to it is undone."""


def eve(path: str, language: str = "en") -> str:
    answer = Client(headers={"accept-language": language}).get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_row_is_loaded_once_however_often_it_is_done(history: None) -> None:
    before = set(PastVisit.objects.values_list("pk", "key"))

    assert load_history() == 258
    assert set(PastVisit.objects.values_list("pk", "key")) == before
    assert len(before) == 258


def test_a_row_put_right_in_the_file_is_put_right_here(history: None) -> None:
    PastVisit.objects.filter(key="at-1990-05").update(note="wrong")

    load_history()

    assert PastVisit.objects.get(key="at-1990-05").note == "first CPT visit ever"


def test_days_stay_as_exact_as_their_source(history: None) -> None:
    counted = {
        precision: PastVisit.objects.filter(precision=precision).count()
        for precision in PastVisit.Precision.values
    }

    assert counted == {"day": 164, "month": 59, "year": 29, "reporting_year": 6}
    assert PastVisit.objects.get(key="be-2004-2005").started == "2004/2005"


def test_the_refused_visit_is_not_counted_as_carried_out(history: None) -> None:
    assert (known().visits, known().carried_out) == (258, 257)
    (refused,) = PastVisit.objects.filter(status="refused")
    assert refused.state_id == "AZ"
    assert "did not take place" in eve("/visits/?state=AZ")


def test_completeness_is_stated_for_every_year_and_adds_up(history: None) -> None:
    periods = known().periods

    assert [number for _, number in periods] == [3, 8, 3, 7, 21, 136, 58, 13, 9]
    assert "The record knows 258 visits, about 47 % of all" in eve("/visits/")


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("", 258),
        ("?kind=periodic", 108),
        ("?kind=not_stated", 87),
        ("?kind=ad_hoc_rapid_reaction", 1),
        ("?first_year=2019&last_year=2022", 58),
        ("?first_year=2005&last_year=2005&state=BE", 1),
    ],
)
def test_visits_are_found_by_state_kind_and_years(history: None, asked: str, number: int) -> None:
    rows = list(csv.DictReader(StringIO(eve(f"/visits/visits.csv{asked}"))))

    assert len(rows) == number
    assert len(json.loads(eve(f"/visits/visits.json{asked}"))["visits"]) == number


@pytest.mark.parametrize(
    "asked",
    ["?state=QQ", "?kind=secret", "?first_year=abc", "?first_year=0", "?state=%00"],
)
def test_a_search_that_cannot_be_is_answered_in_words(history: None, asked: str) -> None:
    for language in ("en", "fr"):
        answer = Client(headers={"accept-language": language}).get(f"/visits/{asked}")
        assert answer.status_code == 400
    backwards = Client(headers={"accept-language": "en"}).get(
        "/visits/?first_year=2020&last_year=2010"
    )
    assert "The last year lies before the first." in backwards.content.decode()


def test_the_drawing_has_every_year_and_leaves_reporting_years_out(history: None) -> None:
    drawn = years(past_visits(Sought()))

    assert [drawn[0].year, drawn[-1].year] == [1990, 2025]
    assert sum(year.number for year in drawn) == 258 - 6
    assert years([]) == []


def test_the_download_is_the_file_with_an_id(history: None) -> None:
    with FILE.open(encoding="utf-8", newline="") as lines:
        shipped = {
            (row["state"], row["start_date"], row["source"]) for row in csv.DictReader(lines)
        }

    rows = list(csv.DictReader(StringIO(eve("/visits/visits.csv"))))

    assert {(row["state"], row["started"], row["source"]) for row in rows} == shipped


@pytest.mark.parametrize("language", ["en", "fr"])
def test_pages_open_in_both_languages(history: None, language: str) -> None:
    for path in ("/visits/", "/visits/dataset/", "/visits/?state=XK", "/visits/?last_year=1989"):
        eve(path, language)


def test_the_page_of_a_state_leads_to_its_visits(history: None) -> None:
    assert "/visits/?state=UA" in eve("/states/ua/")
    assert State.objects.filter(pk="XK").exists()


@pytest.mark.parametrize(
    ("typed", "written"), [("=1+1", "'=1+1"), ("@x", "'@x"), ("-", "'-"), ("CPT", "CPT")]
)
def test_no_cell_is_run_by_a_spreadsheet(typed: str, written: str) -> None:
    assert plain(typed) == written
