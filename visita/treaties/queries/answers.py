"""Where a State stands with an instrument on a day, and why: the answer to the main question."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from visita.rules.binding import binding
from visita.rules.lifecycle import UNRECORDED, Deed, Fact, Standing, Terms, standing
from visita.rules.partial_date import Span
from visita.rules.ruling import Ruling
from visita.treaties.law import clauses_of
from visita.treaties.models import Instrument, State
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.coverage import Reach, reaches
from visita.treaties.queries.law import terms
from visita.treaties.vocabulary import Kind


class BeforeOpening(ValueError):
    """Nobody stands anywhere with an instrument that does not exist yet."""


@dataclass(frozen=True)
class Answer:
    """Where a State stands on a day, by the acts of both tracks."""

    state: State
    instrument: Instrument
    on: date
    known_on: date | None
    standing: Standing
    covered: bool
    reach: Reach
    acts: tuple[KnownAct, ...]
    facts: tuple[Fact, ...]
    """The acts as the rules read them, with a signature that may have gone unrecorded."""

    @cached_property
    def ruling(self) -> Ruling:
        """Is the State bound on the day? Written only when asked: a chart shows no reasons."""
        return binding(
            self.facts,
            on=self.on,
            terms=terms(self.instrument),
            clauses=clauses_of(self.instrument.key),
            in_force_on=self.instrument.in_force_on,
            covered=self.covered,
            amended_text_on=self.amended_text_on,
        )

    @property
    def amended_text_on(self) -> date | None:
        """When the State consented to the parent treaty as this protocol amended it, by the day."""
        days = [act.when.exact for act in self.acts if act.kind == Kind.CONSENT_TO_AMENDED_TEXT]
        return next((day for day in days if day and day <= self.on), None)

    @property
    def unverified(self) -> list[str]:
        """Provisions not read at their source and acts whose source is doubtful."""
        rules = [each.provision for each in self.ruling.conditions if not each.verified]
        flagged = [f"{act.key}: {act.flag}" for act in self.acts if act.doubtful]
        return [*dict.fromkeys(rules), *flagged]

    @property
    def doubtful_acts(self) -> list[KnownAct]:
        return [act for act in self.acts if act.doubtful]

    def as_json(self) -> dict[str, object]:
        """The shape every command and the interface give. Dates are ISO text or null."""
        stands = self.standing
        return {
            "state": self.state.iso2,
            "instrument": self.instrument.number,
            "on": _iso(self.on),
            "status": stands.status.value,
            "possible": [phase.value for phase in stands.possible],
            "since": _iso(stands.since),
            "until": _iso(stands.until),
            "until_not_before": _iso(stands.until_not_before),
            "record_complete_to": _iso(self.reach.complete_to),
            "unverified": self.unverified,
            "acts": [act.as_json() for act in self.acts],
            "conditions": [
                {"text": each.sentence, "met": each.met, "provision": each.provision}
                for each in self.ruling.conditions
            ],
        }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def answer(
    *,
    state: State,
    instrument: Instrument,
    on: date,
    known_on: date | None = None,
    supposed: Sequence[KnownAct] = (),
    without: Collection[str] | None = None,
) -> Answer:
    """Where *state* stands with *instrument* on the day *on*, by what was known on *known_on*.

    *supposed* acts are added for this answer alone; each replaces an act of its kind of which
    nobody knows whether it happened, or, if that is given, what *without* names by its key.

    Raises:
        BeforeOpening: *on* lies before the instrument was opened for signature.
    """
    _after_opening(instrument, on)
    acts = acts_known(instruments=[instrument.key], known_on=known_on, state=state.iso2)
    reach = reaches([instrument], known_on)[instrument.key].of(state)
    return _answer(state, instrument, on, known_on, reach, _with(acts, supposed, without))


def standings(
    *, state: State, on: date, known_on: date | None = None, among: Iterable[Instrument]
) -> list[Answer]:
    """Where a State stands with each of these instruments that exists on the day."""
    open_ = [instrument for instrument in among if instrument.opened_on <= on]
    acts: dict[str, list[KnownAct]] = defaultdict(list)
    keys = [instrument.key for instrument in open_]
    for act in acts_known(instruments=keys, known_on=known_on, state=state.iso2):
        acts[act.instrument].append(act)
    reach = reaches(open_, known_on)
    return [
        _answer(state, each, on, known_on, reach[each.key].of(state), acts[each.key])
        for each in open_
    ]


def chart(*, instrument: Instrument, on: date, known_on: date | None = None) -> list[Answer]:
    """Where every State of the instrument's record stands: those with an act or named coverage.

    Invented States are left out: they are nobody's Party.

    Raises:
        BeforeOpening: *on* lies before the instrument was opened for signature.
    """
    _after_opening(instrument, on)
    by_state: dict[str, list[KnownAct]] = defaultdict(list)
    for act in acts_known(instruments=[instrument.key], known_on=known_on):
        by_state[act.state].append(act)
    reach = reaches([instrument], known_on)[instrument.key]
    states = State.objects.filter(pk__in={*by_state, *reach.named}, is_fictional=False)
    return [
        _answer(state, instrument, on, known_on, reach.of(state), by_state[state.iso2])
        for state in states
    ]


def _after_opening(instrument: Instrument, on: date) -> None:
    if on < instrument.opened_on:
        raise BeforeOpening(
            f"{on} lies before {instrument.number} was opened for signature: "
            f"give {instrument.opened_on} or a later day."
        )


def _with(
    acts: Sequence[KnownAct], supposed: Sequence[KnownAct], without: Collection[str] | None
) -> list[KnownAct]:
    if without is None:
        kinds = {act.kind for act in supposed}
        without = {act.key for act in acts if not act.occurred and act.kind in kinds}
    return [*(act for act in acts if act.key not in without), *supposed]


def _answer(
    state: State,
    instrument: Instrument,
    on: date,
    known_on: date | None,
    reach: Reach,
    acts: Sequence[KnownAct],
) -> Answer:
    rules = terms(instrument)
    facts = [fact for act in acts if (fact := act.fact)]
    facts += _unrecorded_signature(facts, rules, reach)
    covered = reach.complete_to is not None or _consented(facts, by=on)
    return Answer(
        state=state,
        instrument=instrument,
        on=on,
        known_on=known_on,
        standing=standing(facts, on=on, terms=rules) if covered else UNRECORDED,
        covered=covered,
        reach=reach,
        acts=tuple(acts),
        facts=tuple(facts),
    )


def _consented(facts: Iterable[Fact], *, by: date) -> bool:
    """May the State have consented by that day? Outside the record only its own acts speak."""
    return any(
        fact.deed in {Deed.CONSENT, Deed.SUCCESSION} and fact.when.by(by) is not False
        for fact in facts
    )


def _unrecorded_signature(facts: list[Fact], terms: Terms, reach: Reach) -> list[Fact]:
    """A State that consented may have signed before: where signatures are not all known."""
    deeds = {fact.deed for fact in facts}
    if Deed.SIGNATURE in deeds or Deed.CONSENT not in deeds or reach.signatures_complete:
        return []
    return [Fact(Deed.SIGNATURE, Span(terms.opened_on, None), occurred=None)]
