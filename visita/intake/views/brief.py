"""Briefs as PDF: of an event, and of a State."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.intake import access
from visita.intake.actions.briefing import brief_made
from visita.intake.printing import brief_pdf
from visita.intake.queries.brief import Brief, event_brief, state_brief
from visita.paper.typesetting import CannotSet, TooMuchToSet
from visita.treaties.queries.pages import state_of


@require_safe
@denied
def event(request: SignedInRequest, event: UUID) -> HttpResponse:
    on = day(request)
    found = access.event_for(request.user, event, on)
    brief = event_brief(found, with_proposed=_all(request))
    return _answer(request, brief, f"event:{found.pk}", "intake:event", found.pk)


@require_safe
@only(is_secretariat)
@denied
def state(request: SignedInRequest, code: str) -> HttpResponse:
    found = state_of(code)
    if not found:
        raise Http404
    name = found.name_fr if get_language() == "fr" else found.name_en
    title = _("What is claimed of %(state)s") % {"state": name}
    brief = state_brief(found, title, with_proposed=_all(request))
    return _answer(request, brief, f"state:{found.pk}", "intake:state", found.pk.lower())


def _all(request: SignedInRequest) -> bool:
    return request.GET.get("proposed") == "yes"


def _answer(
    request: SignedInRequest, brief: Brief, subject: str, back: str, of: object
) -> HttpResponse:
    at = moment(request)
    try:
        made = brief_pdf(brief, language=get_language() or "en", at=at)
    except CannotSet:
        messages.error(
            request,
            _(
                "The brief quotes characters for which no font has a sign, so it cannot be set. "
                "Mark the items they come from as not to be quoted, and make it again."
            ),
        )
        return redirect(back, of)
    except TooMuchToSet:
        messages.error(request, _("The brief would be far too long. Make one of a single event."))
        return redirect(back, of)
    brief_made(subject=subject, by=request.user, at=at)
    headers = {"Content-Disposition": 'inline; filename="brief.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
