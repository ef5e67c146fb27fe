"""What a person watches, and what it brought."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from visita.accounts.models import User
from visita.intake.comparing.record_judge import Verdict
from visita.intake.models import Alert, Claim, Watch
from visita.intake.queries.compared import judged
from visita.intake.watch_access import alerts_open_to

PER_PAGE = 50


@dataclass(frozen=True)
class Told:
    """An alert with what the record holds against its claim."""

    alert: Alert
    verdict: Verdict | None

    @property
    def claim(self) -> Claim:
        return self.alert.claim


def watches(of: QuerySet[Watch]) -> QuerySet[Watch]:
    """Those that have not ended, each with how much of what it brought is new."""
    new = Count("alerts", filter=Q(alerts__seen_at=None))
    return of.filter(ended_at=None).select_related("state").annotate(new=new).order_by("made_at")


def alerts(of: QuerySet[Alert]) -> QuerySet[Alert]:
    """The new ones first."""
    found = of.select_related("watch", "watch__state", "claim__item", "claim__event")
    return found.annotate(is_new=Q(seen_at=None)).order_by("-is_new", "-at", "pk")


def told(shown: Sequence[Alert]) -> list[Told]:
    found = judged([alert.claim for alert in shown])
    return [Told(alert, found.verdict_of(alert.claim_id)) for alert in shown]


def alerts_unseen(user: User, on: date) -> int:
    """How much is new to the person: for the start page."""
    return alerts_open_to(user, on).filter(seen_at=None).count()
