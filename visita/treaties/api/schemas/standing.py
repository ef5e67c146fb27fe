"""Where a State stands, what follows from it, and what one more act would change."""

from datetime import date as Day
from typing import Literal

from ninja import Schema
from pydantic import Field

from visita.rules.lifecycle import Status
from visita.treaties.api.schemas.fields import (
    CODE,
    COMPLETE_TO,
    MET,
    NOT_BEFORE,
    NUMBER,
    PROVISION,
    SOURCE,
    SURE_UNTIL,
    VERIFIED,
)
from visita.treaties.vocabulary import Kind, Track


class Act(Schema):
    """One act, in short."""

    kind: Kind
    date: str | None = Field(
        description="Year, month or day, as exact as the source; null if unknown.",
        examples=["1998-05-05", "1996", None],
    )
    track: Track
    source: str = SOURCE


class Condition(Schema):
    """One thing the law asks for."""

    text: str = Field(description="A sentence in English.")
    met: bool | None = MET
    provision: str = PROVISION


class CheckedCondition(Condition):
    """A condition, and whether its provision was read."""

    verified: bool = VERIFIED


class StatusAnswer(Schema):
    """Where a State stands with an instrument on one day, and why."""

    state: str = CODE
    instrument: str = NUMBER
    on: Day
    status: Status
    possible: list[Status] = Field(description="Every status the acts known leave open, in order.")
    since: Day | None = Field(
        description="Day on which the first of `possible` began; null if none began on a known day."
    )
    until: Day | None = SURE_UNTIL
    until_not_before: Day | None = NOT_BEFORE
    record_complete_to: Day | None = COMPLETE_TO
    unverified: list[str] = Field(
        description="Provisions not read at their source, and acts whose source is doubtful."
    )
    acts: list[Act] = Field(description="All acts, both tracks, in order.")
    conditions: list[Condition] = Field(description="Is the State bound? All must be met.")


class Standing(Schema):
    """Where a State stands with one instrument, in short."""

    instrument: str = NUMBER
    status: Status
    possible: list[Status]
    since: Day | None
    until: Day | None = SURE_UNTIL
    until_not_before: Day | None = NOT_BEFORE
    record_complete_to: Day | None = COMPLETE_TO


class PowerRuling(Schema):
    """Whether a body may do something, and why."""

    allowed: bool | None = Field(description="Null if it depends on an unknown.")
    verified: bool = VERIFIED
    conditions: list[CheckedCondition]


class NamedPower(Schema):
    """What a body would do."""

    name: str = Field(examples=["periodic_visit"])
    text: str
    provision: str = PROVISION


class Power(PowerRuling, NamedPower):
    """One thing a body may do, and whether it may."""


class Powers(Schema):
    """What a body may do towards a State on one day."""

    state: str = CODE
    body: Literal["CPT", "SPT", "NPM"]
    instrument: str = NUMBER
    on: Day
    bound: bool | None = Field(description="Is the State bound? Null if unknown.")
    powers: list[Power]
    finish_pending: PowerRuling = Field(description="May it finish what was begun before the end?")


class Committee(Schema):
    """The Committee on one day. All are numbers of members, every seat taken as filled."""

    seats_at_least: int
    seats_at_most: int = Field(description="More than the least where a status is unknown.")
    quorum: int | None = Field(description="Null while the number of seats is unknown.")
    smallest_passing: int | None = Field(description="Votes that pass at quorum; null likewise.")
    public_statement: int | None = Field(
        description="Votes needed for a public statement; null likewise."
    )


class Ending(Schema):
    """Something that changes on a day."""

    day: Day
    text: str
    provision: str = PROVISION
    verified: bool = VERIFIED


class Supposition(Schema):
    """What one supposed act would change. Nothing is stored."""

    before: StatusAnswer
    after: StatusAnswer
    committee_before: Committee | None = Field(
        description="Null for other instruments than ETS 126, for invented States, and while "
        "the Committee has no seat."
    )
    committee_after: Committee | None
    endings: list[Ending] = Field(
        description="What ends when; empty unless the receipt of a denunciation of ETS 126 is "
        "supposed on a whole day."
    )
