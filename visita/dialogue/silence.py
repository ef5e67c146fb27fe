"""Whether a letter was answered, and since when not: pure, by the days of the letters."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Heard(StrEnum):
    """What came of a letter that asked for an answer by a day."""

    ANSWERED = "ANSWERED"
    LATE = "LATE"
    """Answered in substance, after the day."""
    INTERIM = "INTERIM"
    """Some word came, and the day has not passed."""
    REFUSED = "REFUSED"
    WAITING = "WAITING"
    SILENT = "SILENT"
    """The day has passed, and no answer in substance came."""


OPEN = frozenset({Heard.INTERIM, Heard.WAITING, Heard.SILENT})
"""An answer can still come."""


@dataclass(frozen=True)
class Reply:
    """The day and the nature of a letter that answers: SUBSTANCE, HOLDING or REFUSAL."""

    day: date
    nature: str


@dataclass(frozen=True)
class Outcome:
    """What was heard by a day. *days* after the day that was asked for; 0 where none passed."""

    heard: Heard
    days: int


def heard_by(*, answer_by: date, replies: Iterable[Reply], on: date) -> Outcome:
    """What came of a letter by the end of the day *on*; what came later is not known yet.

    A refusal ends the waiting, not the matter: it is told apart from silence. An interim word
    stops no clock.
    """
    known = sorted((each for each in replies if each.day <= on), key=lambda each: each.day)
    answered = next((each.day for each in known if each.nature == "SUBSTANCE"), None)
    if answered:
        late = max(0, (answered - answer_by).days)
        return Outcome(Heard.LATE if late else Heard.ANSWERED, late)
    passed = max(0, (on - answer_by).days)
    if any(each.nature == "REFUSAL" for each in known):
        return Outcome(Heard.REFUSED, passed)
    if passed:
        return Outcome(Heard.SILENT, passed)
    return Outcome(Heard.INTERIM if known else Heard.WAITING, 0)
