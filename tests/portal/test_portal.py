"""The public side: what was handed down, the same for everybody, and its absence said aloud."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from tests.chain import World
from tests.conftest import NOON, TODAY
from visita.portal.actions import Released, shelve, take_off
from visita.portal.models import Edition
from visita.portal.queries import paragraphs
from visita.treaties.models import State

LINES = [
    {"number": 0, "kind": "HEADING", "text": "Kestrel Hill"},
    {"number": 1, "kind": "RECOMMENDATION", "text": "Fewer prisoners in each cell."},
]
TEXT = {
    "title": "Report on Arland",
    "language": "en",
    "lines": LINES,
    "general": "The authorities thank.",
    "answers": {"1": "A wing is being rebuilt."},
}


def shelved(document: UUID | None = None, number: int = 1) -> Edition:
    return shelve(
        Released(
            edition=uuid4(),
            document=document or uuid4(),
            number=number,
            state="ZZ",
            title="Report on Arland",
            language="en",
            visit_starts_on=TODAY,
            visit_ends_on=TODAY,
            text=TEXT,
            digest="d" * 64,
            pdf=b"%PDF-1.7",
            published_at=NOON + timedelta(days=number),
        )
    )


@pytest.fixture
def public(world: World) -> Client:
    return Client(headers={"accept-language": "en"})


def test_a_published_report_stands_on_its_page_with_the_answers(public: Client) -> None:
    edition = shelved()

    page = public.get(f"/documents/{edition.pk}/").content.decode()
    pdf = public.get(f"/documents/{edition.pk}/report.pdf")

    for words in (
        "Fewer prisoners",
        "A wing is being rebuilt.",
        "The authorities thank.",
        "Invented",
    ):
        assert words in page
    assert (pdf.content, pdf.headers["Content-Type"]) == (b"%PDF-1.7", "application/pdf")
    assert [each.answer for each in paragraphs(edition)] == ["", "A wing is being rebuilt."]


def test_of_a_withdrawn_edition_the_address_says_that_it_is_gone(public: Client) -> None:
    edition = shelved()
    take_off(edition=edition.pk, at=NOON)

    for path in (f"/documents/{edition.pk}/", f"/documents/{edition.pk}/report.pdf"):
        answer = public.get(path)
        assert answer.status_code == 410
        assert "withdrawn" in answer.content.decode()
        assert "Fewer prisoners" not in answer.content.decode()
    assert "Report on Arland" not in public.get("/documents/").content.decode()


def test_what_is_not_there_is_not_found(public: Client) -> None:
    for path in (f"/documents/{uuid4()}/", f"/documents/{uuid4()}/report.pdf"):
        assert public.get(path).status_code == 404


def test_the_list_shows_the_latest_edition_and_the_earlier_one_points_to_it(
    public: Client,
) -> None:
    document = uuid4()
    first, second = shelved(document), shelved(document, number=2)

    page = public.get("/documents/").content.decode()

    assert str(second.pk) in page
    assert str(first.pk) not in page
    assert str(second.pk) in public.get(f"/documents/{first.pk}/").content.decode()


def test_a_document_whose_latest_edition_is_withdrawn_is_off_the_list(public: Client) -> None:
    document = uuid4()
    first, second = shelved(document), shelved(document, number=2)
    for edition in (first, second):
        take_off(edition=edition.pk, at=NOON)

    assert str(document) not in public.get("/documents/").content.decode()
    later = public.get(f"/documents/{first.pk}/").content.decode()
    assert "The later edition was withdrawn." in later


def test_nothing_invented_is_fed(public: Client) -> None:
    edition = shelved()
    assert str(edition.pk) not in public.get("/documents.atom").content.decode()

    State.objects.filter(pk="ZZ").update(is_fictional=False)

    feed = public.get("/documents.atom").content.decode()
    assert str(edition.pk) in feed
    assert "Report on Arland" in feed


def test_a_hostile_title_stays_text(public: Client) -> None:
    edition = shelved()
    Edition.objects.filter(pk=edition.pk).update(title="<script>alert(1)</script>\u202eevil")

    for path in ("/documents/", f"/documents/{edition.pk}/"):
        assert b"<script>alert" not in public.get(path).content
