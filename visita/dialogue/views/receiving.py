"""What a State was sent, and its answer: for its liaison officers."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.dialogue import access, actions, queries
from visita.dialogue.forms import ResponseForm
from visita.dialogue.views.refusals import REFUSED, why
from visita.reports.printing import report_pdf


@require_safe
@denied
def received(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    found = access.received_for(request.user, transmission, day(request))
    actions.open_transmission(transmission=found.pk, by=request.user, at=moment(request))
    context = {
        "transmission": found,
        "text": queries.text_sent(found),
        "response": queries.response_to(found),
        "answers": queries.answers_by_number(found),
        "fiction": found.state.is_fictional,
    }
    return render(request, "dialogue/received.html", context)


@require_safe
@denied
def pdf(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    found = access.received_for(request.user, transmission, day(request))
    actions.open_transmission(transmission=found.pk, by=request.user, at=moment(request))
    text, visit = queries.text_sent(found), found.report.visit
    made = report_pdf(text, visit, reference=found.digest[:12], at=found.sent_at)
    headers = {"Content-Disposition": 'inline; filename="report.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
@denied
def respond(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    found = access.received_for(request.user, transmission, day(request))
    form = ResponseForm(request.POST or None, asked=queries.text_sent(found).asked)

    def act() -> None:
        actions.respond(
            transmission=found.pk, answer=form.answer(), by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("Answer the report"),
        button=_("Send the answer"),
        consequences=(
            _("The Committee reads it at once. It cannot be changed afterwards."),
            _("If the report is published, the answer is published with it (Article 11)."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The answer is sent."),
        otherwise=reverse("dialogue:received", args=[found.pk]),
        context={"fiction": found.state.is_fictional},
    )
    return steps.take(request, step)
