"""What a letter and a report have in common."""

import re
from dataclasses import asdict, dataclass
from datetime import datetime

from visita.paper.labels import ENGLISH, Labels
from visita.paper.plain import heading

LANGUAGE = re.compile(r"[a-z]{2,3}")


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Its language is that of the text; `made_at` is the only date that the file itself carries.

    Raises:
        ValueError: not the code of a language (`en`), or a moment without a time zone.
    """

    language: str
    invented: bool
    made_at: datetime
    labels: Labels = ENGLISH

    def __post_init__(self) -> None:
        if not LANGUAGE.fullmatch(self.language):
            raise ValueError(f"{self.language!r} is not the code of a language, such as 'en'.")
        if self.made_at.utcoffset() is None:
            raise ValueError("The moment at which it was made needs a time zone.")

    def frame(self, *, title: str) -> dict[str, object]:
        """For the description of every page. An invented story says so first, in the title too.

        Raises:
            ValueError: no title, or one that is too long.
        """
        line = heading(title)
        labels = {name: heading(words) for name, words in asdict(self.labels).items()}
        banner = labels["invented"] if self.invented else ""
        return {
            "title": f"{banner} {line}".strip(),
            "language": self.language,
            "banner": banner,
            "labels": labels,
        }
