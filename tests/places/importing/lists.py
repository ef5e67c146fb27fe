"""Lists of places, handed in and worked on as people and jobs do."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.conftest import NOON
from visita.accounts.models import User
from visita.places import tasks
from visita.places.actions import importing
from visita.places.models import Decision, PlaceList
from visita.places.queries.importing import (
    proposed_targets,
    proposed_types,
    rows_to_decide,
    text_of,
    type_words_of,
)
from visita.treaties.models import State

_ROOT = Path(__file__).resolve().parents[3]
REGISTERS = next(
    (found for above in _ROOT.parents if (found := above / "shared" / "data" / "places").is_dir()),
    _ROOT.parent / "shared" / "data" / "places",
)


def csv_of(*rows: str, headings: str = "name,code,town,type,capacity") -> bytes:
    return "\n".join([headings, *rows, ""]).encode()


def handed_in(content: bytes, by: User, *, name: str = "list.csv") -> PlaceList:
    """Received and read."""
    made = importing.receive_list(name=name, content=content, by=by, at=NOON)
    tasks.work_on(made.pk)
    return PlaceList.objects.get(pk=made.pk)


def named(found: PlaceList, by: User, *, state: str = "ZZ", **said: Any) -> PlaceList:
    """Its columns as they are proposed, unless said otherwise; not checked yet."""
    targets = said.pop("targets", None) or proposed_targets(found)
    column = next((at for at, target in targets.items() if target == "type"), None)
    words = [] if column is None else type_words_of(text_of(found.pk), column)
    wanted: dict[str, Any] = {
        "types": {word: code for word, code in proposed_types(found, words).items() if code},
        "usual_type": "PRISON",
        "authority": "",
        "precision": "STREET",
        "source": "The list of the ministry",
        "day": "2026-01",
    }
    what = importing.Named(state=State.objects.get(pk=state), targets=targets, **(wanted | said))
    return importing.name_columns(
        place_list=found.pk, version=found.version, named=what, by=by, at=NOON
    )


def checked(content: bytes, by: User, **said: Any) -> PlaceList:
    found = named(handed_in(content, by), by, **said)
    tasks.work_on(found.pk)
    return PlaceList.objects.get(pk=found.pk)


def brought_in(found: PlaceList, by: User) -> PlaceList:
    importing.begin_bringing_in(place_list=found.pk, version=found.version, by=by, at=NOON)
    tasks.work_on(found.pk)
    return PlaceList.objects.get(pk=found.pk)


def decided(
    found: PlaceList, decision: Decision, by: User, *, rows: Sequence[int] | None = None
) -> PlaceList:
    numbers = list(rows_to_decide(found).values_list("number", flat=True)) if rows is None else rows
    importing.decide(
        place_list=found.pk,
        version=found.version,
        rows=numbers,
        decision=decision,
        by=by,
        at=NOON,
    )
    return PlaceList.objects.get(pk=found.pk)


def imported(content: bytes, by: User, **said: Any) -> PlaceList:
    """All of it: what may be a known place is another one."""
    found = checked(content, by, **said)
    found = decided(found, Decision.DIFFERENT, by)
    try:
        return brought_in(found, by)
    except importing.NothingToBringIn:
        return found
