"""A list through the pages: handed in, its columns named, checked, decided, brought in."""

from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.conftest import Clock
from tests.places.importing.lists import csv_of
from visita.places.models import ColumnNames, Figure, Happening, Place, PlaceList

pytestmark = pytest.mark.usefixtures("clock")

ROWS = (
    'Arl Central Prison,A1,Arl,HMP,"1,438"',
    "Arl Central Prison East,,Arl,Remand,64",
    "Ost Prison,A2,Ost,Blue,Medical = 64",
    ",A3,Ost,HMP,10",
)


@pytest.fixture(autouse=True)
def _on_the_day(clock: Clock) -> None:
    """The clock of the tests."""


def hand_in(browser: Client, content: bytes, name: str = "places.csv") -> Any:
    upload = SimpleUploadedFile(name, content)
    return browser.post(reverse("places:lists"), {"upload": upload})


def page(browser: Client, name: str, **asked: str) -> str:
    found = PlaceList.objects.get()
    answer = browser.get(reverse(f"places:{name}", args=[found.pk]), asked)
    assert answer.status_code == 200
    return answer.content.decode()


def columns_form(browser: Client) -> dict[str, Any]:
    """What the form proposes, as a browser would send it."""
    found = PlaceList.objects.get()
    form = browser.get(reverse("places:list-columns", args=[found.pk])).context["form"]
    sent = {each.html_name: each.value() for each in form if each.value() is not None}
    return {**sent, "types_of": form.type_column() if form.type_column() is not None else ""}


def name_columns(browser: Client, **said: Any) -> Any:
    typed = columns_form(browser) | {"state": "ZZ", "source": "Ministry", "day": "2026"} | said
    found = PlaceList.objects.get()
    return browser.post(reverse("places:list-columns", args=[found.pk]), typed)


def begin(browser: Client) -> Any:
    found = PlaceList.objects.get()
    return browser.post(
        reverse("places:list-begin", args=[found.pk]), {"version": found.version}, follow=True
    )


def test_a_list_of_more_than_two_megabytes_is_handed_in_from_the_register(
    browser: Client,
) -> None:
    """Other forms may not be so large; this address must be known to those who look at sizes."""
    register = browser.get(reverse("places:places")).content.decode()
    assert f'href="{reverse("places:lists")}"' in register
    far = ",".join(("Arl Prison", "A1", "Arl", "HMP", "9"))
    content = csv_of(far, *(f"Prison No. {at},B{at},{'Ost ' * 200},HMP,1" for at in range(3000)))
    assert len(content) > settings.LARGEST_BODY
    assert hand_in(browser, content).url.endswith("/columns/")
    assert PlaceList.objects.get().rows == 3001


def test_a_list_is_mapped_checked_decided_and_brought_in(browser: Client) -> None:
    assert hand_in(browser, csv_of(*ROWS)).url.endswith("/columns/")
    assert "Blue" in page(browser, "list-columns")

    assert name_columns(browser, usual_type="PRISON", keep_as="Ministry").status_code == 302
    assert not Place.objects.exists()
    told = page(browser, "list")
    assert "Cannot be brought in" in told
    assert "The place has no name" in page(browser, "list-rows", verdict="FAULTY")
    assert "one whole number" in page(browser, "list-rows", verdict="HEEDED")

    assert "brought in" in begin(browser).content.decode().lower()
    central = Place.objects.get(code="A1")
    assert (central.name, central.town, central.type) == ("Arl Central Prison", "Arl", "PRISON")
    assert Figure.objects.get(place=central).value == 1438
    assert not Happening.objects.exists()
    assert ColumnNames.objects.get().name == "Ministry"


def test_the_errors_are_handed_out_as_csv_without_formulas(browser: Client) -> None:
    hand_in(browser, csv_of("=1+1,A1,Arl,HMP,x"))
    name_columns(browser)

    told = page(browser, "list-faults")

    assert "2,'=1+1,warning,name,'=1+1," in told
    assert "capacity,x," in told


def test_a_perhaps_known_place_waits_for_a_decision(browser: Client) -> None:
    hand_in(browser, csv_of("Arl Camp,,Arl,HMP,1", "Arl Camp,,,HMP,2"))
    name_columns(browser)
    begin(browser)
    assert Place.objects.count() == 1
    likely = reverse("places:list-likely", args=[PlaceList.objects.get().pk])
    assert "same name, and the town" in browser.get(likely).content.decode()

    version = PlaceList.objects.get().version
    typed = {"version": version, "decision": "SAME", "rows": ["3"]}
    assert browser.post(likely, typed).status_code == 302
    begin(browser)

    assert Place.objects.count() == 1
    assert "The same file" not in page(browser, "list")


def test_a_stale_decision_and_one_on_nothing_do_nothing(browser: Client) -> None:
    hand_in(browser, csv_of("Arl Camp,,Arl,HMP,1", "Arl Camp,,,HMP,2"))
    name_columns(browser)
    likely = reverse("places:list-likely", args=[PlaceList.objects.get().pk])

    for typed in (
        {"version": "0", "decision": "SAME", "every": "yes"},
        {"version": "x", "decision": "SAME", "every": "yes"},
        {"version": PlaceList.objects.get().version, "decision": "SAME"},
        {"version": PlaceList.objects.get().version, "decision": "EAT", "every": "yes"},
    ):
        assert browser.post(likely, typed).status_code == 302

    assert not PlaceList.objects.get().lines.exclude(decision="").exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"%PDF-1.4 x", "neither CSV nor"),
        (b"PK\x03\x04 word/document.xml", "neither CSV nor"),
        (b"PK\x03\x04 xl/workbook.xml xl/vbaProject.bin", "macros"),
        (b"PK\x03\x04 xl/workbook.bin", "old kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old kind"),
        (b"<html><table></table></html>", "neither CSV nor"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "neither CSV nor"),
    ],
)
def test_what_is_no_list_is_refused_with_a_reason(
    browser: Client, content: bytes, why: str
) -> None:
    answer = hand_in(browser, content)

    assert answer.status_code == 400
    assert why in answer.content.decode()
    assert not PlaceList.objects.exists()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"name,town\n", "no rows below"),
        (b"name\n" + b"x\n" * 200_002, "more than 200,000 rows"),
        (b"name\n" + b"a," * 300 + b"b\n", "more than 200 columns"),
        (b'name\n"' + b"a" * 30_000, "longer than 20,000"),
    ],
)
def test_a_list_that_cannot_be_read_says_why(browser: Client, content: bytes, why: str) -> None:
    hand_in(browser, content)

    assert why in page(browser, "list")


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ({"column-0": ""}, "which column holds the name"),
        ({"column-2": "name"}, "Another column holds this already"),
        ({"column-2": "latitude"}, "Coordinates need two columns"),
        ({"day": ""}, "say of which day"),
        ({"state": ""}, "This field is required"),
        ({"types_of": "1"}, "what the words for types mean"),
        ({"version": "7"}, "Somebody has done something"),
    ],
)
def test_columns_that_cannot_be_are_refused(
    browser: Client, said: dict[str, str], why: str
) -> None:
    hand_in(browser, csv_of(*ROWS))

    answer = name_columns(browser, **said)

    assert answer.status_code == 400
    assert why in answer.content.decode()
    assert PlaceList.objects.get().stage == "READ"


def test_what_was_said_of_columns_is_proposed_again(browser: Client) -> None:
    hand_in(browser, csv_of(*ROWS))
    name_columns(browser, **{"column-4": "OCCUPANCY"}, keep_as="As the ministry writes")
    PlaceList.objects.all().delete()

    hand_in(browser, csv_of(*ROWS))

    assert columns_form(browser)["column-4"] == "OCCUPANCY"
    assert "As the ministry writes" in page(browser, "list-columns")
