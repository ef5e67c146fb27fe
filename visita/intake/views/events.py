"""The page of an event, and what a person puts right about events."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.intake import access
from visita.intake import claim_words as words
from visita.intake.actions import grouping
from visita.intake.claim_forms import OtherEventForm, RenameForm
from visita.intake.queries.events import EVERY, event_page, others
from visita.intake.views.refusals import REFUSED, why

FORM = ["GET", "HEAD", "POST"]


@require_safe
@denied
def event(request: SignedInRequest, event: UUID) -> HttpResponse:
    on = day(request)
    found = access.event_for(request.user, event, on)
    matter = request.GET.get("matter", "")
    page = event_page(found, matter=matter if words.is_matter(matter) or matter == EVERY else "")
    context = {
        "event": found,
        "page": page,
        "here": request.get_full_path(),
        "fiction": bool(found.state and found.state.is_fictional),
    }
    return render(request, "intake/event.html", context)


@require_http_methods(FORM)
@denied
def rename(request: SignedInRequest, event: UUID) -> HttpResponse:
    found = access.event_for(request.user, event, day(request))
    initial = {"title": found.title, "version": found.version}
    form = RenameForm(request.POST or None, initial=initial)

    def act() -> None:
        grouping.rename_event(
            event=found.pk,
            version=form.cleaned_data["version"],
            title=form.cleaned_data["title"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Rename an event"),
        button=_("Rename"),
        act=act,
        done=_("The event has its new name."),
        otherwise=reverse("intake:event", args=[found.pk]),
        refused=REFUSED,
        told=why,
        checked_first=False,
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def join(request: SignedInRequest, event: UUID) -> HttpResponse:
    """Two events are one story."""
    on = day(request)
    found = access.event_for(request.user, event, on)
    offered = others(found, access.events_open_to(request.user, on))
    form = OtherEventForm(request.POST or None, offered=offered, initial={"version": found.version})

    def act() -> None:
        grouping.join_events(
            event=found.pk,
            version=form.cleaned_data["version"],
            into=form.cleaned_data["event"].pk,
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Join two events"),
        lead=found.title,
        button=_("Join them"),
        act=act,
        done=_("The two events are one."),
        otherwise=reverse("intake:review"),
        refused=REFUSED,
        told=why,
        consequences=(
            _("All items and claims of this event go to the one you choose."),
            _("This event ends; its address leads nowhere from then on."),
        ),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def move(request: SignedInRequest, item: UUID) -> HttpResponse:
    """An item belongs to another event, or to none."""
    on = day(request)
    found = access.item_for(request.user, item, on)
    offered = others(found.event, access.events_open_to(request.user, on))
    form = OtherEventForm(
        request.POST or None, offered=offered, out=True, initial={"version": found.version}
    )

    def act() -> None:
        to = form.cleaned_data["event"]
        grouping.move_item(
            item=found.pk,
            version=form.cleaned_data["version"],
            to=to.pk if to else None,
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Move an item to another event"),
        lead=str(found),
        button=_("Move it"),
        act=act,
        done=_("The item is moved, and its claims with it."),
        otherwise=reverse("intake:review"),
        refused=REFUSED,
        told=why,
        checked_first=False,
        consequences=(_("An event that has no items left ends."),),
    )
    return steps.take(request, step)
