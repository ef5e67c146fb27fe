"""The shapes of the answers. Days are ISO text; null is explained field by field."""

from visita.treaties.api.schemas.about import Index, Problem, ProblemKind
from visita.treaties.api.schemas.law import EffectiveDay, MajoritiesNeeded, Rule, RuleInFull
from visita.treaties.api.schemas.record import (
    Acts,
    CheckedClaim,
    Instrument,
    InstrumentInFull,
    State,
    StateInFull,
    Statement,
)
from visita.treaties.api.schemas.standing import Powers, Standing, StatusAnswer, Supposition

__all__ = [
    "Acts",
    "CheckedClaim",
    "EffectiveDay",
    "Index",
    "Instrument",
    "InstrumentInFull",
    "MajoritiesNeeded",
    "Powers",
    "Problem",
    "ProblemKind",
    "Rule",
    "RuleInFull",
    "Standing",
    "State",
    "StateInFull",
    "Statement",
    "StatusAnswer",
    "Supposition",
]
