"""A workbook of questions (XLSForm): its sheets as they stand, and the form they make."""

import json
import zipfile
from io import BytesIO
from typing import Any

from visita.incoming.extract import Attachment, Extract, Media
from visita.incoming.limits import MEGABYTE
from visita.incoming.readers.workbook import FAULTS, look_into
from visita.incoming.refused import Refused
from visita.incoming.xforms import Converted, converted

MOST_UNPACKED = 40 * MEGABYTE
MOST_ROWS = 5_000
SHEETS = ("survey", "choices", "settings", "external_choices", "entities", "osm")
"""Those of XLSForm. Others, such as notes to the translator, are left alone."""


def read_questions(name: str, content: bytes) -> Extract:
    """Two attachments: what was read and said as JSON, and the form, which may be empty.

    Raises:
        Refused: zip_bomb, broken_workbook or too_many_rows.
    """
    from pyxform.errors import PyXFormError, PyXFormReadError
    from pyxform.xls2json_backends import xlsx_to_dict

    try:
        notes = look_into(content, most=MOST_UNPACKED)
        book = xlsx_to_dict(BytesIO(content))
    except PyXFormReadError:
        raise Refused("broken_workbook") from None
    except PyXFormError as problem:
        return _answer({}, Converted("", str(problem), ()), [])
    except (*FAULTS, zipfile.LargeZipFile):
        raise Refused("broken_workbook") from None
    sheets = {name: rows for name, rows in book.items() if name in SHEETS}
    if any(len(rows) > MOST_ROWS for rows in sheets.values()):
        raise Refused("too_many_rows")
    return _answer(sheets, converted(sheets), [each for each in notes if each != "declared"])


def _answer(sheets: dict[str, Any], made: Converted, notes: list[str]) -> Extract:
    said = {"sheets": sheets, "problem": made.problem, "warnings": made.warnings}
    attached = (
        Attachment("read.json", json.dumps(said).encode()),
        Attachment("form.xml", made.xform.encode("utf-8", "replace")),
    )
    return Extract(Media.QUESTIONS, "", (), attachments=attached, notes=tuple(notes))
