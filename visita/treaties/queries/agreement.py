"""Do the sources and the rules agree on when acts took effect?"""

from dataclasses import dataclass
from datetime import date

from visita.treaties.models import Instrument
from visita.treaties.queries.acts import acts_known
from visita.treaties.queries.law import effect_under
from visita.treaties.vocabulary import EffectSource, Kind


@dataclass(frozen=True)
class Compared:
    """One act of which the source prints the day of effect."""

    key: str
    printed: date
    computed: date

    @property
    def agrees(self) -> bool:
        return self.printed == self.computed

    @property
    def sentence(self) -> str:
        return f"{self.key}: the source prints {self.printed}, the rule computes {self.computed}."


def compared_effects() -> list[Compared]:
    """Every consent and territorial application whose source prints the day of effect.

    A succession is left out: no formula applies to it.
    """
    held = Instrument.objects.filter(has_rules=True).values_list("key", flat=True)
    return [
        Compared(act.key, act.effect_on, effect_under(act.instrument, act.when.exact, ends=False))
        for act in acts_known(instruments=held, known_on=None)
        if act.kind in {Kind.CONSENT, Kind.TERRITORIAL_APPLICATION}
        and act.effect_source == EffectSource.PRINTED
        and act.effect_on
        and act.when.exact
    ]
