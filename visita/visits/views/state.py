"""What a State does about a visit it was told of: object, inform, refuse, exclude, send, name.

Nothing here says where the visit stands: an act that comes too late is answered without saying why.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.rules.ruling import Ruling
from visita.visits import access, queries, rulings, state_queries, within
from visita.visits.actions import consulting, excluding, objecting, receiving, refusing
from visita.visits.state_forms import (
    ExcludeForm,
    InformForm,
    NameForm,
    RefuseForm,
    RepresentForm,
    WriteForm,
)
from visita.visits.views.refusals import REFUSED, why_to_the_state

if TYPE_CHECKING:
    from django import forms

    from visita.visits.models import Notification

FORM = ["GET", "HEAD", "POST"]


def _step(
    sent: Notification,
    form: forms.Form,
    act: Callable[[], object],
    *,
    title: str,
    button: str,
    done: str,
    lead: str = "",
    ruling: Callable[[], Ruling | None] = lambda: None,
    consequences: tuple[str, ...] = (),
    checked_first: bool = True,
) -> steps.Step:
    return steps.Step(
        form=form,
        title=title,
        lead=lead,
        button=button,
        act=act,
        done=done,
        ruling=ruling,
        consequences=consequences,
        checked_first=checked_first,
        refused=REFUSED,
        told=why_to_the_state,
        otherwise=reverse("visits:notification", args=[sent.pk]),
        context={"fiction": sent.visit.state.is_fictional},
    )


@require_http_methods(FORM)
@denied
def represent(request: SignedInRequest, notification: UUID) -> HttpResponse:
    sent = access.notification_for(request.user, notification, day(request))
    form = RepresentForm(request.POST or None, visit=sent.visit)
    answer = rulings.on_objection(sent.visit, form.objection()) if form.is_valid() else None
    is_invalid = answer is not None and answer.allowed is False

    def act() -> None:
        objecting.represent(
            key=form.cleaned_data["key"],
            notification=sent,
            objection=form.objection(),
            by=request.user,
            at=moment(request),
        )

    step = _step(
        sent,
        form,
        act,
        title=_("Make representations about the visit"),
        lead=_("In exceptional circumstances, about the time or a particular place."),
        button=_("Send it all the same") if is_invalid else _("Send the representation"),
        ruling=lambda: answer,
        consequences=_after_nothing() if is_invalid else _after_objection(),
        done=_("It is kept, and answered: this is no valid ground or aim.")
        if is_invalid
        else _("The Committee has your representation. The consultation has begun."),
    )
    return steps.take(request, step)


def _after_nothing() -> tuple[str, ...]:
    return (
        _("The law does not know this objection. It is kept with this answer."),
        _("It changes nothing: the visit takes place as notified."),
    )


def _after_objection() -> tuple[str, ...]:
    return (
        _("Consultations with the Committee begin at once."),
        _("Nothing is cancelled: the visit takes place in the way that is arranged."),
        _("Until then you inform the Committee every day about each person concerned."),
    )


@require_http_methods(FORM)
@denied
def write(request: SignedInRequest, notification: UUID) -> HttpResponse:
    sent = access.notification_for(request.user, notification, day(request))
    form = WriteForm(request.POST or None)

    def act() -> None:
        consulting.write_as_state(
            key=form.cleaned_data["key"],
            visit=sent.visit_id,
            text=form.cleaned_data["text"],
            by=request.user,
            at=moment(request),
        )

    step = _step(
        sent,
        form,
        act,
        title=_("Write to the Committee"),
        button=_("Send"),
        done=_("It stands in the log of the consultation."),
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def inform(request: SignedInRequest, notification: UUID, concerned: UUID) -> HttpResponse:
    sent = access.notification_for(request.user, notification, day(request))
    person = within.person_in(sent.visit, concerned)
    form = InformForm(request.POST or None, initial={"day": day(request)})

    def act() -> None:
        consulting.inform(person=person, by=request.user, at=moment(request), **form.cleaned_data)

    step = _step(
        sent,
        form,
        act,
        title=_("Inform the Committee about %(person)s") % {"person": person.code},
        lead=_("Every day, until the visit takes place (Article 9, paragraph 2)."),
        button=_("Send the information"),
        done=_("The Committee is informed."),
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def refuse(request: SignedInRequest, notification: UUID) -> HttpResponse:
    sent = access.notification_for(request.user, notification, day(request))
    form = RefuseForm(request.POST or None)

    def act() -> None:
        refusing.refuse(
            key=form.cleaned_data["key"],
            visit=sent.visit_id,
            word=form.word(said_by=request.user.full_name, on=day(request)),
            by=request.user,
            at=moment(request),
        )

    step = _step(
        sent,
        form,
        act,
        title=_("Refuse the visit"),
        button=_("Refuse the visit"),
        ruling=lambda: rulings.on_refusal(sent.visit),
        consequences=(
            _("It is recorded as a fact: who refused, when and why. It cannot be taken back here."),
            _("The Committee will propose consultations, and may notify other days."),
            _("A State that does not co-operate can become the subject of a public statement."),
        ),
        done=_("The refusal is recorded. The Committee will write to you."),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def exclude(request: SignedInRequest, notification: UUID) -> HttpResponse:
    sent = access.notification_for(request.user, notification, day(request))
    people = queries.people_in(state_queries.latest_about(sent))
    form = ExcludeForm(request.POST or None, people=people)

    def ruling() -> Ruling | None:
        if not form.is_valid():
            return None
        typed = form.cleaned_data
        return state_queries.exclusion_of(sent, typed["person"], exceptional=typed["exceptional"])

    def act() -> None:
        typed = form.cleaned_data
        excluding.exclude(
            key=typed["key"],
            notification=sent,
            declared=form.declared(),
            by=request.user,
            at=moment(request),
        )

    step = _step(
        sent,
        form,
        act,
        title=_("Declare that somebody may not take part"),
        lead=_("An expert or another person who assists; never a member."),
        button=_("Declare it"),
        ruling=ruling,
        consequences=(
            _("The person does not come. The visit takes place."),
            _("The Committee may name somebody else, and notifies you of exactly who comes."),
        ),
        done=_("The Committee has your declaration and will notify you of who comes."),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def name(request: SignedInRequest, notification: UUID) -> HttpResponse:
    sent = access.notification_for(request.user, notification, day(request))
    form = NameForm(request.POST or None)

    def act() -> None:
        receiving.propose(
            key=form.cleaned_data["key"],
            notification=sent,
            named=form.named(),
            by=request.user,
            at=moment(request),
        )

    step = _step(
        sent,
        form,
        act,
        title=_("Name somebody for this visit"),
        lead=_("A liaison officer, or the authority that receives notifications (Article 15)."),
        button=_("Send the name"),
        consequences=(
            _("The Committee takes note of it. Who may sign in here it decides itself."),
        ),
        done=_("The Committee has the name."),
        checked_first=False,
    )
    return steps.take(request, step)
