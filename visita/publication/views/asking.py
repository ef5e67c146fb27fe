"""The State asks for publication, or takes its request back."""

from uuid import UUID

from django import forms
from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.dialogue.access import received_for
from visita.publication.actions import gate as actions
from visita.publication.queries import gate as queries

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@denied
def ask(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    found = received_for(request.user, transmission, day(request))
    step = steps.Step(
        form=forms.Form(request.POST or None),
        title=_("Ask for publication"),
        lead=_("A report is published whenever the Party concerned asks (Article 11)."),
        button=_("Ask that the report be published"),
        consequences=(
            _("The report is published together with your answer, after a check of personal data."),
            _("You can take the request back until it is published."),
        ),
        act=lambda: actions.request_publication(
            transmission=found, by=request.user, at=moment(request)
        ),
        done=_("The Committee has your request."),
        otherwise=reverse("dialogue:received", args=[found.pk]),
        context={"fiction": found.state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def take_back(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    found = received_for(request.user, transmission, day(request))
    asked = queries.request_about(found)
    if asked is None:
        raise Http404
    step = steps.Step(
        form=forms.Form(request.POST or None),
        title=_("Take the request for publication back"),
        button=_("Take it back"),
        consequences=(_("What is already published stays public."),),
        act=lambda: actions.take_back_request(
            request=asked.pk, by=request.user, at=moment(request)
        ),
        done=_("The request is taken back."),
        otherwise=reverse("dialogue:received", args=[found.pk]),
        context={"fiction": found.state.is_fictional},
    )
    return steps.take(request, step)
