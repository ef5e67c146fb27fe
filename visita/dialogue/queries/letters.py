"""Reads: threads with their letters, what was answered and what was met with silence."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from visita.dialogue.models import Correspondence, Direction, Enclosure, Letter
from visita.dialogue.silence import OPEN, Heard, Outcome, Reply, heard_by
from visita.treaties.models import State
from visita.visits.models import Authority


@dataclass(frozen=True)
class LetterLine:
    """A letter with what lay in it and, where an answer was asked for, what came of it."""

    letter: Letter
    enclosures: tuple[Enclosure, ...]
    outcome: Outcome | None

    @property
    def waits(self) -> bool:
        return self.outcome is not None and self.outcome.heard in OPEN


@dataclass(frozen=True)
class Thread:
    """A correspondence with its letters in the order of their days."""

    correspondence: Correspondence
    lines: tuple[LetterLine, ...]

    @property
    def worst(self) -> Outcome | None:
        """Of all that was asked: the longest silence, else what still waits, else the last."""
        asked = [line.outcome for line in self.lines if line.outcome]
        order = list(Heard)
        return max(asked, key=lambda each: (order.index(each.heard), each.days), default=None)

    @property
    def last(self) -> Letter | None:
        return self.lines[-1].letter if self.lines else None


def threads(among: QuerySet[Correspondence], on: date) -> list[Thread]:
    """Threads with their letters, by three questions to the database. Files stay where they are."""
    files = Enclosure.objects.defer("content", "text")
    letters = Letter.objects.prefetch_related(Prefetch("enclosures", queryset=files))
    found = among.select_related("about", "with_state").prefetch_related(
        Prefetch("letters", queryset=letters)
    )
    return [_thread(each, on) for each in found]


def thread_of(correspondence: Correspondence, on: date) -> Thread:
    return threads(Correspondence.objects.filter(pk=correspondence.pk), on)[0]


def _thread(correspondence: Correspondence, on: date) -> Thread:
    letters = list(correspondence.letters.all())
    replies: dict[UUID, list[Reply]] = {}
    for each in letters:
        if each.answers_id:
            replies.setdefault(each.answers_id, []).append(Reply(each.day, each.nature))
    return Thread(
        correspondence,
        tuple(
            LetterLine(each, tuple(each.enclosures.all()), _outcome(each, replies, on))
            for each in letters
        ),
    )


def _outcome(letter: Letter, replies: dict[UUID, list[Reply]], on: date) -> Outcome | None:
    if not letter.answer_by:
        return None
    return heard_by(answer_by=letter.answer_by, replies=replies.get(letter.pk, ()), on=on)


def only_those(
    lines: Iterable[Thread], *, state: State | None = None, kind: str = "", heard: str = ""
) -> list[Thread]:
    """Threads about one State, of one kind, or with something that stands so."""
    return [
        each
        for each in lines
        if (state is None or each.correspondence.about_id == state.pk)
        and (not kind or each.correspondence.subject == kind)
        and (not heard or any(line.outcome and line.outcome.heard == heard for line in each.lines))
    ]


def asked_in(correspondence: Correspondence) -> QuerySet[Letter]:
    """Letters that were sent: what came in may answer one of them."""
    return correspondence.letters.filter(direction=Direction.SENT).order_by("-day")


def answers_to(letter: Letter) -> QuerySet[Letter]:
    """What answered a letter, as the State itself may read it."""
    return letter.answered_by.prefetch_related(
        Prefetch("enclosures", queryset=Enclosure.objects.defer("content", "text"))
    )


def enclosed(letter: Letter) -> QuerySet[Enclosure]:
    return letter.enclosures.defer("content")


def other_side(correspondence: Correspondence) -> str:
    """Who stands on the other side, as a letter would address them."""
    if correspondence.with_state:
        authority = Authority.objects.filter(state=correspondence.with_state).first()
        return authority.name if authority else correspondence.with_state.name_en
    return correspondence.with_body


def post_of(letters: QuerySet[Letter]) -> list[tuple[Letter, bool]]:
    """Letters to a State, the latest first, and whether it has answered each."""
    answered = Letter.objects.filter(answers=OuterRef("pk"))
    found = letters.select_related("correspondence__with_state", "correspondence__about")
    lines = found.annotate(is_answered=Exists(answered)).order_by("-day", "-recorded_at")
    return [(each, each.is_answered) for each in lines]


@dataclass(frozen=True)
class Unanswered:
    """A letter that waits for an answer, or met silence."""

    letter: Letter
    outcome: Outcome


def unanswered(among: QuerySet[Correspondence], on: date) -> list[Unanswered]:
    """Everything open in threads that are not closed, the longest silence first."""
    found = [
        Unanswered(line.letter, line.outcome)
        for thread in threads(among.filter(closed_on=None), on)
        for line in thread.lines
        if line.outcome and line.waits
    ]
    return sorted(found, key=lambda each: (-each.outcome.days, each.letter.day))
