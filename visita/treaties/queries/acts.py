"""Acts of the record as they were known on a day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date as Day
from uuid import UUID

from django.db.models import Q
from django.utils.translation import get_language

from visita.rules.lifecycle import Deed, Fact
from visita.rules.partial_date import Span
from visita.treaties.act_rows import when
from visita.treaties.models import Act
from visita.treaties.vocabulary import EffectSource, Flag, Kind, Track

FIELDS = (
    "id",
    "key",
    "state_id",
    "territory_id",
    "instrument_id",
    "kind",
    "track",
    "form",
    "date",
    "not_before",
    "not_after",
    "effect_on",
    "effect_source",
    "occurred",
    "known_on",
    "source",
    "flag",
    "note_en",
    "note_fr",
    "instrument__number",
    "territory__name_en",
    "territory__name_fr",
)
DEEDS = frozenset(Deed)


@dataclass(frozen=True, slots=True)
class KnownAct:
    """One act as the record holds it. `date` is as partial as its source, or empty."""

    id: UUID | None
    key: str
    state: str
    territory: str | None
    instrument: str
    kind: str
    track: str
    form: str
    date: str
    not_before: Day | None
    not_after: Day | None
    effect_on: Day | None
    effect_source: str
    occurred: bool | None
    known_on: Day | None
    source: str
    flag: str
    note_en: str
    note_fr: str
    number: str
    """The instrument's number, such as "ETS 126"."""
    territory_en: str | None
    territory_fr: str | None

    @property
    def when(self) -> Span:
        return when(self.date, self.not_before, self.not_after)

    @property
    def label(self) -> str:
        return str(Kind(self.kind).label)

    @property
    def title(self) -> str:
        """What was done, and for which territory if not for the State as a whole."""
        name = self.territory_fr if get_language() == "fr" else self.territory_en
        return f"{self.label}, {name}" if name else self.label

    @property
    def caution(self) -> str:
        """What a reader must know before leaning on it; empty if nothing."""
        return str(Flag(self.flag).label) if self.flag else ""

    @property
    def doubtful(self) -> bool:
        """Does a flag cast doubt on the act? A succession is unusual, not doubtful."""
        return bool(self.flag) and self.flag != Flag.SUCCESSION

    @property
    def fact(self) -> Fact | None:
        """What it is to the rules; None where it can change no status."""
        if self.track == Track.DOMESTIC or self.territory or self.kind not in DEEDS:
            return None
        deed, printed = Deed(self.kind), None
        if self.effect_source == EffectSource.PRINTED:
            printed = self.effect_on
        return Fact(deed, self.when, self.occurred, self._fixed_effect, printed)

    @property
    def _fixed_effect(self) -> Day | None:
        """A printed day only confirms the formula, unless no formula applies to this kind."""
        computed = self.kind in {Kind.CONSENT, Kind.DENUNCIATION_RECEIVED}
        return None if computed else self.effect_on or self.when.exact

    def as_json(self) -> dict[str, str | None]:
        return {
            "kind": self.kind,
            "date": self.date or None,
            "track": self.track,
            "source": self.source,
        }


def acts_known(
    *,
    instruments: Iterable[str],
    known_on: Day | None = None,
    state: str | None = None,
    since: Day | None = None,
) -> list[KnownAct]:
    """Acts under these instruments that the record held at the end of *known_on*, in order.

    None is everything the record holds. An act superseded by then is left out; one corrected only
    later is still there, as it was believed; one withdrawn as a mistake is gone. *since* leaves
    out what happened in an earlier year.
    """
    chosen = Q(instrument_id__in=list(instruments))
    if state:
        chosen &= Q(state_id=state)
    if since:
        chosen &= _happened_since(since)
    replaced = Q(superseded_by__isnull=False)
    if known_on:
        chosen &= Q(known_on__lte=known_on)
        replaced &= Q(superseded_by__known_on__lte=known_on)
    mistaken = Q(occurred=False)
    found = Act.objects.filter(chosen).exclude(replaced).exclude(mistaken).values_list(*FIELDS)
    return sorted((KnownAct(*row) for row in found), key=_in_order)


def _happened_since(day: Day) -> Q:
    """Partial dates are text that sorts by time, so a year compares with all of its days."""
    dated = Q(date__gte=str(day.year))
    bounded = Q(date="") & (Q(not_after__gte=day) | Q(not_after=None, not_before__gte=day))
    return dated | bounded


IN_ORDER = {kind: place for place, kind in enumerate(Kind.values)}
"""On one day a law is signed before it is published: the vocabulary lists kinds in that order."""


def _in_order(act: KnownAct) -> tuple[Day, int, Day, str]:
    first = act.when.earliest or act.when.latest or Day.max
    return first, IN_ORDER[act.kind], act.known_on or Day.max, act.key
