"""One more act, supposed and stored nowhere: what would be, if it were so."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.translation import gettext_noop as N_

from visita.rules.binding import effect_of
from visita.rules.consequences import (
    Ending,
    Majorities,
    SeatCount,
    endings,
    majorities,
    seat_count,
)
from visita.rules.ecpt.parties import AMENDED_ON
from visita.rules.lifecycle import Deed, Status
from visita.rules.partial_date import PartialDate, Period
from visita.treaties.law import COUNCIL_TREATIES, PROTOCOLS
from visita.treaties.models import Instrument, State
from visita.treaties.queries.acts import KnownAct, acts_known
from visita.treaties.queries.answers import Answer, answer, chart
from visita.treaties.queries.law import terms
from visita.treaties.vocabulary import DOMESTIC_KINDS, Kind, Track

SUPPOSED = "supposed"
"""Stands where the source of a recorded act would."""


class Impossible(ValueError):
    """The act supposed cannot happen: the text says why."""


class TooEarly(Impossible):
    """The act lies before the instrument was opened for signature."""

    def __init__(self, kind: Kind, day: PartialDate, instrument: Instrument) -> None:
        self.kind, self.day, self.instrument = kind, day, instrument
        super().__init__(
            f"{kind.value}={day} lies before {instrument.number} was opened for signature "
            f"on {instrument.opened_on}."
        )


class Unfitting(Impossible):
    """The State cannot do the act where it stands, by its `status`, on the day `on`."""

    def __init__(self, act: KnownAct, before: Answer) -> None:
        self.state, self.instrument, self.on = before.state, before.instrument, before.on
        self.kind, self.day = Kind(act.kind), PartialDate.parse(act.date)
        self.status = before.standing.status
        super().__init__(
            f"{act.kind}={act.date} cannot be: {self.state.name_en} is {self.status.value} "
            f"under {self.instrument.number} on {self.on}."
        )


class Unlawful(Impossible):
    """No State can do this act on that day. `text` is an English sentence for `values`."""

    def __init__(self, text: str, **values: object) -> None:
        self.text, self.values = text, values
        super().__init__(text % values)


def supposed_act(kind: Kind, day: PartialDate, *, state: State, instrument: Instrument) -> KnownAct:
    """An act as if it were in the record.

    Raises:
        TooEarly: the instrument was not open yet.
    """
    if day.last < instrument.opened_on:
        raise TooEarly(kind, day, instrument)
    return KnownAct(
        id=None,
        key=f"supposed-{kind.value}",
        state=state.iso2,
        territory=None,
        instrument=instrument.key,
        kind=kind,
        track=Track.DOMESTIC if kind in DOMESTIC_KINDS else Track.INTERNATIONAL,
        form="",
        date=str(day),
        not_before=None,
        not_after=None,
        effect_on=day.exact if kind == Kind.MEMBERSHIP_ENDED else None,
        effect_source="",
        occurred=True,
        known_on=None,
        source=SUPPOSED,
        flag="",
        note_en="",
        note_fr="",
        number=instrument.number,
        territory_en=None,
        territory_fr=None,
    )


def answer_supposing(
    acts: Sequence[KnownAct],
    *,
    state: State,
    instrument: Instrument,
    on: date,
    known_on: date | None = None,
) -> Answer:
    """Like `answer`, with acts supposed.

    Raises:
        Unfitting: an act that the State cannot do where it stands on that day.
        BeforeOpening: *on* lies before the instrument was opened for signature.
    """
    recorded = acts_known(instruments=[instrument.key], known_on=known_on, state=state.iso2)
    acts = [_narrowed(act, recorded) for act in acts]
    for act in acts:
        _check_lawful(act, state=state, instrument=instrument)
        others = [each for each in acts if each is not act]
        _check(act, others, state=state, instrument=instrument, known_on=known_on)
    return answer(state=state, instrument=instrument, on=on, known_on=known_on, supposed=acts)


def _narrowed(act: KnownAct, recorded: Sequence[KnownAct]) -> KnownAct:
    """What the record knows of when an act can have happened bounds the one supposed in its place.

    Raises:
        Unlawful: it lies outside those bounds.
    """
    perhaps = next((each for each in recorded if each.kind == act.kind and not each.occurred), None)
    if perhaps is None:
        return act
    narrowed = replace(act, not_before=perhaps.not_before, not_after=perhaps.not_after)
    try:
        _ = narrowed.when
    except ValueError:
        raise Unlawful(
            N_("The record shows that this did not happen before %(day)s."),
            day=perhaps.not_before or perhaps.not_after,
        ) from None
    return narrowed


def _check_lawful(act: KnownAct, *, state: State, instrument: Instrument) -> None:
    """What the instrument allows to nobody, whoever the State is or wherever it stands."""
    day = act.when.latest
    if act.kind == Kind.MEMBERSHIP_ENDED and instrument.key not in COUNCIL_TREATIES:
        raise Unlawful(
            N_("A State that leaves the Council of Europe remains a Party to %(number)s."),
            number=instrument.number,
        )
    if act.kind == Kind.CONSENT and instrument.key in PROTOCOLS and _since(act, instrument):
        raise Unlawful(
            N_(
                "Since %(day)s %(number)s is part of the Convention: a State consents to the "
                "Convention as amended, not to the Protocol."
            ),
            day=instrument.in_force_on,
            number=instrument.number,
        )
    consents = instrument.key == "ETS126" and act.kind in {Kind.SIGNATURE, Kind.CONSENT}
    if consents and day and day < AMENDED_ON and not _member(state, day):
        raise Unlawful(
            N_(
                "Until %(day)s the Convention was open to member States of the Council of Europe "
                "only (Article 18)."
            ),
            day=AMENDED_ON,
        )


def _since(act: KnownAct, instrument: Instrument) -> bool:
    first = act.when.earliest
    return first is not None and first >= instrument.in_force_on


def _member(state: State, day: date) -> bool:
    """Was the State a member of the Council of Europe? An invented one is taken to be."""
    since, until = state.coe_member_since, state.coe_member_until
    return state.is_fictional or (since is not None and day in Period(since, until))


def _check(
    act: KnownAct,
    others: Sequence[KnownAct],
    *,
    state: State,
    instrument: Instrument,
    known_on: date | None,
) -> None:
    """Only a Party can denounce; only a State that is not one can sign or consent."""
    day = max(act.when.latest or instrument.opened_on, instrument.opened_on)
    before = answer(state=state, instrument=instrument, on=day, known_on=known_on, supposed=others)
    fits = {
        Deed.DENUNCIATION_RECEIVED: {Status.PARTY, Status.DENUNCIATION_RECEIVED},
        Deed.DENUNCIATION_WITHDRAWN: {Status.DENUNCIATION_RECEIVED},
        Deed.SIGNATURE: {Status.NONE, Status.CEASED},
        Deed.CONSENT: {Status.NONE, Status.SIGNATORY, Status.CEASED},
        Deed.SUCCESSION: {Status.NONE, Status.SIGNATORY, Status.CEASED},
    }
    accepted = fits.get(Deed(act.kind)) if act.fact else None
    if accepted is not None and accepted.isdisjoint(before.standing.possible):
        raise Unfitting(act, before)


@dataclass(frozen=True)
class Body:
    """The Committee on one day: its seats, and what it needs if every seat is filled."""

    seats: SeatCount
    majorities: Majorities | None
    """None while the number of seats is unknown."""

    @property
    def at_most(self) -> Majorities:
        return majorities(self.seats.at_most)

    @property
    def at_least(self) -> Majorities:
        return majorities(self.seats.at_least)


def committee(
    *, instrument: Instrument, on: date, known_on: date | None = None, instead: Answer | None = None
) -> Body | None:
    """Seats and majorities of the Committee on the day *on*.

    None before it has a single Party, and for any instrument but the Convention that made it.

    *instead* takes the place of the record's own answer for its State.
    """
    if instrument.key != "ETS126":
        return None
    return body_of(chart(instrument=instrument, on=on, known_on=known_on), instead=instead)


def body_of(answers: Sequence[Answer], *, instead: Answer | None = None) -> Body | None:
    """The Committee that these Parties would have."""
    if instead:
        answers = [each for each in answers if each.state != instead.state]
        answers = answers if instead.state.is_fictional else [*answers, instead]
    count = seat_count([each.standing.bound for each in answers])
    if not count.at_most:
        return None
    return Body(count, majorities(count.exact) if count.exact else None)


@dataclass(frozen=True)
class Supposition:
    """What one supposed act would change: the answer, the Committee, and what ends when."""

    act: KnownAct
    before: Answer
    after: Answer
    committee_before: Body | None
    committee_after: Body | None
    endings: tuple[Ending, ...]


def suppose(
    act: KnownAct,
    *,
    state: State,
    instrument: Instrument,
    on: date,
    known_on: date | None = None,
) -> Supposition:
    """The same questions with one act added, stored nowhere.

    Raises:
        Unfitting: an act that the State cannot do where it stands on that day.
        BeforeOpening: *on* lies before the instrument was opened for signature.
    """
    after = answer_supposing([act], state=state, instrument=instrument, on=on, known_on=known_on)
    ours = instrument.key == "ETS126"
    today = chart(instrument=instrument, on=on, known_on=known_on) if ours else []
    return Supposition(
        act=act,
        before=answer(state=state, instrument=instrument, on=on, known_on=known_on),
        after=after,
        committee_before=body_of(today),
        committee_after=body_of(today, instead=after) if ours else None,
        endings=endings_of(after),
    )


def suppose_recorded(
    act: KnownAct, *, corrects: str, state: State, instrument: Instrument, on: date
) -> Supposition:
    """What would be if *act* were recorded just so, in place of the act whose key is *corrects*.

    It must have passed the checks of the record: here nothing is checked. An act that withdraws
    another (`occurred` is False) only takes that one away.
    """
    added = [] if act.occurred is False else [act]
    without = {corrects} if corrects else set()
    after = answer(state=state, instrument=instrument, on=on, supposed=added, without=without)
    ours = instrument.key == "ETS126"
    today = chart(instrument=instrument, on=on) if ours else []
    return Supposition(
        act=act,
        before=answer(state=state, instrument=instrument, on=on),
        after=after,
        committee_before=body_of(today),
        committee_after=body_of(today, instead=after) if ours else None,
        endings=_endings(after, added, without),
    )


def endings_of(after: Answer) -> tuple[Ending, ...]:
    """What ends when, where a denunciation of the Convention is supposed.

    A month is enough where the rule counts months: nothing where the day of effect stays open.
    """
    return _endings(after, [act for act in after.acts if act.source == SUPPOSED], None)


def _endings(
    after: Answer, supposed: Sequence[KnownAct], without: Collection[str] | None
) -> tuple[Ending, ...]:
    fact = next((act.fact for act in supposed if act.kind == Kind.DENUNCIATION_RECEIVED), None)
    effect = effect_of(fact, terms(after.instrument)) if fact else None
    if after.instrument.key != "ETS126" or fact is None or effect is None or not effect.exact:
        return ()
    eve = answer(
        state=after.state,
        instrument=after.instrument,
        on=effect.exact - timedelta(days=1),
        known_on=after.known_on,
        supposed=supposed,
        without=without,
    )
    body = committee(instrument=after.instrument, on=eve.on, known_on=after.known_on, instead=eve)
    seats = body.seats.exact if body and not after.state.is_fictional else None
    return endings(received=fact.when.exact, effect=effect.exact, seats_before=seats)
