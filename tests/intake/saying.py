"""Claims without a text to read them from, for comparing: mostly of Arland, which is invented."""

from dataclasses import replace
from typing import Any

from visita.intake.asserted import read
from visita.intake.comparing.said import Relation, Said
from visita.intake.reading.documents import Attribution, Claim, Polarity, Speaker
from visita.rules.partial_date import PartialDate

DAY = "2030-09-29"


def says(
    id: str,
    matter: str,
    date: str = "",
    *,
    by: str = "",
    on: str = DAY,
    span: str = "",
    language: str = "en",
    publisher: str = "",
    **more: Any,
) -> Said:
    """`id` begins with the document's: "a1" stands in document "a". `by` is the speaker's key.

    `more` are fields of the claim; it is about Arland unless they say otherwise.
    """
    start = int(id[1:] or 0) * 1000
    claim = Claim(
        start=start,
        end=start + max(len(span), 1),
        span=span,
        claimant=Speaker(by.partition(":")[2], by) if by else None,
        chain=(),
        reported_by="",
        attribution=Attribution.INDIRECT_SPEECH if by else Attribution.OUTLET_VOICE,
        matter=matter,
        subject="state:ZZ",
        date=read(date),
        polarity=Polarity.ASSERTS,
    )
    day = PartialDate.parse(on) if on else None
    outlet = publisher or f"Outlet {id[0].upper()}"
    return Said(id, id[0], outlet, language, day, replace(claim, **more))


def told(relations: tuple[Relation, ...]) -> dict[str, list[tuple[str, ...]]]:
    """The claims of each relation, by kind."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for each in relations:
        found.setdefault(each.kind.value, []).append(each.claims)
    return found
