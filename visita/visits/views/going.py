"""In the field: arriving, leaving, ending the visit."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, queries
from visita.visits.actions import going
from visita.visits.forms import ArriveForm, LeaveForm, VersionForm
from visita.visits.frame import around
from visita.visits.views.refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@denied
def arrive(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    at = moment(request)
    form = ArriveForm(request.POST or None, initial={"arrived_at": localtime(at)})

    def act() -> None:
        key = form.cleaned_data["key"]
        going.arrive(key=key, visit=found.pk, arrival=form.arrival(), by=request.user, at=at)

    step = steps.Step(
        form=form,
        title=_("The delegation is at a place"),
        lead=_("The hour is that of Strasbourg. The first place begins the visit."),
        button=_("Record the arrival"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The arrival is recorded."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def leave(request: SignedInRequest, visit: UUID, stop: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    place = access.stop_for(found, stop)
    at = moment(request)
    form = LeaveForm(request.POST or None, initial={"left_at": localtime(at)})

    def act() -> None:
        left = form.cleaned_data["left_at"]
        going.leave(stop=place.pk, visit=found.pk, left_at=left, by=request.user, at=at)

    step = steps.Step(
        form=form,
        title=_("The delegation has left: %(place)s") % {"place": place.place},
        button=_("Record the departure"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The departure is recorded."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def conclude(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        version = form.cleaned_data["version"]
        going.conclude(visit=found.pk, version=version, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("The visit is over"),
        button=_("End the visit"),
        ruling=lambda: queries.may_be_concluded(found),
        consequences=(
            _("No further place can be added."),
            _("A report must be drawn up (Article 10, paragraph 1)."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The visit is over. Its report can be begun."),
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
    )
    return steps.take(request, step)
