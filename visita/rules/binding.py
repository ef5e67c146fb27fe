"""Is a State bound by an instrument on a day, and why: the ruling behind a status."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from visita.rules.lifecycle import (
    BOUND,
    Deed,
    Fact,
    Position,
    Status,
    Terms,
    consent_effect,
    end_effect,
    readings,
    standing,
)
from visita.rules.partial_date import Span
from visita.rules.ruling import Condition, Ruling

UNWRITTEN = "—"
"""Stands where a condition comes from the record itself and not from a treaty."""

CONSENTED = BOUND | {Status.CONSENTED, Status.CEASED}
TOOK_EFFECT = BOUND | {Status.CEASED}


@dataclass(frozen=True)
class Told:
    """A sentence in English with places for `values`."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Clauses:
    """Where an instrument says how a State becomes bound and ceases to be.

    `verified` is False where the clauses were not read at their source.
    """

    in_force: str
    consent: str
    effect: str
    denunciation: str
    verified: bool = True


def binding(
    facts: Iterable[Fact],
    *,
    on: date,
    terms: Terms,
    clauses: Clauses,
    in_force_on: date,
    covered: bool,
    amended_text_on: date | None = None,
) -> Ruling:
    """Is the State bound on the day *on*? Each condition with its clause.

    The answer is that of `lifecycle.standing`, told in reasons. *covered* says whether the record
    is complete for this State up to some day: if it is not, the absence of an act proves nothing.
    *amended_text_on* is the day of a consent to the parent treaty as this protocol amended it.
    """
    if not covered:
        return Ruling((_outside_the_record(),))
    acts = list(facts)
    late, early = readings(acts, on=on, terms=terms)
    conditions = [
        _in_force(in_force_on, on=on, clauses=clauses),
        *_consent(acts, late, early, terms=terms, clauses=clauses, amended=amended_text_on),
        _not_ended(acts, late, early, terms=terms, clauses=clauses),
    ]
    return _consistent(conditions, standing(acts, on=on, terms=terms).bound)


def _consistent(conditions: list[Condition], bound: bool | None) -> Ruling:
    """Two readings can each say no for another reason: then no single condition is sure to fail.

    It happens when a State that left may have consented again: either it did not, or that
    consent has not taken effect.
    """
    ruling = Ruling(tuple(conditions))
    if bound is False and ruling.allowed is None:
        *others, effect, end = conditions
        return Ruling((*others, replace(effect, met=False), end))
    return ruling


def _outside_the_record() -> Condition:
    return Condition(
        None,
        "The record does not cover this State for this instrument, so nothing is excluded.",
        UNWRITTEN,
    )


def _both(late: bool, early: bool) -> bool | None:
    """What is so in both readings is certain."""
    return late if late == early else None


def _in_force(day: date, *, on: date, clauses: Clauses) -> Condition:
    text = "The instrument itself is in force, since %(day)s."
    return Condition(day <= on, text, clauses.in_force, {"day": day}, clauses.verified)


def _consent(
    facts: Sequence[Fact],
    late: Position,
    early: Position,
    *,
    terms: Terms,
    clauses: Clauses,
    amended: date | None,
) -> Iterator[Condition]:
    consent = _as_recorded(late.consent or early.consent, facts) or _first_consent(facts)
    if consent is None:
        yield _no_consent(clauses, amended)
        return
    succession = consent.deed is Deed.SUCCESSION
    given = _both(late.phase in CONSENTED, early.phase in CONSENTED)
    told = _consent_told(consent)
    clause = UNWRITTEN if succession else clauses.consent
    yield Condition(given, told.text, clause, told.values, clauses.verified)
    effective = _both(late.phase in TOOK_EFFECT, early.phase in TOOK_EFFECT)
    told = _effect_told(consent, terms)
    ruled = terms.consent_takes_effect and not succession
    clause = clauses.effect if ruled else UNWRITTEN
    yield Condition(effective, told.text, clause, told.values, clauses.verified)


def _as_recorded(read: Fact | None, facts: Sequence[Fact]) -> Fact | None:
    """A reading may have put a day into a fact; its reasons are told from the record."""
    if read is None:
        return None
    return next(fact for fact in facts if (fact.deed, fact.when) == (read.deed, read.when))


def _first_consent(facts: Sequence[Fact]) -> Fact | None:
    return next((fact for fact in facts if fact.deed in {Deed.CONSENT, Deed.SUCCESSION}), None)


def _no_consent(clauses: Clauses, amended: date | None) -> Condition:
    if amended:
        text = (
            "The State has consented to this Protocol apart: none was needed, since the Protocol "
            "is part of the text to which the State consented on %(day)s."
        )
        return Condition(False, text, clauses.consent, {"day": amended}, clauses.verified)
    text = "The State has consented to be bound: no such act is known."
    return Condition(False, text, clauses.consent, verified=clauses.verified)


def _consent_told(consent: Fact) -> Told:
    when = consent.when
    if consent.deed is Deed.SUCCESSION and when.exact:
        return Told("The State has succeeded to the instrument, on %(day)s.", {"day": when.exact})
    if not consent.occurred:
        return Told("The State has consented to be bound: whether it did is unknown.")
    if when.exact:
        return Told("The State has consented to be bound, on %(day)s.", {"day": when.exact})
    if when.latest:
        return Told(
            "The State has consented to be bound, not later than %(latest)s; the day is unknown.",
            {"latest": when.latest},
        )
    return Told("The State has consented to be bound; the day is unknown.")


def _effect_told(consent: Fact, terms: Terms) -> Told:
    effect = effect_of(consent, terms)
    if effect is None:
        return Told("The consent has taken effect: no rule is held for this instrument.")
    if effect.exact and consent.deed is Deed.SUCCESSION:
        return Told(
            "The succession has taken effect, on %(day)s; no formula applies to it.",
            {"day": effect.exact},
        )
    if effect.exact and consent.occurred:
        return Told("The consent has taken effect, on %(day)s.", {"day": effect.exact})
    if effect.latest and consent.occurred:
        return Told(
            "The consent has taken effect, not later than %(latest)s; the day is unknown.",
            {"latest": effect.latest},
        )
    return Told("The consent has taken effect; the day is unknown.")


def effect_of(fact: Fact, terms: Terms) -> Span | None:
    """The days between which an act took or takes effect; None where nothing tells."""
    denounces = fact.deed in {Deed.DENUNCIATION_RECEIVED, Deed.MEMBERSHIP_ENDED}
    effect = end_effect if denounces else consent_effect
    first = max(fact.when.earliest or terms.opened_on, terms.opened_on)
    if effect(fact, first, terms) is None:
        return None
    latest = fact.when.latest
    return Span(
        effect(fact, first, terms) if fact.when.earliest else fact.effect_on,
        effect(fact, latest, terms) if latest else fact.effect_on,
    )


def _not_ended(
    facts: Sequence[Fact], late: Position, early: Position, *, terms: Terms, clauses: Clauses
) -> Condition:
    ended = _both(late.phase is Status.CEASED, early.phase is Status.CEASED)
    met = None if ended is None else not ended
    end = _as_recorded(late.end or early.end, facts)
    if end is None and late.withdrawn:
        text = "A denunciation was received and withdrawn before it took effect."
        return Condition(met, text, "VCLT 68", verified=False)
    if end is None:
        text = "No denunciation is recorded that has taken effect or will."
        return Condition(met, text, clauses.denunciation, verified=clauses.verified)
    told = _end_told(end, terms)
    membership = end.deed is Deed.MEMBERSHIP_ENDED
    clause = UNWRITTEN if membership else clauses.denunciation
    return Condition(met, told.text, clause, told.values, clauses.verified)


def _end_told(end: Fact, terms: Terms) -> Told:
    effect, received = effect_of(end, terms), end.when.exact
    if end.deed is Deed.MEMBERSHIP_ENDED and effect and effect.exact:
        return Told(
            "The membership on which the instrument rests has not ended; its end is %(effect)s.",
            {"effect": effect.exact},
        )
    if not end.occurred:
        return _end_unknown(effect)
    if effect is None or effect.earliest is None:
        return Told("No denunciation has taken effect: one was received, on an unknown day.")
    if received:
        return Told(
            "No denunciation has taken effect: the one received on %(received)s does so on "
            "%(effect)s.",
            {"received": received, "effect": effect.earliest},
        )
    return _end_of_unknown_day(effect)


def _end_of_unknown_day(effect: Span) -> Told:
    if effect.exact:
        return Told(
            "No denunciation has taken effect: one was received on a day not known exactly and "
            "does so on %(effect)s.",
            {"effect": effect.exact},
        )
    return Told(
        "No denunciation has taken effect: one was received on a day not known exactly and "
        "does so not before %(bound)s.",
        {"bound": effect.earliest},
    )


def _end_unknown(effect: Span | None) -> Told:
    if effect is None or effect.earliest is None:
        return Told(
            "No denunciation has taken effect: whether and when one was received is unknown."
        )
    return Told(
        "No denunciation has taken effect: whether and when one was received is unknown, "
        "but none could take effect before %(bound)s.",
        {"bound": effect.earliest},
    )
