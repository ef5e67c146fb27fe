"""What is sent to a State before the report, on both sides of the table."""

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
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.rules.ruling import Ruling
from visita.treaties.days import day_text
from visita.visits import access, field_access, in_the_field
from visita.visits.actions import observing
from visita.visits.actions.guarding import open_file
from visita.visits.frame import around
from visita.visits.observation_letters import observation_pdf
from visita.visits.observed import may_be_sent
from visita.visits.told_forms import ImmediateForm, PreliminaryForm, ReplyForm
from visita.visits.views.field_refusals import REFUSED, why
from visita.visits.views.going import FORM

if TYPE_CHECKING:
    from visita.visits.models import Observation, Visit


@require_http_methods(FORM)
@denied
def observe(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = ImmediateForm(request.POST or None, initial={"unit": "WEEKS"})
    due = ""
    if request.method == "POST" and form.is_valid():
        due = day_text(form.words(day(request)).due_on or day(request))
    step = _sending(
        request,
        found,
        form,
        title=_("An immediate observation"),
        lead=_("What cannot wait for the report, and what the State is asked to do."),
        consequences=(
            *((_("An answer is asked for by %(day)s.") % {"day": due},) if due else ()),
            _("The Convention sets no day for an answer: this one is the Committee's own."),
        ),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def preliminary(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = PreliminaryForm(request.POST or None)
    step = _sending(
        request,
        found,
        form,
        title=_("Preliminary observations"),
        lead=_("What was said at the end of the visit, confirmed in writing."),
        consequences=(_("They are confidential until the State consents to their publication."),),
    )
    return steps.take(request, step)


def _sending(
    request: SignedInRequest,
    visit: Visit,
    form: ImmediateForm | PreliminaryForm,
    *,
    title: str,
    lead: str,
    consequences: tuple[str, ...],
) -> steps.Step:
    on = day(request)

    def act() -> None:
        key, words = form.cleaned_data["key"], form.words(on)
        observing.send_observation(
            key=key, visit=visit.pk, words=words, by=request.user, at=moment(request)
        )

    def ruling() -> Ruling:
        checked = form.is_bound and form.is_valid()
        necessary = form.words(on).is_necessary if checked else None
        return may_be_sent(visit, is_necessary=necessary or None)

    return steps.Step(
        form=form,
        title=title,
        lead=lead,
        button=_("Send it to the State"),
        ruling=ruling,
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The State has been sent it."),
        otherwise=reverse("visits:field", args=[visit.pk]),
        consequences=(
            _("The State's liaison officers read it at once."),
            _("It can never be changed: a further one can be sent."),
            *consequences,
        ),
        context=around(visit),
    )


@require_safe
@denied
def sent(request: SignedInRequest, visit: UUID, observation: UUID) -> HttpResponse:
    """What was sent, for those who work on the visit."""
    found = access.visit_for(request.user, visit, day(request))
    there = field_access.observation_in(found, observation)
    open_file(visit=found.pk, by=request.user, at=moment(request))
    return _page(request, there, around(found) | {"is_ours": True})


@require_safe
@denied
def sent_pdf(request: SignedInRequest, visit: UUID, observation: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    return _pdf(field_access.observation_in(found, observation))


@require_safe
@denied
def received(request: SignedInRequest, observation: UUID) -> HttpResponse:
    """The same, for the State."""
    there = field_access.observation_for(request.user, observation, day(request))
    observing.open_observation(observation=there.pk, by=request.user, at=moment(request))
    fiction: dict[str, object] = {"fiction": there.visit.state.is_fictional}
    return _page(request, there, fiction)


@require_safe
@denied
def received_pdf(request: SignedInRequest, observation: UUID) -> HttpResponse:
    return _pdf(field_access.observation_for(request.user, observation, day(request)))


def _page(request: SignedInRequest, there: Observation, context: dict[str, object]) -> HttpResponse:
    context |= {
        "observation": there,
        "reply": in_the_field.reply_to(there),
        "is_overdue": in_the_field.is_overdue(there, day(request)),
    }
    return render(request, "visits/observation.html", context)


def _pdf(there: Observation) -> HttpResponse:
    language = get_language() or "en"
    pdf = observation_pdf(there, body=settings.BODY or _("The Committee"), language=language)
    headers = {"Content-Disposition": 'inline; filename="observation.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@require_http_methods(FORM)
@denied
def reply(request: SignedInRequest, observation: UUID) -> HttpResponse:
    """The State answers."""
    there = field_access.observation_for(request.user, observation, day(request))
    form = ReplyForm(request.POST or None)

    def act() -> None:
        text = form.cleaned_data["text"]
        observing.reply(observation=there.pk, text=text, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Answer the observation"),
        lead=there.text["measure"] or there.text["observed"],
        button=_("Send the answer"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The Committee has your answer."),
        otherwise=reverse("visits:observation-received", args=[there.pk]),
        consequences=(_("An answer is sent once and cannot be changed. A late one counts."),),
        context={"fiction": there.visit.state.is_fictional},
    )
    return steps.take(request, step)
