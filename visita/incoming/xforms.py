"""Sheets of questions (XLSForm) become a form (XForm). The conversion is pyxform's alone."""

from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

Sheets = Mapping[str, Sequence[Mapping[str, str]]]
"""Rows by the name of their sheet in small letters; the first is row 2, and empty ones count."""


FAULTS = (AttributeError, IndexError, KeyError, TypeError, ValueError, RecursionError)
"""What pyxform is known to stumble over instead of saying what is wrong."""


@dataclass(frozen=True)
class Converted:
    """Without a form, `xform` is empty and `problem` is what pyxform says."""

    xform: str
    problem: str
    warnings: tuple[str, ...]


def converted(sheets: Sheets) -> Converted:
    """The form that the sheets make. Of sheets from outside this is called in the sandbox only."""
    # Loaded here: it takes a second, which nobody should wait for who converts nothing.
    from pyxform.builder import create_survey_element_from_dict
    from pyxform.errors import PyXFormError
    from pyxform.xls2json import workbook_to_json
    from pyxform.xls2json_backends import get_xlsform

    warnings: list[str] = []
    try:
        book = {name: [dict(row) for row in rows] for name, rows in deepcopy(sheets).items()}
        read = workbook_to_json(get_xlsform(book), warnings=warnings)
        # Its public way writes a file; where sheets from outside are read, none can be written.
        xform = create_survey_element_from_dict(read)._to_ugly_xml()
    except PyXFormError as problem:
        return Converted("", str(problem) or type(problem).__name__, tuple(warnings))
    except FAULTS as fault:
        return Converted("", f"{type(fault).__name__}: {fault}", tuple(warnings))
    return Converted(xform, "", tuple(warnings))
