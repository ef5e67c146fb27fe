"""The answer of a rule that a lawyer may question."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Condition:
    """One thing the law asks for, and whether it is so.

    `met` is None when the facts given do not decide it: unknown is an answer, not a failure.
    `text` is a full sentence in English that may hold `%(name)s` places for `values`; it is kept
    whole so that a page can translate it. `verified` is False where the provision was not read
    at its source.
    """

    met: bool | None
    text: str
    provision: str
    values: Mapping[str, object] = field(default_factory=dict)
    verified: bool = True

    @property
    def sentence(self) -> str:
        """The text with its values filled in, in English."""
        return self.text % self.values if self.values else self.text


@dataclass(frozen=True)
class Ruling:
    """All conditions of one provision. The answer is yes only if every one of them is met."""

    conditions: tuple[Condition, ...]

    @property
    def allowed(self) -> bool | None:
        """True if all conditions are met, False if one is not, None if it depends on an unknown."""
        if self.obstacles:
            return False
        return None if self.unknowns else True

    @property
    def obstacles(self) -> tuple[Condition, ...]:
        """The conditions that are not met: each of them alone makes the answer no."""
        return tuple(condition for condition in self.conditions if condition.met is False)

    @property
    def unknowns(self) -> tuple[Condition, ...]:
        """The conditions nobody can decide on the facts given."""
        return tuple(condition for condition in self.conditions if condition.met is None)

    @property
    def verified(self) -> bool:
        """False when one of the conditions leans on a provision not read at its source."""
        return all(condition.verified for condition in self.conditions)


def both(one: bool | None, other: bool | None) -> bool | None:
    """*one* and *other*, where None is unknown: a single no decides."""
    if one is False or other is False:
        return False
    return None if one is None or other is None else True


def either(one: bool | None, other: bool | None) -> bool | None:
    """*one* or *other*, where None is unknown: a single yes decides."""
    if one is True or other is True:
        return True
    return None if one is None or other is None else False
