"""One item from inert text to claims: the whole way, in the order a careful reader goes it."""

from dataclasses import fields
from datetime import date
from typing import Any

from visita.incoming.extract import Extract
from visita.intake.reading.claims import claims_in
from visita.intake.reading.cleaned import Cleaned
from visita.intake.reading.cleaning import clean
from visita.intake.reading.documents import Claim, Document
from visita.intake.reading.layer import Layer


def read(extract: Extract, *, name: str, received_on: date) -> tuple[Layer, Document]:
    """The text of an item and what it says. Never fails because of what the text holds.

    *name* is the file's own, a weak hint for the title; *received_on* only bounds days: an item
    cannot have been published after it came.
    """
    layer = Layer(extract.pieces)
    cleaned = clean(
        layer,
        media=extract.media,
        evidence=extract.evidence,
        name=name,
        received_on=received_on,
    )
    return layer, Document(**_values(cleaned), claims=claims_in(layer, cleaned))


def claims_of(layer: Layer, document: Document) -> tuple[Claim, ...]:
    """The claims in the lines that *document* keeps: asked again when a person moves lines."""
    return claims_in(layer, Cleaned(**_values(document)))


def _values(judged: Cleaned | Document) -> dict[str, Any]:
    """What the two have in common, as it is."""
    return {each.name: getattr(judged, each.name) for each in fields(Cleaned)}
