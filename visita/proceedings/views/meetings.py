"""Pages of meetings: the list, one of them, its agenda, who is there, and its end."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment, only
from visita.proceedings import access
from visita.proceedings.actions import meetings as actions
from visita.proceedings.forms.meetings import AttendanceForm, ItemForm, MeetingForm, VersionForm
from visita.proceedings.printing import meeting_pdf
from visita.proceedings.queries import meetings as queries
from visita.proceedings.queries.voting import quorum_of
from visita.proceedings.views.refusals import REFUSED, refuse, why
from visita.rules.ruling import Ruling

FORM = ["GET", "HEAD", "POST"]


def of_meeting(meeting: UUID) -> str:
    return reverse("proceedings:meeting", args=[meeting])


@require_safe
@only(access.meets)
def meetings(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    context = {
        "meetings": queries.meetings(access.meetings_open_to(request.user, on)),
        "may_record": is_secretariat(request.user, on),
    }
    return render(request, "proceedings/meetings.html", context)


@require_http_methods(FORM)
@only(is_secretariat)
def open_meeting(request: SignedInRequest) -> HttpResponse:
    on = day(request)
    known = queries.members_on(on).count()
    form = MeetingForm(request.POST or None, initial={"members": known or None})

    def act() -> None:
        key = form.cleaned_data["key"]
        actions.open_meeting(key=key, new=form.meeting(), by=request.user, at=moment(request))

    step = steps.Step(
        form=form,
        title=_("Open a meeting"),
        lead=_("The meeting is in camera: nobody but members and the Secretariat sees it."),
        button=_("Open the meeting"),
        ruling=lambda: actions.ruling_on_call(form.meeting()) if form.is_bound else None,
        consequences=(
            _("Members see the meeting, its agenda and who attends; nobody else does."),
            _("A meeting of the Bureau is seen by the Secretariat and by those who attend it."),
        ),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The meeting is open."),
        otherwise=reverse("proceedings:meetings"),
    )
    return steps.take(request, step)


@require_safe
@denied
def meeting(request: SignedInRequest, meeting: UUID) -> HttpResponse:
    """The agenda, who is there, and what was decided, as far as this person may know."""
    on = day(request)
    found = access.meeting_for(request.user, meeting, on)
    context = {
        "meeting": found,
        "items": queries.agenda(found, access.items_open_to(request.user, on)),
        "room": queries.room(found),
        "decisions": queries.decisions(found, access.decisions_open_to(request.user, on)),
        "may_record": is_secretariat(request.user, on) and not found.closed_at,
    }
    return render(request, "proceedings/meeting.html", context)


@require_safe
@denied
def meeting_record(request: SignedInRequest, meeting: UUID) -> HttpResponse:
    """The record on paper, with what this person may know and no trace of the rest."""
    on = day(request)
    found = access.meeting_for(request.user, meeting, on)
    made = meeting_pdf(
        found,
        items=queries.agenda(found, access.items_open_to(request.user, on)),
        room=queries.room(found),
        decisions=queries.decisions(found, access.decisions_open_to(request.user, on)),
        at=moment(request),
    )
    headers = {"Content-Disposition": 'inline; filename="record.pdf"'}
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def add_item(request: SignedInRequest, meeting: UUID) -> HttpResponse:
    found = access.meeting_for(request.user, meeting, day(request))
    form = ItemForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        actions.add_item(
            meeting=found.pk,
            version=form.cleaned_data["version"],
            matter=form.matter_chosen(),
            text=form.cleaned_data["text"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Add an item to the agenda"),
        button=_("Add the item"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The item is on the agenda."),
        otherwise=of_meeting(found.pk),
        checked_first=False,
        context={"meeting": found},
    )
    return steps.take(request, step)


@require_POST
@only(is_secretariat)
@denied
def raise_item(request: SignedInRequest, meeting: UUID, agenda_item: UUID) -> HttpResponse:
    return _change_agenda(request, meeting, agenda_item, actions.raise_item)


@require_POST
@only(is_secretariat)
@denied
def remove_item(request: SignedInRequest, meeting: UUID, agenda_item: UUID) -> HttpResponse:
    return _change_agenda(request, meeting, agenda_item, actions.remove_item)


def _change_agenda(
    request: SignedInRequest, meeting: UUID, item: UUID, change: Callable[..., None]
) -> HttpResponse:
    found = access.item_for(request.user, meeting, item, day(request))
    try:
        change(
            meeting=meeting,
            version=steps.version_in(request),
            item=found.pk,
            by=request.user,
            at=moment(request),
        )
    except REFUSED as refusal:
        return refuse(request, refusal, of_meeting(meeting))
    return redirect(of_meeting(meeting))


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def attendance(request: SignedInRequest, meeting: UUID) -> HttpResponse:
    found = access.meeting_for(request.user, meeting, day(request))
    there = queries.room(found)
    initial = queries.attendance_begins_with(found, there)
    form = AttendanceForm(request.POST or None, on=found.starts_on, initial=initial)

    def act() -> None:
        actions.record_attendance(
            meeting=found.pk,
            version=form.cleaned_data["version"],
            present=form.people(),
            by=request.user,
            at=moment(request),
        )

    def ruling() -> Ruling:
        if not form.is_bound:
            return there.ruling
        people = form.people()
        number = len(people.members) + people.unnamed
        return quorum_of(members=found.members, present=number)

    step = steps.Step(
        form=form,
        title=_("Who is present"),
        lead=_("Tick everybody in the room. Whether there is a quorum is shown before it counts."),
        button=_("Record the attendance"),
        ruling=ruling,
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The attendance is recorded."),
        otherwise=of_meeting(found.pk),
        context={"meeting": found},
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@only(is_secretariat)
@denied
@confirmed_recently
def close_meeting(request: SignedInRequest, meeting: UUID) -> HttpResponse:
    found = access.meeting_for(request.user, meeting, day(request))
    form = VersionForm(request.POST or None, initial={"version": found.version})

    def act() -> None:
        version = form.cleaned_data["version"]
        actions.close_meeting(
            meeting=found.pk, version=version, by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("Close the meeting"),
        button=_("Close the meeting"),
        ruling=lambda: queries.room(found).ruling,
        consequences=(_("Its agenda, attendance and decisions cannot be changed any more."),),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The meeting is closed."),
        otherwise=of_meeting(found.pk),
        context={"meeting": found},
    )
    return steps.take(request, step)
