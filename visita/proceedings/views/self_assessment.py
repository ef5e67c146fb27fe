"""Pages of the self-assessment: its versions, one of them, two compared, and the form."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.access import is_secretariat
from visita.accounts.http import SignedInRequest, day, denied, moment, only
from visita.proceedings import access
from visita.proceedings.actions import self_assessment as actions
from visita.proceedings.actions.meetings import SentBefore
from visita.proceedings.forms.self_assessment import AssessmentForm
from visita.proceedings.queries import self_assessment as queries

FORM = ["GET", "HEAD", "POST"]


@require_safe
@only(access.attends)
def assessments(request: SignedInRequest) -> HttpResponse:
    """Every version, the latest first."""
    context = {
        "versions": queries.versions(),
        "may_record": is_secretariat(request.user, day(request)),
    }
    return render(request, "proceedings/assessments.html", context)


@require_safe
@denied
def assessment(request: SignedInRequest, assessment: UUID) -> HttpResponse:
    found = access.assessment_for(request.user, assessment, day(request))
    others = [each for each in queries.versions() if each.pk != found.pk]
    context = {"version": found, "parts": queries.parts(found), "others": others}
    return render(request, "proceedings/assessment.html", context)


@require_safe
@denied
def compare(request: SignedInRequest, assessment: UUID, earlier: UUID) -> HttpResponse:
    """Two versions side by side, drawn and as a table."""
    on = day(request)
    both = [access.assessment_for(request.user, each, on) for each in (assessment, earlier)]
    before, after = queries.in_order(*both)
    context = {"before": before, "after": after, "lines": queries.compared(before, after)}
    return render(request, "proceedings/assessments_compared.html", context)


@require_safe
@denied
def export(request: SignedInRequest, assessment: UUID) -> HttpResponse:
    found = access.assessment_for(request.user, assessment, day(request))
    name = f"self-assessment-{found.assessed_on:%Y-%m-%d}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    text = "\ufeff" + queries.as_csv(found)
    return HttpResponse(text, content_type="text/csv; charset=utf-8", headers=headers)


@require_http_methods(FORM)
@only(is_secretariat)
def assess(request: SignedInRequest) -> HttpResponse:
    last = queries.latest()
    on = day(request)
    form = AssessmentForm(
        request.POST or None,
        on=on,
        before=last.answers if last else {},
        initial={"latest": last.pk if last else None, "assessed_on": on},
    )

    def act() -> None:
        actions.keep_assessment(
            key=form.cleaned_data["key"],
            latest=form.cleaned_data["latest"],
            assessed_on=form.cleaned_data["assessed_on"],
            answers=form.answers(),
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Assess ourselves"),
        lead=_("Each time you keep it, it becomes a version of its own. Earlier ones stay."),
        button=_("Keep this version"),
        act=act,
        refused=(actions.ChangedMeanwhile, SentBefore),
        told=_why,
        done=_("The version is kept."),
        otherwise=reverse("proceedings:assessments"),
        checked_first=False,
        page="proceedings/assess.html",
        context={"asked": form.by_section()},
    )
    return steps.take(request, step)


def _why(refusal: Exception) -> str:
    if isinstance(refusal, SentBefore):
        return _(
            "This form was sent before with something else in it, and what was recorded first "
            "stays. What you typed is still here: copy it, and open the form anew."
        )
    return _(
        "Somebody kept another version since you opened the page, so nothing was kept. What you "
        "typed is still here: open the latest version in another window, compare, and load this "
        "page anew."
    )
