"""Stops put right: their hours, and which place of the register they are."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, register
from visita.visits.actions.correcting import correct_hours
from visita.visits.actions.linking import link_stop
from visita.visits.field_forms import HoursForm, LinkForm
from visita.visits.frame import around
from visita.visits.views.field_refusals import REFUSED, why
from visita.visits.views.going import FORM, LONGEST_SEARCH


@require_http_methods(FORM)
@denied
def correct(request: SignedInRequest, visit: UUID, stop: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = access.stop_for(found, stop)
    left = localtime(there.left_at) if there.left_at else None
    initial = {"arrived_at": localtime(there.arrived_at), "left_at": left}
    form = HoursForm(request.POST or None, initial=initial)

    def act() -> None:
        correct_hours(
            stop=there.pk,
            visit=found.pk,
            hours=form.hours(),
            reason=form.cleaned_data["reason"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Correct the hours: %(place)s") % {"place": there.place},
        button=_("Correct the hours"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The hours are corrected."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        consequences=(_("The hours that stood before are kept, with the reason."),),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def link(request: SignedInRequest, visit: UUID, stop: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = access.stop_for(found, stop)
    looked_for = request.GET.get("look", there.place)[:LONGEST_SEARCH]
    among = register.matches(found, looked_for)
    form = LinkForm(request.POST or None, among=among, initial={"entry": there.entry_id})

    def act() -> None:
        entry = form.cleaned_data["entry"]
        link_stop(stop=there.pk, visit=found.pk, entry=entry, by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Find in the register: %(place)s") % {"place": there.place},
        lead=_("What was written at the gate stays as it was written."),
        button=_("Keep this place"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The stop is linked as you chose."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        page="visits/link.html",
        context=around(found) | {"look": looked_for, "there": among},
    )
    return steps.take(request, step)
