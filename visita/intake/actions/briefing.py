"""A brief is made: what was known at the desk leaves it on paper, so the ledger tells of it."""

from datetime import datetime

from django.db import transaction

from visita.accounts.models import User
from visita.ledger.actions import record


@transaction.atomic
def brief_made(*, subject: str, by: User, at: datetime) -> None:
    """*subject* is event:… or state:…"""
    record(act="brief.made", subject=subject, by=str(by.pk), at=at)
