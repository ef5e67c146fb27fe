"""Short stories as cleaning would hand them on, written here."""

from dataclasses import dataclass

from visita.incoming.extract import Piece
from visita.intake.reading.claims import claims_in
from visita.intake.reading.documents import Claim, How, Known
from visita.intake.reading.layer import Layer


@dataclass(frozen=True)
class Story:
    """As much of a cleaned item as the reading of claims looks at."""

    language: str
    title: Known | None
    publisher: Known | None
    published: Known | None
    kept: tuple[int, ...]


def told(
    *lines: str, headline: str = "", published: str = "2031-05-20", language: str = "en"
) -> tuple[Layer, Story]:
    """A story of the Skerrow Post, with the headline as its first line if there is one."""
    every = [headline, *lines] if headline else list(lines)
    first = 2 if headline else 1
    return Layer(tuple(Piece(line) for line in every)), Story(
        language=language,
        title=Known(headline, How.STATED, "line 1", 1) if headline else None,
        publisher=Known("Skerrow Post", How.STATED, "mark"),
        published=Known(published, How.STATED, "mark") if published else None,
        kept=tuple(range(first, len(every) + 1)),
    )


def claims(*lines: str, headline: str = "", published: str = "2031-05-20") -> tuple[Claim, ...]:
    return claims_in(*told(*lines, headline=headline, published=published))


def claim(*lines: str, has: str, headline: str = "", published: str = "2031-05-20") -> Claim:
    """The one claim whose span has the words."""
    every = claims(*lines, headline=headline, published=published)
    found = [each for each in every if has in each.span]
    assert len(found) == 1, [each.span for each in found]
    return found[0]
