"""How one claim was read, and what it is held to: every step with what it rests on."""

from collections.abc import Iterator
from uuid import UUID

from visita.intake.claim_words import matter
from visita.intake.comparing.record_judge import verdict
from visita.intake.comparing.relations import relations
from visita.intake.comparing.said import Relation, Said
from visita.intake.models import Claim, Reading, Standing
from visita.intake.queries.record import records_for
from visita.intake.queries.said import said
from visita.intake.queries.text import line_at
from visita.intake.reading.layer import Layer
from visita.intake.reading.written import layer_of

OTHERS = (Standing.PROPOSED, Standing.CONFIRMED)


class NoSuchClaim(Exception):
    """No claim has this id."""


def explained(claim: UUID) -> Iterator[str]:
    """Lines for a person at a terminal.

    Raises:
        NoSuchClaim: what the name says.
    """
    found = Claim.objects.select_related("item", "event").filter(pk=claim).first()
    if found is None:
        raise NoSuchClaim
    (own,) = said([found])
    yield from _who(found, own)
    yield from _where(found)
    yield from _what(found, own)
    yield from _held_to(found, own)


def _who(claim: Claim, own: Said) -> Iterator[str]:
    speaker = claim.claimant or "the outlet itself, in its own voice"
    key = f" ({claim.claimant_key})" if claim.claimant_key else ""
    yield f"Who says it:   {speaker}{key}"
    for name, _ in claim.chain:
        yield f"  passed on by {name}"
    yield f"  reported by  {claim.reported_by or claim.item.publisher or 'an unnamed outlet'}"
    yield f"  attribution  {claim.attribution}"


def _where(claim: Claim) -> Iterator[str]:
    reading = Reading.objects.get(pk=claim.item_id)
    layer = layer_of(reading.pieces)
    line = line_at(layer, claim.start)
    yield f"Where:         {claim.item}, line {line}, characters {_within(claim, layer, line)}"
    yield f"  sha256       {claim.item.original_id}"
    yield f"  words        {claim.span}"


def _within(claim: Claim, layer: Layer, line: int) -> str:
    begins = layer.starts[line - 1]
    return f"{claim.start - begins} to {claim.end - begins}"


def _what(claim: Claim, own: Said) -> Iterator[str]:
    yield f"What about:    {claim.matter}: {matter(claim.matter)}"
    yield f"  subject      {claim.subject or 'not known'}"
    yield f"  day given    {claim.asserted or 'none'}; item of {own.on or 'an unknown day'}"
    yield f"  polarity     {claim.polarity}" + (f", hedged: {claim.hedge}" if claim.hedge else "")
    if claim.value:
        yield f"  value        {claim.value} {claim.unit}".rstrip()
    yield f"  standing     {claim.standing.lower()}"


def _held_to(claim: Claim, own: Said) -> Iterator[str]:
    record = records_for([claim])
    judged = verdict(own, record)
    yield f"The record:    {judged.kind}: {judged.reason}"
    for relation in _relations(claim):
        yield f"{relation.kind}: {relation.reason}"


def _relations(claim: Claim) -> list[Relation]:
    """What it is to the other claims of its event."""
    if claim.event_id is None:
        return []
    others = Claim.objects.filter(event=claim.event_id, standing__in=OTHERS)
    rows = list(others.select_related("item").order_by("pk"))
    found = relations(said(rows), records_for(rows))
    return [each for each in found if str(claim.pk) in each.claims]
