"""The same story in two worlds: one with the secret visit, one in which it is hidden or absent."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction

from tests.conftest import NOON
from tests.worlds.asking import Deck, asked
from tests.worlds.beside import Words
from tests.worlds.chain import Chain
from tests.worlds.course import is_left_out, is_told
from tests.worlds.frozen import Chance
from tests.worlds.harmless import HARMLESS
from tests.worlds.observing import Ask, Told, Watch, differences, watching
from tests.worlds.people import CLASS_OF, CLASSES
from tests.worlds.script import Tick
from tests.worlds.stage import Stage, answer_to
from visita.treaties.models import State

SECRET = Words(head="viktor", expert="ivo", starts_on=(NOON + timedelta(days=45)).date())
OTHER = replace(
    SECRET,
    interpreter="Runa Wold",
    reason="Something else altogether.",
    places=("Lindow psychiatric hospital", "Northern border post"),
    finding="Another finding, and a longer one, of another place.",
)
"""The same visit, in other words wherever nobody but those who work on it may know the words."""


@dataclass(frozen=True)
class Now:
    """What is there to be asked about at a tick."""

    tick: Tick
    secret: Mapping[str, UUID]
    cleared: str
    """Somebody who is on the delegation for the time being, and so is not asked."""


Choose = Callable[[Now], Sequence[Ask]]


@dataclass(frozen=True)
class Moment:
    """One tick in the world with the secret: what was written down, what was asked and told."""

    tick: Tick
    at: datetime
    written: Watch
    told: tuple[tuple[Ask, Told], ...]


@dataclass(frozen=True)
class Leak:
    """Something by which somebody not cleared can tell the two worlds apart."""

    surface: str
    ask: str
    after: str
    what: str

    def __str__(self) -> str:
        return f"{self.surface} | {self.ask} | after {self.after} | {self.what}"


def leaks(
    stage: Stage, story: Sequence[Tick], choose: Choose, *, invented: bool = True
) -> list[Leak]:
    """Everything by which anybody can tell the worlds apart, and every request that failed."""
    played = with_the_secret(stage, story, choose, invented=invented)
    return [
        *(
            _fault(moment.tick, ask)
            for moment in played
            for ask, told in moment.told
            if told.failed
        ),
        *(leak for who in CLASSES for leak in without_it(stage, played, who, invented=invented)),
    ]


def _fault(tick: Tick, ask: Ask) -> Leak:
    return Leak("fault", str(ask), tick.named, "the program failed, so nothing was compared")


@contextmanager
def _world(stage: Stage, *, invented: bool) -> Iterator[Chain]:
    """A world of its own, gone afterwards. *invented*: is Arland shown as an invented State?"""
    with transaction.atomic(), stage.first.remembered():
        stage.frozen.at = NOON
        State.objects.filter(pk="ZZ").update(is_fictional=invented)
        chain = Chain("secret", stage.people, SECRET, stage.frozen)
        chain.before = stage.first.sent
        yield chain
        transaction.set_rollback(True)


def with_the_secret(
    stage: Stage, story: Sequence[Tick], choose: Choose, *, invented: bool
) -> list[Moment]:
    """Play the story, and ask at each watched tick what *choose* says."""
    played = []
    with _world(stage, invented=invented) as chain:
        for tick in story:
            stage.frozen.moves(tick.hours)
            with watching() as written:
                for step in tick.secret:
                    chain.take(step, stage.frozen.at)
                _by_others(stage, tick)
            now = Now(tick, chain.ids(), cleared="ivo" if chain.names_the_expert else "")
            asks = choose(now) if tick.is_watched else ()
            told = tuple((each, answer_to(stage, each)) for each in asks)
            played.append(Moment(tick, stage.frozen.at, written, told))
    return played


def without_it(stage: Stage, played: Sequence[Moment], who: str, *, invented: bool) -> list[Leak]:
    """Play it again as *who* may know it, ask the same, and say what differs."""
    found: list[Leak] = []
    with _world(stage, invented=invented) as chain:
        chain.words = replace(OTHER, interpreter=SECRET.interpreter) if who == "dan" else OTHER
        hidden = Hidden(chain, who)
        for moment in played:
            stage.frozen.at = moment.at
            with watching() as written:
                for step in moment.tick.secret:
                    hidden.comes(step, moment.at)
                _by_others(stage, moment.tick)
            found += _compared(stage, moment, written, who)
    return found


def _compared(stage: Stage, moment: Moment, written: Watch, who: str) -> Iterator[Leak]:
    after = moment.tick.named
    for name in ("mails", "lines"):
        if getattr(written, name) != getattr(moment.written, name):
            yield Leak(name, "nobody asks", after, str(getattr(moment.written, name)))
    for ask, told in moment.told:
        if CLASS_OF[ask.person] == who:
            for name, what in differences(told, answer_to(stage, ask)).items():
                yield Leak(name, str(ask), after, what)


class Hidden:
    """Keeps back every step that a class of people may not know, until one comes that it may.

    Then what that one needs is done first, at its own time but in other words.
    """

    def __init__(self, chain: Chain, who: str) -> None:
        self.chain, self.who = chain, who
        self.waiting: list[tuple[str, datetime]] = []
        self.done: set[str] = set()

    def comes(self, step: str, at: datetime) -> None:
        if is_told(self.who, step, self.done):
            for earlier, then in self.waiting:
                self._do(earlier, then)
            self.waiting.clear()
            self._do(step, at)
        elif not is_left_out(self.who, step):
            self.waiting.append((step, at))

    def _do(self, step: str, at: datetime) -> None:
        self.chain.take(step, at)
        self.done.add(step)


def _by_others(stage: Stage, tick: Tick) -> None:
    if tick.harmless:
        stage.frozen.begin(f"{tick.harmless} {stage.frozen.at}")
        HARMLESS[tick.harmless](stage.people, stage.first, stage.frozen.at)


def from_the_deck(deck: Deck, stage: Stage, number: int, seed: int) -> Choose:
    """Ask what the deck deals."""
    chance = Chance(f"asking {seed}")

    def choose(now: Now) -> list[Ask]:
        hand = deck.deal(now.tick.phase, number, without=now.cleared)
        return [asked(card, now.secret, stage.known, chance) for card in hand]

    return choose
