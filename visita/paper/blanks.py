"""A form to be filled in by hand: tables of empty lines, boxes to tick."""

from dataclasses import dataclass

from visita.paper.plain import heading, lines, short
from visita.paper.sheet import Sheet
from visita.paper.typesetting import typeset

LONGEST_COLUMN = 60
LONGEST_HINT = 400
MOST_LINES = 40


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. With `boxes` there is something to tick in each line; else there is room."""

    head: str
    share: int
    boxes: tuple[str, ...] = ()

    def described(self) -> dict[str, object]:
        return {
            "head": heading(self.head, most=LONGEST_COLUMN),
            "share": self.share,
            "boxes": [short(each, most=LONGEST_COLUMN) for each in self.boxes],
        }


@dataclass(frozen=True, kw_only=True)
class Table:
    """A heading, what to heed, and numbered empty lines.

    Raises:
        ValueError: no columns, or more lines than fit on some pages.
    """

    title: str
    hint: str
    columns: tuple[Column, ...]
    lines: int
    height_mm: int = 16

    def __post_init__(self) -> None:
        if not self.columns or not 0 < self.lines <= MOST_LINES:
            raise ValueError(f"The table “{self.title}” has no columns, or too many lines.")

    def described(self) -> dict[str, object]:
        return {
            "title": heading(self.title),
            "hint": short(self.hint, most=LONGEST_HINT),
            "columns": [each.described() for each in self.columns],
            "lines": self.lines,
            "height": self.height_mm,
        }


@dataclass(frozen=True, kw_only=True)
class Blank(Sheet):
    """`fields` are words with a line to write on behind each."""

    title: str
    notes: tuple[str, ...]
    fields: tuple[str, ...]
    tables: tuple[Table, ...]


def blank_pdf(blank: Blank) -> bytes:
    """On A4 across, tagged for readers of the screen, the same bytes each time.

    Raises:
        ValueError: no title or head of a column, or one that is too long.
        CannotSet: characters for which no font has a sign.
    """
    data = blank.frame(title=blank.title) | {
        "heading": heading(blank.title),
        "notes": [lines(each) for each in blank.notes],
        "fields": [short(each, most=LONGEST_COLUMN) for each in blank.fields],
        "tables": [each.described() for each in blank.tables],
    }
    return typeset("blank", data, made_at=blank.made_at)
