"""Letters and reports as PDF: seconds and memory of the process that sets one."""

import re
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime

from visita.paper.documents import Document, Kind, Paragraph, Section, document_pdf
from visita.paper.letters import Letter, NamedList, letter_pdf

RUNS = 9
MADE_AT = datetime(2031, 3, 12, 9, 30, tzinfo=UTC)
STORY = (
    "The delegation visited the cells of the second floor, where eleven persons were held in rooms "
    "meant for six. Several of them said that they had not been outside for more than ten days, "
    "and the register bears this out. The health-care staff see each new arrival within a day. "
)


def main() -> None:
    """The smallest first: what is told of memory is the most that any process so far has used."""
    measure("letter", lambda: letter_pdf(a_letter()))
    for sections in (4, 32):
        report = a_report(sections)
        measure("report", lambda report=report: document_pdf(report))  # type: ignore[misc]


def measure(what: str, do: Callable[[], bytes]) -> None:
    took = []
    for _ in range(RUNS):
        began = time.perf_counter()
        pdf = do()
        took.append(time.perf_counter() - began)
    pages = re.search(rb"NPages>(\d+)", pdf)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    sys.stdout.write(
        f"{what}, pages {int(pages[1]) if pages else 0}: first {took[0]:.2f} s, "
        f"median {statistics.median(took):.2f} s, longest {max(took):.2f} s in {RUNS} runs, "
        f"{len(pdf) // 1000} kB, {memory} MB at most\n"
    )


def a_letter() -> Letter:
    people = NamedList(
        title="Members of the delegation",
        columns=("Name", "Function"),
        rows=tuple((f"Person {number}", "Member") for number in range(6)),
    )
    return Letter(
        sender="The Committee\nStrasbourg",
        addressee="The Minister",
        address="Harbour Square 1\nSkerrow",
        place_and_day="Strasbourg, 12 March 2031",
        reference="ZZ/2031/4",
        subject="Visit to Arland",
        salutation="Minister,",
        paragraphs=(STORY, STORY),
        lists=(people,),
        closing="Please accept the assurance of my highest consideration.",
        signature="The President",
        language="en",
        invented=True,
        made_at=MADE_AT,
        confidential=True,
    )


def a_report(sections: int) -> Document:
    return Document(
        title="Report to the Government of Arland",
        subtitle="on the visit of February 2031",
        reference="CPT (2031) 14",
        status_line="CONFIDENTIAL (Article 11(1))",
        sections=tuple(a_section(number) for number in range(sections)),
        language="en",
        invented=True,
        made_at=MADE_AT,
    )


def a_section(number: int) -> Section:
    """Twenty paragraphs, every fourth of which asks something of the State."""
    kinds = (Kind.TEXT, Kind.RECOMMENDATION, Kind.TEXT, Kind.TEXT) * 5
    return Section(
        heading=f"Part {number + 1}",
        paragraphs=tuple(
            Paragraph(number=20 * number + place, kind=kind, text=f"{place}. {STORY}")
            for place, kind in enumerate(kinds, start=1)
        ),
    )


if __name__ == "__main__":
    main()
