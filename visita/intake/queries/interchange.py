"""Items, their claims and what these are to each other, in the form for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from visita.intake.comparing.grouping import Grouped, groups
from visita.intake.comparing.origin import same_origin
from visita.intake.comparing.relations import relations
from visita.intake.comparing.said import Relation, Said
from visita.intake.models import Claim, Item, Reading, Stage, Standing
from visita.intake.queries.originals import content_of
from visita.intake.queries.record import records_for
from visita.intake.queries.said import said
from visita.intake.queries.text import kept_lines
from visita.intake.reading.interchange import document_as_json
from visita.intake.reading.places import Places
from visita.intake.reading.written import document_of, layer_of
from visita.rules.partial_date import PartialDate

SHOWN = (Standing.PROPOSED, Standing.CONFIRMED)


def as_json(items: Sequence[UUID]) -> dict[str, Any]:
    """Documents, groups, same origins and relations of these items, compared with the record.
    Items that could not be read are left out: `unread` names them."""
    read = _readings(items)
    claims = _claims([reading.item for reading in read])
    compared = said(claims)
    return {
        "documents": [_document(reading, claims) for reading in read],
        "groups": _groups(read, compared),
        "same_origin": [list(pair) for pair in same_origin(compared)],
        "relations": [_relation(each) for each in relations(compared, records_for(claims))],
    }


def unread(items: Sequence[UUID]) -> list[Item]:
    return list(Item.objects.filter(pk__in=items).exclude(stage=Stage.READ).order_by("name"))


def _readings(items: Sequence[UUID]) -> list[Reading]:
    found = Reading.objects.filter(pk__in=items, item__stage=Stage.READ)
    return list(found.select_related("item").order_by("item__name", "pk"))


def _claims(items: Sequence[Item]) -> list[Claim]:
    found = Claim.objects.filter(item__in=items, standing__in=SHOWN).select_related("item")
    return list(found.order_by("item__name", "item", "start"))


def _document(reading: Reading, claims: Iterable[Claim]) -> dict[str, Any]:
    item = reading.item
    own = said(claim for claim in claims if claim.item_id == item.pk)
    judged = document_of(reading.judged)
    document = replace(
        judged,
        kept=tuple(kept_lines(reading)),
        claims=tuple(each.claim for each in own),
        notes=tuple(item.notes),
    )
    return document_as_json(
        file=item.name or str(item.pk),
        sha256=item.original_id,
        places=Places(layer_of(reading.pieces), _original(reading)),
        document=document,
        ids=tuple(each.id for each in own),
    )


def _original(reading: Reading) -> str:
    """The decoded original; empty where it is no text, or where only a part of it was read."""
    charset = reading.judged.get("charset", "")
    return content_of(reading.item).decode(charset, errors="replace") if charset else ""


def _groups(read: Sequence[Reading], compared: Iterable[Said]) -> list[list[str]]:
    names: dict[str, set[str]] = {}
    for each in compared:
        names.setdefault(each.document, set()).update(each.claim.names)
    files = {str(reading.pk): reading.item.name or str(reading.pk) for reading in read}
    grouped = [_grouped(reading, names.get(str(reading.pk), set())) for reading in read]
    named = [sorted(files[key] for key in group) for group in groups(grouped)]
    return sorted(named, key=lambda group: (-len(group), group))


def _grouped(reading: Reading, names: Iterable[str]) -> Grouped:
    item, layer = reading.item, layer_of(reading.pieces)
    return Grouped(
        id=str(reading.pk),
        language=item.language,
        text="\n".join(layer.lines[line - 1] for line in kept_lines(reading)),
        day=PartialDate.parse(item.published[:10]) if item.published else None,
        names=frozenset(names),
        title=item.title,
    )


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "kind": relation.kind,
        "claims": list(relation.claims),
        "reason": relation.reason,
        "provision": relation.provision or None,
    }
