"""The text of a report: every paragraph numbered once, in order, whatever stands around it."""

from hypothesis import given
from hypothesis import strategies as st

from visita.ledger.digests import digest_of
from visita.reports.models import Kind
from visita.reports.text import ASKS, ReportText, numbered, read_back

PARAGRAPHS = st.lists(st.tuples(st.sampled_from(Kind.values), st.text(max_size=30)), max_size=12)


def test_headings_are_passed_over_and_three_kinds_ask() -> None:
    text = ReportText("T", "en", numbered((kind, kind) for kind in Kind.values))

    assert [(line.number, line.kind) for line in text.lines] == [
        (0, "HEADING"),
        (1, "TEXT"),
        (2, "RECOMMENDATION"),
        (3, "COMMENT"),
        (4, "REQUEST"),
    ]
    assert {line.kind for line in text.asked} == ASKS
    assert [line.number for line in text.asked] == [2, 3, 4]


@given(PARAGRAPHS)
def test_numbers_run_from_one_without_a_gap(paragraphs: list[tuple[str, str]]) -> None:
    lines = numbered(paragraphs)

    numbers = [line.number for line in lines if line.kind != "HEADING"]
    assert numbers == list(range(1, len(numbers) + 1))
    assert [(line.kind, line.text) for line in lines] == paragraphs


@given(st.text(), PARAGRAPHS)
def test_what_is_written_is_read_back_and_has_one_digest(
    title: str, paragraphs: list[tuple[str, str]]
) -> None:
    text = ReportText(title, "fr", numbered(paragraphs))

    assert read_back(text.as_json()) == text
    assert digest_of(read_back(text.as_json()).as_json()) == digest_of(text.as_json())
