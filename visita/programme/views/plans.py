"""The places of a visit, which only the browsers of those who are cleared can read."""

from __future__ import annotations

import base64
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.programme import access
from visita.programme.actions.plan_keys import NotGiven, give_plan
from visita.programme.actions.sealing import BoundBefore, NotForThese, TooLate, open_plan, seal_plan
from visita.programme.plan_forms import GiveForm, PlanForm
from visita.programme.queries import plan_keys, plans
from visita.sealing.actions import BadKey, NotGranted, NoVault, OtherBytes, TooLarge
from visita.sealing.checks import NotAnEnvelope
from visita.sealing.queries import bytes_of

REFUSED = (TooLate, BoundBefore, NotForThese, BadKey, OtherBytes, TooLarge, NotAnEnvelope)


@require_safe
@denied
def plan(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.plan_for(request.user, visit, day(request))
    people = plan_keys.people_of(found, day(request))
    held = plan_keys.held_by(request.user, found)
    recipient = plans.recipient_of(found)
    context = {
        "visit": found,
        "versions": plans.versions_of(found),
        "recipient": recipient,
        "people": people,
        "held": held,
        "may_give": held and any(each.recipient and not each.holds for each in people),
        "register": plans.register_of(found),
        "team": "\n".join(plans.team_of(found)),
        "stops": plans.stops_of(found),
        "may_seal": plans.may_be_sealed(found) and (held or not recipient),
        "form": PlanForm(auto_id=False),
        "fiction": found.state.is_fictional,
    }
    return render(request, "programme/plan.html", context)


@require_POST
@denied
def seal(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Answered to the script of the page, which holds what was typed until it is kept."""
    found = access.plan_for(request.user, visit, day(request))
    form = PlanForm(request.POST)
    try:
        if not form.is_valid():
            raise BadKey
        seal_plan(visit=found.pk, plan=form.plan(), by=request.user, at=moment(request))
    except REFUSED as refusal:
        return JsonResponse({"why": _why(refusal)}, status=409)
    messages.success(request, _("The plan is sealed, and the body is bound to it."))
    return JsonResponse({}, status=201)


def _why(refusal: Exception) -> str:
    if isinstance(refusal, TooLate):
        return _(
            "The State has been told of this visit, or the visit has begun or is over. A plan "
            "sealed now would prove nothing of what was meant before. Nothing was kept; the last "
            "plan stands."
        )
    if isinstance(refusal, NotForThese):
        return _(
            "Meanwhile somebody else sealed a plan, or other people may open it. Nothing was kept; "
            "what you typed stands here. Copy it, load the page again, and seal it anew."
        )
    return _("What the browser sent is no sealed plan. Nothing was kept. Try again.")


@require_POST
@denied
def open_version(request: SignedInRequest, visit: UUID, sealed: UUID) -> HttpResponse:
    """Give a sealed version, and the person's own grant, once it is recorded that they open it."""
    found = access.plan_for(request.user, visit, day(request))
    version = access.version_for(found, sealed)
    try:
        grant = open_plan(version=version, by=request.user, at=moment(request))
    except NotGranted:
        return JsonResponse({}, status=403)
    body = base64.b64encode(b"".join(bytes_of(version.sealed))).decode()
    return JsonResponse({"grant": grant.text, "body": body})


@require_POST
@denied
def give(request: SignedInRequest, visit: UUID, person: UUID) -> HttpResponse:
    """Somebody who was cleared later gets the keys, sealed to them in the browser of a holder."""
    found = access.plan_for(request.user, visit, day(request))
    form = GiveForm(request.POST)
    try:
        if not form.is_valid():
            raise NotGiven
        give_plan(
            visit=found,
            to=person,
            texts=form.cleaned_data["grants"],
            by=request.user,
            at=moment(request),
        )
    except (NotGiven, NoVault, BadKey):
        messages.error(
            request,
            _(
                "Nothing is given: the person is not cleared, has made another key meanwhile, or "
                "what the browser sent is not meant for them. Look at the page again."
            ),
        )
    else:
        messages.success(request, _("The key is given. It opens every version of the plan."))
    return redirect("programme:plan", found.pk)
