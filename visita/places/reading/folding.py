"""The words of a name or a heading, without the signs between them."""

import re
from functools import lru_cache

from visita.places import folding

REMEMBERED = 20_000
"""Texts of some batches: each is folded several times over."""

NO_SIGN = re.compile(r"[^\w]+|_")


@lru_cache(REMEMBERED)
def folded(text: str) -> str:
    """As `folding.folded`, at once where there is nothing but printed ASCII in it."""
    if text.isascii() and text.isprintable():
        return " ".join(text.casefold().split())
    return folding.folded(text)


def words(text: str) -> list[str]:
    """The folded words of a text, in their order.

    >>> words("Albany (HMP)")
    ['albany', 'hmp']
    """
    return NO_SIGN.sub(" ", folded(text)).split()
