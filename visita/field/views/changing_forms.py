"""Handing in a workbook, releasing a version, withdrawing it, giving a form up."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.field import form_access, form_words
from visita.field.actions import forms as actions
from visita.field.kit_forms import NothingToType
from visita.field.queries import forms as queries
from visita.field.upload_forms import WorkbookForm
from visita.incoming.form_books import MOST_BYTES, read_form_book
from visita.incoming.refused import Refused

if TYPE_CHECKING:
    from visita.field.models import FormVersion

FORM = ["GET", "HEAD", "POST"]
REFUSED = (actions.NotADraft, actions.NotInUse, actions.Retired)


@require_http_methods(FORM)
@only(is_secretariat)
def upload(request: SignedInRequest) -> HttpResponse:
    """A workbook with its files becomes a draft, or every fault of it is listed."""
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = WorkbookForm(*sent)
    context: dict[str, object] = {"form": form}
    if form.is_valid():
        try:
            made = _taken(request, form)
        except actions.Faulty as refusal:
            context["faults"] = form_words.told(refusal.faults)
        except Refused as refusal:
            form.add_error("workbook", form_words.refusal(refusal.code))
        except (actions.SameVersion, actions.Retired) as refusal:
            form.add_error("workbook", _why_not_taken(refusal))
        else:
            messages.success(request, _("The form is taken in. Look through it, then release it."))
            return redirect("field:form", made.pk)
    return render(request, "field/forms/upload.html", context, status=400 if sent else 200)


def _taken(request: SignedInRequest, form: WorkbookForm) -> FormVersion:
    upload = form.cleaned_data["workbook"]
    content = upload.read(MOST_BYTES + 1)
    return actions.upload_form(
        kind=form.cleaned_data["kind"],
        workbook=content,
        book=read_form_book(upload.name or "", content),
        media={each.name or "": each.read() for each in form.cleaned_data["shown"]},
        by=request.user,
        at=moment(request),
    )


def _why_not_taken(refusal: Exception) -> str:
    if isinstance(refusal, actions.Retired):
        return _("This form was given up. Take another form_id to begin a new one.")
    same = isinstance(refusal, actions.SameVersion) and refusal.same
    said = (
        _("This workbook was handed in before, as version %(version)s. Nothing was done.")
        if same
        else _(
            "The form has a version %(version)s already, with other contents. Raise the version on "
            "the sheet settings, so that nobody takes one for the other."
        )
    )
    return said % {"version": getattr(refusal, "version", "")}


@require_http_methods(FORM)
@denied
def release(request: SignedInRequest, form_version: UUID) -> HttpResponse:
    found = form_access.draft_for(request.user, form_version, day(request))
    before = queries.released_before(found)
    told = [_("It goes onto the devices of every visit that is prepared from now on.")]
    if before:
        said = _("Version %(version)s is withdrawn by this.")
        told.append(said % {"version": before.version})
    told.append(_("It can never be changed: a correction is a new version."))
    step = _step(
        found,
        request=request,
        title=_("Release a form"),
        button=_("Release this version"),
        done=_("The version is released."),
        consequences=tuple(told),
        act=lambda: actions.release_form(version=found.pk, by=request.user, at=moment(request)),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def withdraw(request: SignedInRequest, form_version: UUID) -> HttpResponse:
    found = form_access.draft_for(request.user, form_version, day(request))
    step = _step(
        found,
        request=request,
        title=_("Withdraw a version"),
        button=_("Withdraw this version"),
        done=_("The version is withdrawn."),
        consequences=(
            _("No device is given it any more. Devices that carry it already keep it."),
            _("What was filled with it still opens."),
        ),
        act=lambda: actions.withdraw_form(version=found.pk, by=request.user, at=moment(request)),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def retire(request: SignedInRequest, form_version: UUID) -> HttpResponse:
    found = form_access.draft_for(request.user, form_version, day(request))
    step = _step(
        found,
        request=request,
        title=_("Give up a form"),
        button=_("Give up this form"),
        done=_("The form is given up."),
        consequences=(
            _("No version of it goes onto devices any more, and no new one is taken."),
            _("What was filled with it still opens. This cannot be undone."),
        ),
        act=lambda: actions.retire_form(version=found.pk, by=request.user, at=moment(request)),
    )
    return steps.take(request, step)


def _step(
    found: FormVersion,
    *,
    title: str,
    button: str,
    done: str,
    consequences: tuple[str, ...],
    request: SignedInRequest,
    act: Callable[[], object],
) -> steps.Step:
    return steps.Step(
        form=NothingToType(request.POST if request.method == "POST" else None),
        title=title,
        lead=f"{found.title} · {found.version}",
        button=button,
        act=act,
        refused=REFUSED,
        told=_why_not_now,
        done=done,
        otherwise=reverse("field:form", args=[found.pk]),
        checked_first=False,
        consequences=consequences,
    )


def _why_not_now(refusal: Exception) -> str:
    if isinstance(refusal, actions.Retired):
        return _("This form was given up, so nothing was done.")
    return _("Somebody released or withdrew this version in the meantime, so nothing was done.")
