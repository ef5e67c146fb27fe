"""Showing acts and statuses of the record."""

from typing import Any

from django import template
from django.utils.translation import gettext as _

from visita.rules.lifecycle import Standing, Status
from visita.rules.partial_date import PartialDate
from visita.treaties.queries import timeline
from visita.treaties.vocabulary import Form, Track

register = template.Library()


@register.filter
def day_of(act: Any) -> str:
    """The day of an act, as exact as its source."""
    return timeline.date_text(act)


@register.filter
def partial(text: str) -> str:
    """A partial date such as "2021-02", written out."""
    return timeline.partial_text(PartialDate.parse(text)) if text else ""


@register.filter
def status_label(status: str) -> str:
    return timeline.status_label(Status(status))


@register.filter
def standing_label(standing: Standing) -> str:
    """The word for a status; where no rule is held, why a consent leaves it open."""
    if standing.possible == (Status.CONSENTED, Status.PARTY):
        return _("Consented; whether in force is not computed")
    return timeline.status_label(standing.status)


@register.filter
def track_label(track: str) -> str:
    return str(Track(track).label)


@register.filter
def form_label(form: str) -> str:
    return str(Form(form).label) if form else ""
