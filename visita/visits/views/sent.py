"""Files a State sends, read by the delegation as inert text; and the people it names."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, tasks, within
from visita.visits.actions import receiving
from visita.visits.frame import around
from visita.visits.state_forms import SendForm
from visita.visits.turn_forms import AnswerNameForm
from visita.visits.views.refusals import REFUSED, why, why_to_the_state
from visita.visits.words import refusal_of

FORM = ["GET", "HEAD", "POST"]
SHUT_IN = "default-src 'none'; sandbox; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""Of an original: should a browser show it after all, it can do nothing."""


@require_http_methods(FORM)
@denied
def send(request: SignedInRequest, notification: UUID) -> HttpResponse:
    """The State sends a file."""
    sent = access.notification_for(request.user, notification, day(request))
    came = (request.POST, request.FILES) if request.method == "POST" else ()
    form = SendForm(*came)
    context = {"form": form, "notification": sent, "fiction": sent.visit.state.is_fictional}
    if not form.is_valid():
        return render(request, "visits/send.html", context, status=400 if came else 200)
    try:
        made = receiving.receive_file(
            notification=sent, upload=form.sent(), by=request.user, at=moment(request)
        )
    except REFUSED as refusal:
        form.add_error(None, why_to_the_state(refusal))
        return render(request, "visits/send.html", context, status=409)
    tasks.read_sent.enqueue(str(made.pk))
    messages.success(request, _("The file is kept as it came. The delegation can read it."))
    return redirect("visits:notification", sent.pk)


@require_safe
@denied
def file(request: SignedInRequest, visit: UUID, file: UUID) -> HttpResponse:
    """The text of a file, for those who work on the visit."""
    opened = access.visit_for(request.user, visit, day(request))
    found = within.file_in(opened, file)
    receiving.open_file_sent(file=found.pk, by=request.user, at=moment(request))
    if found.reading.read_at is None:
        tasks.read_sent.enqueue(str(found.pk))
    context = {
        **around(opened),
        "file": found,
        "why_not": refusal_of(found.reading.refusal),
    }
    return render(request, "visits/file.html", context)


@require_safe
@denied
def original(request: SignedInRequest, visit: UUID, file: UUID) -> HttpResponse:
    """The bytes as they came. No browser is to open them by itself, whatever they are."""
    opened = access.visit_for(request.user, visit, day(request))
    found = within.file_in(opened, file)
    receiving.take_out(file=found.pk, by=request.user, at=moment(request))
    return HttpResponse(
        within.bytes_of(found),
        content_type="application/octet-stream",
        headers={
            "Content-Disposition": content_disposition_header(True, found.name) or "attachment",
            "Content-Security-Policy": SHUT_IN,
            "X-Content-Type-Options": "nosniff",
        },
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def answer_name(request: SignedInRequest, visit: UUID, proposal: UUID) -> HttpResponse:
    """The Secretariat answers a name; whoever is to sign in is named on the page of the States."""
    opened = access.visit_for(request.user, visit, day(request))
    about = within.proposal_in(opened, proposal)
    form = AnswerNameForm(request.POST or None)

    def act() -> None:
        receiving.answer_proposal(
            proposal=about.pk,
            visit=opened.pk,
            answer=form.chosen(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=f"{about.get_role_display()}: {about.name}",
        lead=", ".join(filter(None, (about.function, about.contact))),
        button=_("Record the answer"),
        consequences=(
            _("The State sees the answer."),
            _("An authority that is taken note of receives the notifications from now on."),
            _("Nobody can sign in by this: the page of the States gives that."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The answer is recorded."),
        otherwise=reverse("visits:side", args=[opened.pk]),
        context=around(opened),
    )
    return steps.take(request, step)
