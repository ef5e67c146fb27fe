"""The forms that come with Visita: rows of questions in CSV files, and the drawings they show.

Each folder of `data/library` is one form, in the columns of XLSForm. A body downloads it as a
workbook, translates or adapts it, and uploads it again.
"""

import csv
import io
import re
import zipfile
from functools import cache
from pathlib import Path

from django.utils.translation import gettext_lazy as _
from openpyxl import Workbook

FOLDER = Path(__file__).parent / "data" / "library"
DRAWINGS = FOLDER / "drawings"
SHEETS = ("survey", "choices", "settings")
STRUCTURE = {"begin_group", "end_group", "begin_repeat", "end_repeat", "note", "calculate"}
"""Rows that ask nothing."""
FIRST_DAY_OF_ZIP = (1980, 1, 1, 0, 0, 0)
MADE_AT = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")

TITLES = {
    "prison": _("Prison"),
    "police-custody": _("Police custody"),
    "psychiatric-hospital": _("Psychiatric hospital"),
    "immigration-detention": _("Immigration detention"),
    "social-care-home": _("Social care home"),
    "private-interview": _("Private interview"),
    "injury-documentation": _("Injury documentation"),
}
"""By key, in the order in which they are shown."""


def rows(key: str, sheet: str) -> list[dict[str, str]]:
    """The rows of one sheet of the form, as its file has them."""
    with (FOLDER / key / f"{sheet}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def version(key: str) -> str:
    return rows(key, "settings")[0]["version"]


def questions(key: str) -> int:
    """How many things the form can ask. A choice of several body maps is one question."""
    asked = [row for row in rows(key, "survey") if row["type"] not in STRUCTURE]
    maps = [row for row in asked if "image-map" in row.get("appearance", "")]
    return len(asked) - max(len(maps) - 1, 0)


@cache
def drawings(key: str) -> dict[str, bytes]:
    """The drawings that the form names, by file name."""
    columns = [name for name in rows(key, "survey")[0] if name.startswith("media::image")]
    names = {row[column] for row in rows(key, "survey") for column in columns} - {""}
    return {name: (DRAWINGS / name).read_bytes() for name in sorted(names)}


@cache
def workbook(key: str) -> bytes:
    """The form as an XLSX workbook: the same bytes each time."""
    book = Workbook(write_only=True)
    for name in SHEETS:
        sheet = book.create_sheet(name)
        lines = rows(key, name)
        sheet.append(list(lines[0]))
        for line in lines:
            sheet.append([cell or None for cell in line.values()])
    written = io.BytesIO()
    book.save(written)
    return _without_the_hour(written.getvalue())


def _without_the_hour(book: bytes) -> bytes:
    """A workbook keeps when it was saved, twice. Both are put to the first day that ZIP knows."""
    plain = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(plain, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = MADE_AT.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            entry = zipfile.ZipInfo(name, FIRST_DAY_OF_ZIP)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, content)
    return plain.getvalue()
