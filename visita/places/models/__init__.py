"""Places, their history, and dated facts about them. Nothing here says which are to be visited."""

from visita.places.models.facts import Figure, Given, Hold, Measure, OtherVisits, Reach, Scope
from visita.places.models.importing import (
    UNDER_WAY,
    ColumnNames,
    Decision,
    ListRow,
    ListText,
    Outcome,
    PlaceList,
    Stage,
    Verdict,
)
from visita.places.models.register import (
    MOVING,
    UNUSUAL,
    Change,
    Happening,
    Name,
    Operator,
    Place,
    Precision,
    Type,
)
from visita.places.models.views import SavedView

__all__ = [
    "MOVING",
    "UNDER_WAY",
    "UNUSUAL",
    "Change",
    "ColumnNames",
    "Decision",
    "Figure",
    "Given",
    "Happening",
    "Hold",
    "ListRow",
    "ListText",
    "Measure",
    "Name",
    "Operator",
    "OtherVisits",
    "Outcome",
    "Place",
    "PlaceList",
    "Precision",
    "Reach",
    "SavedView",
    "Scope",
    "Stage",
    "Type",
    "Verdict",
]
