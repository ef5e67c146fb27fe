"""Forms are for those who visit; what is not released yet is the Secretariat's alone."""

from datetime import date
from uuid import UUID

from django.db.models import QuerySet
from django.http import Http404

from visita.accounts.access import is_secretariat
from visita.accounts.models import User
from visita.field.models import FormMedia, FormVersion
from visita.visits.access import works_on_visits


def forms_open_to(user: User, on: date) -> QuerySet[FormVersion]:
    if is_secretariat(user, on):
        return FormVersion.objects.all()
    if works_on_visits(user, on):
        return FormVersion.objects.filter(released_at__isnull=False)
    return FormVersion.objects.none()


def form_for(user: User, version: UUID, on: date) -> FormVersion:
    """The version, or 404."""
    found = forms_open_to(user, on).select_related("definition", "by").filter(pk=version).first()
    if not found:
        raise Http404
    return found


def draft_for(user: User, version: UUID, on: date) -> FormVersion:
    """A version that this person may release or withdraw, or 404."""
    if not is_secretariat(user, on):
        raise Http404
    return form_for(user, version, on)


def media_for(version: FormVersion, name: str) -> FormMedia:
    """A file of this version, which the caller has opened, or 404."""
    found = FormMedia.objects.filter(form_version=version, name=name).first()
    if not found:
        raise Http404
    return found
