"""A page for each rule, and a rule tried on its page."""

import pytest
from django.test import Client

from visita.treaties.queries.rule_pages import rule_pages


def test_every_rule_has_its_page(record: None, eve: Client) -> None:
    for rule in rule_pages():
        page = eve.get(f"/rules/{rule.name}/").content.decode()

        assert f"<title>{rule.name}. " in page
        assert all(citation in page for citation in rule.citations)


def test_a_rule_may_be_named_in_small_letters(record: None, eve: Client) -> None:
    assert eve.get("/rules/d5/").status_code == 200


def test_a_receipt_on_2_october_takes_effect_on_1_november_a_year_later(
    record: None, eve: Client
) -> None:
    page = eve.get("/rules/D5/?day=2025-10-02").content.decode()

    assert "It takes effect on 1 November 2026." in page


def test_46_members_need_31_votes_for_a_public_statement(record: None, eve: Client) -> None:
    page = eve.get("/rules/M10/?members=46").content.decode()

    assert "Of 46 members in office, 24 are a quorum" in page
    assert "a public statement needs 31" in page


@pytest.mark.parametrize(
    ("url", "field"),
    [
        ("/rules/D5/?day=soon", "id_day"),
        ("/rules/D5/?day=", "id_day"),
        ("/rules/D5/?day=1950-01-01", "id_day"),
        ("/rules/D5/?day=9999-12-31", "id_day"),
        ("/rules/M10/?members=0", "id_members"),
        ("/rules/M10/?members=²", "id_members"),
    ],
)
def test_what_cannot_be_tried_is_refused_with_a_way_to_the_field(
    record: None, eve: Client, url: str, field: str
) -> None:
    answer = eve.get(url)

    assert answer.status_code == 400
    assert f'<a href="#{field}">' in answer.content.decode()


@pytest.mark.parametrize("typed", ["٤٦", "４６"])  # noqa: RUF001 on purpose
def test_members_are_counted_in_the_digits_0_to_9(record: None, eve: Client, typed: str) -> None:
    answer = eve.get("/rules/M10/", {"members": typed})

    assert answer.status_code == 400


def test_nobody_denounces_what_is_not_in_force(eve: Client) -> None:
    answer = eve.get("/rules/D5/?day=1988-01-01")

    assert answer.status_code == 400
