"""A letter on paper: to a Government, to a body, to a person."""

from dataclasses import dataclass

from visita.paper.plain import heading, lines, one_line, paragraphs, short
from visita.paper.sheet import Sheet
from visita.paper.typesetting import typeset

LONGEST_REFERENCE = 100
LONGEST_COLUMN = 100
"""More would not fit into the head of a page, or of a table on each page."""


@dataclass(frozen=True, kw_only=True)
class NamedList:
    """A table with a heading: who takes part in a visit, what information is asked for.

    Raises:
        ValueError: no columns, or a row that does not fit them.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError(f"The list “{self.title}” has no columns.")
        for row in self.rows:
            if len(row) != len(self.columns):
                raise ValueError(
                    f"A row of the list “{self.title}” has {len(row)} cells, "
                    f"but there are {len(self.columns)} columns."
                )

    def described(self) -> dict[str, object]:
        return {
            "title": heading(self.title),
            "columns": [heading(column, most=LONGEST_COLUMN) for column in self.columns],
            "rows": [[lines(cell) for cell in row] for row in self.rows],
            "widths": self._widths(),
        }

    def _widths(self) -> list[int]:
        """Shares of the page's width: a column of long texts is wider, none is too narrow."""
        columns = zip(self.columns, *self.rows, strict=True)
        return [min(max(6, *(len(cell) + 4 for cell in column)), 40) for column in columns]


@dataclass(frozen=True, kw_only=True)
class Letter(Sheet):
    """An empty line in one of `paragraphs` begins another; line ends in the address are kept."""

    sender: str
    addressee: str
    address: str
    place_and_day: str
    reference: str
    subject: str
    salutation: str
    paragraphs: tuple[str, ...]
    lists: tuple[NamedList, ...] = ()
    closing: str
    signature: str
    confidential: bool
    note: str = ""
    """Said at the top, such as that the text is a translation; empty where there is none."""
    draft: str = ""
    """One word across every page, as long as the letter has not been sent."""


def letter_pdf(letter: Letter) -> bytes:
    """One language, tagged for readers of the screen, the same bytes each time.

    Raises:
        ValueError: no subject or head of a list, or one that is too long.
        CannotSet: characters for which no font has a sign.
        TooMuchToSet: far longer than a letter.
    """
    data = letter.frame(title=letter.subject) | {
        "sender": lines(letter.sender),
        "to": [*lines(letter.addressee), *lines(letter.address)],
        "place_and_day": one_line(letter.place_and_day),
        "reference": short(letter.reference, most=LONGEST_REFERENCE),
        "subject": heading(letter.subject),
        "salutation": one_line(letter.salutation),
        "paragraphs": [part for text in letter.paragraphs for part in paragraphs(text)],
        "lists": [each.described() for each in letter.lists],
        "closing": paragraphs(letter.closing),
        "signature": lines(letter.signature),
        "confidential": letter.confidential,
        "note": lines(letter.note),
        "draft": one_line(letter.draft),
    }
    return typeset("letter", data, made_at=letter.made_at)
