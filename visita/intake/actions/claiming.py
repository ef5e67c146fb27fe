"""The claims of a reading as rows. What a person has decided stays as the person left it."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Q

from visita.intake.models import Claim as Row
from visita.intake.models import Item, Standing
from visita.intake.reading.documents import Claim, Speaker
from visita.intake.reading.written import storable
from visita.treaties.models import State

UNTOUCHED = Q(standing=Standing.PROPOSED, by_hand=False, decided_at=None, merged=None, proposed={})
"""Nobody has said or changed anything, and no other claim was merged into it."""

Place = tuple[int, int, str]


def keep_claims(item: Item, claims: Sequence[Claim]) -> int:
    """Bring the rows up to date with what was read; returns how many there are.

    A claim that is found again keeps its row, so that what points to it goes on doing so.
    """
    rows = list(Row.objects.filter(item=item))
    untouched = set(Row.objects.filter(UNTOUCHED, item=item).values_list("pk", flat=True))
    decided = {place for row in rows if row.pk not in untouched for place in _spans(row)}
    before = {_place(row): row for row in rows if row.pk in untouched}
    states = _States(claims)
    new: list[Row] = []
    changed: list[Row] = []
    for claim in _once(claims):
        if (claim.start, claim.end) in decided:
            continue
        fields = _fields(claim, item, states)
        row = before.pop((claim.start, claim.end, fields["matter"]), None)
        (changed if row else new).append(_filled(row or Row(item=item), fields))
    Row.objects.filter(pk__in=[row.pk for row in before.values()]).delete()
    Row.objects.bulk_create(new)
    if changed:
        Row.objects.bulk_update(changed, sorted(FIELDS))
    return Row.objects.filter(item=item).count()


def _spans(row: Row) -> Iterable[tuple[int, int]]:
    """Where it stands, and where the program had found it before a person moved it."""
    yield row.start, row.end
    yield row.proposed.get("start", row.start), row.proposed.get("end", row.end)


def _place(row: Row) -> Place:
    return row.start, row.end, row.matter


def _once(claims: Iterable[Claim]) -> list[Claim]:
    """A clause says one thing of one matter once."""
    return list({(each.start, each.end, each.matter): each for each in claims}.values())


def _filled(row: Row, fields: dict[str, Any]) -> Row:
    for name, value in fields.items():
        setattr(row, name, value)
    return row


FIELDS = frozenset(
    {
        *("event_id", "start", "end", "span", "claimant", "claimant_key", "chain", "reported_by"),
        *("attribution", "matter", "subject", "state_id", "asserted", "polarity", "hedge"),
        *("value", "unit", "names", "said_on"),
    }
)


def _fields(claim: Claim, item: Item, states: "_States") -> dict[str, Any]:
    claimant = claim.claimant or Speaker("")
    return {
        "event_id": item.event_id,
        "start": claim.start,
        "end": claim.end,
        "span": storable(claim.span),
        "claimant": storable(claimant.name)[:200],
        "claimant_key": claimant.key[:60],
        "chain": [[storable(each.name), each.key] for each in claim.chain],
        "reported_by": storable(claim.reported_by)[:200],
        "attribution": claim.attribution.value,
        "matter": claim.matter[:60],
        "subject": claim.subject[:60],
        "state_id": states.of(claim),
        "asserted": str(claim.date)[:30] if claim.date else "",
        "polarity": claim.polarity.value,
        "hedge": storable(claim.hedge)[:120],
        "value": storable(claim.value)[:120],
        "unit": storable(claim.unit)[:60],
        "names": list(claim.names),
        "said_on": item.day,
    }


class _States:
    """Which State of the record a claim is about, asked of the record once for all claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        codes = State.objects.values_list("iso2", "iso3") if claims else ()
        self._by_code = {code: iso2 for iso2, iso3 in codes for code in (iso2, iso3)}

    def of(self, claim: Claim) -> str | None:
        """Its matter names it most exactly, then its subject, then what else it names."""
        keys = (claim.subject, *claim.names)
        named = (key.removeprefix("state:") for key in keys if key.startswith("state:"))
        candidates = (*claim.matter.split("."), *named)
        return next((self._by_code[each] for each in candidates if each in self._by_code), None)
