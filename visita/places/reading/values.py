"""Cells as values: numbers, days, degrees, yes and no. What cannot be read is not guessed."""

import re
from decimal import Decimal, InvalidOperation

from visita.places.reading.folding import folded
from visita.rules.partial_date import PartialDate

GROUPED = re.compile(r"\d{1,3}(?:[,.'\u2019 \u00a0\u202f]\d{3})+", re.ASCII)
WHOLE = re.compile(r"(\d{1,9})(?:[.,]0+)?", re.ASCII)
MOST_PERSONS = 100_000
"""Of one place. The largest prison of the world holds a quarter of that."""

DEGREES = re.compile(r"[-+]?\d{1,3}(?:[.,]\d{1,20})?", re.ASCII)
YEAR = re.compile(r"(\d{4})(?:\.0+)?", re.ASCII)
SORTED_DAY = re.compile(r"(\d{4}-\d{2}(?:-\d{2})?)(?:[T ]00:00(?::00(?:\.0+)?)?)?", re.ASCII)
MONTH_YEAR = re.compile(r"(\d{1,2})[./-](\d{4})", re.ASCII)
DAY_MONTH_YEAR = re.compile(r"(\d{1,2})([./-])(\d{1,2})[./-](\d{4})", re.ASCII)
MONTH_WORD = re.compile(r"(?:(\d{1,2})\.? )?([^\W\d]+)\.?(?: (\d{1,2}),?)?,? (\d{4})")
MONTHS = (
    "jan",
    *("feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
)
FRENCH = (
    *("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre"),
    *("octobre", "novembre", "decembre"),
)
GERMAN = (
    *("januar", "februar", "marz", "april", "mai", "juni", "juli", "august", "september"),
    *("oktober", "november", "dezember"),
)
YES = frozenset(("true", "yes", "y", "1", "active", "open", "oui", "ja", "si", "tak", "да", "так"))
NO = frozenset(("false", "no", "n", "0", "inactive", "closed", "non", "nein", "nie", "нет", "ні"))


class Odd(Exception):
    """A cell that is no such value. `code` is a key of `sentences.HEED`."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def number(text: str) -> tuple[int, str]:
    """A count, and the code of what is to be heeded about it.

    >>> number("4,438"), number("2265.0"), number("1.0")
    ((4438, 'thousands'), (2265, ''), (1, 'few'))

    Raises:
        Odd: not a whole number of persons.
    """
    plain = text.strip()
    if GROUPED.fullmatch(plain):
        return _persons(re.sub(r"\D", "", plain)), "thousands"
    match = WHOLE.fullmatch(plain)
    if not match:
        raise Odd("no_number")
    found = _persons(match[1])
    return found, "few" if 0 < found < 3 and plain != match[1] else ""


def _persons(digits: str) -> int:
    found = int(digits)
    if found > MOST_PERSONS:
        raise Odd("too_many_persons")
    return found


def degrees(latitude: str, longitude: str) -> tuple[Decimal, Decimal]:
    """Both, to six decimals: a tenth of a metre.

    Raises:
        Odd: one is missing or no number, they are swapped, or beyond the globe.
    """
    north, east = _degree(latitude), _degree(longitude)
    if abs(north) > 90 and abs(east) <= 90 and abs(north) <= 180:
        raise Odd("swapped")
    if abs(north) > 90 or abs(east) > 180:
        raise Odd("off_the_globe")
    if north == 0 and east == 0:
        raise Odd("nowhere")
    return north, east


def _degree(text: str) -> Decimal:
    if not text.strip():
        raise Odd("half_coordinates")
    if not DEGREES.fullmatch(text.strip()):
        raise Odd("no_degrees")
    try:
        return round(Decimal(text.strip().replace(",", ".")), 6)
    except InvalidOperation:
        raise Odd("no_degrees") from None


def far_and_swapped(place: tuple[Decimal, Decimal], middle: tuple[Decimal, Decimal] | None) -> bool:
    """Whether it lies far from the other places of the list, and among them once turned round."""
    if not middle:
        return False
    as_given = _apart(place, middle)
    return as_given > 30 and 3 * _apart((place[1], place[0]), middle) < as_given


def _apart(one: tuple[Decimal, Decimal], other: tuple[Decimal, Decimal]) -> Decimal:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def day(text: str) -> str:
    """A partial date in the form of the register.

    >>> [day(each) for each in ("1984.0", "June 1995", "5 mai 1994", "2.1.2001")]
    ['1984', '1995-06', '1994-05-05', '2001-01-02']

    Raises:
        Odd: no day, one that does not exist, or one that can be read in two ways.
    """
    plain = " ".join(text.split())
    try:
        found = PartialDate.parse(_sorted_day(plain))
    except ValueError:
        raise Odd("no_day") from None
    if not 1000 <= found.year <= 2100:
        raise Odd("no_day")
    return str(found)


def _sorted_day(plain: str) -> str:
    if match := YEAR.fullmatch(plain) or SORTED_DAY.fullmatch(plain):
        return str(match[1])
    if match := MONTH_YEAR.fullmatch(plain):
        return f"{match[2]}-{int(match[1]):02}"
    if match := DAY_MONTH_YEAR.fullmatch(plain):
        return _in_order(*match.groups())
    return _in_words(plain)


def _in_order(first: str, sign: str, second: str, year: str) -> str:
    """Dots put the day first. With other signs only a number above 12 tells the day."""
    one, two = int(first), int(second)
    if sign == "." or one > 12:
        return f"{year}-{two:02}-{one:02}"
    if two > 12 or one == two:
        return f"{year}-{one:02}-{two:02}"
    raise Odd("two_days")


def _in_words(plain: str) -> str:
    match = MONTH_WORD.fullmatch(plain)
    month = _month(match[2]) if match else 0
    if not match or not month:
        raise Odd("no_day")
    of_month = match[1] or match[3]
    return f"{match[4]}-{month:02}" + (f"-{int(of_month):02}" if of_month else "")


def _month(word: str) -> int:
    plain = folded(word)
    for names in (FRENCH, GERMAN):
        if plain in names:
            return names.index(plain) + 1
    return MONTHS.index(plain[:3]) + 1 if plain[:3] in MONTHS else 0


def yes_or_no(text: str) -> bool:
    """Whether a column such as "active" says yes.

    Raises:
        Odd: it says neither.
    """
    plain = folded(text)
    if plain not in YES | NO:
        raise Odd("no_yes")
    return plain in YES
