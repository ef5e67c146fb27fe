"""Which provision each rule comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True)
class Rule:
    """A function and the provision it states.

    `name` is the rule's short name in docs/rules.md ("D5", "M10", "V20"); one rule may be stated
    by several functions, and one function may state several provisions. `verified` is False for
    what was recalled and not read at its source: such a rule is configuration, not law.
    """

    name: str
    instrument: str
    provision: str
    function: Callable[..., object]
    verified: bool = True

    @property
    def citation(self) -> str:
        """As a lawyer writes it: "ECPT 22(2)"."""
        return f"{self.instrument} {self.provision}"


RULES: list[Rule] = []


def article(
    instrument: str, provision: str, *, rule: str, verified: bool = True
) -> Callable[[F], F]:
    """Record that the decorated function states *provision* of *instrument*.

    Instruments: "ECPT", "ECPT P1", "ECPT P2", "OPCAT", "CPT RoP" (Rules of Procedure),
    "SPT G" (its guidelines). A paragraph is written "22(2)", an annex "Annex 2", a definition of
    several paragraphs one decorator each.
    """

    def record(function: F) -> F:
        RULES.append(Rule(rule, instrument, provision, function, verified))
        return function

    return record
