"""What a person is told of a list and of its cells: what it is, and what to do.

English and marked for translation; whoever shows them translates, then fills the places in.
"""

from collections.abc import Mapping
from types import MappingProxyType


def N_(sentence: str) -> str:
    """Marks a sentence for the catalogue; this package knows no translations."""
    return sentence


UNREADABLE: Mapping[str, str] = MappingProxyType(
    {
        "empty": N_("The list is empty. Choose a file with headings and rows."),
        "only_headings": N_(
            "The list has headings and no rows below them. Choose the file that has the rows."
        ),
        "too_many_rows": N_(
            "The list has more than 200,000 rows. Cut it into several files and bring them in one "
            "after another; a place that stands in two of them is still one place."
        ),
        "too_many_columns": N_(
            "Row %(row)s has more than 200 columns. Take out the columns that are not about "
            "places; if there are none, the columns are divided by an unusual sign: save the list "
            "as CSV with commas."
        ),
        "cell_too_long": N_(
            "A cell in or after row %(row)s is longer than 20,000 characters. Usually a quotation "
            "mark is opened there and never closed: open the list in a spreadsheet program, and "
            "save it anew."
        ),
    }
)
"""By the code of `sheets.Unreadable`."""

FAULTS: Mapping[str, str] = MappingProxyType(
    {
        "no_name": N_("The place has no name. Write one into the list."),
        "too_long": N_("This is longer than the register keeps. Shorten it in the list."),
        "unknown_type": N_(
            "It was not said what this word for a type means. Say it on the page of the columns."
        ),
        "no_type": N_(
            "The type of the place is not given. Fill it in, or choose a type for all places "
            "without one on the page of the columns."
        ),
        "more_cells": N_(
            "The row has more cells than there are headings, so its values may stand in wrong "
            "columns. A comma inside a value needs quotation marks around the value."
        ),
        "closed_before": N_("The place closed before it opened. Put one of the two right."),
        "damaged": N_(
            "Letters of this value are damaged; it is taken as it is. Save the list as UTF-8."
        ),
        "formula": N_("This looks like a formula. It is taken as a text, and nothing is computed."),
        "no_number": N_("This is not one whole number, so it is left out. Write the number alone."),
        "too_many_persons": N_("No place holds so many, so the number is left out. Look at it."),
        "thousands": N_("The sign in this number is taken for one between thousands."),
        "few": N_("So small a number may be a slip. It is taken; look at it."),
        "half_coordinates": N_(
            "Only one of the two coordinates is given, so they are left out. Give both."
        ),
        "no_degrees": N_(
            "These are no degrees with decimals, so they are left out. Write them like 48.5734."
        ),
        "swapped": N_(
            "Latitude and longitude seem to be swapped, so they are left out. Turn them round."
        ),
        "off_the_globe": N_("There is no such point on the globe, so it is left out."),
        "nowhere": N_("Nought and nought is a point in the ocean, so it is left out."),
        "no_day": N_(
            "This is no day, month or year, so it is left out. Write it like 1994, 1994-05 or "
            "1994-05-01."
        ),
        "two_days": N_(
            "This can be read as two different days, so it is left out. Write it like 1994-05-01."
        ),
        "no_yes": N_("This says neither yes nor no, so it is left out."),
    }
)
"""By the code of a `rows.Fault`."""

REASONS: Mapping[str, str] = MappingProxyType(
    {
        "row_before": N_("the same row was brought in before"),
        "code": N_("same code in the list of the same authority"),
        "name_and_town": N_("same name in the same town"),
        "code_other_name": N_("same code, and another name"),
        "code_other_authority": N_("same code and a similar name, authority not the same"),
        "name_other_town": N_("same name, and the town is not the same or not known"),
        "name_other_list": N_("same name in the same town, code or authority not the same"),
        "near": N_("a similar name, at most a kilometre away"),
        "postcode": N_("a similar name with the same postcode"),
        "alike": N_("nearly the same name in the same town"),
    }
)
"""Why a row is taken for a place, by the code in `comparing.Match`."""
