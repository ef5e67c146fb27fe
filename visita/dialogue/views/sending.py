"""Sending the adopted report."""

from datetime import timedelta
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.dialogue import actions
from visita.dialogue.forms import TransmitForm
from visita.dialogue.views.refusals import REFUSED, why
from visita.reports.access import draft_for
from visita.visits.frame import around

USUAL = timedelta(days=183)
"""About six months: what letters usually ask for after a periodic visit."""


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
@denied
def transmit(request: SignedInRequest, report: UUID) -> HttpResponse:
    on = day(request)
    found = draft_for(request.user, report, on)
    form = TransmitForm(request.POST or None, on=on, initial={"response_due_on": on + USUAL})

    def act() -> None:
        due = form.cleaned_data["response_due_on"]
        actions.transmit(report=found.pk, response_due_on=due, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Send the report to the Government"),
        button=_("Send the report"),
        consequences=(
            _("The State's liaison officers can read the whole report at once."),
            _("It stays confidential until the State asks for publication (Article 11)."),
            _("What was sent cannot be changed or called back."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The report is sent."),
        otherwise=reverse("reports:report", args=[found.pk]),
        context=around(found.visit),
    )
    return steps.take(request, step)
