"""How the interface behaves: caching, headers, methods, and words nobody should send."""

import pytest
from django.test import Client

from tests.treaties.test_api import CHART, RUSSIA, SUPPOSED, got

ADDRESSES = (
    "/api/v1/",
    "/api/v1/openapi.json",
    "/api/v1/instruments",
    "/api/v1/instruments/ECPT",
    CHART,
    f"{CHART}&format=csv",
    "/api/v1/states",
    "/api/v1/states/RU",
    RUSSIA,
    "/api/v1/states/RU/powers?body=CPT&on=2026-11-22",
    SUPPOSED,
    "/api/v1/acts?limit=5",
    "/api/v1/acts?limit=5&format=csv",
    "/api/v1/statements",
    "/api/v1/checks",
    "/api/v1/rules",
    "/api/v1/rules/D5",
    "/api/v1/date-rules/denunciation?instrument=ECPT&date=2025-10-02",
    "/api/v1/majorities?members=46",
    "/api/v1/problems",
)


# Caching, headers, methods


def test_an_unchanged_answer_is_not_sent_twice(eve: Client) -> None:
    for address in ADDRESSES:
        first = eve.get(address)
        again = eve.get(address, headers={"if-none-match": first.headers["ETag"]})
        other = eve.get(address, headers={"if-none-match": '"other"'})

        assert first.status_code == other.status_code == 200, address
        assert (again.status_code, again.content) == (304, b""), address
        assert again.headers["ETag"] == first.headers["ETag"]
        assert again.headers["Access-Control-Allow-Origin"] == "*"


def test_head_is_get_without_the_content(eve: Client) -> None:
    for address in ADDRESSES:
        get, head = eve.get(address), eve.head(address)

        assert (head.status_code, head.content) == (200, b""), address
        for name in ("ETag", "Content-Type", "Content-Length", "Cache-Control"):
            assert head.headers[name] == get.headers[name], (address, name)


def test_an_answer_is_for_everybody_alike(eve: Client) -> None:
    for address in (*ADDRESSES, "/api/v1/nothing", "/api/v1/states/Atlantis"):
        plain = eve.get(address)
        french = Client(headers={"accept-language": "fr", "accept": "text/html"})
        french.cookies["visita_language"] = "fr"
        other = french.get(address)

        assert other.content == plain.content, address
        assert not plain.cookies
        assert "Set-Cookie" not in other.headers
        assert not other.cookies
        assert "Vary" not in other.headers
        assert other.headers["Content-Language"] == "en"
        assert other.headers["Access-Control-Allow-Origin"] == "*"
        assert other.headers["Cross-Origin-Resource-Policy"] == "cross-origin"
        assert other.headers["X-Content-Type-Options"] == "nosniff"


def test_good_answers_may_be_kept_and_problems_not_for_long(eve: Client) -> None:
    assert eve.get("/api/v1/states").headers["Cache-Control"] == "public, max-age=300"
    assert "public" not in eve.get("/api/v1/nothing").headers.get("Cache-Control", "")


def test_other_pages_stay_closed_to_other_sites(eve: Client) -> None:
    response = eve.get("/acts.atom")

    assert "Access-Control-Allow-Origin" not in response.headers
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


# Bad input

WIDE = {ord("0") + digit: 0xFF10 + digit for digit in range(10)}
"""Digits that Python reads as numbers and nobody means."""

NO_DAYS = (
    "",
    "2026",
    "2026-11",
    "2026-02-29",
    "0000-00-00",
    "0000-01-01",
    "9999-12-31",
    "10000-01-01",
    "2026-11-22".translate(WIDE),
    "2026-11-22%00",
    "2026-11-22%0A",
    " 2026-11-22",
    "20261122",
    "2026-W47-7",
    "1795305600",
    "today",
    "-1",
    "2026-11-22T00:00:00Z",
    "9" * 10_000,
)


def test_a_day_is_a_day_in_plain_digits_or_refused(eve: Client) -> None:
    for day in NO_DAYS:
        problem = got(eve, f"/api/v1/instruments/ETS126/chart?on={day}", status=422)

        assert problem["code"] == "bad_parameter"
        assert [each["parameter"] for each in problem["errors"]] == ["on"]
        assert len(problem["errors"][0]["detail"]) < 200


@pytest.mark.parametrize("day", ["9990-12-31", "9990-12", "9990"])
def test_the_last_days_of_the_calendar_break_no_rule(day: str, eve: Client) -> None:
    rule = got(eve, f"/api/v1/date-rules/denunciation?instrument=ECPT&date={day}")
    supposed = got(
        eve,
        f"/api/v1/states/FR/suppose?instrument=ECPT&kind=denunciation_received&day={day}"
        "&on=9990-12-31",
    )

    assert set(rule) == {"effective"}
    assert supposed["after"]["status"] in {"party", "denunciation_received", "unknown"}


def test_a_number_of_members_is_a_plain_number(eve: Client) -> None:
    wide = "46".translate(WIDE)
    for number in ("0", "-1", "%2B5", "5.0", "1e3", wide, "046", "100000", "9" * 5000, "", " 46"):
        problem = got(eve, f"/api/v1/majorities?members={number}", status=422)

        assert [each["parameter"] for each in problem["errors"]] == ["members"]


def test_a_page_of_acts_has_its_limits(eve: Client) -> None:
    for asked in ("limit=0", "limit=501", "limit=-1", f"limit={'9' * 30}", "offset=1000000"):
        assert got(eve, f"/api/v1/acts?{asked}", status=422)["code"] == "bad_parameter"


LONG = "A" * 10_000
STATUS = "states/RU/status?instrument=ECPT"
ODD_WORDS = {
    "states/%00": 404,
    "states/RU%00": 200,
    "states/%F0%9F%95%8A": 404,
    "states/%FF%FE": 404,
    "states/..%2f..%2fetc": 404,
    "states/%EF%BC%B2%EF%BC%B5": 200,
    f"states/{LONG[:100]}": 404,
    f"states/{LONG}": 422,
    f"instruments/{LONG}": 422,
    f"rules/{LONG}": 422,
    "rules/%00": 404,
    "instruments/%00": 404,
    "acts?state=%00": 404,
    "acts?state=": 404,
    "acts?kind=%00": 422,
    f"acts?{LONG}=1": 422,
    "acts?limit=1&limit=2": 422,
    "states/RU?lang=fr": 422,
    "states/RU/status": 422,
    "states/RU/powers?body=cpt": 422,
    f"{STATUS}&suppose=consent": 422,
    f"{STATUS}&suppose=war=2020": 422,
    f"{STATUS}{'&suppose=signature=2020' * 11}": 422,
    "states/FR/suppose?instrument=ECPT&kind=consent&day=1900": 422,
    "date-rules/secession?instrument=ECPT&date=2020": 422,
}


def test_odd_words_get_an_answer_and_never_a_failure(eve: Client) -> None:
    for path, status in ODD_WORDS.items():
        response = eve.get(f"/api/v1/{path}")

        assert response.status_code == status, (path[:80], response.content[:500])
        assert len(response.content) < 15_000


def test_a_misspelt_day_is_not_answered_as_today(eve: Client) -> None:
    problem = got(eve, "/api/v1/instruments/ECPT/chart?On=1995-01-01", status=422)

    assert problem["errors"] == [
        {
            "parameter": "On",
            "place": "query",
            "detail": "is not a parameter here; accepted: on, known_on, format.",
        }
    ]
