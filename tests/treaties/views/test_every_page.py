"""What every page of the record has in common: its answer, its headers, what it costs."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from tests.addresses import FAULTS, MORE, NOT_PAGES, PAGES
from visita.treaties.urls import urlpatterns

OPEN = [*PAGES.values(), *MORE.values()]
EVERY = [*((url, 200) for url in OPEN), *FAULTS.values()]
NAMED = [*PAGES, *MORE, *FAULTS]


def test_every_page_has_an_address_in_the_list() -> None:
    assert {pattern.name for pattern in urlpatterns} - NOT_PAGES == set(PAGES)


@pytest.mark.parametrize(("url", "status"), EVERY, ids=NAMED)
def test_a_page_opens_or_says_what_is_wrong(
    story: None, eve: Client, url: str, status: int
) -> None:
    answer = eve.get(url)

    assert answer.status_code == status
    assert "<h1>" in answer.content.decode()


@pytest.mark.parametrize("url", [url for url, _ in EVERY], ids=NAMED)
def test_every_answer_carries_the_same_headers_and_sets_no_cookie(
    story: None, eve: Client, url: str
) -> None:
    answer = eve.get(url)

    policy = answer.headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "unsafe" not in policy
    assert answer.headers["Referrer-Policy"] == "no-referrer"
    assert answer.headers["X-Frame-Options"] == "DENY"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Language"] == "en"
    assert {"Accept-Language", "Cookie"} <= set(answer.headers["Vary"].split(", "))
    assert not answer.cookies


def test_a_page_can_be_asked_for_its_head_alone(story: None, eve: Client) -> None:
    for url in OPEN:
        answer = eve.head(url)

        assert answer.status_code == 200
        assert answer.content == b""


def test_nothing_can_be_sent_to_a_page(story: None, eve: Client) -> None:
    for url in OPEN:
        for send in (eve.post, eve.put, eve.patch, eve.delete):
            answer = send(url)

            assert answer.status_code == 405
            assert answer.headers["Allow"] == "GET, HEAD"


def test_a_page_that_has_not_changed_is_not_sent_again(story: None, eve: Client) -> None:
    for url in OPEN:
        first = eve.get(url)

        again = eve.get(url, headers={"if-none-match": first.headers["ETag"]})

        assert again.status_code == 304
        assert again.content == b""


def test_the_same_page_in_another_language_is_another_page(record: None, eve: Client) -> None:
    english = eve.get("/sources/")

    french = eve.get(
        "/sources/", headers={"accept-language": "fr", "if-none-match": english.headers["ETag"]}
    )

    assert french.status_code == 200
    assert french.headers["Content-Language"] == "fr"


@pytest.mark.parametrize(
    ("url", "queries"),
    [
        (PAGES["home"], 12),
        (PAGES["instrument"], 5),
        (PAGES["state"], 11),
        (MORE["State without an act"], 11),
        (MORE["state, supposed"], 26),
        (PAGES["states"], 1),
        (PAGES["statements"], 1),
        (PAGES["rules"], 0),
    ],
)
def test_a_page_costs_the_same_queries_however_many_states_there_are(
    story: None,
    eve: Client,
    django_assert_num_queries: DjangoAssertNumQueries,
    url: str,
    queries: int,
) -> None:
    with django_assert_num_queries(queries):
        eve.get(url)
