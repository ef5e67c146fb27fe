"""The end of a key: given up by its person, or taken by the administrator from one who leaves."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.http import (
    SignedInRequest,
    confirmed_recently,
    day,
    denied,
    moment,
    only_administrators,
    signed_in,
)
from visita.sealing import access, actions
from visita.sealing.forms import GiveUpForm


@require_http_methods(["GET", "HEAD", "POST"])
@signed_in
@confirmed_recently
def give_up(request: SignedInRequest) -> HttpResponse:
    """For who has lost every way: afterwards another key can be made, and be given the vaults."""
    alone = actions.held_alone(request.user)

    def act() -> None:
        actions.end_key(of=request.user, by=request.user, even_alone=True, at=moment(request))

    lost = ngettext(
        "%(count)d vault that nobody else opens is lost for ever.",
        "%(count)d vaults that nobody else opens are lost for ever.",
        alone,
    ) % {"count": alone}
    step = steps.Step(
        form=GiveUpForm(request.POST or None),
        title=_("Give up your key"),
        lead=_("Only if no way opens it any more. Look for the code on paper first."),
        button=_("Give up the key"),
        act=act,
        refused=(actions.NoKeyYet,),
        told=lambda _refusal: _("You have no key."),
        done=_("The key is given up."),
        otherwise=reverse("sealing:keys"),
        checked_first=False,
        consequences=(
            *([lost] if alone else []),
            _(
                "You open nothing until you have made another key and somebody has given you what "
                "you are cleared for once more."
            ),
            _("You are signed out everywhere."),
        ),
    )
    return steps.take(request, step)


@require_safe
@only_administrators
def people(request: SignedInRequest) -> HttpResponse:
    keys = access.holders_of(request.user, day(request))
    return render(request, "sealing/people.html", {"keys": keys})


@require_POST
@denied
@confirmed_recently
def end(request: SignedInRequest, person: UUID) -> HttpResponse:
    key = access.holders_of(request.user, day(request)).filter(user=person).first()
    if not key:
        raise Http404
    try:
        actions.end_key(of=key.user, by=request.user, even_alone=False, at=moment(request))
    except actions.HoldsAlone:
        messages.error(
            request,
            _(
                "Nothing has changed. This person alone opens something that would be lost: "
                "somebody else must be given it first."
            ),
        )
    else:
        messages.success(
            request,
            _(
                "The key is ended, and the person is signed out. Whoever opens the same vaults is "
                "asked to change their keys."
            ),
        )
    return redirect("sealing:people")
