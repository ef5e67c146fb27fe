"""What is known of places: when the body was there, how it was received, how full they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Count, Max, Q, QuerySet
from django.utils.timezone import localtime

from visita.places.models import MOVING, Figure, Measure, Place, Type
from visita.programme.queries.known_states import YEARS_OF_REFUSALS, months_between
from visita.programme.scoring import Known
from visita.visits.models import Access, Stop

LESS_TRADITIONAL = frozenset(
    {*MOVING, Type.TRANSIT_ZONE, Type.SOCIAL_CARE, Type.UNOFFICIAL, Type.OTHER, Type.RECEPTION}
)
"""Places that are visited seldom though people cannot leave them."""
VULNERABLE_TYPES = frozenset(
    {Type.JUVENILE, Type.PSYCHIATRIC, Type.FORENSIC, Type.SOCIAL_CARE, Type.IMMIGRATION}
)
WANTED = (Measure.CAPACITY, Measure.OCCUPANCY, Measure.WOMEN, Measure.JUVENILES)


@dataclass(frozen=True)
class Facts:
    """What is known of many places, by three questions to the database."""

    last: Mapping[UUID, date] = field(default_factory=dict)
    refusals: Mapping[UUID, int] = field(default_factory=dict)
    figures: Mapping[tuple[UUID, str], int] = field(default_factory=dict)

    def of(self, place: UUID, kind: str, *, by_hand: int | None, on: date) -> Known:
        last = self.last.get(place)
        capacity = self.figures.get((place, Measure.CAPACITY))
        held = self.figures.get((place, Measure.OCCUPANCY))
        return Known(
            visited=last is not None,
            months_since=months_between(last, on) if last else None,
            refusals=self.refusals.get(place, 0),
            occupancy=100 * held // capacity if held is not None and capacity else None,
            capacity=capacity,
            vulnerable=self._holds_vulnerable(place, kind),
            unusual=kind in LESS_TRADITIONAL,
            by_hand=by_hand,
        )

    def _holds_vulnerable(self, place: UUID, kind: str) -> bool | None:
        if kind in VULNERABLE_TYPES:
            return True
        counted = [self.figures.get((place, each)) for each in WANTED[2:]]
        if any(counted):
            return True
        return None if None in counted else False


def facts_on_places(among: QuerySet[Place], on: date) -> Facts:
    """What is known on the day of each place, the latest figures of each kind."""
    since = on - timedelta(days=365 * YEARS_OF_REFUSALS)
    stops = Stop.objects.filter(entry__in=among).order_by()
    inside = stops.exclude(access=Access.REFUSED).values_list("entry").annotate(Max("arrived_at"))
    hindered = Count("pk", filter=~Q(access=Access.GIVEN))
    recent = (
        stops.filter(arrived_at__date__gte=since).values_list("entry").annotate(hindered=hindered)
    )
    figures = Figure.objects.filter(place__in=among, measure__in=WANTED, day__lte=on.isoformat())
    latest = figures.order_by("day", "recorded_at").values_list("place", "measure", "value")
    return Facts(
        last={place: localtime(at).date() for place, at in inside},
        refusals=dict(recent),
        figures={(place, measure): value for place, measure, value in latest},
    )
