"""What the Government is told, on both sides of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, queries
from visita.visits.actions import telling
from visita.visits.forms import VersionForm
from visita.visits.frame import around
from visita.visits.printing import notification_pdf
from visita.visits.views.refusals import REFUSED, why

if TYPE_CHECKING:
    from visita.visits.models import Notification


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
@denied
def notify(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        version = form.cleaned_data["version"]
        telling.notify_government(
            visit=found.pk, version=version, by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("Notify the Government of the visit"),
        lead=_("State, days and everybody who comes. The letter names no place, and cannot."),
        button=_("Send the notification"),
        ruling=lambda: queries.may_be_notified(found),
        consequences=(
            _("The State's liaison officers see the notification at once."),
            _("From then on the delegation may go to any place at any time (Article 8)."),
            _("A visit is notified once. Nobody can change what was sent, or who goes."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The Government is notified."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)


@require_safe
@denied
def letter(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The notification as it was sent, for those who work on the visit."""
    found = access.visit_for(request.user, visit, day(request))
    return _pdf(access.sent_about(found))


@require_safe
@denied
def letter_received(request: SignedInRequest, notification: UUID) -> HttpResponse:
    """The same, for the State."""
    return _pdf(access.notification_for(request.user, notification, day(request)))


def _pdf(notification: Notification) -> HttpResponse:
    language = get_language() or "en"
    pdf = notification_pdf(
        notification, body=settings.BODY or _("The Committee"), language=language
    )
    headers = {"Content-Disposition": 'inline; filename="notification.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@require_safe
@denied
def notification(request: SignedInRequest, notification: UUID) -> HttpResponse:
    """What a State was sent, for its liaison officer."""
    found = access.notification_for(request.user, notification, day(request))
    telling.open_notification(notification=found.pk, by=request.user, at=moment(request))
    context = {
        "notification": found,
        "people": queries.people_in(found),
        "acknowledgement": queries.acknowledgement_of(found),
        "fiction": found.visit.state.is_fictional,
    }
    return render(request, "visits/notification.html", context)


@require_POST
@denied
def acknowledge(request: SignedInRequest, notification: UUID) -> HttpResponse:
    found = access.notification_for(request.user, notification, day(request))
    telling.acknowledge(notification=found, by=request.user, at=moment(request))
    messages.success(request, _("The Committee knows that you have read it."))
    return redirect("visits:notification", found.pk)
