"""A web page: trafilatura judges which lines are the text, our own reading gives their places."""

import re
from collections.abc import Iterator

import lxml.html
from htmldate import find_date
from trafilatura import bare_extraction

from visita.incoming.decoding import decoded
from visita.incoming.extract import Evidence, Extract, Media, Piece
from visita.incoming.limits import MOST_EVIDENCE
from visita.incoming.plain import steering
from visita.incoming.readers.bounds import evidence, within_limits
from visita.incoming.readers.keeping import kept_lines
from visita.incoming.readers.page import Page, read_source
from visita.incoming.readers.page_evidence import page_evidence
from visita.incoming.refused import Refused

DECLARED = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
HEAD = 4_096
"""Bytes in which a page declares its encoding."""

BY = re.compile(r"^(?:by|par|von|por|di|door|av|автор|автори|авторы)\b[:\s]*", re.I)
DIGIT = re.compile(r"\d")
LONGEST_BYLINE = 80
"""Characters; what is longer than a few names is a line about the author."""

DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")


def read_html(name: str, content: bytes) -> Extract:
    """The lines of a page, those of its text marked as kept.

    Raises:
        Refused: no_text.
    """
    declared = DECLARED.search(content[:HEAD])
    found = decoded(content, declared=declared[1].decode() if declared else "")
    page = read_source(found.text)
    if not page.lines:
        raise Refused("no_text")
    tree = _tree(found.text)
    stated = page_evidence(page)
    stated += _inferred(page, tree, {each.field for each in stated if each.stated})
    kept = _kept(tree, page)
    pieces, cut = within_limits(_pieces(page, kept))
    if cut and kept:
        pieces, cut = within_limits(each for each in _pieces(page, kept) if each.kept)
        cut = (*cut, "surroundings_left_out")
    unjudged = () if kept else ("no_main_text",)
    notes = (*found.notes, *steering(found.text), *unjudged, *cut)
    return Extract(Media.HTML, found.charset, pieces, tuple(stated[:MOST_EVIDENCE]), notes=notes)


def _tree(text: str) -> lxml.html.HtmlElement | None:
    """As the extractor wants it. A tree fetches nothing, where a text that is an address might."""
    parser = lxml.html.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    source = DECLARATION.sub("", text).encode("utf-8", "replace")
    try:
        return lxml.html.document_fromstring(source, parser=parser)
    except lxml.etree.LxmlError:
        return None


def _inferred(page: Page, tree: lxml.html.HtmlElement | None, stated: set[str]) -> list[Evidence]:
    """What the page does not state in a place for machines, guessed from its text or address."""
    found: list[Evidence] = []
    if tree is not None and "published" not in stated:
        # the extensive search would load every language of the world in each child: seconds
        day = find_date(tree, original_date=True, extensive_search=False) or ""
        found += evidence("published", day, "text or address of the page", stated=False)
    lines = [line.text for line in page.lines if line.reason == "byline"]
    author = BY.sub("", lines[0]) if lines else ""
    if "author" not in stated and len(author) <= LONGEST_BYLINE and not DIGIT.search(author):
        found += evidence("author", author, "byline of the page", stated=False)
    return found


def _kept(tree: lxml.html.HtmlElement | None, page: Page) -> set[int]:
    """The quick way finds as much as the slow one where it finds anything (reference sets)."""
    if tree is None:
        return set()
    document = bare_extraction(tree, fast=True, include_comments=False)
    if document is None:
        document = bare_extraction(tree, include_comments=False)
    text = getattr(document, "text", None) or ""
    return kept_lines([line.text for line in page.lines], text.split("\n")) if text else set()


def _pieces(page: Page, kept: set[int]) -> Iterator[Piece]:
    """Where nothing was kept nobody has judged, and the reason is only what the tags say."""
    for at, line in enumerate(page.lines):
        judged = (at in kept) if kept else None
        reason = "" if judged else (line.reason or ("other" if kept else ""))
        yield Piece(line.text, line.first, line.last, judged, reason)
