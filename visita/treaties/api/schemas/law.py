"""The rules of the law, and what they compute."""

from datetime import date as Day

from ninja import Schema
from pydantic import Field

from visita.treaties.api.schemas.fields import VERIFIED


class Rule(Schema):
    """A rule of the law by its short name."""

    name: str = Field(examples=["D5"])
    title: str
    citations: list[str] = Field(examples=[["ECPT 22(2)"]])
    verified: bool = VERIFIED


class RuleStatement(Schema):
    """One function that states a part of the rule."""

    name: str
    paragraphs: list[str]
    signature: str
    citations: list[str]
    verified: bool = VERIFIED


class RuleInFull(Rule):
    """A rule with every provision it states."""

    statements: list[RuleStatement]


class EffectiveDay(Schema):
    """The day on which an act takes effect."""

    effective: Day | None = Field(
        description="Null where the partial date given leads to more than one day.",
        examples=["2026-11-01"],
    )


class MajoritiesNeeded(Schema):
    """What a Committee of so many members needs. All are numbers of members."""

    quorum: int
    smallest_passing: int = Field(description="Votes that pass a decision when just the quorum is.")
    public_statement: int = Field(description="Two thirds of the members, not of those present.")
