"""Writing a draft, paragraph by paragraph."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.reports import access, actions
from visita.reports.forms import BeginForm, NewParagraphForm, ParagraphForm
from visita.reports.views.refusals import REFUSED, why
from visita.visits.access import visit_for
from visita.visits.frame import around

FORM = ["GET", "HEAD", "POST"]


@require_http_methods(FORM)
@only(is_secretariat)
@denied
def begin(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = visit_for(request.user, visit, day(request))
    form = BeginForm(request.POST or None)

    def act() -> None:
        actions.begin_report(
            visit=found.pk, by=request.user, at=moment(request), **form.cleaned_data
        )

    step = steps.Step(
        form=form,
        title=_("Begin the report"),
        lead=_("A report follows every visit (Article 10, paragraph 1)."),
        button=_("Begin the draft"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The draft is begun."),
        otherwise=reverse("reports:reports"),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def write(request: SignedInRequest, report: UUID) -> HttpResponse:
    found = access.draft_for(request.user, report, day(request))
    initial = {"version": found.version, "after": request.GET.get("after", "")}
    form = NewParagraphForm(request.POST or None, initial=initial)

    def act() -> None:
        typed = form.cleaned_data
        actions.write(
            key=typed["key"],
            report=found.pk,
            version=typed["version"],
            written=form.written(),
            after=typed["after"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Write a paragraph"),
        button=_("Add the paragraph"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The paragraph is in the draft."),
        otherwise=reverse("reports:report", args=[found.pk]),
        checked_first=False,
        context=around(found.visit),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def rewrite(request: SignedInRequest, report: UUID, paragraph: UUID) -> HttpResponse:
    found = access.draft_for(request.user, report, day(request))
    before = found.paragraphs.filter(pk=paragraph).first()
    if not before and request.method != "POST":  # what was typed on one struck since comes back
        raise Http404
    initial: dict[str, object] = {"version": found.version}
    if before:
        initial |= {"kind": before.kind, "text": before.text}
    form = ParagraphForm(request.POST or None, initial=initial)

    def act() -> None:
        actions.rewrite(
            paragraph=paragraph,
            report=found.pk,
            version=form.cleaned_data["version"],
            written=form.written(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Change a paragraph"),
        button=_("Keep the change"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The paragraph is changed."),
        otherwise=reverse("reports:report", args=[found.pk]),
        checked_first=False,
        context=around(found.visit),
    )
    return steps.take(request, step)


@require_POST
@denied
def strike(request: SignedInRequest, report: UUID, paragraph: UUID) -> HttpResponse:
    found = access.draft_for(request.user, report, day(request))
    struck = access.paragraph_for(found, paragraph)
    try:
        actions.strike(
            paragraph=struck.pk,
            report=found.pk,
            version=steps.version_in(request),
            by=request.user,
            at=moment(request),
        )
    except REFUSED as refusal:
        messages.error(request, why(refusal))
    else:
        messages.success(request, _("The paragraph is out of the draft."))
    return redirect("reports:report", found.pk)
