"""From the text of an item to its story: what is told, what stands around it, and of whom it is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from visita.incoming.extract import Evidence
from visita.intake.reading.cleaned import Cleaned
from visita.intake.reading.documents import Reason, SecondStory
from visita.intake.reading.headings import title_at, title_of
from visita.intake.reading.labels import Kind
from visita.intake.reading.language import language_of
from visita.intake.reading.layer import Layer
from visita.intake.reading.metadata import author_of, published
from visita.intake.reading.page import Page, judged_page, plain_page
from visita.intake.reading.publishers import is_dateline, publisher_of
from visita.intake.reading.reasons import dropped_of

NO_STORY = "no_story"


def clean(
    layer: Layer, *, media: str, evidence: Sequence[Evidence], name: str, received_on: date
) -> Cleaned:
    """Every line with words is kept, dropped with a reason, or part of a second story.

    `received_on` only bounds the day of publication from above; it never becomes that day. Text
    is text: nothing in it is followed, whatever it asks for.
    """
    judged = any(piece.kept is not None for piece in layer.pieces)
    page = judged_page(layer.pieces) if judged else plain_page(layer.lines)
    headline = title_at(page)
    title = title_of(page, headline, evidence)
    page = _without_its_head(page, headline) if judged else page
    language = language_of(" ".join(block.text for block in page.body)) or _said(evidence)
    publisher = publisher_of(page, headline, evidence)
    return Cleaned(
        language=language,
        title=title,
        publisher=publisher,
        author=author_of(page, evidence),
        published=published(
            page,
            title_at=headline,
            evidence=evidence,
            language=language,
            received_on=received_on,
        ),
        kept=tuple(line for block in page.body for line in block.lines),
        dropped=dropped_of(page, title_at=headline, publisher=publisher),
        second_stories=_second_stories(page),
        notes=() if any(block.sentence for block in page.body) else (NO_STORY,),
    )


def _said(evidence: Sequence[Evidence]) -> str:
    """The language a file states, where there is too little text to tell."""
    said = next((each.value for each in evidence if each.field == "language"), "")
    return said.strip()[:2].lower()


def _without_its_head(page: Page, headline: int | None) -> Page:
    """A body as a reader of the format gives it, less its title, byline and dateline."""
    gone = {n for n in page.story if n == headline or _is_head(page, n)}
    return replace(page, story=tuple(n for n in page.story if n not in gone))


def _is_head(page: Page, at: int) -> bool:
    block = page.blocks[at]
    return (
        block.is_labelled(Kind.AUTHOR, Kind.EDITOR, Kind.PUBLISHED, Kind.UPDATED)
        or block.mark is Reason.DATELINE
        or is_dateline(block.text)
    )


def _second_stories(page: Page) -> tuple[SecondStory, ...]:
    return tuple(
        SecondStory(
            title=page.blocks[part.head].text,
            first=page.blocks[part.head].first,
            last=page.blocks[part.end - 1].last,
        )
        for part in page.parts
    )
