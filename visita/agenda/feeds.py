"""A person's deadlines as a calendar file. It goes where phones keep calendars, so it says little.

Every entry bears the same title: neither State nor visit nor what is to be done.
"""

from datetime import datetime

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from icalendar import Calendar, Event
from icalendar.enums import TRANSP

from visita.accounts.http import SignedInRequest, day, moment, signed_in
from visita.agenda.queries.deadlines import Deadline, deadlines_of

PRODUCT = "-//Visita//Deadlines//EN"
PLACE = "visita"


@require_safe
@signed_in
def deadlines(request: SignedInRequest) -> HttpResponse:
    """iCalendar, to be fetched once: no program can follow it without signing in."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    desk = request.build_absolute_uri(reverse("agenda:desk"))
    for each in deadlines_of(request.user, day(request)):
        calendar.add_component(_event(each, desk, moment(request)))
    return HttpResponse(
        calendar.to_ical(),
        content_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="deadlines.ics"'},
    )


def _event(deadline: Deadline, desk: str, at: datetime) -> Event:
    return Event.new(
        uid=f"{deadline.key}@{PLACE}",
        stamp=at,
        start=deadline.day,
        summary=_("Deadline"),
        description=_("Sign in to see what it is."),
        transparency=TRANSP.TRANSPARENT,
        url=desk,
    )
