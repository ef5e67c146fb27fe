"""How far the record of each instrument reaches: of which States, up to which day."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from visita.treaties.models import Coverage, Instrument, State


@dataclass(frozen=True)
class Reach:
    """How far the record of one instrument reaches for one State."""

    complete_to: date | None
    signatures_complete: bool
    note_en: str = ""
    note_fr: str = ""


OUT_OF_REACH = Reach(None, signatures_complete=False)


@dataclass
class Reaches:
    """The coverage of one instrument: for all States, and for single ones."""

    everywhere: Reach = OUT_OF_REACH
    named: dict[str, Reach] = field(default_factory=dict)

    def of(self, state: State) -> Reach:
        """What is said of every State is not said of an invented one."""
        everywhere = OUT_OF_REACH if state.is_fictional else self.everywhere
        return self.named.get(state.iso2, everywhere)


def reaches(instruments: Iterable[Instrument], known_on: date | None) -> Mapping[str, Reaches]:
    """How far these instruments' records reached by what was known on *known_on*, by key."""
    by_key = {instrument.key: Reaches() for instrument in instruments}
    found = Coverage.objects.filter(instrument_id__in=by_key)
    if known_on:
        found = found.filter(known_on__lte=known_on)
    for row in found:
        reach = Reach(row.complete_to, row.signatures_complete, row.note_en, row.note_fr)
        if row.state_id:
            by_key[row.instrument_id].named[row.state_id] = reach
        else:
            by_key[row.instrument_id].everywhere = reach
    return by_key
