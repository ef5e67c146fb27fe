"""From dated acts to a status: none, signatory, consented, party, denunciation received, ceased.

Only international acts count. What a parliament or a government does at home never changes a
status, so such acts are not even facts here.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from visita.rules.partial_date import Span


class Status(StrEnum):
    """Where a State stands with an instrument on one day, in the order of a treaty's life."""

    NONE = "none"
    SIGNATORY = "signatory"
    CONSENTED = "consented"
    PARTY = "party"
    DENUNCIATION_RECEIVED = "denunciation_received"
    CEASED = "ceased"
    UNKNOWN = "unknown"


PHASES = tuple(status for status in Status if status is not Status.UNKNOWN)
BOUND = frozenset({Status.PARTY, Status.DENUNCIATION_RECEIVED})
"""A State whose denunciation was received has every duty of a Party until the last day."""


class Deed(StrEnum):
    """The kinds of international act that move a State from one status to another."""

    SIGNATURE = "signature"
    CONSENT = "consent"
    SUCCESSION = "succession"
    DENUNCIATION_RECEIVED = "denunciation_received"
    DENUNCIATION_WITHDRAWN = "denunciation_withdrawn"
    MEMBERSHIP_ENDED = "membership_ended"


@dataclass(frozen=True)
class Fact:
    """One act as far as it bears on status.

    `occurred` is None when nobody knows whether it happened at all; what did not happen is no
    fact. `effect_on` is a day of effect fixed by the act itself, which no formula computes: a
    succession, a membership that ends. `printed_on` is the day of effect its source prints, used
    only where no formula is held for the instrument.
    """

    deed: Deed
    when: Span
    occurred: bool | None = True
    effect_on: date | None = None
    printed_on: date | None = None


@dataclass(frozen=True)
class Terms:
    """What one instrument says about becoming and ceasing to be a Party.

    Each effect turns the day of the act into the first day of its effect; None where Visita holds
    no rule for the instrument. `ends_with_membership`: only members of the organisation can be
    Parties, so that the obligations end with membership. Under the ECPT they do not (V27).
    """

    opened_on: date
    consent_takes_effect: Callable[[date], date] | None
    denunciation_takes_effect: Callable[[date], date] | None
    ends_with_membership: bool = False


@dataclass(frozen=True)
class Position:
    """Where one reading of the acts puts a State: its phase, since when, and until when."""

    phase: Status
    since: date | None = None
    until: date | None = None
    round: int = 0
    party_since: date | None = None
    consent: Fact | None = None
    """What made it a Party, or will: the first consent that has an effect."""
    end: Fact | None = None
    """The first denunciation or end of membership that counts, also one still to come."""
    withdrawn: bool = False
    """Was a denunciation taken back in time?"""


@dataclass(frozen=True)
class Standing:
    """Where a State stands on one day, and how sure that is.

    `possible` holds every status that the acts known leave open, in the order of a treaty's life.
    `since` is the day on which the first of them began. `until` is the first day on which the
    answer no longer holds, where the acts fix it; a Party stays one through the notice period.
    `until_not_before` bounds that day where they do not fix it.
    """

    status: Status
    possible: tuple[Status, ...]
    since: date | None
    until: date | None
    until_not_before: date | None

    @property
    def bound(self) -> bool | None:
        """Is the State bound by the instrument on that day?"""
        answers = {phase in BOUND for phase in self.possible}
        return answers.pop() if len(answers) == 1 else None


UNRECORDED = Standing(Status.UNKNOWN, PHASES, None, None, None)
"""A State outside the record's coverage: nothing is excluded."""


def standing(facts: Iterable[Fact], *, on: date, terms: Terms) -> Standing:
    """Where a State stands on the day *on*, given everything known about its acts.

    Reads the facts twice: once as late as they can be, leaving out what may not have happened,
    and once as early as they can be. What lies between the two readings is possible.
    """
    known = list(facts)
    late, early = readings(known, on=on, terms=terms)
    possible = _between(late, early, may_sign=_may_have_signed(known, on))
    until = late.until if late.until == early.until else None
    same = late.phase is early.phase
    return Standing(
        status=_status(possible),
        possible=possible,
        since=None if same and late.since != early.since else late.since,
        until=until,
        until_not_before=None if until or late == early else early.until or _earliest_end(early),
    )


def readings(facts: Sequence[Fact], *, on: date, terms: Terms) -> tuple[Position, Position]:
    """Where the facts put a State if all happened as late as they can, and as early.

    Late leaves out what may not have happened at all. What is so in both is certain.
    """
    late = _position(_read(facts, terms, early=False), on=on, terms=terms)
    if _certain(facts, late, terms):
        return late, late
    soonest = [_soonest(fact, terms) for fact in facts]
    return late, _position(_read(soonest, terms, early=True), on=on, terms=terms)


def without_effect(facts: Iterable[Fact], *, terms: Terms) -> list[Fact]:
    """The facts that change nothing when read at their latest days.

    A denunciation by a State that is no Party, a second consent, a signature after the consent, a
    withdrawal of nothing.
    """
    idle = []
    position = Position(Status.NONE)
    for day, fact in _read(list(facts), terms, early=False):
        position = _settle(position, on=day)
        after = _after(position, day, fact, on=day, terms=terms)
        if after == position:
            idle.append(fact)
        position = after
    return idle


def _certain(facts: Sequence[Fact], late: Position, terms: Terms) -> bool:
    """Can both readings only agree? Once a State has consented, its signature no longer matters."""
    consented = late.phase not in {Status.NONE, Status.SIGNATORY}
    return all(
        (fact.occurred and fact.when.exact and not _effect_unknown(fact, terms))
        or (consented and fact.deed is Deed.SIGNATURE)
        for fact in facts
    )


def _effect_unknown(fact: Fact, terms: Terms) -> bool:
    if fact.deed is Deed.DENUNCIATION_RECEIVED:
        return not (terms.denunciation_takes_effect or fact.effect_on)
    told = terms.consent_takes_effect or fact.effect_on or fact.printed_on
    return fact.deed is Deed.CONSENT and not told


def _soonest(fact: Fact, terms: Terms) -> Fact:
    """Where nothing tells when an act takes effect, it may have done so at once."""
    if not _effect_unknown(fact, terms):
        return fact
    return replace(fact, effect_on=max(fact.when.earliest or terms.opened_on, terms.opened_on))


def _status(possible: Sequence[Status]) -> Status:
    """The one status that holds in every case: a notice period does not end being a Party."""
    if len(possible) == 1:
        return possible[0]
    return Status.PARTY if BOUND.issuperset(possible) else Status.UNKNOWN


def _earliest_end(early: Position) -> date | None:
    """After the early reading has ended the State's obligations, the end is where it began."""
    return early.since if early.phase is Status.CEASED else None


def _may_have_signed(facts: Sequence[Fact], on: date) -> bool:
    return any(fact.deed is Deed.SIGNATURE and fact.when.by(on) is not False for fact in facts)


def _between(late: Position, early: Position, *, may_sign: bool) -> tuple[Status, ...]:
    first, last = PHASES.index(late.phase), PHASES.index(early.phase)
    if late.round != early.round or first > last:
        return tuple(phase for phase in PHASES if phase in {late.phase, early.phase})
    run = PHASES[first : last + 1]
    signed = may_sign or late.phase is Status.SIGNATORY
    return tuple(phase for phase in run if phase is not Status.SIGNATORY or signed)


Event = tuple[date, Fact]


def _read(facts: Sequence[Fact], terms: Terms, *, early: bool) -> list[Event]:
    """The facts as dated events, in order, under the earliest or the latest reading."""
    if early:
        party_from = _party_from(facts, terms)
        events = [(_earliest(fact, terms, party_from), fact) for fact in facts]
    else:
        events = [(fact.when.latest, fact) for fact in facts if fact.occurred and fact.when.latest]
    return sorted(events, key=lambda event: event[0])


def _earliest(fact: Fact, terms: Terms, party_from: date | None) -> date:
    """The first day on which an act can have happened and meant something.

    Nothing under an instrument is older than its opening, even if only its year is known; and
    only a Party denounces, so that a denunciation of unknown day is not read as an idle one.
    """
    first = max(fact.when.earliest or terms.opened_on, terms.opened_on)
    if fact.deed is not Deed.DENUNCIATION_RECEIVED or fact.when.exact or party_from is None:
        return first
    meant = max(first, party_from)
    return meant if fact.when.latest is None or meant <= fact.when.latest else first


def _party_from(facts: Sequence[Fact], terms: Terms) -> date | None:
    """The first day on which the State can have been a Party."""
    effects = [
        consent_effect(fact, max(fact.when.earliest or terms.opened_on, terms.opened_on), terms)
        for fact in facts
        if fact.deed in {Deed.CONSENT, Deed.SUCCESSION}
    ]
    return min((effect for effect in effects if effect), default=None)


def _position(events: Sequence[Event], *, on: date, terms: Terms) -> Position:
    position = Position(Status.NONE)
    for day, fact in events:
        position = _settle(position, on=min(day, on))
        position = _after(position, day, fact, on=on, terms=terms)
    return _settle(position, on=on)


def _settle(position: Position, *, on: date) -> Position:
    """Let time pass: a consent or a denunciation whose effect has come takes it.

    Only these two set an end that time alone reaches; any other waits for the next act.
    """
    if position.until is None or position.until > on:
        return position
    if position.phase is Status.CONSENTED:
        return _party(position, since=position.until)
    return replace(position, phase=Status.CEASED, since=position.until, until=None)


def _party(position: Position, *, since: date) -> Position:
    return replace(position, phase=Status.PARTY, since=since, until=None, party_since=since)


def _after(position: Position, day: date, fact: Fact, *, on: date, terms: Terms) -> Position:
    """The position once *fact* of *day* is known. An act after *on* only bounds what is."""
    if fact.deed is Deed.SIGNATURE:
        return _after_signature(position, day, on=on)
    if fact.deed in {Deed.CONSENT, Deed.SUCCESSION}:
        return _after_consent(position, day, fact, on=on, terms=terms)
    if fact.deed is Deed.DENUNCIATION_WITHDRAWN:
        return _after_withdrawal(position, day, on=on)
    if fact.deed is Deed.MEMBERSHIP_ENDED and not terms.ends_with_membership:
        return position
    return _after_end(position, day, fact, on=on, terms=terms)


def _after_signature(position: Position, day: date, *, on: date) -> Position:
    if position.phase not in {Status.NONE, Status.CEASED}:
        return position
    if day > on:
        return replace(position, until=position.until or day)
    return replace(position, phase=Status.SIGNATORY, since=day, until=None)


def _after_consent(
    position: Position, day: date, fact: Fact, *, on: date, terms: Terms
) -> Position:
    if position.phase in BOUND or position.phase is Status.CONSENTED:
        return position
    if day > on:
        return replace(position, until=position.until or day, consent=position.consent or fact)
    again = position.phase is Status.CEASED
    given = Position(
        Status.CONSENTED,
        day,
        consent_effect(fact, day, terms),
        position.round + again,
        consent=fact,
    )
    return _party(given, since=given.until) if given.until and given.until <= day else given


def consent_effect(fact: Fact, day: date, terms: Terms) -> date | None:
    """The day on which a consent of *day* takes effect; None where nothing tells."""
    rule = terms.consent_takes_effect
    return fact.effect_on or (rule(day) if rule else fact.printed_on)


def _after_withdrawal(position: Position, day: date, *, on: date) -> Position:
    if position.phase is not Status.DENUNCIATION_RECEIVED or day > on:
        return position
    back = replace(position, phase=Status.PARTY, since=position.party_since, until=None)
    return replace(back, end=None, withdrawn=True)


def _after_end(position: Position, day: date, fact: Fact, *, on: date, terms: Terms) -> Position:
    """Only a Party can leave, and the first notice counts: a second one shortens nothing."""
    no_rule_for_consent = position.phase is Status.CONSENTED and position.until is None
    counts = position.phase is Status.PARTY and position.until is None
    if not counts and not no_rule_for_consent:
        return position
    ends = end_effect(fact, day, terms)
    if day > on:
        return replace(position, until=ends, end=fact)
    received = replace(position, phase=Status.DENUNCIATION_RECEIVED, since=day, until=ends)
    return replace(received, end=fact, withdrawn=False)


def end_effect(fact: Fact, day: date, terms: Terms) -> date | None:
    """The first day without obligations after a denunciation received on *day*."""
    rule = terms.denunciation_takes_effect
    return fact.effect_on or (rule(day) if rule else None)
