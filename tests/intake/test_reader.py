"""From a page to a document: what the page tells machines, and what its lines tell people."""

from datetime import date

import pytest

from visita.incoming.readers.html import read_html
from visita.intake.reading.reader import claims_of, read

PAGE = """<html><head><title>Arland keeps a treaty</title></head><body><article>
<h1>Arland keeps a treaty</h1>
%s
<p>Arland signed the European Convention for the Prevention of Torture in 2003, and kept it.</p>
<p>The Ministry of Justice of Arland said that no prisoner was harmed in the spring.</p>
<p>The people of the capital went to see the lighthouse, as they do each year in May.</p>
</article></body></html>"""


@pytest.mark.parametrize(
    "line",
    [
        "<p>Published: 1 March 2024</p>",
        "<p>01.03.2024</p>",
        '<p class="date">1 March 2024</p>',
        '<div class="date">1 марта 2024</div>',
    ],
)
def test_a_day_that_a_line_of_the_page_gives_is_found(line: str) -> None:
    extract = read_html("page.html", (PAGE % line).encode())

    _, document = read(extract, name="page.html", received_on=date(2026, 1, 1))

    assert document.published is not None
    assert document.published.value == "2024-03-01"


def test_claims_asked_for_again_are_the_same() -> None:
    extract = read_html("page.html", (PAGE % "").encode())

    layer, document = read(extract, name="page.html", received_on=date(2026, 1, 1))

    assert document.claims
    assert claims_of(layer, document) == document.claims
