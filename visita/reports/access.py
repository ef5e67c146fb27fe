"""Who may read a report: those who work on the visit; every member once it is before them all."""

from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.http import Http404

from visita.accounts.models import User
from visita.proceedings.access import is_member
from visita.reports.models import Paragraph, Report, Stage
from visita.visits.access import visits_open_to


def reports_open_to(user: User, on: date) -> QuerySet[Report]:
    works_on = Q(visit__in=visits_open_to(user, on))
    if is_member(user, on):
        return Report.objects.filter(works_on | ~Q(stage=Stage.DRAFT))
    return Report.objects.filter(works_on)


def report_for(user: User, report: UUID, on: date) -> Report:
    """The report, or 404."""
    open_ = reports_open_to(user, on).select_related("visit__state")
    found = open_.filter(pk=report).first()
    if not found:
        raise Http404
    return found


def draft_for(user: User, report: UUID, on: date) -> Report:
    """The report of somebody who may write in it, or 404: readers only read."""
    found = Report.objects.filter(pk=report, visit__in=visits_open_to(user, on))
    draft = found.select_related("visit__state").first()
    if not draft:
        raise Http404
    return draft


def writes_in(user: User, report: Report, on: date) -> bool:
    """May this person, who reads the report, also work on it?"""
    return visits_open_to(user, on).filter(pk=report.visit_id).exists()


def paragraph_for(report: Report, paragraph: UUID) -> Paragraph:
    """A paragraph of this report, which the caller has opened, or 404."""
    found = report.paragraphs.filter(pk=paragraph).first()
    if not found:
        raise Http404
    return found
