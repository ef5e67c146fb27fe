"""What a State was sent before a report; how long something lasted."""

from datetime import timedelta
from typing import Any

from django import template
from django.template import Context
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from visita.accounts.http import day
from visita.visits import in_the_field
from visita.visits.models import Notification

register = template.Library()


@register.inclusion_tag("visits/observations_received.html", takes_context=True)
def observations_sent(context: Context, notification: Notification) -> dict[str, Any]:
    """Observations on the visit of *notification*, which whoever reads the page was sent too."""
    on = day(context["request"])
    lines = [
        (each, in_the_field.reply_to(each), in_the_field.is_overdue(each, on))
        for each in in_the_field.observations_of(notification.visit)
    ]
    return {"lines": lines}


@register.filter
def duration(lasted: timedelta) -> str:
    """Minutes under an hour, then hours and minutes, then days."""
    minutes = int(lasted.total_seconds()) // 60
    if minutes < 60:
        return _("%(minutes)s min") % {"minutes": minutes}
    if minutes < 48 * 60:
        return _("%(hours)s h %(minutes)s min") % {"hours": minutes // 60, "minutes": minutes % 60}
    days = minutes // (24 * 60)
    return ngettext("%(days)s day", "%(days)s days", days) % {"days": days}
