"""Articles 11 and 13."""

import pytest

from visita.rules.ecpt.confidentiality import (
    Datum,
    Matter,
    Role,
    is_confidential,
    must_keep_secret,
    personal_data_are_cleared,
    publication_is_complete,
    report_must_be_published,
)


@pytest.mark.parametrize(
    ("matter", "confidential"),
    [
        (Matter.INFORMATION_ON_A_VISIT, True),
        (Matter.REPORT, True),
        (Matter.CONSULTATIONS, True),
        (Matter.OTHER, False),
    ],
)
def test_what_comes_of_a_visit_is_confidential(matter: Matter, confidential: bool) -> None:
    assert is_confidential(matter).allowed is confidential


@pytest.mark.parametrize("requested", [True, False, None])
def test_a_report_is_published_when_the_party_asks_and_only_then(requested: bool | None) -> None:
    assert report_must_be_published(requested_by_the_party=requested).allowed is requested


@pytest.mark.parametrize(
    ("commented", "included", "complete"),
    [(True, True, True), (True, False, False), (False, None, True), (None, False, None)],
)
def test_comments_of_the_party_are_published_with_the_report(
    commented: bool | None, included: bool | None, complete: bool | None
) -> None:
    ruling = publication_is_complete(party_commented=commented, comments_included=included)

    assert ruling.allowed is complete


@pytest.mark.parametrize(
    ("data", "cleared"),
    [
        ([], True),
        ([Datum.EXPRESS_CONSENT, Datum.REMOVED], True),
        ([Datum.EXPRESS_CONSENT, Datum.NO_CONSENT], False),
        ([Datum.UNKNOWN, Datum.REMOVED], None),
        ([Datum.UNKNOWN, Datum.NO_CONSENT], False),
    ],
)
def test_every_personal_datum_has_consent_or_is_removed(
    data: list[Datum], cleared: bool | None
) -> None:
    ruling = personal_data_are_cleared({f"name {i}": datum for i, datum in enumerate(data)})

    assert ruling.allowed is cleared
    assert "name" not in ruling.conditions[0].sentence


def test_the_ruling_says_how_many_data_stand_against_publication() -> None:
    data = dict(zip("abcd", [Datum.NO_CONSENT] * 3 + [Datum.UNKNOWN], strict=True))

    values = personal_data_are_cleared(data).conditions[0].values

    assert values == {"refused": 3, "unknown": 1}


@pytest.mark.parametrize(
    ("role", "learnt", "secret"),
    [
        (Role.MEMBER, True, True),
        (Role.EXPERT, True, True),
        (Role.ASSISTANT, True, True),
        (Role.OTHER, True, False),
        (Role.MEMBER, False, False),
        (Role.MEMBER, None, None),
    ],
)
def test_whoever_works_for_the_committee_keeps_its_secrets(
    role: Role, learnt: bool | None, secret: bool | None
) -> None:
    assert must_keep_secret(role=role, learnt_in_the_function=learnt).allowed is secret
