"""Claims of the tables in the form in which they are compared."""

from collections.abc import Iterable
from contextlib import suppress

from visita.intake import asserted
from visita.intake.comparing.said import Said
from visita.intake.models import Claim
from visita.intake.reading import documents
from visita.intake.reading.documents import Attribution, Polarity, Speaker
from visita.rules.partial_date import PartialDate


def said(claims: Iterable[Claim]) -> list[Said]:
    """Each claim in its item. Ask with `select_related("item")`, or each costs a query."""
    return [_said(claim) for claim in claims]


def _said(claim: Claim) -> Said:
    return Said(
        id=str(claim.pk),
        document=str(claim.item_id),
        publisher=claim.item.publisher,
        language=claim.item.language,
        on=_day(claim.item.published),
        claim=documents.Claim(
            start=claim.start,
            end=claim.end,
            span=claim.span,
            claimant=_claimant(claim),
            chain=tuple(Speaker(name, key) for name, key in claim.chain),
            reported_by=claim.reported_by,
            attribution=Attribution(claim.attribution),
            matter=claim.matter,
            subject=claim.subject,
            date=_asserted(claim.asserted),
            polarity=Polarity(claim.polarity),
            hedge=claim.hedge,
            value=claim.value,
            unit=claim.unit,
            names=tuple(claim.names),
        ),
    )


def _claimant(claim: Claim) -> Speaker | None:
    """Nobody where the outlet speaks itself, or tells of a document without quoting anybody."""
    if not (claim.claimant or claim.claimant_key):
        return None
    return Speaker(claim.claimant, claim.claimant_key)


def _day(published: str) -> PartialDate | None:
    """The day an item states of itself, without its hour."""
    with suppress(ValueError):
        return PartialDate.parse(published[:10])
    return None


def _asserted(text: str) -> documents.Asserted | None:
    """A form that nobody writes any more compares as no day."""
    with suppress(ValueError):
        return asserted.read(text)
    return None
