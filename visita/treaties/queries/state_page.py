"""One State on one day, under one instrument: everything its page shows."""

from dataclasses import dataclass
from datetime import date, timedelta

from visita.treaties.models import Instrument, PublicStatement, State
from visita.treaties.queries import pages
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.answers import Answer, answer, standings
from visita.treaties.queries.checks import Check, checks_of
from visita.treaties.queries.depends import Case, cases
from visita.treaties.queries.law import terms
from visita.treaties.queries.stretches import stretches
from visita.treaties.queries.territories import Application, applications
from visita.treaties.queries.timeline import Timeline, timeline
from visita.treaties.vocabulary import Kind


@dataclass(frozen=True)
class StatePage:
    """A State, the answer for the day, its timeline, and what follows from it."""

    state: State
    instrument: Instrument
    on: date
    known_on: date | None
    answer: Answer
    depends: tuple[Case, ...]
    timeline: Timeline
    bodies: tuple[pages.BodyPowers, ...]
    standings: tuple[Answer, ...]
    territories: tuple[Application, ...]
    declarations: tuple[KnownAct, ...]
    statements: tuple[PublicStatement, ...]
    checks: tuple[Check, ...]
    """What was said of the State, and never a part of the answer."""


DECLARATIONS = frozenset({Kind.DECLARATION, Kind.DECLARATION_WITHDRAWN, Kind.AUTOMATIC_PUBLICATION})


def state_page(
    *, state: State, instrument: Instrument, on: date, known_on: date | None = None
) -> StatePage:
    """Gather the page.

    Raises:
        BeforeOpening: *on* lies before the instrument was opened for signature.
    """
    found = answer(state=state, instrument=instrument, on=on, known_on=known_on)
    return StatePage(
        state=state,
        instrument=instrument,
        on=on,
        known_on=known_on,
        answer=found,
        depends=tuple(cases(found)),
        timeline=timeline(
            found,
            statuses=stretches(found.facts, terms=terms(instrument), until=_end(found)),
            opened_on=instrument.opened_on,
        ),
        bodies=tuple(pages.body_powers(body, found) for body in pages.bodies_under(instrument)),
        standings=tuple(
            standings(state=state, on=on, known_on=known_on, among=pages.instruments())
        ),
        territories=tuple(applications(found)),
        declarations=tuple(act for act in found.acts if act.kind in DECLARATIONS),
        statements=tuple(pages.statements(state)),
        checks=checks_of(state=state, instrument=instrument, known_on=known_on),
    )


def _end(found: Answer) -> date:
    """The drawing goes a little beyond the day asked about."""
    return found.on + timedelta(days=400)
