"""The treaty record in the form in which claims are held against it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from visita.intake.comparing.record import Cited, Record, RecordedAct, StateUnder
from visita.intake.models import Claim
from visita.rules.lifecycle import Status
from visita.rules.partial_date import PartialDate
from visita.treaties.law import clauses_of
from visita.treaties.models import Instrument, State
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.answers import Answer, standings

TREATIES = {
    "ETS126": "ECPT",
    "ETS151": "ECPT-P1",
    "ETS152": "ECPT-P2",
    "OPCAT": "OPCAT",
    "UNCAT": "UNCAT",
    "ETS5": "ECHR",
}
"""Keys of the record and those of the gazetteer."""

NOTIFIED_BY = {"ETS126": "ECPT 22(1)", "ETS151": "ECPT 22(1)", "ETS152": "ECPT 22(1)"}
"""Where it says how one denounces, if not where it says when that takes effect."""


def records_for(claims: Sequence[Claim]) -> Record | None:
    """What is known now of every State the claims are about; None if they are about none."""
    named = {claim.state_id for claim in claims if claim.state_id}
    if not named:
        return None
    return record_of(sorted(named), on=max(claim.said_on for claim in claims))


def record_of(states: Iterable[str], *, on: date) -> Record:
    """The same for these States, by ISO2. *on* is a day at which claims were made: what ends
    later than that is still to come."""
    instruments = list(Instrument.objects.filter(pk__in=TREATIES))
    found = list(State.objects.filter(pk__in=states))
    return Record(
        under={
            (under.treaty, under.state): under
            for state in found
            for under in _under(state, instruments, on)
        },
        opened_on={TREATIES[each.pk]: each.opened_on for each in instruments},
        in_force_on={TREATIES[each.pk]: each.in_force_on for each in instruments},
        members={each.pk: (each.coe_member_since, each.coe_member_until) for each in found},
        iso2={each.iso3: each.pk for each in found},
        clauses={TREATIES[each.pk]: _cited(each) for each in instruments if each.has_rules},
    )


def _cited(instrument: Instrument) -> Cited:
    held = clauses_of(instrument.pk)
    return Cited(
        consent=held.consent,
        in_force=held.in_force,
        effect=held.effect,
        denunciation=held.denunciation,
        notification=NOTIFIED_BY.get(instrument.pk, held.denunciation),
    )


def _under(state: State, instruments: Iterable[Instrument], on: date) -> Iterable[StateUnder]:
    """Beyond what it knows the record judges nothing, so it is asked of the last day it knows."""
    for answer in standings(state=state, on=on, among=instruments):
        yield StateUnder(
            treaty=TREATIES[answer.instrument.pk],
            state=state.pk,
            acts=tuple(_act(each) for each in answer.acts if not each.territory),
            covered=answer.covered and answer.instrument.has_rules,
            bound_from=_bound_from(answer),
            free_from=_free_from(answer),
            free_source=_end(answer.acts),
        )


def _act(act: KnownAct) -> RecordedAct:
    day = PartialDate.parse(act.date) if act.date else None
    return RecordedAct(act.key, act.kind, act.track, day, act.source)


def _bound_from(answer: Answer) -> date | None:
    """The day on which it became a Party, if it ever did."""
    stands = answer.standing
    if stands.status in {Status.NONE, Status.SIGNATORY}:
        return None
    effects = [act.effect_on for act in answer.acts if act.kind == "consent" and act.effect_on]
    return min(effects, default=None) or stands.since


def _free_from(answer: Answer) -> date | None:
    """The earliest day on which it can cease, or did cease, to be bound."""
    stands = answer.standing
    if stands.status is Status.CEASED:
        return stands.since
    return stands.until or stands.until_not_before


def _end(acts: Iterable[KnownAct]) -> str:
    return next((act.key for act in acts if act.kind == "denunciation_received"), "")
