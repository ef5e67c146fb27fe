"""In which orders so many of a few people can come, one after the other.

Each order is a word of digits: 021 means that the person at position 0 comes first, then 2, then 1.
"""

from collections.abc import Iterable
from itertools import permutations
from math import perm

FEWEST, MOST = 2, 7
"""Nobody recovers alone; more than seven are not asked."""
MOST_ORDERS = 360
"""For each there is an envelope, and all of them are sent at once."""


def fits(threshold: int, people: int) -> bool:
    """Whether so many of so many can be set.

    >>> fits(2, 3), fits(3, 5), fits(1, 3), fits(4, 3), fits(4, 7)
    (True, True, False, False, False)
    """
    return FEWEST <= threshold <= people <= MOST and perm(people, threshold) <= MOST_ORDERS


def orders(threshold: int, people: int) -> list[str]:
    """Every order in which *threshold* of *people* can come.

    >>> orders(2, 3)
    ['01', '02', '10', '12', '20', '21']
    """
    return ["".join(each) for each in permutations("0123456"[:people], threshold)]


def begun_by(position: int, waiting: Iterable[str]) -> list[str]:
    """The orders in which this person is the next."""
    return [each for each in waiting if each.startswith(str(position))]


def left_after(position: int, waiting: Iterable[str]) -> set[str]:
    """Who comes then, in each of these; the empty word where nobody must."""
    return {each[1:] for each in begun_by(position, waiting)}
