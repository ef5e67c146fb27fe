"""The date rules of the instruments in the record."""

from datetime import date

from visita.rules.lifecycle import Terms
from visita.treaties.law import terms_of
from visita.treaties.models import Instrument


class NoRule(ValueError):
    """Visita holds no date rule for this instrument."""


def terms(instrument: Instrument) -> Terms:
    return terms_of(
        instrument.key, opened_on=instrument.opened_on, in_force_on=instrument.in_force_on
    )


def effect_under(key: str, day: date, *, ends: bool) -> date:
    """The day on which a consent, or with *ends* a denunciation, of *day* takes effect.

    Raises:
        NoRule: none is held for the instrument.
        ValueError: *day* lies before the instrument was opened for signature, or, for a
            denunciation, before anybody was bound by it.
    """
    instrument = Instrument.objects.get(key=key)
    held = terms(instrument)
    rule = held.denunciation_takes_effect if ends else held.consent_takes_effect
    if rule is None:
        raise NoRule(f"No date rule is held for {instrument.number}.")
    if day < held.opened_on:
        raise ValueError(f"{day} lies before {instrument.number} was opened on {held.opened_on}.")
    if ends and day < instrument.in_force_on:
        raise ValueError(f"{day} lies before {instrument.number} was in force for anybody.")
    return rule(day)
