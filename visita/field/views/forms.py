"""Forms as they are read: the list, one with its preview, on paper, and the files behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, only
from visita.field import form_access, form_words
from visita.field.blank_forms import blank_form_pdf
from visita.field.drawn import code_of, drawn
from visita.field.queries import forms as queries
from visita.field.reading.xform import Form, read_xform
from visita.paper.typesetting import CannotSet, TooMuchToSet, named
from visita.visits.access import works_on_visits

if TYPE_CHECKING:
    from visita.field.models import FormVersion

WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_safe
@only(works_on_visits)
def forms(request: SignedInRequest) -> HttpResponse:
    """Every form with its versions."""
    context = {
        "lines": queries.forms_by_definition(request.user, day(request)),
        "not_taken_in": queries.not_taken_in(),
        "may_change": is_secretariat(request.user, day(request)),
    }
    return render(request, "field/forms/forms.html", context)


@require_safe
@denied
def form(request: SignedInRequest, form_version: UUID) -> HttpResponse:
    """What was found in it, what can be done with it, and how it looks."""
    found = form_access.form_for(request.user, form_version, day(request))
    read = read_xform(found.xform)
    language = _language(request, read)
    context = {
        "version": found,
        "parts": drawn(read, language),
        "language": language,
        "code": code_of(language),
        "languages": read.languages,
        "notes": form_words.notes(found.notes),
        "files": queries.media_of(found),
        "before": queries.released_before(found),
        "may_change": is_secretariat(request.user, day(request)),
    }
    return render(request, "field/forms/form.html", context)


def _language(request: SignedInRequest, read: Form) -> str:
    """The one asked for, else the reader's, else the one the form opens in."""
    asked = request.GET.get("language", "")
    if asked in read.languages:
        return asked
    own = [each for each in read.languages if code_of(each) == get_language()]
    return (own or [*read.languages, ""])[0]


@require_safe
@denied
def blank(request: SignedInRequest, form_version: UUID) -> HttpResponse:
    """To be filled by hand where no device may go."""
    found = form_access.form_for(request.user, form_version, day(request))
    read = read_xform(found.xform)
    drawings = queries.drawings_of(found)
    try:
        pdf = blank_form_pdf(read, _language(request, read), drawings, at=found.at)
    except CannotSet as refusal:
        signs = ", ".join(map(named, refusal.characters[:10]))
        said = _("The form cannot be set on paper: no font has a sign for %(signs)s.")
        messages.error(request, said % {"signs": signs})
        return redirect("field:form", found.pk)
    except TooMuchToSet:
        messages.error(request, _("The form is too long to be set on paper."))
        return redirect("field:form", found.pk)
    headers = {"Content-Disposition": 'inline; filename="form.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@require_safe
@denied
def workbook(request: SignedInRequest, form_version: UUID) -> HttpResponse:
    """As it was handed in."""
    found = form_access.form_for(request.user, form_version, day(request))
    return _download(found, bytes(found.workbook), "xlsx", WORKBOOK)


def _download(found: FormVersion, content: bytes, ending: str, kind: str) -> HttpResponse:
    key = "".join(each for each in found.definition.key if each.isascii() and each.isalnum())
    headers = {"Content-Disposition": f'attachment; filename="{key or "form"}.{ending}"'}
    return HttpResponse(content, content_type=kind, headers=headers)


@require_safe
@denied
def file(request: SignedInRequest, form_version: UUID, medium: str) -> HttpResponse:
    """A picture, a recording or a list that the form shows."""
    found = form_access.form_for(request.user, form_version, day(request))
    media = form_access.media_for(found, medium)
    headers = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox"}
    return HttpResponse(bytes(media.content), content_type=media.type, headers=headers)
