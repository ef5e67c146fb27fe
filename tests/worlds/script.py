"""What happens in both worlds, drawn by chance: the same seed gives the same story."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from tests.worlds.course import ASIDES, COURSE, FOLLOWS, PHASES
from tests.worlds.frozen import Chance
from tests.worlds.harmless import HARMLESS, OF_THE_PORTAL

LONGEST_PAUSE = 40
"""Hours between two ticks."""


@dataclass(frozen=True)
class Tick:
    """A moment at which something is done: in secret, and by others in both worlds."""

    hours: int
    secret: tuple[str, ...] = ()
    harmless: str = ""
    phase: str = ""
    is_watched: bool = False

    @property
    def named(self) -> str:
        return " ".join((*self.secret, self.harmless)) or "nothing"


class Author:
    """Writes one story: the secret visit is somewhere on its way, then goes on for a while."""

    def __init__(self, seed: int) -> None:
        self.chance = Chance(f"story {seed}")
        self.position, self.owed, self.phase = 0, "", ""
        self.done: Counter[str] = Counter()

    def story(self, length: int) -> Iterator[Tick]:
        for _ in range(self.chance.randrange(len(COURSE) - 2)):
            yield self._tick(self._onward())
        for _ in range(length):
            yield self._tick(self._any(), harmless=self._by_others(), is_watched=True)

    def _tick(self, secret: tuple[str, ...], harmless: str = "", is_watched: bool = False) -> Tick:
        for step in secret:
            self.done[step] += 1
            self.phase = PHASES.get(step, self.phase)
        hours = self.chance.randint(1, LONGEST_PAUSE)
        return Tick(hours, secret, harmless, self.phase, is_watched)

    def _any(self) -> tuple[str, ...]:
        """Something in secret, or nothing at all."""
        chosen = self.chance.random()
        if chosen < 0.15:
            return ()
        aside = self._aside() if chosen < 0.5 else ()
        return aside or self._onward()

    def _onward(self) -> tuple[str, ...]:
        if self.owed:
            step, self.owed = self.owed, ""
            return (step,)
        if self.position == len(COURSE):
            return ()
        self.position += 1
        return (COURSE[self.position - 1],)

    def _aside(self) -> tuple[str, ...]:
        taken = set(COURSE[: self.position])
        open_ = [
            name
            for name, each in ASIDES.items()
            if each.after in taken and each.before not in taken and self.done[name] < each.times
        ]
        if not open_ or self.owed:
            return ()
        name = self.chance.choice(open_)
        self.owed = ASIDES[name].owes
        more = FOLLOWS.get(name)
        return (name, more) if more and self.chance.random() < 0.5 else (name,)

    def _by_others(self) -> str:
        if self.chance.random() < 0.4:
            return ""
        waits = COURSE[self.position - 1 : self.position][-1:] in (("release",), ("withdraw",))
        choice = [each for each in HARMLESS if not (waits and each in OF_THE_PORTAL)]
        return self.chance.choice(choice)


def _turn(phase: str, *secret: str) -> Tick:
    return Tick(hours=31, secret=secret, phase=phase, is_watched=True)


WHOLE_STORY = (
    _turn("P0", "plan", "change", "name_head", "name_expert", "join"),
    _turn("P0", "remove_expert", "name_rest", "vote_down", "weigh", "put_in_the_year"),
    _turn("P0", "draw_lots"),
    _turn("P1", "decide", "seal_places", "open_places", "seal_places"),
    _turn("P2", "notify", "acknowledge", "object", "write_internally", "send_file"),
    _turn("P3", "arrive", "note", "replace", "see"),
    _turn("P3", "meet_officials", "obstruct", "worry", "observe"),
    _turn("P3", "leave", "arrive_elsewhere", "talk", "interrupt", "resume"),
    _turn("P3", "copy_paper", "reply"),
    _turn("P4", "end_talk", "conclude", "begin_report", "write", "redraft"),
    _turn("P4", "strike", "circulate", "vote_report_down"),
    _turn("P4", "take_back"),
    _turn("P4", "circulate", "adopt", "transmit", "assess"),
    _turn("P4", "respond", "ask", "take_request_back", "ask", "settle", "check", "release"),
    _turn("P5", "hand_down"),
    _turn("P5", "withdraw", "hand_back"),
)
"""Everything that can happen to a visit, told once from beginning to end."""
