"""Parts of a State that acts name apart, and from when to when the Convention applies to them."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from visita.rules.ecpt.parties import (
    territorial_extension_takes_effect,
    territorial_withdrawal_takes_effect,
)
from visita.treaties.models import Instrument, Territory
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.answers import Answer
from visita.treaties.vocabulary import Kind


@dataclass(frozen=True)
class Application:
    """A territory or area, the act that extends the instrument to it, and the day of effect.

    `act` is None for an area that a declaration says the State does not control. `ends` is the
    first day on which the instrument no longer applies because of `withdrawal`; None where that
    day is not known, or nothing was withdrawn.
    """

    territory: Territory
    act: KnownAct | None
    effect: date | None
    applies: bool | None
    """On the day asked about; None where there is no act to go by, or the State's own status is
    unknown."""
    withdrawal: KnownAct | None = None
    ends: date | None = None


@dataclass(frozen=True)
class _Stretch:
    """One extension and what ended it, if anything did."""

    act: KnownAct
    effect: date | None
    withdrawal: KnownAct | None = None
    ends: date | None = None

    def holds(self, on: date) -> bool | None:
        if self.effect is None or not self.act.occurred:
            return None
        if on < self.effect:
            return False
        over = self._over(on)
        return None if over is None else not over

    def _over(self, on: date) -> bool | None:
        """Has the withdrawal taken effect? None if that cannot be told."""
        if self.withdrawal is None:
            return False
        earliest = self.ends or self.withdrawal.when.earliest
        if earliest and on < earliest:
            return False
        return True if self.ends and self.withdrawal.occurred else None


def applications(found: Answer) -> list[Application]:
    """Every territory of the State with what the answer's acts say of it (D3, D4)."""
    acts: defaultdict[str | None, list[KnownAct]] = defaultdict(list)
    for act in found.acts:
        acts[act.territory].append(act)
    return [
        _application(territory, _stretches(acts[territory.key], found.instrument), found)
        for territory in Territory.objects.filter(state=found.state)
    ]


def _stretches(acts: Iterable[KnownAct], instrument: Instrument) -> list[_Stretch]:
    """In order of time: a withdrawal ends the extension before it, a later one begins anew."""
    stretches: list[_Stretch] = []
    for act in acts:
        if act.kind == Kind.TERRITORIAL_APPLICATION:
            stretches.append(_Stretch(act, _effect(act, _extension(instrument))))
        elif act.kind == Kind.TERRITORIAL_WITHDRAWAL and stretches:
            stretches[-1] = _ended(stretches[-1], act, instrument)
    return stretches


def _ended(stretch: _Stretch, act: KnownAct, instrument: Instrument) -> _Stretch:
    """The first withdrawal that is known to have happened counts."""
    if stretch.withdrawal and stretch.withdrawal.occurred:
        return stretch
    return replace(stretch, withdrawal=act, ends=_effect(act, _withdrawal(instrument)))


def _application(territory: Territory, stretches: Sequence[_Stretch], found: Answer) -> Application:
    if not stretches:
        return Application(territory, None, None, None)
    begun = [each for each in stretches if (each.act.when.earliest or date.min) <= found.on]
    last_first = begun[::-1] or stretches[:1]
    shown = next((each for each in last_first if each.holds(found.on)), last_first[0])
    applies = shown.holds(found.on)
    return Application(
        territory=territory,
        act=shown.act,
        effect=shown.effect,
        applies=found.standing.bound if applies else applies,
        withdrawal=shown.withdrawal,
        ends=shown.ends,
    )


Rule = Callable[[date], date]


def _effect(act: KnownAct, rule: Rule | None) -> date | None:
    """The day the source prints; otherwise what the rule makes of a day known exactly."""
    if act.effect_on or act.when.exact is None or rule is None:
        return act.effect_on
    return rule(act.when.exact)


def _extension(instrument: Instrument) -> Rule | None:
    """Article 20 is the Convention's: other treaties have no such rule here."""
    if instrument.key != "ETS126":
        return None
    return lambda received: territorial_extension_takes_effect(
        received, convention_in_force_on=instrument.in_force_on
    )


def _withdrawal(instrument: Instrument) -> Rule | None:
    return territorial_withdrawal_takes_effect if instrument.key == "ETS126" else None
