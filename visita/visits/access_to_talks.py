"""Who may read of talks: the Secretariat, and those who take part in them."""

from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404

from visita.accounts.access import is_administrator, is_secretariat
from visita.accounts.models import User
from visita.visits.models import Participant, Talks


def talks_open_to(user: User, on: date) -> QuerySet[Talks]:
    """An administrator reads of none, whoever named them."""
    if is_administrator(user, on):
        return Talks.objects.none()
    if is_secretariat(user, on):
        return Talks.objects.all()
    taking_part = Participant.objects.filter(user=user, talks=OuterRef("pk"))
    return Talks.objects.filter(Exists(taking_part))


def talks_for(user: User, talks: UUID, on: date) -> Talks:
    """The talks, or 404."""
    found = talks_open_to(user, on).select_related("state", "counterpart", "about__state")
    one = found.filter(pk=talks).first()
    if not one:
        raise Http404
    return one
