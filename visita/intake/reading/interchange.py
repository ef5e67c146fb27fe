"""A document as `visita intake --json` gives it. The form is described in docs/intake.md."""

from typing import Any

from visita.intake.reading.documents import Claim, Document, Dropped, Known, SecondStory
from visita.intake.reading.places import Places


def document_as_json(
    *, file: str, sha256: str, places: Places, document: Document, ids: tuple[str, ...]
) -> dict[str, Any]:
    """Lines are 1-based and those of the original, unless `lines_of` says "text".

    *ids* are those of the document's claims, in their order.
    """
    return {
        "file": file,
        "sha256": sha256,
        "lines_of": "original" if places.in_original else "text",
        "language": document.language,
        "title": _known(document.title),
        "publisher": _known(document.publisher),
        "author": _known(document.author),
        "published": _known(document.published),
        "body": [[places.line(a), places.last_line(b)] for a, b in document.body],
        "dropped": [_dropped(each, places) for each in document.dropped],
        "second_stories": [_second(each, places) for each in document.second_stories],
        "claims": [
            _claim(claim, key, places) for claim, key in zip(document.claims, ids, strict=True)
        ],
        "notes": list(document.notes),
    }


def _known(known: Known | None) -> dict[str, str | None]:
    if known is None:
        return {"value": None, "how": None, "evidence": None}
    return {"value": known.value, "how": known.how, "evidence": known.evidence}


def _dropped(dropped: Dropped, places: Places) -> dict[str, Any]:
    lines = [places.line(dropped.first), places.last_line(dropped.last)]
    return {"lines": lines, "reason": dropped.reason}


def _second(story: SecondStory, places: Places) -> dict[str, Any]:
    return {"title": story.title, "lines": [places.line(story.first), places.last_line(story.last)]}


def _claim(claim: Claim, key: str, places: Places) -> dict[str, Any]:
    place = places.of(claim.start, claim.end)
    return {
        "id": key,
        "span": claim.span,
        "line": place.line,
        "start": place.start,
        "end": place.end,
        "exact": place.exact,
        "claimant": claim.claimant.name if claim.claimant else None,
        "claimant_key": claim.claimant.key if claim.claimant else None,
        "chain": [each.name for each in claim.chain],
        "reported_by": claim.reported_by or None,
        "attribution": claim.attribution,
        "event": claim.matter,
        "date": str(claim.date) if claim.date else None,
        "subject": claim.subject or None,
        "value": claim.value or None,
        "unit": claim.unit or None,
        "polarity": claim.polarity,
        "hedge": claim.hedge or None,
    }
