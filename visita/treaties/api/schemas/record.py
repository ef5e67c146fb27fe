"""What the record holds: treaties, States, acts, statements; and what is said beside it."""

from datetime import date as Day
from datetime import datetime
from typing import Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from visita.treaties.api.schemas.fields import CODE, KEY, NUMBER, SOURCE
from visita.treaties.api.schemas.standing import Standing
from visita.treaties.vocabulary import Kind, Track, Verdict


class Coverage(Schema):
    """How far the record of an instrument reaches."""

    state: str | None = Field(description="ISO code; null is every State not named apart.")
    complete_to: Day
    signatures_complete: bool
    known_on: Day
    source: str = SOURCE
    note: str


class Instrument(Schema):
    """A treaty of the record."""

    key: str = KEY
    number: str = NUMBER
    title: str
    title_fr: str
    opened_on: Day = Field(description="Opened for signature; no earlier day can be asked about.")
    in_force_on: Day
    depositary: str
    has_rules: bool = Field(description="Whether days of effect can be computed under it.")
    source: str = SOURCE


class InstrumentInFull(Instrument):
    """A treaty, by what names it is found, and how far its record reaches."""

    aliases: list[str]
    coverage: list[Coverage]


class Territory(Schema):
    """A part of a State that an act names apart, or that a declaration says it cannot reach."""

    key: str
    name: str
    kind: Literal["territory", "area_outside_control"]
    note: str


class State(Schema):
    """A State or an entity treated like one by the record."""

    code: str = CODE
    iso3: str
    numeric: str = Field(description="ISO 3166 number, three digits; empty if none.")
    name: str
    name_fr: str
    council_of_europe_since: Day | None = Field(description="Null if never a member.")
    council_of_europe_until: Day | None = Field(
        description="First day it was no longer a member; null if it is, or never was."
    )
    fictional: bool = Field(description="Invented for the demonstration: no such State exists.")
    note: str


class StateInFull(State):
    """A State with its territories and its standing under every instrument of the day."""

    aliases: list[str]
    on: Day
    territories: list[Territory]
    standings: list[Standing] = Field(
        description="One for each instrument that was open for signature on the day."
    )


class RecordedAct(Schema):
    """One act with everything the record says of it."""

    id: UUID
    key: str
    state: str = CODE
    territory: str | None = Field(description="Key of a territory; null is the whole State.")
    instrument: str = NUMBER
    kind: Kind
    track: Track
    form: str = Field(description="How consent was expressed; empty if it does not apply.")
    date: str | None = Field(description="Year, month or day; null if unknown.")
    not_before: Day | None = Field(description="Earliest possible day where `date` is null.")
    not_after: Day | None = Field(description="Latest possible day where `date` is null.")
    effect_on: Day | None = Field(description="First day of its effect; null if not recorded.")
    effect_source: str = Field(description="printed, computed, collective; empty without effect.")
    occurred: bool | None = Field(description="Null if nobody knows whether it happened.")
    known_on: Day
    source: str = SOURCE
    flag: str = Field(description="Why the source is doubtful; empty if it is not.")
    note: str


class Acts(Schema):
    """One page of acts, in the order of their days."""

    total: int = Field(description="Acts found, on all pages.")
    limit: int
    offset: int
    next: str | None = Field(description="Address of the next page; null on the last.")
    acts: list[RecordedAct]


class CitedAct(Schema):
    """An act as it was kept when a claim was held against it."""

    key: str
    kind: Kind
    track: Track
    date: str | None = Field(description="Year, month or day; null if unknown.")
    not_before: Day | None
    not_after: Day | None
    occurred: bool | None = Field(description="Null if nobody knows whether it happened.")
    source: str = SOURCE


class CheckedClaim(Schema):
    """What somebody else claims of a State, beside the record. It is no part of the record."""

    id: UUID
    edition: int = Field(description="Above 1: corrected; earlier editions are gone.")
    state: str = CODE
    instrument: str = NUMBER
    speaker: str | None = Field(description="Who claims it; null: the outlet, in its own voice.")
    outlet: str = Field(description="Who reports it.")
    said_on: str = Field(description="Year, month or day.")
    claim: str = Field(description="What is claimed, in words of ours.")
    quotation: str | None
    quotation_language: str | None
    claim_source: str = Field(description="Where the claim can be looked up.")
    link: str | None
    verdict: Verdict
    record: str = Field(description="What the record says.")
    acts: list[CitedAct]
    provision: str = Field(description="Empty if none decides it.")
    known_on: Day = Field(description="The record is cited as it was known on that day.")
    released_at: datetime


class Statement(Schema):
    """A public statement of the Committee under Article 10(2)."""

    date: str = Field(description="Year, month or day, as exact as the source.")
    state: str = CODE
    reference: str = Field(description="Document number; empty if not known to us.")
    ground: str
    source: str = SOURCE
