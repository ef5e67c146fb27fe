"""Looking for acts of the record by what they are and when they were done."""

from dataclasses import dataclass
from datetime import date, datetime

from visita.treaties.models import Act, Instrument, State
from visita.treaties.queries.acts import FIELDS, KnownAct, acts_known


@dataclass(frozen=True)
class Sought:
    """What is asked for; None asks for nothing. Days are [since, until)."""

    state: State | None = None
    instrument: Instrument | None = None
    kind: str | None = None
    track: str | None = None
    since: date | None = None
    until: date | None = None

    def fits(self, act: KnownAct) -> bool:
        return self.kind in {None, act.kind} and self.track in {None, act.track} and self._when(act)

    def _when(self, act: KnownAct) -> bool:
        """Could it have been done then? An unknown day excludes nothing."""
        earliest, latest = act.when.earliest, act.when.latest
        too_old = self.since and latest and latest < self.since
        too_young = self.until and earliest and earliest >= self.until
        return not (too_old or too_young)


def acts_sought(sought: Sought, *, known_on: date | None = None) -> list[KnownAct]:
    """The acts that fit, in the order of their days. Invented States only if one is named."""
    everywhere = Instrument.objects.values_list("key", flat=True)
    instruments = [sought.instrument.key] if sought.instrument else list(everywhere)
    state = sought.state.iso2 if sought.state else None
    invented = set(State.objects.filter(is_fictional=True).values_list("iso2", flat=True)) - {state}
    return [
        act
        for act in acts_known(instruments=instruments, known_on=known_on, state=state)
        if act.state not in invented and sought.fits(act)
    ]


def numbers() -> dict[str, str]:
    """The number of each instrument by its key."""
    return dict(Instrument.objects.values_list("key", "number"))


@dataclass(frozen=True)
class Recorded:
    """An act of a real State with the moment it entered the record."""

    act: KnownAct
    state: State
    instrument: Instrument
    at: datetime


def recently_recorded(limit: int) -> list[Recorded]:
    """The acts that entered the record last, of real States; among equals the latest day first.

    What was superseded is left out: its correction is there.
    """
    real = State.objects.in_bulk(
        list(State.objects.filter(is_fictional=False).values_list("pk", flat=True))
    )
    instruments = Instrument.objects.in_bulk()
    rows = Act.objects.filter(state__in=real, superseded_by__isnull=True)
    found = [
        Recorded(act, real[act.state], instruments[act.instrument], at)
        for *fields, at in rows.values_list(*FIELDS, "recorded_at")
        for act in [KnownAct(*fields)]
    ]
    return sorted(found, key=_newest_last, reverse=True)[:limit]


def _newest_last(recorded: Recorded) -> tuple[datetime, date, str]:
    when = recorded.act.when
    return recorded.at, when.latest or when.earliest or date.min, recorded.act.key
