"""What cleaning gives: every line with words kept, dropped with a reason, or in another story."""

from dataclasses import dataclass

from visita.intake.reading.documents import Dropped, Known, SecondStory


@dataclass(frozen=True)
class Cleaned:
    """An item without what stands around its story. Lines are 1-based; those without words are in
    none of the three lists. Nothing is lost: each dropped line can be looked at and taken back.
    """

    language: str
    """ISO 639-1, empty where the text is too short to tell."""
    title: Known | None
    publisher: Known | None
    author: Known | None
    published: Known | None
    kept: tuple[int, ...]
    dropped: tuple[Dropped, ...]
    second_stories: tuple[SecondStory, ...]
    notes: tuple[str, ...] = ()
