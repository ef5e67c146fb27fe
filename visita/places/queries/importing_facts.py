"""What the register has, in the form in which the rows of a list are compared with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from uuid import UUID

from django.db.models import QuerySet

from visita.places.models import Change, Figure, Happening, ListRow, Name, Place, PlaceList, Verdict
from visita.places.reading.changing import TEXTS, There
from visita.places.reading.comparing import Known, Register, known
from visita.places.reading.rows import Columns

COMPARED = ("pk", "folded", "town", "code", "authority", "postcode", "latitude", "longitude")
ROW = "row:"
"""Before the number of a row, where no place is meant but a row above."""

AT_ONCE = 2_000


def columns_of(found: PlaceList) -> Columns:
    middle = found.middle
    return Columns(
        tuple(found.headings),
        {int(at): target for at, target in found.targets.items()},
        found.types,
        found.usual_type,
        found.authority,
        (Decimal(middle[0]), Decimal(middle[1])) if middle else None,
    )


def whole_register(found: PlaceList) -> Register:
    """Every place of the State, what lists brought in before, and this list's rows so far."""
    places = Place.objects.filter(state_id=found.state_id)
    register = Register(_known(places))
    for place in _by_other_names(places):
        register.add(place)
    brought = ListRow.objects.filter(place_list__state_id=found.state_id, place__isnull=False)
    pairs = brought.order_by("pk").values_list("fingerprint", "place_id")
    for printed, place_id in pairs.iterator(chunk_size=AT_ONCE):
        register.remember(printed, str(place_id))
    _add_rows_above(register, found)
    return register


def _add_rows_above(register: Register, found: PlaceList) -> None:
    """Rows that are a new place, or may be."""
    rows = found.lines.filter(verdict__in=[Verdict.NEW, Verdict.LIKELY], number__lte=found.last_row)
    values = rows.values_list("number", "facts", "fingerprint")
    for number, facts, printed in values.iterator(chunk_size=AT_ONCE):
        ref = f"{ROW}{number}"
        register.add(known(ref, facts), printed=printed)
    sure = found.lines.filter(verdict__in=[Verdict.SAME, Verdict.CHANGED])
    for place, number in sure.values_list("likely_id", "number").iterator(chunk_size=AT_ONCE):
        register.taken[str(place)] = number


def register_for(found: PlaceList, rows: Sequence[Known], prints: Collection[str]) -> Register:
    """The places that these rows can surely be: enough to bring them in."""
    places = Place.objects.filter(state_id=found.state_id)
    codes = {row.code for row in rows if row.code}
    names = {row.name for row in rows}
    register = Register(_known(places.filter(code__in=codes)), only_sure=True)
    for place in (*_known(places.filter(folded__in=names)), *_by_other_names(places, names)):
        register.add(place)
    brought = ListRow.objects.filter(
        place_list__state_id=found.state_id, fingerprint__in=prints, place__isnull=False
    )
    for printed, place_id in brought.order_by("pk").values_list("fingerprint", "place_id"):
        register.remember(printed, str(place_id))
    return register


def _known(places: QuerySet[Place]) -> Iterator[Known]:
    for row in places.values_list(*COMPARED).order_by().iterator(chunk_size=AT_ONCE):
        yield known(
            str(row[0]),
            dict(
                zip(
                    ("name", "town", "code", "authority", "postcode", "latitude", "longitude"),
                    row[1:],
                    strict=True,
                )
            ),
        )


def _by_other_names(
    places: QuerySet[Place], names: Collection[str] | None = None
) -> Iterator[Known]:
    """A place under each further name that it has or had."""
    found = Name.objects.filter(place__in=places)
    if names is not None:
        found = Name.objects.filter(folded__in=names, place__in=places)
    told = found.values_list("place_id", "folded", "place__town", "place__code", "place__authority")
    for place, name, town, code, authority in told.order_by().iterator(chunk_size=AT_ONCE):
        told_of = {"name": name, "town": town, "code": code, "authority": authority}
        yield known(str(place), told_of)


def there(places: Iterable[UUID], found: PlaceList) -> dict[UUID, There]:
    """What the register has of each of these places, held to the day and source of a list."""
    wanted = list(places)
    names: dict[UUID, set[str]] = {}
    for place, name in Name.objects.filter(place__in=wanted).values_list("place_id", "folded"):
        names.setdefault(place, set()).add(name)
    figures: dict[UUID, dict[str, int]] = {}
    counted = Figure.objects.filter(place__in=wanted, day=found.day, source=found.source)
    for place, measure, value in counted.values_list("place_id", "measure", "value"):
        figures.setdefault(place, {})[measure] = value
    closings = Happening.objects.filter(place__in=wanted, change=Change.CLOSED)
    out_of_use = set(closings.values_list("place_id", flat=True))
    return {
        each.pk: There(
            facts_of(each),
            frozenset({each.folded, *names.get(each.pk, ())}),
            figures.get(each.pk, {}),
            each.pk in out_of_use or bool(each.closed),
        )
        for each in Place.objects.filter(pk__in=wanted)
    }


def places_of(found: PlaceList, lines: Sequence[ListRow]) -> dict[UUID, There]:
    """The places that these rows may be."""
    return there({line.likely_id for line in lines if line.likely_id}, found)


def facts_of(place: Place) -> dict[str, str]:
    told = {key: getattr(place, key) for key in TEXTS}
    return {key: "" if value is None else str(value) for key, value in told.items()}
