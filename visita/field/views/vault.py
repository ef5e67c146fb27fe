"""The key of a visit: who is cleared for it, making it, giving it, taking it back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import clearing, kit_access
from visita.sealing import actions
from visita.sealing.access import key_of
from visita.visits import access
from visita.visits.frame import around

if TYPE_CHECKING:
    from visita.visits.models import Visit

REFUSED = (clearing.NotClearable, actions.BadKey, actions.NoVault, actions.VaultThere)


@require_safe
@denied
def vault(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """Who opens what comes back sealed, and who could be given the key."""
    found = kept_by(request, visit)
    people = clearing.people_of(found, day(request))
    held = clearing.held_by(request.user, found)
    context = around(found) | {
        "vault": clearing.vault_in(found),
        "people": people,
        "own": key_of(request.user),
        "held": held,
        "may_give": bool(held) and any(each.key and not each.is_cleared for each in people),
    }
    return render(request, "field/vault.html", context)


@require_POST
@denied
def make(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The browser made the key; what arrives is its public half and what each person is given."""
    found = kept_by(request, visit)
    try:
        clearing.make_visit_key(
            visit=found,
            recipient=request.POST.get("recipient", ""),
            grants=_texts(request),
            by=request.user,
            on=day(request),
            at=moment(request),
        )
    except REFUSED:
        _not_kept(request)
    else:
        messages.success(request, _("The visit has its key. These people open what is sealed."))
    return redirect("field:vault", found.pk)


@require_POST
@denied
def give(request: SignedInRequest, visit: UUID, person: UUID) -> HttpResponse:
    """One more person is cleared, by somebody whose browser opened the vault."""
    found = kept_by(request, visit)
    texts = {int(name): text for name, text in _texts(request).items() if name.isdecimal()}
    try:
        clearing.give_key(
            visit=found,
            to=person,
            texts=texts,
            by=request.user,
            on=day(request),
            at=moment(request),
        )
    except REFUSED:
        _not_kept(request)
    else:
        messages.success(request, _("The key is given. It opens what came before, too."))
    return redirect("field:vault", found.pk)


@require_POST
@denied
def take_back(request: SignedInRequest, visit: UUID, person: UUID) -> HttpResponse:
    """What the person was given of the key is removed here; what they opened they know."""
    found = kept_by(request, visit)
    there, of = clearing.vault_in(found), clearing.holder_in(found, person)
    try:
        if there and of:
            actions.revoke(vault=there, of=of, by=request.user, at=moment(request))
            messages.success(
                request, _("The key is taken back. What the person has opened before, they know.")
            )
    except actions.LastGrant:
        messages.error(
            request,
            _("Nobody else could open the vault then. Give the key to somebody else first."),
        )
    return redirect("field:vault", found.pk)


def kept_by(request: SignedInRequest, visit: UUID) -> Visit:
    found = access.visit_for(request.user, visit, day(request))
    if not kit_access.may_equip(request.user, found, day(request)):
        raise Http404
    return found


def _texts(request: SignedInRequest) -> dict[str, str]:
    """What the browser made for each: names and texts, whatever else is sent."""
    try:
        typed = json.loads(request.POST.get("grants", ""))
    except (ValueError, RecursionError):
        return {}
    items = typed.items() if isinstance(typed, dict) else ()
    return {name: text for name, text in items if isinstance(text, str)}


def _not_kept(request: SignedInRequest) -> None:
    messages.error(
        request,
        _(
            "Nothing is kept: the visit has a key already, or what the browser sent is not meant "
            "for these people. Look at the page again."
        ),
    )
