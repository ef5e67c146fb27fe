"""The text layer of a PDF: lines joined to paragraphs, page by page. Pictures are not read."""

import re
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO

from pdfminer.converter import PDFPageAggregator
from pdfminer.layout import LAParams, LTPage, LTTextBox, LTTextLine
from pdfminer.pdfdocument import PDFDocument, PDFEncryptionError, PDFPasswordIncorrect
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.psexceptions import PSException
from pdfminer.utils import decode_text

from visita.incoming.decoding import REPLACED
from visita.incoming.extract import Evidence, Extract, Media
from visita.incoming.limits import MOST_PAGES
from visita.incoming.plain import steering
from visita.incoming.readers.bounds import evidence, folded, within_limits
from visita.incoming.readers.pdf_text import PageLines, TextLine, pages_as_pieces
from visita.incoming.refused import Refused

FAULTS = (
    *(
        PSException,
        LookupError,
        ValueError,
        TypeError,
        AttributeError,
        AssertionError,
        struct.error,
    ),
    *(zlib.error, RecursionError, NotImplementedError, OverflowError, ZeroDivisionError),
)
"""What pdfminer is known to raise on damaged files, beside its own."""

NO_LETTER = re.compile(r"\(cid:\d+\)")
"""How pdfminer writes a sign whose font does not say which letter it is."""

MADE_ON = re.compile(r"D:(\d{4})(\d\d)(\d\d)")
BY_A_PROGRAM = re.compile(r"^Microsoft (?:Word|PowerPoint) - |\.(?:docx?|pdf|indd|rtf|odt)$", re.I)


def read_pdf(name: str, content: bytes) -> Extract:
    """What was read before a damaged page stays.

    Raises:
        Refused: encrypted_pdf, broken_pdf or no_text.
    """
    document = _opened(content)
    pages: list[PageLines] = []
    notes: tuple[str, ...] = ()
    try:
        for page in _pages(document):
            if len(pages) == MOST_PAGES:
                notes = ("too_many_pages",)
                break
            pages.append(list(_lines(page)))
    except FAULTS:
        if not any(pages):
            raise Refused("broken_pdf") from None
        notes = ("pages_damaged",)
    return _extract(document, pages, notes)


def _opened(content: bytes) -> PDFDocument:
    try:
        return PDFDocument(PDFParser(BytesIO(content)))
    except (PDFPasswordIncorrect, PDFEncryptionError):
        raise Refused("encrypted_pdf") from None
    except FAULTS:
        raise Refused("broken_pdf") from None


def _pages(document: PDFDocument) -> Iterator[LTPage]:
    resources = PDFResourceManager()
    device = PDFPageAggregator(resources, laparams=LAParams())
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.create_pages(document):
        interpreter.process_page(page)
        yield device.get_result()


def _lines(page: LTPage) -> Iterator[TextLine]:
    for number, box in enumerate(each for each in page if isinstance(each, LTTextBox)):
        for line in box:
            text = NO_LETTER.sub(REPLACED, line.get_text()) if isinstance(line, LTTextLine) else ""
            if text.strip():
                full = line.x1 >= box.x1 - 0.12 * max(box.width, 1)
                yield TextLine(folded(text), number, full)


def _extract(document: PDFDocument, pages: list[PageLines], notes: tuple[str, ...]) -> Extract:
    if not any(pages):
        raise Refused("no_text" if notes != ("pages_damaged",) and pages else "broken_pdf")
    pieces, cut = within_limits(pages_as_pieces(pages))
    text = "\n".join(piece.text for piece in pieces)
    letters = sum(map(str.isalnum, text))
    if letters <= text.count(REPLACED):
        raise Refused("no_text")
    empty = () if all(pages) else ("pages_without_text",)
    damaged = ("encoding_damaged",) if REPLACED in text else ()
    every = (*notes, *empty, *damaged, *steering(text), *cut)
    return Extract(Media.PDF, "", pieces, tuple(_evidence(document)), notes=every)


def _evidence(document: PDFDocument) -> Iterator[Evidence]:
    """Its properties. The day it was made is not the day it was published, so it is inferred."""
    said: dict[str, str] = {}
    for info in document.info:
        said |= {name: decode_text(text) for name, text in info.items() if isinstance(text, bytes)}
    if not BY_A_PROGRAM.search(said.get("Title", "")):
        yield from evidence("title", said.get("Title"), "PDF property Title")
    yield from evidence("author", said.get("Author"), "PDF property Author")
    made = MADE_ON.match(said.get("CreationDate", ""))
    day = "-".join(made.groups()) if made else ""
    yield from evidence("published", day, "PDF property CreationDate", stated=False)
