"""Finding a State or an instrument by what people call it."""

import unicodedata
from collections.abc import Iterable, Sequence
from difflib import get_close_matches

from visita.rules.partial_date import Span
from visita.treaties.act_rows import Known
from visita.treaties.models import Instrument, State, Territory


def in_alphabet(state: State, *, language: str) -> str:
    """What States are sorted by in a list for readers of a language: accents do not count."""
    return plain(state.name_fr if language == "fr" else state.name_en)


class UnknownState(ValueError):
    """No State of the record goes by `name`; those `offered` have names near to it."""

    def __init__(self, name: str, offered: Sequence[State]) -> None:
        self.name, self.offered = _short(name), tuple(offered)
        hint = f" Did you mean {' or '.join(map(str, offered))}?" if offered else ""
        super().__init__(
            f"{self.name!r} is no State of the record: "
            f"give an ISO code of 2 or 3 letters, or a name.{hint}"
        )


class UnknownInstrument(ValueError):
    """No instrument of the record goes by this name."""


def plain(name: str) -> str:
    """A name without case, accents and punctuation, so that spellings meet.

    >>> plain("Türkiye ")
    'turkiye'
    """
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if letter.isalnum())


LONGEST_CODE = 3
"""Letters. Codes are too short to guess which one was meant."""


def find_state(name: str) -> State:
    """The State of that ISO code (2 or 3 letters), name or other name.

    Raises:
        UnknownState: none; the text offers the nearest names.
    """
    states = list(State.objects.all())
    by_name = _state_names(states)
    if found := by_name.get(plain(name)):
        return found
    names = [each for each in by_name if len(each) > LONGEST_CODE]
    near = get_close_matches(plain(name), names, n=3, cutoff=0.75)
    raise UnknownState(name, sorted({by_name[match] for match in near}, key=str))


def has_states() -> bool:
    """Is there a record at all? Asked of the database, however little it costs."""
    return State.objects.exists()


def _state_names(states: Iterable[State]) -> dict[str, State]:
    """Codes win over names, names over other names."""
    by_name: dict[str, State] = {}
    for state in states:
        for name in (*state.aliases, state.name_fr, state.name_en, state.iso3, state.iso2):
            by_name[plain(name)] = state
    return by_name


def find_instrument(name: str) -> Instrument:
    """The instrument of that number, key or other name.

    Raises:
        UnknownInstrument: none; the text lists all.
    """
    instruments = list(Instrument.objects.all())
    for instrument in instruments:
        names = (instrument.key, instrument.number, *instrument.aliases)
        if plain(name) in {plain(each) for each in names}:
            return instrument
    accepted = ", ".join(instrument.number for instrument in instruments)
    raise UnknownInstrument(
        f"{_short(name)!r} is no instrument of the record: give one of {accepted}."
    )


def _short(name: str) -> str:
    return name if len(name) <= 60 else name[:60] + "…"


def known_names() -> Known:
    """What a file of acts may refer to."""
    all_states = list(State.objects.all())
    states = _state_names(all_states)
    by_code = {each.iso2: each for each in all_states}
    instruments = {
        plain(name): each
        for each in Instrument.objects.all()
        for name in (each.key, each.number, *each.aliases)
    }

    def state(name: str) -> str:
        found = states.get(plain(name))
        return found.iso2 if found else find_state(name).iso2

    def instrument(name: str) -> str:
        found = instruments.get(plain(name))
        return found.key if found else find_instrument(name).key

    return Known(
        state=state,
        instrument=instrument,
        opened_on={each.key: each.opened_on for each in instruments.values()},
        in_force_on={each.key: each.in_force_on for each in instruments.values()},
        may_be_member=lambda code, days: may_be_member(by_code[code], days),
        territories=dict(Territory.objects.values_list("key", "state_id")),
    )


def may_be_member(state: State, days: Span) -> bool:
    """May the State have been a member of the Council of Europe on one of these days?

    An invented State plays along as if it were.
    """
    if state.is_fictional:
        return True
    since, until = state.coe_member_since, state.coe_member_until
    if since is None or (days.latest and days.latest < since):
        return False
    return not (until and days.earliest and days.earliest >= until)
