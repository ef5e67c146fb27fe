"""What recording an act would change: status, day of effect, seats, majorities, powers."""

from dataclasses import dataclass
from datetime import date

from visita.rules.binding import effect_of
from visita.rules.lifecycle import Deed
from visita.rules.partial_date import Span
from visita.rules.powers import Power
from visita.rules.ruling import Ruling
from visita.treaties.models import Instrument, State
from visita.treaties.queries import pages
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.law import terms
from visita.treaties.queries.supposing import Supposition, suppose_recorded

TAKE_EFFECT = frozenset(
    {Deed.CONSENT, Deed.SUCCESSION, Deed.DENUNCIATION_RECEIVED, Deed.MEMBERSHIP_ENDED}
)


@dataclass(frozen=True)
class PowerChange:
    """One thing a body may do, by the record and if the act were recorded."""

    power: Power
    before: Ruling
    after: Ruling

    @property
    def changes(self) -> bool:
        return self.before.allowed is not self.after.allowed


@dataclass(frozen=True)
class OnDay:
    """What would be so on one day."""

    supposition: Supposition
    bodies: tuple[tuple[str, tuple[PowerChange, ...]], ...]

    @property
    def on(self) -> date:
        return self.supposition.after.on

    @property
    def powers_change(self) -> bool:
        return any(each.changes for _, powers in self.bodies for each in powers)

    @property
    def changes(self) -> bool:
        """Is anything different from what the record says of this day?"""
        before, after = self.supposition.before, self.supposition.after
        return before.standing != after.standing


@dataclass(frozen=True)
class Consequences:
    """What an act would change, today and on the day on which it takes effect."""

    act: KnownAct
    effect_before: Span | None
    """Of the act that it corrects."""
    effect: Span | None
    days: tuple[OnDay, ...]

    @property
    def bears_on_status(self) -> bool:
        """A declaration, a territory or a step at home changes no status."""
        return any(day.changes for day in self.days) or self.effect_before != self.effect


def consequences(act: KnownAct, *, old: KnownAct | None, on: date) -> Consequences:
    """Of an act that has passed the checks of the record; *old* is what it corrects."""
    state = State.objects.get(pk=act.state)
    instrument = Instrument.objects.get(pk=act.instrument)
    effect = _effect(act, instrument)
    ahead = effect.exact or effect.earliest if effect else None
    days = [on, ahead] if ahead and ahead > on else [on]
    return Consequences(
        act=act,
        effect_before=_effect(old, instrument) if old else None,
        effect=effect,
        days=tuple(
            _on_day(act, old.key if old else "", state, instrument, max(day, instrument.opened_on))
            for day in days
        ),
    )


def _effect(act: KnownAct, instrument: Instrument) -> Span | None:
    fact = act.fact if act.occurred is not False and instrument.has_rules else None
    return effect_of(fact, terms(instrument)) if fact and fact.deed in TAKE_EFFECT else None


def _on_day(act: KnownAct, corrects: str, state: State, instrument: Instrument, on: date) -> OnDay:
    found = suppose_recorded(act, corrects=corrects, state=state, instrument=instrument, on=on)
    return OnDay(
        supposition=found,
        bodies=tuple((body, _powers(body, found)) for body in pages.bodies_under(instrument)),
    )


def _powers(body: str, found: Supposition) -> tuple[PowerChange, ...]:
    before = pages.body_powers(body, found.before).powers
    after = pages.body_powers(body, found.after).powers
    return tuple(
        PowerChange(power, was, will) for (power, was), (_, will) in zip(before, after, strict=True)
    )
