"""Out of a sealed record into findings and stops: by hand, answer by answer, without names."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.http import HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.field import record_access
from visita.field.views.records import opening
from visita.findings import actions
from visita.findings.forms import FindingForm, StopForm
from visita.findings.views.findings import why as why_no_finding
from visita.visits.access import stops_of, visit_for
from visita.visits.actions.copying import RowRefused, Source, copy_in
from visita.visits.actions.guarding import OutOfOrder, SentBefore
from visita.visits.frame import Framed
from visita.visits.views.field_refusals import REFUSED
from visita.visits.views.field_refusals import why as why_no_stop


@require_safe
@denied
def page(request: SignedInRequest, visit: UUID, record: UUID) -> HttpResponse:
    """The record is opened in the browser; beside it is what may leave it."""
    found = visit_for(request.user, visit, day(request))
    return opening(
        request,
        "findings/from_record.html",
        found,
        record,
        finding=FindingForm(stops=stops_of(found), initial={"basis": "TOLD"}),
        stop=StopForm(prefix="stop"),
        places=[each.place for each in stops_of(found)],
    )


@require_POST
@denied
def take(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """A finding whose words were taken out of a record. From which one is not said."""
    found = _held(request, visit)
    form = FindingForm(request.POST, stops=stops_of(found))

    def act() -> None:
        key, at = form.cleaned_data["key"], moment(request)
        actions.note(key=key, visit=found.pk, seen=form.seen(), by=request.user, at=at)

    told = _answered(form, act, (OutOfOrder, SentBefore), why_no_finding)
    return told or _kept(_("The finding is recorded."), "findings:findings", found)


@require_POST
@denied
def take_stop(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """A stop that was noted without a connection, from the record that tells of it."""
    found = _held(request, visit)
    form = StopForm(request.POST, prefix="stop")

    def act() -> None:
        copy_in(
            key=form.cleaned_data["key"],
            visit=found.pk,
            sheets=form.sheets(),
            source=Source.RECORD,
            by=request.user,
            at=moment(request),
        )

    told = _answered(form, act, (RowRefused, *REFUSED), why_no_stop)
    return told or _kept(_("The stop is recorded, as entered later."), "visits:field", found)


def _held(request: SignedInRequest, visit: UUID) -> Framed:
    found = visit_for(request.user, visit, day(request))
    record_access.grants_for(request.user, found)
    return found


def _answered(
    form: forms.Form,
    act: Callable[[], None],
    refused: tuple[type[Exception], ...],
    told: Callable[[Exception], str],
) -> HttpResponse | None:
    """None once it is done. The page stays open, so what was opened need not be opened again."""
    if not form.is_valid():
        return _faults(form, 400)
    try:
        act()
    except refused as refusal:
        form.add_error(None, told(refusal))
        return _faults(form, 409)
    return None


def _faults(form: forms.Form, status: int) -> JsonResponse:
    faults: list[dict[str, Any]] = []
    for name, said in form.errors.items():
        label = "" if name == "__all__" else form[name].label
        faults += [{"label": label, "text": str(each)} for each in said]
    return JsonResponse({"faults": faults}, status=status)


def _kept(said: str, name: str, visit: Framed) -> JsonResponse:
    return JsonResponse({"said": said, "url": reverse(name, args=[visit.pk])}, status=201)
