"""A form about one place: the way back to it, and what every such form shares."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse

from visita.accounts import steps
from visita.accounts.http import SignedInRequest
from visita.places.views.refusals import REFUSED, why

if TYPE_CHECKING:
    from django import forms

    from visita.places.models import Place

FORM = ["GET", "HEAD", "POST"]


def take(
    request: SignedInRequest,
    place: Place,
    form: forms.Form,
    *,
    act: Callable[[], object],
    title: str,
    button: str,
    done: str,
    **more: Any,
) -> HttpResponse:
    """One step on the page of *place*; a refusal comes back to the form with all that was typed."""
    crumb = {"label": place.name, "url": reverse("places:place", args=[place.pk])}
    context = {"place": place, "breadcrumbs": [crumb], "fiction": place.state.is_fictional}
    step = steps.Step(
        form=form,
        title=title,
        button=button,
        act=act,
        done=done,
        otherwise=reverse("places:place", args=[place.pk]),
        refused=REFUSED,
        told=why,
        context={**context, **more.pop("context", {})},
        **more,
    )
    return steps.take(request, step)
