"""An act is recorded, corrected or taken out: typed, looked at with its consequences, kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID, uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts.http import SignedInRequest, confirmed_recently, day, denied, moment
from visita.agenda import actions
from visita.agenda.forms.acts import ActForm, CorrectForm, SeenForm, SourceForm, WithdrawForm
from visita.agenda.views.guards import only_secretariat
from visita.treaties.act_files import FaultyRows
from visita.treaties.queries import pages
from visita.treaties.queries.acts import KnownAct
from visita.treaties.queries.recorded import recorded_act
from visita.treaties.tasks import check_record


@dataclass(frozen=True)
class Sheet:
    """One of the three forms, and what it is about."""

    make: Callable[..., SourceForm]
    title: str
    old: KnownAct | None = None

    def proposal(self, form: SourceForm) -> actions.Proposal:
        return actions.Proposal(form.row(), self.old)


@require_http_methods(["GET", "HEAD", "POST"])
@only_secretariat
def new_act(request: SignedInRequest) -> HttpResponse:
    return _step(request, Sheet(ActForm, _("Record an act")))


@require_http_methods(["GET", "HEAD", "POST"])
@only_secretariat
@denied
def correct(request: SignedInRequest, act: UUID) -> HttpResponse:
    old = _act_of(act)
    return _step(request, Sheet(_about(CorrectForm, old), _("Correct an act"), old))


@require_http_methods(["GET", "HEAD", "POST"])
@only_secretariat
@denied
def withdraw(request: SignedInRequest, act: UUID) -> HttpResponse:
    old = _act_of(act)
    return _step(request, Sheet(_about(WithdrawForm, old), _("Take an act out"), old))


def _act_of(uuid: UUID) -> KnownAct:
    found = recorded_act(uuid)
    if not found or found.withdraws:
        raise Http404
    return found.act


def _about(
    form: type[CorrectForm] | type[WithdrawForm], old: KnownAct
) -> Callable[..., SourceForm]:
    def make(data: Mapping[str, Any] | None = None, **more: Any) -> SourceForm:
        return form(data, old=old, **more)

    return make


def _step(request: SignedInRequest, sheet: Sheet) -> HttpResponse:
    """The button pressed says what comes next; to change an answer, the form comes again."""
    match request.POST.get("step"):
        case "record":
            return _recorded(request, sheet)
        case "check":
            return _checked(request, sheet)
        case "change":
            return _form_page(request, sheet, sheet.make(initial=request.POST.dict()))
        case _:
            return _form_page(request, sheet, sheet.make(initial=request.GET.dict()))


def _form_page(request: SignedInRequest, sheet: Sheet, form: SourceForm) -> HttpResponse:
    typed = sheet.old.state if sheet.old else str(form["state"].value() or "")
    found = pages.state_of(typed) if typed.isalnum() else None
    context = {
        "form": form,
        "title": sheet.title,
        "old": sheet.old,
        "state": found,
        "fiction": bool(found and found.is_fictional),
    }
    return render(request, "agenda/act.html", context, status=400 if form.errors else 200)


def _checked(request: SignedInRequest, sheet: Sheet) -> HttpResponse:
    """The answers once more, and what would follow if they were recorded."""
    form = sheet.make(request.POST)
    if not form.is_valid():
        return _form_page(request, sheet, form)
    uuid = uuid4()
    try:
        rehearsal = actions.rehearse_act(
            proposal=sheet.proposal(form), uuid=uuid, at=moment(request), on=day(request)
        )
    except FaultyRows as faults:
        form.refuse(faults)
        return _form_page(request, sheet, form)
    state = pages.state_of(rehearsal.act.state)
    context = {
        "form": form,
        "title": sheet.title,
        "old": sheet.old,
        "rehearsal": rehearsal,
        "uuid": uuid,
        "state": state,
        "fiction": bool(state and state.is_fictional),
    }
    return render(request, "agenda/check.html", context)


@confirmed_recently
def _recorded(request: SignedInRequest, sheet: Sheet) -> HttpResponse:
    form, seen = sheet.make(request.POST), SeenForm(request.POST)
    if not (form.is_valid() and seen.is_valid()):
        return _checked(request, sheet)
    try:
        act = actions.record_act(
            proposal=sheet.proposal(form),
            **seen.cleaned_data,
            by=request.user,
            at=moment(request),
            on=day(request),
        )
    except actions.AlreadyRecorded:
        messages.info(request, _("This act is in the record already. It was recorded once only."))
        return redirect(_state_page(form.row()["state"]))
    except actions.RecordChanged:
        messages.warning(request, _changed())
        return _checked(request, sheet)
    except FaultyRows as faults:
        form.refuse(faults)
        return _form_page(request, sheet, form)
    check_record.enqueue()
    messages.success(request, _("The act is recorded. The ledger holds who did it, and when."))
    return redirect(_state_page(act.state))


def _changed() -> str:
    return _(
        "The record has changed since you looked: somebody else has recorded an act, or a new day "
        "has begun. Nothing was recorded. Look again at what would follow, then decide."
    )


def _state_page(code: str) -> str:
    return reverse("agenda:record-state", args=[code.lower()])
