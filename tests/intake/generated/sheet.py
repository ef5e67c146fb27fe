"""A page in the making: each line is written down together with what it truly is."""

import textwrap
from dataclasses import dataclass, field

COLUMNS = 72


@dataclass(frozen=True)
class Value:
    """A title, publisher, author or day as it is to be found; `stated` or only inferred."""

    value: str
    line: int | None
    stated: bool = True


@dataclass
class Sheet:
    """Lines so far, and the numbers of those that are body, dropped, or a second story."""

    lines: list[str] = field(default_factory=list)
    body: list[int] = field(default_factory=list)
    dropped: list[int] = field(default_factory=list)
    second: list[int] = field(default_factory=list)
    second_title: str = ""
    found: dict[str, Value] = field(default_factory=dict)

    def blank(self) -> None:
        self.lines.append("")

    def around(self, *texts: str) -> None:
        """Lines that are no part of the story."""
        for text in texts:
            self.lines.append(text)
            self.dropped.append(len(self.lines))

    def states(self, what: str, value: str, text: str = "", *, stated: bool = True) -> None:
        """A line around the story that gives a value of it."""
        self.around(text or value)
        self.found.setdefault(what, Value(value, len(self.lines), stated))

    def tell(self, text: str, *, spaced: bool = True, wrapped: bool = False) -> None:
        self._write(self.body, text, spaced=spaced, wrapped=wrapped)

    def head(self, text: str, *, spaced: bool = True) -> None:
        """The title of a second story."""
        self.second_title = text
        self._write(self.second, text, spaced=spaced, wrapped=False)

    def tell_more(self, text: str, *, spaced: bool = True, wrapped: bool = False) -> None:
        self._write(self.second, text, spaced=spaced, wrapped=wrapped)

    def _write(self, where: list[int], text: str, *, spaced: bool, wrapped: bool) -> None:
        for line in textwrap.wrap(text, COLUMNS) if wrapped else [text]:
            self.lines.append(line)
            where.append(len(self.lines))
        if spaced:
            self.blank()
