"""What the Government is told, on both sides of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, queries, state_queries
from visita.visits.actions import telling
from visita.visits.forms import VersionForm
from visita.visits.frame import around
from visita.visits.printing import credentials_of, draft_pdf, notification_pdf
from visita.visits.views.papers import body, language_asked, pdf_answer
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
            _("Nobody can change what was sent. Other days or people need another letter."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The Government is notified."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        page="visits/notify.html",
        context=around(found)
        | {"languages": queries.languages_to_send(found, get_language() or "en")},
    )
    return steps.take(request, step)


@require_safe
@denied
def letter(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The notification as it was sent, for those who work on the visit."""
    found = access.visit_for(request.user, visit, day(request))
    return _pdf(request, access.sent_about(found))


@require_safe
@denied
def letter_received(request: SignedInRequest, notification: UUID) -> HttpResponse:
    """The same, for the State."""
    return _pdf(request, access.notification_for(request.user, notification, day(request)))


def _pdf(request: SignedInRequest, notification: Notification) -> HttpResponse:
    language = language_asked(request)
    return pdf_answer(
        request,
        "notification.pdf",
        lambda: notification_pdf(notification, body=body(), language=language),
    )


@require_safe
@denied
def notification(request: SignedInRequest, notification: UUID) -> HttpResponse:
    """What a State was sent, for its liaison officer."""
    found = access.notification_for(request.user, notification, day(request))
    telling.open_notification(notification=found.pk, by=request.user, at=moment(request))
    context = state_queries.notification_page(found, day(request)) | {
        "languages": queries.languages_sent(found, get_language() or "en"),
    }
    return render(request, "visits/notification.html", context)


@require_POST
@denied
def acknowledge(request: SignedInRequest, notification: UUID) -> HttpResponse:
    found = access.notification_for(request.user, notification, day(request))
    telling.acknowledge(notification=found, by=request.user, at=moment(request))
    messages.success(request, _("The Committee knows that you have read it."))
    return redirect("visits:notification", found.pk)


@require_safe
@only(is_secretariat)
@denied
def draft(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The letter as it would be sent now. Nothing is kept."""
    found = access.visit_for(request.user, visit, day(request))
    return pdf_answer(
        request,
        "notification-draft.pdf",
        lambda: draft_pdf(
            found,
            queries.notification_text(found),
            body=body(),
            by=request.user.full_name,
            at=moment(request),
            language=language_asked(request),
        ),
    )


@require_safe
@denied
def credentials(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """A page for everybody the State was told of, for those who work on the visit."""
    found = access.visit_for(request.user, visit, day(request))
    sent = access.sent_about(found)
    everybody = [name for name, _function in queries.people_in(sent)]
    return _credentials(request, sent, everybody)


@require_safe
@denied
def credential(request: SignedInRequest, visit: UUID, delegate: UUID) -> HttpResponse:
    """That of one person, whom the State was told of."""
    found = access.visit_for(request.user, visit, day(request))
    sent, person = access.sent_about(found), access.delegate_for(found, delegate)
    if person.full_name not in [name for name, _function in queries.people_in(sent)]:
        raise Http404
    return _credentials(request, sent, [person.full_name])


def _credentials(request: SignedInRequest, sent: Notification, people: list[str]) -> HttpResponse:
    return pdf_answer(request, "credentials.pdf", lambda: credentials_of(sent, people, body=body()))
