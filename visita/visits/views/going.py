"""In the field: arriving, leaving, ending the visit."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, day_log, queries, register
from visita.visits.actions import going
from visita.visits.field_forms import ArriveForm, LeaveForm
from visita.visits.forms import VersionForm
from visita.visits.frame import around
from visita.visits.views.field_refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]
LONGEST_SEARCH = 200


@require_http_methods(FORM)
@denied
def arrive(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    at = moment(request)
    looked_for = request.GET.get("look", "")[:LONGEST_SEARCH]
    there = register.matches(found, looked_for)
    chosen = next((each for each in there if str(each.pk) == request.GET.get("entry")), None)
    initial = {"arrived_at": localtime(at), "place": looked_for}
    if chosen:
        initial |= {"place": chosen.name, "entry": chosen.pk}
    form = ArriveForm(request.POST or None, visit=found, initial=initial)

    def act() -> None:
        key = form.cleaned_data["key"]
        going.arrive(key=key, visit=found.pk, arrival=form.arrival(), by=request.user, at=at)
        if _was_elsewhere(found.pk, key, request):
            messages.warning(
                request,
                _(
                    "By the hours recorded, the same sub-team was at another place at that time. "
                    "Record when it left, or correct the hours."
                ),
            )

    step = steps.Step(
        form=form,
        title=_("The delegation is at a place"),
        lead=_("The hour is that of Strasbourg. The first place begins the visit."),
        button=_("Record the arrival"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The arrival is recorded."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        page="visits/arrive.html",
        context=around(found) | {"look": looked_for, "there": there, "chosen": chosen},
    )
    return steps.take(request, step)


def _was_elsewhere(visit: UUID, stop: UUID, request: SignedInRequest) -> bool:
    found = access.visit_for(request.user, visit, day(request))
    pairs = day_log.overlaps(day_log.stops_with_entries(found))
    return any(stop in {earlier.pk, later.pk} for earlier, later in pairs)


@require_http_methods(FORM)
@denied
def leave(request: SignedInRequest, visit: UUID, stop: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    place = access.stop_for(found, stop)
    at = moment(request)
    initial = {"left_at": localtime(at), "units": place.units}
    form = LeaveForm(request.POST or None, initial=initial)

    def act() -> None:
        typed = form.cleaned_data
        units = typed["units"] if "units" in form.data else None
        going.leave(
            stop=place.pk,
            visit=found.pk,
            left_at=typed["left_at"],
            by=request.user,
            at=at,
            units=units,
        )

    step = steps.Step(
        form=form,
        title=_("The delegation has left: %(place)s") % {"place": place.place},
        button=_("Record the departure"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The departure is recorded."),
        otherwise=reverse("visits:field", args=[found.pk]),
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
            _("No further place can be added, but from paper with a note that says so."),
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
