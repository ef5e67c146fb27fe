"""Taking in files, a folder or a pasted text."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, moment, only
from visita.intake import tasks
from visita.intake.actions.receiving import AlreadyReceived, Received, receive, receive_pasted
from visita.intake.forms import NewForm
from visita.intake.queries.queue import is_read_at_once

if TYPE_CHECKING:
    from visita.intake.models import Item


@require_http_methods(["GET", "HEAD", "POST"])
@only(is_secretariat)
def new(request: SignedInRequest) -> HttpResponse:
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = NewForm(*sent, today=day(request))
    if not form.is_valid():
        return render(request, "intake/new.html", {"form": form}, status=400 if sent else 200)
    received = _receive(request, form)
    _say(request, received)
    _have_read(received.new)
    every = (*received.new, *received.before)
    if len(every) == 1:
        return redirect("intake:item", every[0].pk)
    return redirect("intake:items")


def _receive(request: SignedInRequest, form: NewForm) -> Received:
    new, before = [], []
    for act in _acts(request, form):
        try:
            new.append(act())
        except AlreadyReceived as there:
            before.append(there.item)
    return Received(tuple(new), tuple(before))


def _acts(request: SignedInRequest, form: NewForm) -> Iterator[Callable[[], Item]]:
    """One act for each thing that was sent: what is refused stops no other."""
    typed = form.cleaned_data
    how: dict[str, Any] = {
        "protection": form.wish(),
        "received_on": typed["received_on"],
        "by": request.user,
        "at": moment(request),
    }
    if typed["text"].strip():
        yield partial(receive_pasted, text=typed["text"], **how)
    for channel, file in form.sent():
        name = file.name or ""
        yield partial(receive, name=name, content=file.read(), channel=channel, **how)


def _have_read(new: Sequence[Item]) -> None:
    """A single short text is read while its sender waits, everything else in the background."""
    if len(new) == 1 and is_read_at_once(new[0]):
        tasks.read_now(new[0].pk)
    elif new:
        tasks.read_waiting.enqueue()


def _say(request: SignedInRequest, received: Received) -> None:
    if number := len(received.new):
        said = ngettext(
            "%(number)s item is kept as it came.", "%(number)s items are kept as they came.", number
        )
        messages.success(request, said % {"number": number})
    if number := len(received.before):
        said = ngettext(
            "%(number)s was received before in the same way and is not taken in again.",
            "%(number)s were received before in the same way and are not taken in again.",
            number,
        )
        messages.info(request, said % {"number": number})
