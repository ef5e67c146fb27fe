"""Letters that belong to no visit: for those inside the body."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.dialogue import letter_access as access
from visita.dialogue.actions import letters as actions
from visita.dialogue.letter_forms import CloseForm, LookForm, OpenForm, ReceiveForm, SendForm
from visita.dialogue.letter_printing import letter_as_pdf
from visita.dialogue.letter_words import heard_in_words
from visita.dialogue.queries import letters as queries
from visita.dialogue.views.letter_refusals import REFUSED, why
from visita.dialogue.views.out import as_it_came
from visita.proceedings.access import attends

if TYPE_CHECKING:
    from visita.dialogue.models import Correspondence

FORM = ["GET", "HEAD", "POST"]


def page_of(correspondence: Correspondence) -> str:
    return reverse("dialogue:correspondence", args=[correspondence.pk])


@require_safe
@only(attends)
def letters(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    form = LookForm(request.GET or None)
    typed = form.cleaned_data if form.is_valid() else {}
    every = queries.threads(access.correspondence_open_to(request.user, on), on)
    shown = queries.only_those(
        every,
        state=typed.get("about"),
        kind=typed.get("kind", ""),
        heard=typed.get("heard", ""),
    )
    context = {
        "form": form,
        "lines": [(each, _told(each)) for each in shown],
        "may_write": is_secretariat(request.user, on),
        "fiction": any(each.correspondence.about.is_fictional for each in shown),
    }
    return render(request, "dialogue/letters.html", context)


def _told(thread: queries.Thread) -> str:
    worst = thread.worst
    return heard_in_words(worst) if worst else ""


@require_safe
@denied
def correspondence(request: SignedInRequest, correspondence: UUID) -> HttpResponse:
    on = day(request)
    found = access.correspondence_for(request.user, correspondence, on)
    thread = queries.thread_of(found, on)
    context = {
        "thread": thread,
        "found": found,
        "lines": [
            (line, heard_in_words(line.outcome) if line.outcome else "") for line in thread.lines
        ],
        "may_write": is_secretariat(request.user, on) and not found.closed_on,
        "fiction": found.about.is_fictional,
    }
    return render(request, "dialogue/correspondence.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
def begin(request: SignedInRequest) -> HttpResponse:
    form = OpenForm(request.POST or None)

    def act() -> None:
        actions.open_correspondence(
            key=form.cleaned_data["key"],
            opening=form.opening(),
            by=request.user,
            at=moment(request),
        )

    key = request.POST.get("key", "")
    step = steps.Step(
        form=form,
        title=_("Begin a correspondence"),
        lead=_("Letters that belong to no visit. Then add the first letter."),
        button=_("Begin it"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The correspondence is begun."),
        otherwise=reverse("dialogue:letters")
        if not key
        else f"{reverse('dialogue:letters')}{key}/",
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def send(request: SignedInRequest, correspondence: UUID) -> HttpResponse:
    found = access.correspondence_for(request.user, correspondence, day(request))
    initial = {"day": day(request), "addressee": queries.other_side(found)}
    form = SendForm(request.POST or None, request.FILES or None, initial=initial)
    return _letter(
        request,
        found,
        form,
        title=_("A letter that was sent"),
        lead=_("If it is to a State, its liaison officers read it here at once."),
        button=_("Keep it as sent"),
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def receive(request: SignedInRequest, correspondence: UUID) -> HttpResponse:
    found = access.correspondence_for(request.user, correspondence, day(request))
    initial = {"day": day(request), "addressee": queries.other_side(found)}
    form = ReceiveForm(
        request.POST or None,
        request.FILES or None,
        initial=initial,
        asked=queries.asked_in(found),
    )
    return _letter(
        request,
        found,
        form,
        title=_("A letter that was received"),
        lead=_("Only an answer in substance ends a silence; an interim word stops no clock."),
        button=_("Keep it as received"),
    )


def _letter(
    request: SignedInRequest,
    found: Correspondence,
    form: SendForm | ReceiveForm,
    *,
    title: str,
    lead: str,
    button: str,
) -> HttpResponse:
    def act() -> None:
        actions.add_letter(
            key=form.cleaned_data["key"],
            correspondence=found.pk,
            writing=form.writing(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=title,
        lead=lead,
        button=button,
        consequences=(_("A letter is never changed. What was wrong is said in a later one."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The letter is kept."),
        otherwise=page_of(found),
        checked_first=False,
        context={"fiction": found.about.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def close(request: SignedInRequest, correspondence: UUID) -> HttpResponse:
    found = access.correspondence_for(request.user, correspondence, day(request))
    form = CloseForm(request.POST or None, initial={"on": day(request), "version": found.version})

    def act() -> None:
        actions.close_correspondence(
            correspondence=found.pk, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("Close the correspondence"),
        button=_("Close it"),
        consequences=(_("No letter can be added any more. All stay readable."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The correspondence is closed."),
        otherwise=page_of(found),
        context={"fiction": found.about.is_fictional},
    )
    return steps.take(request, step)


@require_safe
@denied
def letter_pdf(request: SignedInRequest, correspondence: UUID, letter: UUID) -> HttpResponse:
    found = access.correspondence_for(request.user, correspondence, day(request))
    pdf = letter_as_pdf(
        access.letter_sent_in(found, letter),
        body=settings.BODY or _("The Committee"),
        language=get_language() or "en",
    )
    headers = {"Content-Disposition": 'inline; filename="letter.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@require_safe
@denied
def enclosure(request: SignedInRequest, enclosure: UUID) -> HttpResponse:
    """The file as it came; no browser is to open it by itself."""
    found = access.enclosure_for(request.user, enclosure, day(request))
    actions.open_enclosure(enclosure=found.pk, by=request.user, at=moment(request))
    return as_it_came(found.name, bytes(found.content))
