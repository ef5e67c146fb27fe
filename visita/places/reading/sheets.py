"""The text of a list as rows. Each row keeps the number that a spreadsheet program shows for it."""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from visita.incoming.decoding import REPLACED

MOST_ROWS = 200_000
"""Below the headings. No State has so many places; a list of that size is cut by its keeper."""
MOST_COLUMNS = 200
LONGEST_CELL = 20_000
"""Characters. Some lists carry whole pages of text in a column that nobody takes."""
DELIMITERS = ",;\t|"
LOOKED_AT = 20_000
"""Characters in which the delimiter shows."""
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
LINE_END = re.compile(r"(?<=\n)|(?<=\r)(?!\n)")


class Unreadable(Exception):
    """The text is no list that can be taken. `code` is a key of `sentences.UNREADABLE`."""

    def __init__(self, code: str, row: int = 0) -> None:
        super().__init__(code)
        self.code, self.row = code, row


@dataclass(frozen=True)
class Row:
    """A row as it stands in the list. `number` counts the headings as 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True)
class Beginning:
    """The headings and the first rows."""

    headings: tuple[str, ...]
    rows: tuple[Row, ...]


def rows(text: str) -> Iterator[Row]:
    """Every row that is not empty, the headings first.

    Raises:
        Unreadable: too many rows or columns, a cell too long, or quotes that never close.
    """
    plain = text.removeprefix("\ufeff")
    reader = csv.reader(_lines(plain), delimiter=delimiter(plain), strict=False)
    number = 0
    try:
        for number, cells in enumerate(reader, 1):
            if number > MOST_ROWS + 1:
                raise Unreadable("too_many_rows", number)
            if any(each.strip() for each in cells):
                yield Row(number, _bounded(cells, number))
    except csv.Error:  # a cell far beyond that is not even read to its end
        raise Unreadable("cell_too_long", number + 1) from None


def _bounded(cells: list[str], number: int) -> tuple[str, ...]:
    while cells and not cells[-1].strip():
        cells.pop()
    if len(cells) > MOST_COLUMNS:
        raise Unreadable("too_many_columns", number)
    if any(len(each) > LONGEST_CELL for each in cells):
        raise Unreadable("cell_too_long", number)
    return tuple(UNSTORABLE.sub(REPLACED, each) for each in cells)


def _lines(text: str) -> Iterator[str]:
    """One after another, so that a long list is not held twice."""
    start = 0
    while start < len(text):
        end = text.find("\n", start) + 1 or len(text)
        yield from _old_lines(text[start:end])
        start = end


def _old_lines(line: str) -> Iterator[str]:
    """Old programs end lines with a carriage return alone."""
    if "\r" not in line or line.find("\r") == len(line) - 2:
        yield line
    else:
        yield from (each for each in LINE_END.split(line) if each)


def delimiter(text: str) -> str:
    """The sign that stands most often in the headings, outside of quotes; a comma if none does.

    >>> delimiter('name;"a,b,c,d";town')
    ';'
    """
    outside = re.sub(r'"[^"]*"', "", text[:LOOKED_AT])
    heading = next((line for line in outside.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=lambda sign: (heading.count(sign), sign == ","))


def beginning(text: str, *, most: int = 20) -> Beginning:
    """What a person looks at to say what the columns are.

    Raises:
        Unreadable: as `rows`; or no headings, or nothing below them.
    """
    found = list(islice(rows(text), most + 1))
    if not found:
        raise Unreadable("empty")
    if len(found) == 1:
        raise Unreadable("only_headings")
    return Beginning(_headings(found[0].cells, found[1:]), tuple(found[1:]))


def _headings(cells: Sequence[str], below: Sequence[Row]) -> tuple[str, ...]:
    """A column without a heading is named by its letter."""
    width = max(len(cells), *(len(row.cells) for row in below))
    given = [*cells, *("" for _ in range(width - len(cells)))]
    return tuple(" ".join(each.split())[:100] or letters(at) for at, each in enumerate(given))


def body(text: str) -> Iterator[Row]:
    """The rows below the headings."""
    return islice(rows(text), 1, None)


def letters(column: int) -> str:
    """As spreadsheets count, from nought: A to Z, then AA."""
    found, rest = "", column + 1
    while rest:
        rest, one = divmod(rest - 1, 26)
        found = chr(ord("A") + one) + found
    return found
