"""A plan changes before anybody outside knows of it: days, parts, or its end."""

from uuid import UUID

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.visits import access, listing
from visita.visits.actions import replanning
from visita.visits.forms import VersionForm
from visita.visits.frame import Framed, around
from visita.visits.plan_forms import CallOffForm, ChangeForm, PartsForm
from visita.visits.views.refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]


def _step(form: VersionForm, found: Framed, **words: object) -> steps.Step:
    return steps.Step(
        form=form,
        refused=REFUSED,
        told=why,
        otherwise=reverse("visits:visit", args=[found.pk]),
        context=around(found),
        **words,  # type: ignore[arg-type]
    )


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def change(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    first = listing.first_values(found)
    form = ChangeForm(request.POST or None, visit=found, initial=first)

    def act() -> None:
        replanning.change_plan(
            visit=found.pk,
            version=form.cleaned_data["version"],
            change=form.change(),
            by=request.user,
            at=moment(request),
        )

    step = _step(
        form,
        found,
        title=_("Change the plan of the visit"),
        lead=_("Kind, days and reason, until the Government is notified. The State stays."),
        button=_("Keep the changed plan"),
        consequences=(
            _("What was decided stays decided, as long as a visit on these days could be."),
            _("Whoever goes finds the new days in the file. Nobody outside is told."),
        ),
        act=act,
        done=_("The plan is changed."),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def parts(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = PartsForm(request.POST or None, initial=listing.first_parts(found))

    def act() -> None:
        replanning.set_parts(
            visit=found.pk,
            version=form.cleaned_data["version"],
            parts=form.parts(),
            by=request.user,
            at=moment(request),
        )

    step = _step(
        form,
        found,
        title=_("Parts of the visit"),
        lead=_(
            "One visit can be carried out in two or more parts. Between them the delegation is at "
            "home; it is one visit still, with one report. Leave all days empty for a visit in one."
        ),
        button=_("Keep these parts"),
        consequences=(_("The visit begins with the first part and ends with the last."),),
        act=act,
        done=_("The parts are kept."),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def call_off(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = CallOffForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        replanning.call_off(
            visit=found.pk,
            version=form.cleaned_data["version"],
            because=form.cleaned_data["because"],
            by=request.user,
            at=moment(request),
        )

    step = _step(
        form,
        found,
        title=_("Call the visit off"),
        button=_("Call it off"),
        consequences=(
            _("The plan ends. The file stays, with the reason; it is never taken up again."),
            _("Nobody outside learns that there was a plan."),
        ),
        act=act,
        done=_("The visit is called off."),
    )
    return steps.take(request, step)
