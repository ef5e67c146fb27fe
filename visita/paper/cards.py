"""Credentials: one page for each person, the same said in several languages."""

from dataclasses import dataclass

from visita.paper.plain import heading, lines, one_line, paragraphs
from visita.paper.sheet import Sheet
from visita.paper.typesetting import typeset


@dataclass(frozen=True, kw_only=True)
class Said:
    """What a credential says, in one language."""

    language: str
    title: str
    function: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Card:
    """The page of one person.

    Raises:
        ValueError: nothing is said.
    """

    name: str
    said: tuple[Said, ...]

    def __post_init__(self) -> None:
        if not self.said:
            raise ValueError(f"Of “{self.name}” nothing is said.")


@dataclass(frozen=True, kw_only=True)
class Credentials(Sheet):
    """A page for each person, in the order of `cards`.

    Raises:
        ValueError: there is nobody.
    """

    title: str
    sender: str
    place_and_day: str
    signature: str
    cards: tuple[Card, ...]

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.cards:
            raise ValueError("There is nobody to certify.")


def credentials_pdf(credentials: Credentials) -> bytes:
    """Tagged for readers of the screen, each part in its language, the same bytes each time.

    Raises:
        ValueError: no title, or one that is too long.
        CannotSet: characters for which no font has a sign.
        TooMuchToSet: far more than a delegation.
    """
    data = credentials.frame(title=credentials.title) | {
        "sender": lines(credentials.sender),
        "place_and_day": one_line(credentials.place_and_day),
        "signature": lines(credentials.signature),
        "cards": [
            {"name": heading(card.name), "said": [_described(each) for each in card.said]}
            for card in credentials.cards
        ],
    }
    return typeset("cards", data, made_at=credentials.made_at)


def _described(said: Said) -> dict[str, object]:
    return {
        "language": said.language,
        "title": heading(said.title),
        "function": one_line(said.function),
        "paragraphs": [part for text in said.paragraphs for part in paragraphs(text)],
    }
