"""Which lines of a source are those that an extractor kept, found by their letters and their order.

Extractors join and cut lines in their own ways and hand out no places. Lines that stand once on
both sides are sure; between two of these, the rest is sought in order.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

NO_LETTERS = re.compile(r"[\W_]+")
SURE = 24
"""Letters from which a part of a line is not found in another by chance."""

WINDOW = 20_000
"""Letters ahead in which a line is sought, so that a page of a hundred thousand links ends."""


def kept_lines(source: Sequence[str], extracted: Sequence[str]) -> set[int]:
    """The places in *source* of the lines that stand in *extracted*."""
    ours = [_letters(text) for text in source]
    theirs = [letters for text in extracted if (letters := _letters(text))]
    kept: set[int] = set()
    pairs = _once_on_each_side(ours, theirs)
    anchors = _in_order(pairs)
    before = (-1, -1)
    for at, anchor in enumerate([*anchors, (len(ours), len(theirs))]):
        gap = _Gap(ours, theirs, before, anchor, kept)
        gap.close(from_above=at > 0 or not anchors, from_below=at < len(anchors))
        before = anchor
    moved = {place for place, _ in pairs if len(ours[place]) >= SURE}
    return kept | moved | {place for place, _ in anchors}


def _letters(text: str) -> str:
    return NO_LETTERS.sub("", text.casefold())


def _once_on_each_side(ours: Sequence[str], theirs: Sequence[str]) -> list[tuple[int, int]]:
    once = {text for text, count in Counter(theirs).items() if count == 1}
    place = {text: at for at, text in enumerate(theirs) if text in once}
    count = Counter(ours)
    return [(i, place[text]) for i, text in enumerate(ours) if text in place and count[text] == 1]


def _in_order(pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """As many of them as keep the same order on both sides."""
    ends: list[int] = []
    last: list[int] = []
    previous: list[int] = []
    for at, (_, j) in enumerate(pairs):
        length = bisect_left(ends, j)
        ends[length : length + 1] = [j]
        last[length : length + 1] = [at]
        previous.append(last[length - 1] if length else -1)
    return _followed(pairs, previous, last[-1] if last else -1)


def _followed(pairs: list[tuple[int, int]], previous: list[int], at: int) -> list[tuple[int, int]]:
    found = []
    while at >= 0:
        found.append(pairs[at])
        at = previous[at]
    return found[::-1]


class _Gap:
    """What stands between two sure lines, on either side."""

    def __init__(
        self,
        ours: Sequence[str],
        theirs: Sequence[str],
        before: tuple[int, int],
        after: tuple[int, int],
        kept: set[int],
    ) -> None:
        self.ours, self.theirs, self.kept = ours, theirs, kept
        self.places = [at for at in range(before[0] + 1, after[0]) if ours[at]]
        self.low, self.high = before[1] + 1, after[1]

    def close(self, *, from_above: bool, from_below: bool) -> None:
        """The nearest to a sure line are likeliest: above the first, menus repeat titles."""
        start, end = 0, len(self.places)
        while from_above and start < end and self._same(self.places[start], self.low):
            start, self.low = start + 1, self.low + 1
        while from_below and start < end and self._same(self.places[end - 1], self.high - 1):
            end, self.high = end - 1, self.high - 1
        if start < end and self.low < self.high:
            self._seek(self.places[start:end], backwards=not from_above)

    def _same(self, ours: int, theirs: int) -> bool:
        if not self.low <= theirs < self.high or self.ours[ours] != self.theirs[theirs]:
            return False
        self.kept.add(ours)
        return True

    def _seek(self, places: list[int], *, backwards: bool) -> None:
        """Turned round, the nearest to the sure line below comes first."""
        step = -1 if backwards else 1
        lines = [text[::step] for text in self.theirs[self.low : self.high][::step]]
        text, edges = "".join(lines), {0}
        at = 0
        for line in lines:
            at += len(line)
            edges.add(at)
        at = 0
        for place in places[::step]:
            sought = self.ours[place][::step]
            found = text.find(sought, at, at + WINDOW + len(sought))
            whole = found in edges and found + len(sought) in edges
            if found >= 0 and (whole or found == at or len(sought) >= SURE):
                self.kept.add(place)
                at = found + len(sought)
            elif self._holds_next(sought, text, at):
                self.kept.add(place)

    def _holds_next(self, sought: str, text: str, at: int) -> bool:
        """Where one of our lines is several of theirs, or theirs is cut short."""
        following = text[at : at + SURE]
        return len(following) == SURE and following in sought
