"""Days on which acts of the record take effect: what ends and begins, and when."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from visita.rules.binding import effect_of
from visita.rules.lifecycle import Deed
from visita.rules.partial_date import Span
from visita.treaties.models import Instrument, State
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.law import terms

AROUND = timedelta(days=800)
"""How far the home page looks back and ahead: it must reach the end of a notice period."""


@dataclass(frozen=True)
class Effect:
    """An act that takes effect in a span of days; `occurred` None if nobody knows that it will."""

    act: KnownAct
    state: State
    instrument: Instrument
    when: Span

    @property
    def ends(self) -> bool:
        return self.act.kind == Deed.DENUNCIATION_RECEIVED

    @property
    def sure(self) -> bool:
        return bool(self.act.occurred) and self.when.exact is not None


LONGEST_WAIT = timedelta(days=400)
"""No rule lets more than thirteen months pass between an act and its effect."""


def all_effects(*, since: date | None = None) -> list[Effect]:
    """Every effect of a consent or a denunciation in the record of real States, in order.

    *since* leaves out acts of earlier years.
    """
    real = {state.iso2: state for state in State.objects.filter(is_fictional=False)}
    held = {each.key: each for each in Instrument.objects.filter(has_rules=True)}
    found = [
        effect
        for act in acts_known(instruments=held, since=since)
        if act.state in real
        for effect in _effect(act, real[act.state], held[act.instrument])
    ]
    return sorted(found, key=lambda effect: effect.when.earliest or date.max)


def _effect(act: KnownAct, state: State, instrument: Instrument) -> Iterator[Effect]:
    fact = act.fact
    if fact and fact.deed in {Deed.CONSENT, Deed.SUCCESSION, Deed.DENUNCIATION_RECEIVED}:
        when = effect_of(fact, terms(instrument))
        if when:
            yield Effect(act, state, instrument, when)


def effects(*, around: date) -> list[Effect]:
    """The effects near a day, for a page."""
    return [
        effect
        for effect in all_effects(since=around - AROUND - LONGEST_WAIT)
        if effect.when.earliest and abs(effect.when.earliest - around) <= AROUND
    ]
