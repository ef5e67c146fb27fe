"""Through whom the body and a State speak: authority and liaison officers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.accounts.queries import person_by_name
from visita.treaties.queries.pages import state_of
from visita.visits import speaking
from visita.visits.access import officer_for
from visita.visits.actions import telling
from visita.visits.forms import AuthorityForm, EndServiceForm, LiaisonForm

if TYPE_CHECKING:
    from visita.treaties.models import State

FORM = ["GET", "HEAD", "POST"]


@require_safe
@only(is_secretariat)
def states(request: SignedInRequest) -> HttpResponse:
    lines = speaking.counterparts(day(request))
    fiction = any(line.state.is_fictional for line in lines)
    context = {"lines": lines, "fiction": fiction, "on": day(request)}
    return render(request, "visits/counterparts.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def authority(request: SignedInRequest, code: str) -> HttpResponse:
    state = _state(code)
    form = AuthorityForm(request.POST or None, initial=speaking.authority_of(state))

    def act() -> None:
        telling.name_authority(
            state=state, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("The authority that receives notifications"),
        lead=_("As the State has communicated it (Article 15)."),
        button=_("Keep this authority"),
        act=act,
        done=_("The authority is kept. Notifications already sent stay as they are."),
        otherwise=reverse("visits:counterparts"),
        checked_first=False,
        context={"fiction": state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def liaison(request: SignedInRequest, code: str) -> HttpResponse:
    state = _state(code)
    form = LiaisonForm(request.POST or None, initial={"since": day(request)})

    def act() -> None:
        typed = form.cleaned_data
        user = person_by_name(typed["username"])
        if user is None:
            raise LookupError
        telling.name_liaison_officer(
            state=state,
            user=user,
            since=typed["since"],
            until=typed["until"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("A liaison officer of the State"),
        lead=_("Whom the State has named (Article 15)."),
        button=_("Let this person speak for the State"),
        consequences=(
            _("The person sees every notification and report sent to this State, also earlier."),
            _("The person can answer, and ask for publication, in the State's name."),
        ),
        act=act,
        refused=(telling.WorksForTheBody, LookupError),
        told=_why,
        done=_("The liaison officer is named."),
        otherwise=reverse("visits:counterparts"),
        context={"fiction": state.is_fictional},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def end_liaison(request: SignedInRequest, code: str, officer: UUID) -> HttpResponse:
    state = _state(code)
    found = officer_for(state, officer)
    form = EndServiceForm(request.POST or None, initial={"until": day(request)})

    def act() -> None:
        until = form.cleaned_data["until"]
        telling.end_liaison_service(
            officer=found.pk, until=until, by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("%(person)s no longer speaks for the State") % {"person": found.user.full_name},
        lead=_("What the State has told the Committee (Article 15)."),
        button=_("Record the end"),
        consequences=(
            _("From that day the person opens nothing that was sent to this State."),
            _("What the person answered and asked in the State's name stays."),
        ),
        act=act,
        refused=(telling.EndsBeforeItBegins,),
        told=_why_not_ended,
        done=_("The end of the service is recorded."),
        otherwise=reverse("visits:counterparts"),
        context={"fiction": state.is_fictional},
    )
    return steps.take(request, step)


def _why_not_ended(refusal: Exception) -> str:
    return _("The service begins later. Choose its first day or a later one.")


def _why(refusal: Exception) -> str:
    return _(
        "Somebody who works for the Committee does not speak for a State. Choose another person."
    )


def _state(code: str) -> State:
    found = state_of(code)
    if not found:
        raise Http404
    return found
