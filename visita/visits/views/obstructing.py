"""What was not granted, and how it ended."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, field_access
from visita.visits.actions import obstructing
from visita.visits.field_forms import ObstructForm, ResolveForm
from visita.visits.frame import around
from visita.visits.views.field_refusals import REFUSED, why
from visita.visits.views.going import FORM


@require_http_methods(FORM)
@denied
def obstruct(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    at = moment(request)
    initial = {"happened_at": localtime(at), "stop": request.GET.get("stop")}
    form = ObstructForm(request.POST or None, visit=found, initial=initial)

    def act() -> None:
        key, what = form.cleaned_data["key"], form.obstruction()
        obstructing.obstruct(key=key, visit=found.pk, what=what, by=request.user, at=at)

    step = steps.Step(
        form=form,
        title=_("Something was not granted"),
        lead=_("The hour is that of Strasbourg. Write down what the staff said, and name nobody."),
        button=_("Record the obstruction"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The obstruction is recorded. It stays open until you say how it ended."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def resolve(request: SignedInRequest, visit: UUID, incident: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = field_access.incident_in(found, incident)
    at = moment(request)
    form = ResolveForm(request.POST or None, initial={"resolved_at": localtime(at)})

    def act() -> None:
        ending = form.ending()
        obstructing.resolve(
            incident=there.pk, visit=found.pk, ending=ending, by=request.user, at=at
        )

    step = steps.Step(
        form=form,
        title=_("How the obstruction ended"),
        lead=there.refused,
        button=_("Record how it ended"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("It is recorded how the obstruction ended."),
        otherwise=reverse("visits:field", args=[found.pk]),
        consequences=(_("It is said once, and stays."),),
        context=around(found),
    )
    return steps.take(request, step)
