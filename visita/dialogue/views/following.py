"""What the State answered, and how far each recommendation is carried out."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.dialogue import access, actions, queries
from visita.dialogue.forms import AssessForm
from visita.dialogue.views.refusals import REFUSED, why
from visita.reports.access import writes_in
from visita.visits.access import visits_open_to, works_on_visits
from visita.visits.frame import around


@require_safe
@denied
def transmission(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    on = day(request)
    found = access.transmission_for(request.user, transmission, on)
    actions.open_transmission(transmission=found.pk, by=request.user, at=moment(request))
    writes = writes_in(request.user, found.report, on)
    context = {
        "transmission": found,
        "visit": found.report.visit if writes else None,
        "response": queries.response_to(found),
        "followed": queries.followed(found, access.assessments_open_to(request.user, on)),
        "overdue": queries.overdue(found, on),
        "may_assess": writes and is_secretariat(request.user, on),
        "fiction": found.state.is_fictional,
    }
    return render(request, "dialogue/transmission.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
@denied
def assess(request: SignedInRequest, transmission: UUID) -> HttpResponse:
    on = day(request)
    found = access.transmission_for(request.user, transmission, on)
    visits = queries.later_visits(found, visits_open_to(request.user, on))
    initial = {"number": request.GET.get("number", "")}
    form = AssessForm(request.POST or None, visits=visits, initial=initial)

    def act() -> None:
        number, at = form.cleaned_data["number"], moment(request)
        actions.assess(
            transmission=found.pk, number=number, view=form.view(), by=request.user, at=at
        )

    number = request.POST.get("number") or initial["number"]
    step = steps.Step(
        form=form,
        title=_("How far is it carried out?"),
        lead=queries.words_of(found, number),
        button=_("Record this view"),
        consequences=(_("Earlier views are kept: the list shows how it went."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The view is recorded."),
        otherwise=reverse("dialogue:transmission", args=[found.pk]),
        checked_first=False,
        context=around(found.report.visit),
    )
    return steps.take(request, step)


@require_safe
@only(works_on_visits)
def recommendations(request: SignedInRequest) -> HttpResponse:
    """What no visit has proved carried out, the longest open first."""
    on = day(request)
    sent = access.transmissions_open_to(request.user, on)
    found = queries.open_recommendations(sent, access.assessments_open_to(request.user, on))
    context = {
        "recommendations": found,
        "fiction": any(each.transmission.state.is_fictional for each in found),
    }
    return render(request, "dialogue/recommendations.html", context)
