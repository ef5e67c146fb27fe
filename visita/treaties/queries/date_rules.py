"""Putting a partial date through the date rule of an instrument."""

from visita.rules.partial_date import PartialDate, Span
from visita.treaties.models import Instrument
from visita.treaties.queries.answers import BeforeOpening
from visita.treaties.queries.law import NoRule, terms


class BeforeEntryIntoForce(BeforeOpening):
    """Nobody can leave an instrument that binds nobody yet."""


def effect_span(instrument: Instrument, when: PartialDate, *, ends: bool) -> Span:
    """The days on which a consent, or with *ends* a denunciation, of *when* can take effect.

    Raises:
        NoRule: none is held for the instrument.
        BeforeOpening: *when* lies before the instrument was opened for signature.
        BeforeEntryIntoForce: with *ends*, *when* lies before the instrument was in force.
    """
    held = terms(instrument)
    rule = held.denunciation_takes_effect if ends else held.consent_takes_effect
    if rule is None:
        raise NoRule(f"No date rule is held for {instrument.number}.")
    if when.last < held.opened_on:
        raise BeforeOpening(
            f"{when} lies before {instrument.number} was opened for signature on {held.opened_on}."
        )
    first = instrument.in_force_on if ends else held.opened_on
    if when.last < first:
        raise BeforeEntryIntoForce(
            f"{when} lies before {instrument.number} was in force for anybody, on {first}: "
            "until then there was no Party that could denounce it."
        )
    return Span(rule(max(when.first, first)), rule(when.last))
