"""Months and days as treaties count them. Days are calendar days in Strasbourg or New York."""

from calendar import monthrange
from datetime import date

LAST_YEAR = 9990
"""Effects reach a little beyond an act, and calendars end with the year 9999."""


def months_after(start: date, *, months: int) -> date:
    """The same day of the month *months* later, or the last day of a shorter month.

    >>> months_after(date(2005, 11, 30), months=3)
    datetime.date(2006, 2, 28)
    """
    years, index = divmod(start.month - 1 + months, 12)
    year, month = start.year + years, index + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def first_of_month_after(start: date, *, months: int) -> date:
    """First day of the month following the expiry of a period of *months* after *start*.

    The clause of ECPT 19, 20 and 22. A start on the first of a month still waits for the next
    month to begin, because the period expires on the first of a month and the month *following*
    is the next one.

    >>> first_of_month_after(date(2001, 6, 1), months=3)
    datetime.date(2001, 10, 1)
    """
    expiry = months_after(start, months=months)
    return months_after(expiry.replace(day=1), months=1)
