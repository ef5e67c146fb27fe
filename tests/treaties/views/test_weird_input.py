"""Whatever stands in an address, a page answers: found, refused or not found, never a failure."""

import pytest
from django.test import Client
from django.utils.http import urlencode

WEIRD = [
    "\0",
    "x" * 10_000,
    "²",
    "２０２６-１１-２２",  # noqa: RUF001 full width on purpose
    "0000-00-00",
    "0001-01-01",
    "2026-02-30",
    "9999-12-31",
    "9999-12",
    "-1",
    "1e3",
    "%",
    "ß",
    "😀",
    "' OR 1=1--",
    "<script>alert(1)</script>",
    "2026-11-22\n",
]
FIELDS = [
    ("/states/", "q"),
    ("/states/ru/", "on"),
    ("/states/ru/", "known_on"),
    ("/states/ru/", "instrument"),
    ("/states/ru/", "day"),
    ("/states/ru/", "kind"),
    ("/instruments/opcat/", "on"),
    ("/rules/D5/", "day"),
    ("/rules/M10/", "members"),
    ("/", "lang"),
]
KINDS = ["denunciation_received", "denunciation_withdrawn", "consent", "signature"]


@pytest.mark.parametrize(("page", "field"), FIELDS, ids=[f"{p} {f}" for p, f in FIELDS])
def test_a_field_takes_anything_without_failing(
    record: None, eve: Client, page: str, field: str
) -> None:
    for typed in WEIRD:
        answer = eve.get(page, {"kind": "consent", field: typed})

        assert answer.status_code in {200, 302, 400, 404}, typed[:20]
        assert b"<script>alert" not in answer.content


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("day", ["9999-12", "9999", "9990-12-31", "1987", "0001", "2026-02-30"])
def test_effects_beyond_the_calendar_are_refused_and_not_computed(
    story: None, eve: Client, kind: str, day: str
) -> None:
    for state in ("ru", "zz", "br", "fr"):
        for instrument in ("ets126", "opcat"):
            asked = {"instrument": instrument, "on": "9990-12-31", "kind": kind, "day": day}

            answer = eve.get(f"/states/{state}/", asked)

            assert answer.status_code in {200, 400}
            assert answer.status_code == 400 or day not in {"9999-12", "9999", "0001"}


def test_the_last_day_of_the_calendar_is_too_late(record: None, eve: Client) -> None:
    answer = eve.get("/states/ru/?on=9999-12-31")

    assert answer.status_code == 400
    assert "not later than the year 9990" in answer.content.decode()


def test_the_timeline_can_span_thousands_of_years(record: None, eve: Client) -> None:
    answer = eve.get("/states/ru/?on=9990-12-31")

    assert answer.status_code == 200
    assert 2 <= answer.content.decode().count("v-timeline__tick") <= 12


def test_of_a_repeated_parameter_the_last_counts(record: None, eve: Client) -> None:
    answer = eve.get("/states/ru/?on=soon&on=2026-11-22")

    assert answer.status_code == 200
    assert answer.context["page"].on.isoformat() == "2026-11-22"


@pytest.mark.parametrize("code", ["²²", "ﬂ", "俄", "ß", "r\0u", "a" * 3000, "ru ", "İT"])
def test_a_code_no_state_has_is_not_found(record: None, eve: Client, code: str) -> None:
    for address in (f"/states/{code}/", f"/instruments/{code}/", f"/rules/{code}/"):
        assert eve.get(address).status_code == 404


def test_a_name_typed_with_marks_is_shown_as_typed_and_never_run(record: None, eve: Client) -> None:
    page = eve.get("/states/?" + urlencode({"q": '"><script>'})).content.decode()

    assert "&quot;&gt;&lt;script&gt;" in page
