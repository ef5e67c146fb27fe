"""The text of a mail: whole paragraphs again, and what is quoted or signed marked as such."""

import re
from collections.abc import Iterator, Sequence

from visita.incoming.extract import Piece
from visita.incoming.plain import LINE_END

QUOTED = re.compile(r"\s{0,3}(?:>|\|\s)")
DELIMITER = re.compile(r"-- ?$")
ORIGINAL = re.compile(r"\s*[-_]{3,}\s*[^-_\n]{4,60}[-_]{3,}\s*$")
FORWARDED = re.compile(
    r"forward|weitergeleitet|transf[ée]r|пересл|пересил|przekaz|reenviad|inoltrat", re.I
)
OWN_LAYOUT = re.compile(r"\s|[-*•\u2013]\s|\d{1,3}[.)]\s|\|")
SHORTEST_FULL, LONGEST_FULL = 50, 80
"""Characters of a line that a mail program has broken, not its writer."""

LONGEST_SIGNATURE = 15
"""Lines. What is longer after the delimiter is a text."""

Numbered = tuple[int, str]


def mail_pieces(text: str, *, flowed: bool = False) -> Iterator[Piece]:
    """One piece for each paragraph or line; `where` counts the lines of the text."""
    lines = list(enumerate(LINE_END.split(text), 1))
    quoted, signed = _quoted(lines), _signature(lines)
    block: list[Numbered] = []
    before = ""
    for number, line in lines:
        reason = "quoted_mail" if number in quoted else "signature" if number in signed else ""
        if block and (reason != before or not line.strip()):
            yield from _paragraphs(block, before, flowed=flowed)
            block = []
        if line.strip():
            block.append((number, line))
        before = reason
    yield from _paragraphs(block, before, flowed=flowed)


def _quoted(lines: Sequence[Numbered]) -> set[int]:
    """Lines of an earlier mail: behind a sign, or all that follows a rule with words in it."""
    found = {number for number, line in lines if QUOTED.match(line)}
    for number, line in lines:
        said = any(text.strip() for at, text in lines[: number - 1] if at not in found)
        if said and ORIGINAL.match(line) and not FORWARDED.search(line):
            return found | set(range(number, len(lines) + 1))
    return found | _introductions(lines, found)


def _introductions(lines: Sequence[Numbered], quoted: set[int]) -> set[int]:
    """The line or two, ending in a colon, that say who wrote what is quoted next."""
    found: set[int] = set()
    for number in quoted:
        if number - 1 in quoted:
            continue
        above = [at for at in range(number - 1, max(0, number - 4), -1) if lines[at - 1][1].strip()]
        if above and above[0] not in quoted and lines[above[0] - 1][1].rstrip().endswith(":"):
            found.add(above[0])
            if len(above) > 1 and above[1] == above[0] - 1 and above[1] not in quoted:
                found |= {above[1]} if len(lines[above[0] - 1][1]) < SHORTEST_FULL else set()
    return found


def _signature(lines: Sequence[Numbered]) -> set[int]:
    delimiters = [number for number, line in lines if DELIMITER.match(line)]
    if not delimiters or len(lines) - delimiters[-1] > LONGEST_SIGNATURE:
        return set()
    return set(range(delimiters[-1], len(lines) + 1))


def _paragraphs(block: Sequence[Numbered], reason: str, *, flowed: bool) -> Iterator[Piece]:
    if not block:
        return
    kept = False if reason else None
    joined: list[list[Numbered]] = []
    for each in block:
        if joined and not reason and _goes_on(joined[-1][-1][1], each[1], flowed=flowed):
            joined[-1].append(each)
        else:
            joined.append([each])
    for part in joined:
        text = " ".join(" ".join(line for _, line in part).split())
        first, last = part[0][0], part[-1][0]
        where = f"line {first}" if first == last else f"lines {first}-{last}"
        yield Piece(text, kept=kept, reason=reason, where=where)


def _goes_on(line: str, following: str, *, flowed: bool) -> bool:
    """Was the line broken by a program? One that may say so with a space at the end does."""
    if flowed:
        return line.endswith(" ") and not DELIMITER.match(line)
    full = SHORTEST_FULL <= len(line.rstrip()) <= LONGEST_FULL
    return full and not OWN_LAYOUT.match(following)
