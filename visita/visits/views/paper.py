"""A day without devices: a form on paper, and its lines typed in later, all or none."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access
from visita.visits.actions.copying import RowRefused, copy_in
from visita.visits.day_sheet import day_sheet_pdf
from visita.visits.frame import around
from visita.visits.paper_forms import Paper
from visita.visits.views.field_refusals import REFUSED, why
from visita.visits.views.going import FORM

LANGUAGES = ("en", "fr")


@require_safe
@denied
def sheet(request: SignedInRequest, visit: UUID) -> HttpResponse:
    """The empty form. It is the same for every visit, so that it tells nothing if it is lost."""
    access.visit_for(request.user, visit, day(request))
    asked = request.GET.get("in") or get_language() or ""
    language = asked if asked in LANGUAGES else LANGUAGES[0]
    midnight = moment(request).replace(hour=0, minute=0, second=0, microsecond=0)
    pdf = day_sheet_pdf(language=language, made_at=midnight)
    headers = {"Content-Disposition": 'inline; filename="day.pdf"'}
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@require_http_methods(FORM)
@denied
def copy(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    paper = Paper(request.POST or None)
    status = 200
    if request.method == "POST":
        if paper.is_valid():
            status = _copied(request, found.pk, paper)
            if not status:
                messages.success(request, _("Every line is recorded, as entered later from paper."))
                return redirect("visits:field", found.pk)
        else:
            status = 400
    return render(request, "visits/paper.html", around(found) | {"paper": paper}, status=status)


def _copied(request: SignedInRequest, visit: UUID, paper: Paper) -> int:
    """Nought when it was done, else the status of the refusal."""
    try:
        copy_in(
            key=paper.form.cleaned_data["key"],
            visit=visit,
            sheets=paper.sheets(),
            by=request.user,
            at=moment(request),
        )
    except RowRefused as refusal:
        paper.refuse(refusal.sheet, refusal.row, why(refusal))
        return 409
    except REFUSED as refusal:
        paper.form.add_error(None, why(refusal))
        return 409
    return 0
