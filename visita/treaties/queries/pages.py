"""What the public pages show, gathered and frozen."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from visita.rules.lifecycle import Status
from visita.rules.powers import POWERS, Power, powers
from visita.rules.ruling import Ruling
from visita.treaties.law import BODIES
from visita.treaties.models import (
    Act,
    Coverage,
    Instrument,
    PublicStatement,
    RecordCheck,
    State,
    Territory,
)
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.answers import Answer, answer, chart
from visita.treaties.queries.known import in_alphabet
from visita.treaties.vocabulary import Kind


@dataclass(frozen=True)
class BodyPowers:
    """What one body may do towards a State on the day, each with its ruling."""

    body: str
    bound: bool | None
    powers: tuple[tuple[Power, Ruling], ...]
    pending: Ruling


def body_powers(body: str, found: Answer) -> BodyPowers:
    """*found* must answer for the instrument the body rests on."""
    rulings = powers(body, bound=found.ruling)
    return BodyPowers(
        body=body,
        bound=found.standing.bound,
        powers=tuple((power, rulings[power.name]) for power in POWERS[body]),
        pending=rulings["finish_pending"],
    )


def powers_of(body: str, *, state: State, on: date, known_on: date | None = None) -> BodyPowers:
    """What *body* may do towards *state* on a day.

    Raises:
        KeyError: no such body.
        BeforeOpening: the body's instrument did not exist yet.
    """
    instrument = Instrument.objects.get(key=BODIES[body])
    return body_powers(body, answer(state=state, instrument=instrument, on=on, known_on=known_on))


def bodies_under(instrument: Instrument) -> list[str]:
    return [body for body, key in BODIES.items() if key == instrument.key]


@dataclass(frozen=True)
class ChartPage:
    """All States of an instrument's record on one day, and how many stand where."""

    instrument: Instrument
    on: date
    known_on: date | None
    answers: tuple[Answer, ...]
    counts: tuple[tuple[Status, int], ...]
    coverage: tuple[Coverage, ...]


def chart_page(
    *, instrument: Instrument, on: date, known_on: date | None = None, language: str = "en"
) -> ChartPage:
    """The chart with its counts, in the order of a treaty's life; statuses nobody has left out."""
    answers = chart(instrument=instrument, on=on, known_on=known_on)
    coverage = Coverage.objects.filter(instrument=instrument, state=None)
    if known_on:
        coverage = coverage.filter(known_on__lte=known_on)
    counted = Counter(each.standing.status for each in answers)
    return ChartPage(
        instrument=instrument,
        on=on,
        known_on=known_on,
        answers=tuple(sorted(answers, key=lambda each: in_alphabet(each.state, language=language))),
        counts=tuple((status, counted[status]) for status in Status if counted[status]),
        coverage=tuple(coverage),
    )


def instruments() -> list[Instrument]:
    return list(Instrument.objects.all())


def instrument_of(key: str) -> Instrument | None:
    return Instrument.objects.filter(key=key.upper()).first()


def state_of(code: str) -> State | None:
    return State.objects.filter(pk=code.upper()).first()


def all_states(*, language: str = "en") -> list[State]:
    """Every State of the record in the alphabet of the reader, the invented ones last."""
    return sorted(
        State.objects.all(),
        key=lambda state: (state.is_fictional, in_alphabet(state, language=language)),
    )


def states_that_consented(key: str) -> QuerySet[State]:
    """Every State that ever consented to the instrument, whatever became of it; invented ones too.

    Empty for an instrument of which the record holds no consent.
    """
    consented = Act.objects.filter(
        state=OuterRef("pk"),
        instrument=key,
        kind__in=[Kind.CONSENT, Kind.SUCCESSION],
        territory=None,
        occurred=True,
    )
    return State.objects.filter(Exists(consented))


def territories_of(state: State) -> list[Territory]:
    return list(Territory.objects.filter(state=state))


def all_territories() -> list[Territory]:
    return list(Territory.objects.all())


def statements(state: State | None = None) -> list[PublicStatement]:
    found = PublicStatement.objects.select_related("state")
    return list(found.filter(state=state) if state else found)


def recent_acts(limit: int, *, since: date) -> list[tuple[KnownAct, State]]:
    """The latest acts by day, of real States, with the State of each; none older than *since*."""
    keys = Instrument.objects.values_list("key", flat=True)
    real = {state.iso2: state for state in State.objects.filter(is_fictional=False)}
    acts = [act for act in acts_known(instruments=keys, since=since) if act.state in real]
    latest = sorted(acts, key=lambda act: act.when.latest or act.when.earliest or date.min)
    return [(act, real[act.state]) for act in reversed(latest[-limit:])]


@dataclass(frozen=True)
class SourceUse:
    """One source and how many acts rest on it."""

    source: str
    acts: int
    known_on: date


def sources() -> list[SourceUse]:
    """Every source of the real record, the most used first."""
    uses: Counter[str] = Counter()
    known: dict[str, date] = {}
    found = Act.objects.filter(state__is_fictional=False).values_list("source", "known_on")
    for source, known_on in found:
        uses[source] += 1
        known[source] = max(known.get(source, known_on), known_on)
    return [SourceUse(source, acts, known[source]) for source, acts in uses.most_common()]


def coverage() -> list[Coverage]:
    real = Coverage.objects.exclude(state__is_fictional=True)
    return list(real.select_related("instrument", "state").order_by("instrument", "state"))


def latest_check() -> RecordCheck | None:
    """The last time the sources' days of effect were compared with the rules'."""
    return RecordCheck.objects.first()
