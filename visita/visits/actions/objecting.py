"""A State holds something against the time or the place of a visit: Article 9(1)."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.visits.actions.guarding import changed, held, locked, sent_before
from visita.visits.matters import GOING_ON
from visita.visits.models import Aim, Concerned, Notification, Representation, Stage, Visit
from visita.visits.rulings import Objection, on_objection


@transaction.atomic
def represent(
    *, key: UUID, notification: Notification, objection: Objection, by: User, at: datetime
) -> Representation:
    """Keep what the State objects, and begin the consultation at once (ECPT 9).

    A valid objection to the time lets arrivals wait; one to a place leaves the visit going on. It
    cancels nothing. An invalid one is kept with its answer and changes nothing at all.

    Raises:
        SentBefore: the same key with another objection.
        OutOfOrder: the visit is refused, over or called off.
    """
    held(notification.visit_id)
    said = _said(objection)
    if there := sent_before(Representation, key, visit_id=notification.visit_id, **said):
        return there
    visit = locked(notification.visit_id, None, *GOING_ON)
    is_valid = on_objection(visit, objection).allowed is not False
    made = Representation.objects.create(
        pk=key, notification=notification, visit=visit, is_valid=is_valid, by=by, at=at, **said
    )
    Concerned.objects.bulk_create(
        Concerned(representation=made, code=code) for code in dict.fromkeys(objection.persons)
    )
    if is_valid:
        _consult(visit, made)
    record(
        act="notification.objected",
        subject=f"notification:{notification.pk}",
        by=str(by.pk),
        at=at,
        facts={"ground": made.ground, "aim": made.aim, "valid": "yes" if is_valid else "no"},
    )
    return made


def _said(objection: Objection) -> dict[str, object]:
    return {
        "ground": objection.ground.value,
        "other_ground": objection.other_ground,
        "aim": objection.aim.value,
        "places": list(objection.places),
        "text": objection.text,
    }


def _consult(visit: Visit, made: Representation) -> None:
    if made.aim == Aim.TIME and visit.stage != Stage.INTERRUPTED:
        visit.stage = Stage.CONSULTATION
    changed(visit, "stage")
