"""Whether somebody may suffer for having spoken: one looks again."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from visita.accounts import steps
from visita.accounts.http import SignedInRequest, day, denied, moment
from visita.visits import access, field_access
from visita.visits.actions import reprisals
from visita.visits.actions.guarding import open_file
from visita.visits.frame import around
from visita.visits.told_forms import CloseForm, ConcernForm, FollowUpForm
from visita.visits.views.field_refusals import REFUSED, why
from visita.visits.views.going import FORM


@require_safe
@denied
def concern(request: SignedInRequest, visit: UUID, concern: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = field_access.concern_in(found, concern)
    open_file(visit=found.pk, by=request.user, at=moment(request))
    context = around(found) | {
        "concern": there,
        "tasks": list(there.follow_ups.all()),
        "on": day(request),
    }
    return render(request, "visits/concern.html", context)


@require_http_methods(FORM)
@denied
def worry(request: SignedInRequest, visit: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    form = ConcernForm(request.POST or None, visit=found)

    def act() -> None:
        key, fear = form.cleaned_data["key"], form.fear()
        reprisals.record_concern(
            key=key, visit=found.pk, fear=fear, by=request.user, at=moment(request)
        )

    step = steps.Step(
        form=form,
        title=_("Somebody may suffer for having spoken"),
        lead=_(
            "Write nobody's name, and nothing that tells who somebody is: this page keeps only "
            "that one must look again. Whom it is about stays with the delegation."
        ),
        button=_("Record the concern"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The concern is recorded. Set what is to be done, and by when."),
        otherwise=reverse("visits:field", args=[found.pk]),
        checked_first=False,
        consequences=(
            _("Only the delegation and the Secretariat see it. The State never does."),
            _("It cannot be changed. What comes of it is said when a task is closed."),
        ),
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def follow_up(request: SignedInRequest, visit: UUID, concern: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = field_access.concern_in(found, concern)
    form = FollowUpForm(request.POST or None, on=day(request))

    def act() -> None:
        typed = form.cleaned_data
        reprisals.set_follow_up(
            key=typed["key"],
            concern=there,
            means=typed["means"],
            due_on=typed["due_on"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("Look again: %(word)s") % {"word": there.code_word},
        lead=_("The task stands on the desk until somebody says what came of it."),
        button=_("Set the task"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The task is set."),
        otherwise=reverse("visits:concern", args=[found.pk, there.pk]),
        checked_first=False,
        context=around(found),
    )
    return steps.take(request, step)


@require_http_methods(FORM)
@denied
def close(request: SignedInRequest, visit: UUID, task: UUID) -> HttpResponse:
    found = access.visit_for(request.user, visit, day(request))
    there = field_access.follow_up_in(found, task)
    form = CloseForm(request.POST or None, initial={"done_on": day(request)})

    def act() -> None:
        typed = form.cleaned_data
        reprisals.close_follow_up(
            follow_up=there.pk,
            visit=found.pk,
            done_on=typed["done_on"],
            outcome=typed["outcome"],
            by=request.user,
            at=moment(request),
        )

    step = steps.Step(
        form=form,
        title=_("What came of it: %(task)s") % {"task": there.get_means_display()},
        button=_("Close the task"),
        act=act,
        refused=REFUSED,
        told=why,
        done=_("The task is closed."),
        otherwise=reverse("visits:concern", args=[found.pk, there.concern_id]),
        consequences=(_("It is said once, and stays."),),
        context=around(found),
    )
    return steps.take(request, step)
