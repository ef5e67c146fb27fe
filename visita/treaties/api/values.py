"""What an address may carry: days, names, numbers, read strictly."""

import re
from datetime import date
from typing import Annotated, Any, Literal

from ninja import Path, Query
from pydantic import BeforeValidator, Field, WithJsonSchema

from visita.rules.calendar import LAST_YEAR
from visita.rules.partial_date import PartialDate
from visita.treaties.vocabulary import Kind

MOST_SUPPOSED = 10
"""Acts supposed at once: each is checked against all others."""

LONGEST_NAME = 100
LONGEST_PAGE = 500
MOST_MEMBERS = 99_999
FARTHEST = 999_999

PARTIAL = r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?"
WHOLE = r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
SUPPOSED = rf"({'|'.join(Kind.values)})={PARTIAL}"


def read_partial(text: object) -> PartialDate:
    """A year, a month or a day in ASCII digits.

    Raises:
        ValueError: another form, or no day of the calendar.
    """
    if not isinstance(text, str) or not re.fullmatch(PARTIAL, text):
        raise ValueError("is not a date: write 2021, 2021-02 or 2021-02-28.")
    try:
        day = PartialDate.parse(text)
    except ValueError:
        raise ValueError("is not a day of the calendar.") from None
    if day.year > LAST_YEAR:
        raise ValueError(f"lies beyond the year {LAST_YEAR}.")
    return day


def read_day(text: object) -> date:
    """A whole day.

    Raises:
        ValueError: another form, or no day of the calendar.
    """
    if not isinstance(text, str) or not re.fullmatch(WHOLE, text):
        raise ValueError("is not a whole day: write YYYY-MM-DD, such as 2026-11-22.")
    return read_partial(text).first


def read_number(text: object) -> int:
    """A whole number in ASCII digits, without a sign. The parameter sets its bounds.

    Raises:
        ValueError: anything else.
    """
    if not isinstance(text, str) or not re.fullmatch(r"0|[1-9][0-9]{0,8}", text):
        raise ValueError("is not a whole number, or too large a one.")
    return int(text)


def read_supposed(text: object) -> tuple[Kind, PartialDate]:
    """KIND=D.

    Raises:
        ValueError: no such kind, or no such day.
    """
    kind, _, day = text.partition("=") if isinstance(text, str) else ("", "", "")
    if kind not in Kind.values:
        raise ValueError(f"is not KIND=D with KIND one of {', '.join(Kind.values)}.")
    try:
        return Kind(kind), read_partial(day)
    except ValueError as fault:
        raise ValueError(f"names a day of {kind} that {fault}") from None


def _text(**schema: Any) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", **schema})


Day = Annotated[date | None, BeforeValidator(read_day), _text(format="date", pattern=f"^{WHOLE}$")]
Partial = Annotated[PartialDate, BeforeValidator(read_partial), _text(pattern=f"^{PARTIAL}$")]
Supposed = Annotated[
    tuple[Kind, PartialDate], BeforeValidator(read_supposed), _text(pattern=f"^{SUPPOSED}$")
]
Number = Annotated[int, BeforeValidator(read_number)]
Name = Annotated[str, Field(max_length=LONGEST_NAME)]

Format = Annotated[
    Literal["json", "csv"], Query(description="What to answer in; both hold the same.")
]
On = Annotated[
    Day,
    Query(
        None, description="Day asked about; default today in Strasbourg.", examples=["2026-11-22"]
    ),
]
KnownOn = Annotated[
    Day,
    Query(None, description="Answer by what the record held on that day; default all it holds."),
]
StateInPath = Annotated[
    Name, Path(description="ISO code of two or three letters, or a name.", examples=["RU"])
]
InstrumentInPath = Annotated[
    Name, Path(description="Key, number or other name.", examples=["ETS126"])
]
InstrumentAsked = Annotated[
    Name, Query(description="Key, number or other name.", examples=["ETS126"])
]
