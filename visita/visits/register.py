"""Finding a place at whose gate one stands in the register of the State visited."""

import unicodedata

from django.db.models import Q, QuerySet

from visita.places.models import Place
from visita.visits.models import Visit

MOST = 12
"""More than fit on a telephone at a gate: then one more word is typed."""


def folded(text: str) -> str:
    """Small letters, no accents, single spaces, as the register keeps its names beside them."""
    parts = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(each for each in parts if not unicodedata.combining(each))
    return " ".join(plain.replace("\0", "").split())


def matches(visit: Visit, words: str) -> list[Place]:
    """Places of the State visited of whose names, one by one, every word is a part."""
    wanted = folded(words).split()
    if not wanted:
        return []
    found: QuerySet[Place] = Place.objects.filter(state=visit.state_id)
    for word in wanted:
        found = found.filter(Q(folded__contains=word) | Q(names__folded__contains=word))
    return list(found.select_related("within").distinct()[:MOST])
