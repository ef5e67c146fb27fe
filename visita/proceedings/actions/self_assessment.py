"""Keeping a self-assessment: every one is a version of its own."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record
from visita.proceedings.actions.meetings import SentBefore
from visita.proceedings.models import SelfAssessment

Answers = Mapping[str, Mapping[str, str]]


class ChangedMeanwhile(Exception):
    """Somebody kept a later version since the form was opened: nothing was kept."""


@transaction.atomic
def keep_assessment(
    *,
    key: UUID,
    latest: UUID | None,
    assessed_on: date,
    answers: Answers,
    by: User,
    at: datetime,
) -> SelfAssessment:
    """Keep a version that was written on the basis of *latest*. The same *key* twice is one.

    Raises:
        ChangedMeanwhile, SentBefore: what the names say.
    """
    User.objects.select_for_update().order_by("pk").first()
    kept = {name: dict(answer) for name, answer in answers.items()}
    if there := SelfAssessment.objects.filter(pk=key).first():
        if (there.answers, there.assessed_on) != (kept, assessed_on):
            raise SentBefore
        return there
    newest = SelfAssessment.objects.order_by("-recorded_at").first()
    if (newest.pk if newest else None) != latest:
        raise ChangedMeanwhile
    made = SelfAssessment.objects.create(
        pk=key, assessed_on=assessed_on, answers=kept, recorded_by=by, recorded_at=at
    )
    record(act="assessment.kept", subject=f"assessment:{key}", by=str(by.pk), at=at)
    return made
