"""What an invitation and one's own security page share: a new app with its seed and QR code."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from visita.accounts import keys, proofs
from visita.accounts.forms import NewCodesForm
from visita.accounts.qr import qr_code

if TYPE_CHECKING:
    from visita.accounts.models import User

SEED = "seed"


def seed_of(request: HttpRequest) -> str:
    """The seed shown in this session, in cipher while it waits for its first code."""
    cipher = request.session.get(SEED)
    if not cipher:
        cipher = request.session[SEED] = keys.encrypt(proofs.new_seed())
    return keys.decrypt(str(cipher))


def codes_context(request: HttpRequest, user: User, form: NewCodesForm) -> dict[str, Any]:
    """The QR code for the app, and the same as text for who cannot scan."""
    seed = seed_of(request)
    spaced = " ".join(seed[i : i + 4] for i in range(0, len(seed), 4))
    return {"form": form, "qr": qr_code(proofs.address_of_seed(user, seed)), "seed": spaced}


def proven_form(request: HttpRequest, user: User, wrong: str) -> NewCodesForm:
    """The form, with *wrong* at the code unless the app really has the seed."""
    form = NewCodesForm(request.POST, user=user)
    if form.is_valid() and not proofs.seed_gives(seed_of(request), form.cleaned_data["code"]):
        form.add_error("code", wrong)
    return form


def forget_seed(request: HttpRequest) -> None:
    request.session.pop(SEED, None)
