"""A watch, and what it brought, is open to the person who keeps it, as long as the desk is."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.intake.models import Alert, Watch


def watches_open_to(user: User, on: date) -> QuerySet[Watch]:
    return Watch.objects.filter(person=user) if is_secretariat(user, on) else Watch.objects.none()


def watch_for(user: User, watch: UUID, on: date) -> Watch:
    """One's own watch that has not ended, or 404."""
    found = watches_open_to(user, on).filter(pk=watch, ended_at=None).first()
    if not found:
        raise Http404
    return found


def alerts_open_to(user: User, on: date) -> QuerySet[Alert]:
    return Alert.objects.filter(watch__in=watches_open_to(user, on))
