"""What the program proposed beside what a person decided: material for tests of the reading."""

import json
from collections.abc import Iterator

from visita.intake.models import Claim, Standing

FIELDS = (
    *("claimant", "claimant_key", "chain", "attribution", "matter", "subject", "asserted"),
    *("polarity", "hedge", "value", "unit", "start", "end"),
)


def corrections() -> Iterator[str]:
    """One line of JSON for each claim a person has decided on, the oldest decision first.

    `proposed` is null where the program found nothing and a person marked the characters, and
    `decided` where the program found what nobody says. The text is named by its digest: whoever
    has the original finds the characters there.
    """
    decided = Claim.objects.exclude(standing=Standing.PROPOSED).select_related(
        "item", "merged_into"
    )
    for claim in decided.order_by("decided_at", "pk").iterator(chunk_size=500):
        yield json.dumps(_line(claim), ensure_ascii=False, sort_keys=True)


def _line(claim: Claim) -> dict[str, object]:
    now = {name: getattr(claim, name) for name in FIELDS}
    stands = claim.standing == Standing.CONFIRMED
    return {
        "sha256": claim.item.original_id,
        "language": claim.item.language,
        "standing": claim.standing,
        "proposed": None if claim.by_hand else {**now, **claim.proposed},
        "decided": now if stands else None,
        "into": _place(claim.merged_into) if claim.merged_into else None,
    }


def _place(claim: Claim) -> dict[str, int]:
    return {"start": claim.start, "end": claim.end}
